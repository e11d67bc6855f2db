import { Dialog as AriaDialog, DialogDismiss, DialogHeading } from '@ariakit/react';
import type { ReactNode } from 'react';
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
