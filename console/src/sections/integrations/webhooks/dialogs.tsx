import { useState } from 'react';
import { useLocation } from 'wouter';
import type { WebhookEvent } from '../../../../../src/generated/schema-types';
import { useChange } from '../../../api/hooks';
import { orStale } from '../../../api/stale';
import {
  DeleteWebhookDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  UpdateWebhookDocument,
} from '../../../generated/integrations';
import { Dialog } from '../../../parts/dialog';
import { Choice } from '../../../parts/field';
import { Form, type Typed } from '../../../parts/form';
import { partMessages } from '../../../parts/messages';
import { Say, t } from '../../../text';
import { Confirm } from '../confirm';
import { ShownOnce } from '../shown-once';
import { EVENT_NAMES } from '../words/webhook-names';
import { webhookMessages as messages } from '../words/webhooks';
import type { OfWebhook } from './actions';
import { contentIn, WebhookFields } from './fields';

interface OfDialog extends OfWebhook {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function EditWebhook({ webhook, again, open, onClose }: OfDialog) {
  const updateWebhook = useChange(UpdateWebhookDocument);
  const { id, version, name } = webhook;
  const send = async (typed: Typed) => {
    const { problems } = await updateWebhook({ input: { id, version, ...contentIn(typed) } });
    if (problems.length === 0) onClose();
    return orStale(problems, again);
  };
  return (
    <Dialog open={open} onClose={onClose} title={<bdi>{name}</bdi>} wide>
      <Form label={t(partMessages.save)} onSend={send}>
        <WebhookFields of={webhook} />
      </Form>
    </Dialog>
  );
}

export function TestWebhook({ webhook: { id, events }, again, open, onClose }: OfDialog) {
  const testWebhook = useChange(TestWebhookDocument);
  const test = async ({ event }: Typed) => {
    const { problems } = await testWebhook({ input: { id, event: event as WebhookEvent } });
    again();
    return problems;
  };
  return (
    <Confirm open={open} onClose={onClose} title={t(messages.test)} label={t(messages.test)} onConfirm={test}>
      <Choice name="event" label={t(messages.testEvent)}>
        {events.map((event) => (
          <option key={event} value={event}>
            {t(EVENT_NAMES[event])}
          </option>
        ))}
      </Choice>
    </Confirm>
  );
}

export function RotateSecret({ webhook: { id }, open, onClose }: OfDialog) {
  const rotateWebhookSecret = useChange(RotateWebhookSecretDocument);
  const [secret, setSecret] = useState<string | null>(null);
  const rotate = async () => {
    const { data, problems } = await rotateWebhookSecret({ input: { id } });
    setSecret(data?.secret ?? null);
    return problems;
  };
  const close = () => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} title={t(messages.rotate)}>
      {secret === null ? (
        <Form label={t(messages.rotate)} onSend={rotate}>
          <p>{t(messages.rotateText)}</p>
        </Form>
      ) : (
        <ShownOnce
          label={t(messages.secret)}
          value={secret}
          hint={t(messages.once)}
          done={t(messages.done)}
          onDone={close}
        />
      )}
    </Dialog>
  );
}

export function DeleteWebhook({ webhook: { id, name }, open, onClose }: OfDialog) {
  const deleteWebhook = useChange(DeleteWebhookDocument);
  const [, navigate] = useLocation();
  const remove = async () => {
    const { problems } = await deleteWebhook({ input: { id } });
    if (problems.length === 0) navigate('/webhooks');
    return problems;
  };
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={<Say of={messages.deleteTitle} name={name} />}
      label={t(partMessages.delete)}
      tone="danger"
      onConfirm={remove}
    >
      <p>{t(messages.deleteText)}</p>
    </Confirm>
  );
}
