import { useEffect, useState } from 'react';
import type { WebhookDeliveryStatus } from '../../../../../src/generated/schema-types';
import { useAsk } from '../../../api/hooks';
import { OneWebhookDocument, type HookFragment } from '../../../generated/integrations';
import { Crumbs } from '../../../parts/crumbs';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../parts/notices';
import { PAGE_SIZE, usePaging } from '../../../parts/pages';
import { has, useViewer } from '../../../shell/viewer';
import { t, when } from '../../../text';
import { GrantsList } from '../grants-list';
import { webhookMessages as messages } from '../words/webhooks';
import { EVENT_NAMES } from '../words/webhook-names';
import { WebhookActions } from './actions';
import { Deliveries } from './deliveries';
import { StatusBadge } from './status';

/** After this a delivery that waits is looked at again. */
const SOON = 2_000;

/** A webhook, and what became of its deliveries. */
export function OneWebhook({ id }: { id: string }) {
  const [status, setStatus] = useState<WebhookDeliveryStatus | null>(null);
  const paging = usePaging(status);
  const wanted = status === null ? null : [status];
  const asked = useAsk(
    OneWebhookDocument,
    { id, first: PAGE_SIZE, after: paging.after, status: wanted },
    { fresh: true },
  );
  const { data, again } = asked;
  const webhook = data?.node?.__typename === 'Webhook' ? data.node : null;
  const waits = webhook?.deliveries.nodes.some((one) => one.status === 'PENDING' && one.attempts.length <= 1) === true;
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(again, SOON);
    return () => clearInterval(timer);
  }, [waits, again]);
  if (data !== null && webhook === null) return <Empty>{t(messages.gone)}</Empty>;
  return (
    <Loaded asked={asked}>
      {() =>
        webhook !== null && (
          <>
            <Crumbs href="/webhooks" to={t(messages.all)} />
            <About webhook={webhook} again={again} />
            <Deliveries
              connection={webhook.deliveries}
              paging={paging}
              status={status}
              onStatus={setStatus}
              again={again}
            />
          </>
        )
      }
    </Loaded>
  );
}

function About({ webhook, again }: { webhook: HookFragment; again: () => void }) {
  const viewer = useViewer();
  const { name, url, status, events, grants, query, createdAt, secretLastFour } = webhook;
  return (
    <section className="card" aria-labelledby="webhook">
      <div className="row">
        <h2 id="webhook">
          <bdi>{name}</bdi> <StatusBadge status={status} />
        </h2>
        {has(viewer, 'API', 'MANAGE') && <WebhookActions webhook={webhook} again={again} />}
      </div>
      <dl className="facts">
        <dt>{t(messages.url)}</dt>
        <dd>
          <code>{url}</code>
        </dd>
        <dt>{t(messages.events)}</dt>
        <dd>{events.map((event) => t(EVENT_NAMES[event])).join(' · ')}</dd>
        <dt>{t(messages.grants)}</dt>
        <dd>
          <GrantsList grants={grants} />
        </dd>
        {query !== null && (
          <>
            <dt>{t(messages.query)}</dt>
            <dd>
              <code>{query}</code>
            </dd>
          </>
        )}
        <dt>{t(messages.secretEnds)}</dt>
        <dd>
          <code>{secretLastFour}</code>
        </dd>
        <dt>{t(messages.made)}</dt>
        <dd>{when(createdAt)}</dd>
      </dl>
    </section>
  );
}
