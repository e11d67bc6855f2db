import type { Ctx } from '../../core/ctx';
import type { WebhookDeliveryId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import { defineOutboxKind, queue } from '../../runtime/outbox';
import { WebhookDelivery } from './entity';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Between attempts: nearly a day in all. */
export const PAUSES_MS = [
  ...[5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS],
  ...[HOUR_MS, 2 * HOUR_MS, 4 * HOUR_MS, 8 * HOUR_MS, 8 * HOUR_MS],
];

/** What stands in clear of an entry: all that it says. */
interface Header {
  readonly deliveryId: WebhookDeliveryId;
}

/**
 * Deliveries in the outbox. Their own rows say how they stand and when nothing is tried any more: an entry is given up only where something of ours
 * fails for days.
 */
export const WEBHOOK_KIND = defineOutboxKind<Header, null>('webhook', {
  leaseMs: MINUTE_MS,
  batch: 40,
  perCompany: 4,
  pausesMs: PAUSES_MS,
  giveUpAfterMs: 3 * 24 * HOUR_MS,
  maxPauseMs: () => HOUR_MS,
  isFinal: () => false,
  describeFailure: (error) => (error instanceof Error ? error.message : String(error)),
});

/** Writes deliveries down and puts them in the outbox, in one transaction with whatever asks for them. */
export async function queueDeliveries(tx: Ctx, deliveries: readonly WebhookDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await insertRows(tx, WebhookDelivery, [...deliveries]);
  await queue(
    tx,
    WEBHOOK_KIND,
    deliveries.map(({ companyId, webhookId, id }) => ({
      ...{ companyId, subjectId: webhookId, recipient: webhookId, header: { deliveryId: id }, payload: null },
    })),
  );
}

/** What of a delivery is alike whatever it is of. */
export const UNTRIED = (tx: Ctx) =>
  ({ selected: null, status: 'PENDING', attempts: 0, createdAt: tx.now, nextAttemptAt: tx.now }) as const;
