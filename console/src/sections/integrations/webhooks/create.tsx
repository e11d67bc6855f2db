import { useState } from 'react';
import { useChange } from '../../../api/hooks';
import { CreateWebhookDocument } from '../../../generated/integrations';
import { Form, type Typed } from '../../../parts/form';
import { Grants, type Grant } from '../../../parts/grants';
import { t } from '../../../text';
import { ShownOnce } from '../shown-once';
import { webhookMessages as messages } from '../words/webhooks';
import { contentIn, WebhookFields } from './fields';

/** Makes a webhook and shows its secret, this once. */
export function CreateWebhook({ onDone }: { onDone: () => void }) {
  const createWebhook = useChange(CreateWebhookDocument);
  const [grants, setGrants] = useState<readonly Grant[]>([]);
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null)
    return (
      <ShownOnce
        label={t(messages.secret)}
        value={secret}
        hint={t(messages.once)}
        done={t(messages.done)}
        onDone={onDone}
      />
    );
  const send = async (typed: Typed) => {
    const { data, problems } = await createWebhook({ input: { ...contentIn(typed), grants: [...grants] } });
    setSecret(data?.secret ?? null);
    return problems;
  };
  return (
    <Form label={t(messages.create)} onSend={send}>
      <WebhookFields />
      <Grants label={t(messages.grants)} grants={grants} onChange={setGrants} />
      <p className="hint">{t(messages.grantsHint)}</p>
    </Form>
  );
}
