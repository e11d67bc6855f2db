import { useState } from 'react';
import { useChange } from '../../api/hooks';
import { UpdateInboxDocument, type InboxSettingsFragment } from '../../generated/company';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { peopleInWords } from '../../parts/people-in-words';
import { Saved } from '../../parts/saved';
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
  // Null: nothing was changed, and what is saved is shown.
  const [draft, setDraft] = useState<InboxDraft | null>(null);
  const [saved, setSaved] = useState(false);
  const before = draftOfInbox(inbox);
  const save = async () => {
    const changes = changesOfInbox(before, draft ?? before);
    const { problems } = await update({ input: { id: inbox.id, version: inbox.version, ...changes } });
    setSaved(problems.length === 0);
    if (problems.length === 0) setDraft(null);
    if (!problems.some(({ code }) => code === 'STALE')) return problems;
    again();
    return problems.map((one) => ({ ...one, message: t(partMessages.staleDraft), path: [] }));
  };
  return (
    <Form
      label={t(partMessages.save)}
      onSend={save}
      beside={
        <>
          {draft !== null && (
            <button type="button" className="button quiet" onClick={() => setDraft(null)}>
              {t(partMessages.undo)}
            </button>
          )}
          <Saved shown={saved && draft === null} />
        </>
      }
    >
      <InboxFields draft={draft ?? before} onChange={setDraft} />
      <Leaving before={before} after={draft ?? before} />
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
