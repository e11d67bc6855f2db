import { useChange } from '../../api/hooks';
import { UpdateInboxDocument, type InboxSettingsFragment } from '../../generated/company';
import { useDraft } from '../../parts/draft';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { peopleInWords } from '../../parts/people-in-words';
import { t } from '../../text';
import { changesOfInbox, draftOfInbox, type InboxDraft } from './inbox-draft';
import { InboxFields } from './inbox-fields';
import { inboxMessages as messages } from './inbox-messages';

interface EditInboxProps {
  readonly inbox: InboxSettingsFragment;
  readonly again: () => void;
}

/** Changes an inbox, and says before what that does to whoever leaves it. */
export function EditInbox({ inbox, again }: EditInboxProps) {
  const update = useChange(UpdateInboxDocument);
  const { id, version } = inbox;
  const before: InboxDraft = draftOfInbox(inbox);
  const { draft, change, save, beside } = useDraft(before, again, (next) =>
    update({ input: { id, version, ...changesOfInbox(before, next) } }),
  );
  return (
    <Form label={t(partMessages.save)} onSend={save} beside={beside}>
      <InboxFields draft={draft} onChange={change} />
      <Leaving before={before} after={draft} />
    </Form>
  );
}

function Leaving({ before, after }: { before: InboxDraft; after: InboxDraft }) {
  const leaving = before.members.filter((one) => after.members.every(({ id }) => id !== one.id));
  return (
    <div role="status">
      {leaving.length > 0 && <p className="note">{t(messages.leaving, { people: peopleInWords(leaving) })}</p>}
    </div>
  );
}
