import { useState } from 'react';
import type { Problem } from '../../../../../web/problem';
import { useChange } from '../../../api/hooks';
import { ReplayWebhookDeliveryDocument, type DeliveryFragment } from '../../../generated/integrations';
import { useAlone } from '../../../parts/alone';
import { Problems } from '../../../parts/notices';
import { has, useViewer } from '../../../shell/viewer';
import { numberOf, t, when } from '../../../text';
import { webhookMessages as messages } from '../words/webhooks';

interface DeliveryDetailsProps {
  readonly delivery: DeliveryFragment;
  readonly again: () => void;
}

/** What was sent, each attempt at it, and a way to send it once more. */
export function DeliveryDetails({ delivery, again }: DeliveryDetailsProps) {
  const viewer = useViewer();
  const { id, subjectId, payload, attempts, nextAttemptAt, status } = delivery;
  return (
    <div className="integration-unfolded">
      <dl className="facts">
        <dt>{t(messages.subject)}</dt>
        <dd>
          <code>{subjectId}</code>
        </dd>
      </dl>
      <h3>{t(messages.payload)}</h3>
      <pre className="integration-body code">{indented(payload)}</pre>
      {attempts.length > 0 && <h3>{t(messages.attempts)}</h3>}
      <ol className="list">
        {attempts.map((attempt, index) => (
          <li key={index}>
            <Attempt attempt={attempt} />
          </li>
        ))}
      </ol>
      {nextAttemptAt !== null && <p className="soft">{t(messages.next, { time: when(nextAttemptAt) })}</p>}
      {status !== 'PENDING' && has(viewer, 'API', 'MANAGE') && <Replay id={id} again={again} />}
    </div>
  );
}

function Attempt({ attempt }: { attempt: DeliveryFragment['attempts'][number] }) {
  const { at, milliseconds, httpStatus, responseBody, error } = attempt;
  return (
    <>
      <p>
        {when(at)} · {httpStatus === null ? error : <code>{httpStatus}</code>} ·{' '}
        {t(messages.took, { count: numberOf(milliseconds) })}
      </p>
      {responseBody !== null && responseBody !== '' && (
        <pre className="integration-body code" aria-label={t(messages.response)}>
          {responseBody}
        </pre>
      )}
    </>
  );
}

function Replay({ id, again }: { id: string; again: () => void }) {
  const replayWebhookDelivery = useChange(ReplayWebhookDeliveryDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState(false);
  const replay = useAlone(async () => {
    const { problems: found } = await replayWebhookDelivery({ input: { id } });
    setProblems(found);
    setDone(found.length === 0);
    again();
  });
  return (
    <>
      <Problems of={problems} />
      <div className="actions">
        <button type="button" className="button quiet" onClick={() => replay()}>
          {t(messages.replay)}
        </button>
        <span role="status">{done && t(messages.replayed)}</span>
      </div>
    </>
  );
}

/** JSON as people read it; anything else as it is. */
function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
