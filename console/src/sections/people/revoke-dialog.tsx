import { useChange } from '../../api/hooks';
import { RevokeInvitationDocument, type PeopleInvitationFragment } from '../../generated/people';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { Say, t } from '../../text';
import { inviteMessages as messages } from './invite-messages';

interface RevokeDialogProps {
  readonly invitation: PeopleInvitationFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RevokeDialog({ invitation: { id, email }, onClose, onDone }: RevokeDialogProps) {
  const revoke = useChange(RevokeInvitationDocument);
  const send = async () => {
    const { problems } = await revoke({ input: { id } });
    if (problems.length === 0) onDone();
    return problems;
  };
  return (
    <Dialog open onClose={onClose} title={t(messages.revoke)}>
      <Form label={t(messages.revoke)} onSend={send} tone="danger">
        <p>
          <Say of={messages.revokeText} email={email} />
        </p>
      </Form>
    </Dialog>
  );
}
