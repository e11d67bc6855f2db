import { useState } from 'react';
import { useChange } from '../../../api/hooks';
import { CreateApiTokenDocument } from '../../../generated/integrations';
import { Field } from '../../../parts/field';
import { Form, type Typed } from '../../../parts/form';
import { Grants, type Grant } from '../../../parts/grants';
import { Proof, proofIn } from '../../../parts/proof';
import { t } from '../../../text';
import { ShownOnce } from '../shown-once';
import { tokenMessages as messages } from '../words/tokens';

/** The end of a day, where the browser is. */
function endOf(date: string): string {
  const at = new Date(`${date}T00:00`);
  at.setDate(at.getDate() + 1);
  return at.toISOString();
}

/** Makes a token and shows it, this once. */
export function CreateToken({ onDone }: { onDone: () => void }) {
  const createApiToken = useChange(CreateApiTokenDocument);
  const [grants, setGrants] = useState<readonly Grant[]>([]);
  const [made, setMade] = useState<string | null>(null);
  if (made !== null)
    return (
      <ShownOnce
        label={t(messages.token)}
        value={made}
        hint={t(messages.once)}
        done={t(messages.done)}
        onDone={onDone}
      />
    );
  const send = async (typed: Typed) => {
    const { name = '', expiresAt = '' } = typed;
    const end = expiresAt === '' ? {} : { expiresAt: endOf(expiresAt) };
    const { data, problems } = await createApiToken({
      input: { name, grants: [...grants], ...end, ...proofIn(typed) },
    });
    setMade(data?.token ?? null);
    return problems;
  };
  return (
    <Form label={t(messages.create)} onSend={send}>
      <Field name="name" label={t(messages.name)} hint={t(messages.nameHint)} maxLength={100} />
      <Grants label={t(messages.grants)} grants={grants} onChange={setGrants} />
      <Field name="expiresAt" label={t(messages.expires)} hint={t(messages.expiresHint)} type="date" optional />
      <Proof />
    </Form>
  );
}
