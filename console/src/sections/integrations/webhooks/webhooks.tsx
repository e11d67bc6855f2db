import { useState } from 'react';
import { Link } from 'wouter';
import { useAsk } from '../../../api/hooks';
import { WebhooksDocument, type HookFragment } from '../../../generated/integrations';
import { Dialog } from '../../../parts/dialog';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../parts/notices';
import { has, useViewer } from '../../../shell/viewer';
import { numberOf, t, when } from '../../../text';
import { webhookMessages as messages } from '../words/webhooks';
import { CreateWebhook } from './create';
import { StatusBadge } from './status';

/** The addresses that are told of what happens. */
export function Webhooks() {
  const viewer = useViewer();
  const asked = useAsk(WebhooksDocument, {}, { fresh: true });
  const [making, setMaking] = useState(false);
  return (
    <>
      <div className="row integration-lead">
        <p className="soft">{t(messages.lead)}</p>
        {has(viewer, 'API', 'MANAGE') && (
          <button type="button" className="button" onClick={() => setMaking(true)}>
            {t(messages.create)}
          </button>
        )}
      </div>
      <Loaded asked={asked}>
        {({ webhooks }) =>
          webhooks === null || webhooks.length === 0 ? (
            <Empty>{t(messages.empty)}</Empty>
          ) : (
            <WebhookTable webhooks={webhooks} />
          )
        }
      </Loaded>
      <Dialog open={making} onClose={() => setMaking(false)} title={t(messages.create)} wide>
        <CreateWebhook onDone={() => setMaking(false)} />
      </Dialog>
    </>
  );
}

function WebhookTable({ webhooks }: { webhooks: readonly HookFragment[] }) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.name)}</th>
            <th scope="col">{t(messages.url)}</th>
            <th scope="col">{t(messages.status)}</th>
            <th scope="col" className="numeric">
              {t(messages.events)}
            </th>
            <th scope="col">{t(messages.made)}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map(({ id, name, url, status, events, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/webhooks/${id}`}>
                  <bdi>{name}</bdi>
                </Link>
              </th>
              <td data-label={t(messages.url)}>
                <code>{url}</code>
              </td>
              <td data-label={t(messages.status)}>
                <StatusBadge status={status} />
              </td>
              <td data-label={t(messages.events)} className="numeric">
                {numberOf(events.length)}
              </td>
              <td data-label={t(messages.made)}>{when(createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
