import type { ReactNode } from 'react';
import type { Problem } from '../../../../web/problem';
import { Dialog } from '../../parts/dialog';
import { Form, type Typed } from '../../parts/form';

interface ConfirmProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** On the button. */
  readonly label: string;
  readonly tone?: 'danger';
  /** Does it; where nothing stands in the way, the question is over. */
  readonly onConfirm: (typed: Typed) => Promise<readonly Problem[]>;
  readonly children?: ReactNode;
}

/** Something that is asked once more before it is done. */
export function Confirm({ open, onClose, title, label, tone, onConfirm, children }: ConfirmProps) {
  const send = async (typed: Typed) => {
    const problems = await onConfirm(typed);
    if (problems.length === 0) onClose();
    return problems;
  };
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <Form label={label} onSend={send} {...(tone !== undefined && { tone })}>
        {children}
      </Form>
    </Dialog>
  );
}
