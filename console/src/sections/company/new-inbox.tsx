import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useChangeOnce } from '../../api/once';
import { CreateInboxDocument } from '../../generated/company';
import { Form } from '../../parts/form';
import { partMessages } from '../../parts/messages';
import { t } from '../../text';
import { inputOfInbox, NEW_INBOX } from './inbox-draft';
import { InboxFields } from './inbox-fields';
import { inboxMessages as messages } from './inbox-messages';

/** Makes an inbox. */
export function NewInbox() {
  const create = useChangeOnce(CreateInboxDocument);
  const [, go] = useLocation();
  const [draft, setDraft] = useState(NEW_INBOX);
  const save = async () => {
    const { problems } = await create({ input: inputOfInbox(draft) });
    if (problems.length === 0) go('/');
    return problems;
  };
  return (
    <section className="card company-form" aria-label={t(messages.create)}>
      <h2>{t(messages.create)}</h2>
      <Form
        label={t(messages.createIt)}
        onSend={save}
        beside={
          <Link href="/" className="button quiet">
            {t(partMessages.cancel)}
          </Link>
        }
      >
        <InboxFields draft={draft} onChange={setDraft} />
      </Form>
    </section>
  );
}
