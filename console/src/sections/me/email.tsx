import { useState } from 'react';
import { basics } from '../../../../web/messages';
import { useChange } from '../../api/hooks';
import { RequestMyEmailChangeDocument, type MeAccountFragment } from '../../generated/me';
import { Dialog } from '../../parts/dialog';
import { Field } from '../../parts/field';
import { Form, type Typed } from '../../parts/form';
import { Note } from '../../parts/notices';
import { Proof, proofIn } from '../../parts/proof';
import { Say, t } from '../../text';
import { meMessages as messages } from './messages';

/** Where emails go; another address is proved by following one. */
export function EmailAddress({ account, mayChange }: { account: MeAccountFragment; mayChange: boolean }) {
  const [open, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const done = (email: string) => {
    setSentTo(email);
    setOpen(false);
  };
  return (
    <section className="card" aria-labelledby="email">
      <h2 id="email">{t(basics.email)}</h2>
      <div className="row">
        <span>
          <bdi className="strong">{account.email}</bdi>{' '}
          {!account.emailVerified && <span className="badge bad">{t(messages.notVerified)}</span>}
        </span>
        {mayChange && (
          <button type="button" className="button quiet" onClick={() => setOpen(true)}>
            {t(messages.changeEmail)}
          </button>
        )}
      </div>
      <p className="hint">{t(messages.emailHint)}</p>
      {sentTo !== null && (
        <Note>
          <Say of={messages.linkSent} email={sentTo} />
        </Note>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t(messages.changeEmail)}>
        <ChangeEmail onDone={done} />
      </Dialog>
    </section>
  );
}

function ChangeEmail({ onDone }: { onDone: (email: string) => void }) {
  const requestEmailChange = useChange(RequestMyEmailChangeDocument);
  const send = async (typed: Typed) => {
    const email = (typed['email'] ?? '').trim();
    const { problems } = await requestEmailChange({ input: { email, ...proofIn(typed) } });
    if (problems.length === 0) onDone(email);
    return problems;
  };
  return (
    <Form label={t(messages.sendLink)} onSend={send}>
      <Field name="email" label={t(messages.newEmail)} hint={t(messages.newEmailHint)} type="email" />
      <Proof />
    </Form>
  );
}
