import { useState } from 'react';
import { useLocation } from 'wouter';
import { language as languageOfPage } from '../../../../web/language';
import { useAsk } from '../../api/hooks';
import { useChangeOnce } from '../../api/once';
import { ConversationInboxesDocument, CreateConversationDocument } from '../../generated/conversations';
import { Dialog } from '../../parts/dialog';
import { Choice, Field, TextField } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { Loaded } from '../../parts/loaded';
import { nameOfLanguage, t } from '../../text';
import { useListed } from './filter';
import { listMessages } from './messages';
import { newMessages as messages } from './new-messages';

/** Opens a conversation with somebody who called or came by. */
export function NewConversation() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        <span aria-hidden="true">+</span> {t(messages.button)}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t(messages.title)}>
        <NewForm onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** The languages in which customers are likely to write. */
const LANGUAGES = 'ar bg cs da de el en es fi fr hu it nl no pl pt ro ru sv tr uk'.split(' ');

function NewForm({ onDone }: { onDone: () => void }) {
  const asked = useAsk(ConversationInboxesDocument, {});
  const { listed } = useListed();
  const send = useOpening(onDone);
  return (
    <Loaded asked={asked}>
      {({ inboxes }) => (
        <Form label={t(messages.open)} onSend={send}>
          <Choice name="inboxId" label={t(listMessages.inbox)} defaultValue={listed.inbox ?? undefined}>
            {(inboxes ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <div className="pair">
            <Field name="contactName" label={t(messages.contactName)} optional maxLength={200} />
            <LanguageChoice />
          </div>
          <Field name="subject" label={t(messages.subject)} optional maxLength={200} />
          <TextField
            name="firstMessage"
            label={t(messages.firstMessage)}
            hint={t(messages.hint)}
            optional
            maxLength={10_000}
          />
        </Form>
      )}
    </Loaded>
  );
}

function LanguageChoice() {
  const named = LANGUAGES.map((code) => ({ code, name: nameOfLanguage(code) }));
  return (
    <Choice name="language" label={t(messages.language)} optional>
      <option value="">{t(messages.anyLanguage)}</option>
      {named
        .toSorted((a, b) => a.name.localeCompare(b.name, languageOfPage.get()))
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </Choice>
  );
}

/** Opens it once, however often it is tried with the same. */
function useOpening(onDone: () => void) {
  const create = useChangeOnce(CreateConversationDocument);
  const [, go] = useLocation();
  return async ({ inboxId = '', ...typed }: Typed) => {
    const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => text.trim() !== ''));
    const { data, problems } = await create({ input: { inboxId, ...given } });
    const id = data?.conversation?.id;
    if (problems.length > 0 || id === undefined) return problems;
    onDone();
    go(`/${id}?view=all`);
    return [];
  };
}
