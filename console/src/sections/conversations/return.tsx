import { useChange } from '../../api/hooks';
import { UnassignConversationDocument } from '../../generated/conversations';
import { Dialog } from '../../parts/dialog';
import { TextField } from '../../parts/field';
import { Form } from '../../parts/form';
import { t } from '../../text';
import { handingMessages as messages } from './handing-messages';
import { talkMessages } from './messages';

/** Returns a conversation to its inbox, with a word for whoever comes next. */
export function Return({ id, onClose }: { id: string; onClose: () => void }) {
  const unassign = useChange(UnassignConversationDocument);
  return (
    <Dialog open onClose={onClose} title={t(talkMessages.unassign)}>
      <Form
        label={t(talkMessages.unassign)}
        onSend={async ({ note = '' }) => {
          const { problems } = await unassign({
            input: { conversationId: id, ...(note.trim() !== '' && { note }) },
          });
          if (problems.length === 0) onClose();
          return problems;
        }}
      >
        <TextField name="note" label={t(messages.noteForNext)} optional maxLength={1000} />
      </Form>
    </Dialog>
  );
}
