import { useState } from 'react';
import type { WebhookDeliveryStatus } from '../../../../../src/generated/schema-types';
import type { DeliveryFragment } from '../../../generated/integrations';
import { Choice } from '../../../parts/field';
import { partMessages } from '../../../parts/messages';
import { Empty } from '../../../parts/notices';
import { Pages, type Paging } from '../../../parts/pages';
import { numberOf, t, when } from '../../../text';
import { DELIVERY_STATUS_NAMES, EVENT_NAMES } from '../words/webhook-names';
import { webhookMessages as messages } from '../words/webhooks';
import { DeliveryDetails } from './delivery';
import { DeliveryBadge } from './status';

const STATUSES = Object.keys(DELIVERY_STATUS_NAMES) as WebhookDeliveryStatus[];

interface DeliveriesProps {
  readonly connection: {
    readonly nodes: readonly DeliveryFragment[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly paging: Paging;
  /** Only those of this one. */
  readonly status: WebhookDeliveryStatus | null;
  readonly onStatus: (status: WebhookDeliveryStatus | null) => void;
  readonly again: () => void;
}

/** What was sent, or is to be, and what came of it. */
export function Deliveries({ connection, paging, status, onStatus, again }: DeliveriesProps) {
  const { nodes, totalCount, pageInfo } = connection;
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">{t(messages.deliveries)}</h2>
      <div className="filters">
        <Choice
          name="status"
          label={t(messages.status)}
          hint={t(messages.deliveriesHint)}
          value={status ?? ''}
          onChange={({ currentTarget }) => onStatus((currentTarget.value || null) as WebhookDeliveryStatus | null)}
        >
          <option value="">{t(partMessages.all)}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {t(DELIVERY_STATUS_NAMES[one])}
            </option>
          ))}
        </Choice>
      </div>
      {nodes.length === 0 ? (
        <Empty>{t(messages.noDeliveries)}</Empty>
      ) : (
        <DeliveryTable deliveries={nodes} again={again} />
      )}
      <Pages paging={paging} rows={nodes.length} total={totalCount} pageInfo={pageInfo} />
    </section>
  );
}

interface DeliveryTableProps {
  readonly deliveries: readonly DeliveryFragment[];
  readonly again: () => void;
}

function DeliveryTable({ deliveries, again }: DeliveryTableProps) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.when)}</th>
            <th scope="col">{t(messages.testEvent)}</th>
            <th scope="col">{t(messages.status)}</th>
            <th scope="col" className="numeric">
              {t(messages.attempts)}
            </th>
            <th scope="col">
              <span className="unseen">{t(messages.details)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} again={again} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ delivery, again }: { delivery: DeliveryFragment; again: () => void }) {
  const [open, setOpen] = useState(false);
  const { id, createdAt, event, status, attempts } = delivery;
  return (
    <>
      <tr>
        <td data-label={t(messages.when)}>{when(createdAt)}</td>
        <td data-label={t(messages.testEvent)} id={`event-${id}`}>
          {t(EVENT_NAMES[event])}
        </td>
        <td data-label={t(messages.status)}>
          <DeliveryBadge status={status} />
        </td>
        <td data-label={t(messages.attempts)} className="numeric">
          {numberOf(attempts.length)}
        </td>
        <td>
          <button
            type="button"
            className="button quiet small"
            aria-expanded={open}
            aria-describedby={`event-${id}`}
            onClick={() => setOpen(!open)}
          >
            {t(messages.details)}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="integration-details">
          <td colSpan={5}>
            <DeliveryDetails delivery={delivery} again={again} />
          </td>
        </tr>
      )}
    </>
  );
}
