import { useChange } from '../../api/hooks';
import { SetTwoFactorRequiredDocument } from '../../generated/company';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { has, useViewer } from '../../shell/viewer';
import { t } from '../../text';
import { securityMessages as messages } from './security-messages';
import { StillWithout } from './still-without';

interface RequireDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What is to hold. */
  readonly required: boolean;
}

/** Says what requiring a second factor does, and to whom, and does it. */
export function RequireDialog({ open, onClose, required }: RequireDialogProps) {
  const viewer = useViewer();
  const set = useChange(SetTwoFactorRequiredDocument);
  const label = t(required ? messages.require : messages.requireNoMore);
  const send = async () => {
    const { problems } = await set({ input: { required } });
    if (problems.length === 0) onClose();
    return problems;
  };
  return (
    <Dialog open={open} onClose={onClose} title={label}>
      <p>{t(required ? messages.requireText : messages.noMoreText)}</p>
      {required && has(viewer, 'USERS') && <StillWithout />}
      <Form label={label} tone="danger" onSend={send} />
    </Dialog>
  );
}
