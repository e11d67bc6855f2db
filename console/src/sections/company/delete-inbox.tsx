import { useLocation } from 'wouter';
import { useChange } from '../../api/hooks';
import { DeleteInboxDocument, type InboxSettingsFragment } from '../../generated/company';
import { Dialog } from '../../parts/dialog';
import { Choice } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { peopleInWords } from '../../parts/people-in-words';
import { Say, t } from '../../text';
import { inboxMessages as messages } from './inbox-messages';

interface DeleteInboxProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly inbox: InboxSettingsFragment;
  readonly others: readonly InboxSettingsFragment[];
}

/** Deletes an inbox; its conversations go to another. */
export function DeleteInbox({ open, onClose, inbox, others }: DeleteInboxProps) {
  const deleteIt = useChange(DeleteInboxDocument);
  const [, go] = useLocation();
  const send = async ({ moveConversationsToId = '' }: Typed) => {
    const target = moveConversationsToId === '' ? null : moveConversationsToId;
    const { problems } = await deleteIt({ input: { id: inbox.id, moveConversationsToId: target } });
    if (problems.length === 0) go('/');
    return problems;
  };
  return (
    <Dialog open={open} onClose={onClose} title={<Say of={messages.deleteTitle} name={inbox.name} />}>
      <p>{t(messages.deleteText)}</p>
      {inbox.members.length > 0 && <p>{t(messages.deletePeople, { people: peopleInWords(inbox.members) })}</p>}
      <Form label={t(messages.deleteIt)} tone="danger" onSend={send}>
        <Choice name="moveConversationsToId" label={t(messages.moveTo)} optional defaultValue="">
          <option value="">{t(messages.nowhere)}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      </Form>
    </Dialog>
  );
}
