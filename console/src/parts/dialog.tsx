import { Dialog as AriaDialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import { useLayoutEffect, type ReactNode } from 'react';
import { t } from '../text';
import { partMessages as messages } from './messages';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** For tables and the like. */
  readonly wide?: boolean;
}

/** Something to be done before one goes on. The focus stays within it, Escape closes it, and then the focus is where it was. */
export function Dialog({ open, onClose, title, children, wide = false }: DialogProps) {
  useFocusBack(open);
  return (
    <AriaDialog
      open={open}
      onClose={onClose}
      unmountOnHide
      // What was typed is not lost by a slip of the pointer.
      hideOnInteractOutside={false}
      className={wide ? 'dialog wide' : 'dialog'}
      backdrop={<div className="backdrop" />}
    >
      <div className="dialog-head">
        <DialogHeading>{title}</DialogHeading>
        <DialogDismiss className="button quiet close" aria-label={t(messages.close)}>
          <span aria-hidden="true">×</span>
        </DialogDismiss>
      </div>
      {children}
    </AriaDialog>
  );
}

/** Also where the dialog is taken away while it is open. Where it was opened may be gone, as the row of somebody who was deleted: then the content has the focus. */
function useFocusBack(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
        (isThere ? before : document.getElementById('content'))?.focus();
      });
    };
  }, [open]);
}
