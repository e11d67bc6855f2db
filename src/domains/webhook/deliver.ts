import type { Ctx } from '../../core/ctx';
import { IsNull } from 'typeorm';
import type { CompanyId } from '../../core/ids';
import { isRefused, OutgoingFailure } from '../../core/outgoing';
import { insertRows } from '../../database/rows';
import { Webhook, WebhookAttempt, WebhookDelivery } from './entity';
import { PAUSES_MS, WEBHOOK_KIND } from './kind';
import type { failures } from './messages';
import { pauseByItself } from './pause';
import { bodyOf, keptSelection } from './payload';
import { select } from './selection';
import { signedHeaders } from './signing';
import { standingOf } from './voucher';

const MAX_BODY_CHARACTERS = 1_000;
const GONE = 410;

/** What came of one attempt. */
interface Outcome {
  readonly attempt: Pick<WebhookAttempt, 'milliseconds' | 'httpStatus' | 'responseBody' | 'error'>;
  /** `again` unless there is no use in it, or it was the last. */
  readonly verdict: 'delivered' | 'again' | 'over';
  /** Whether the webhook is told of nothing any more. */
  readonly pauses?: boolean;
  /** What the query answered. */
  readonly selected?: string | null;
}

/** For the outbox, which comes back after a pause. What has happened stands in the rows of the delivery. */
class NotDelivered extends Error {}

/** Hands deliveries over. One that was settled meanwhile, or whose webhook is gone, is done. */
export const deliverWebhooks = WEBHOOK_KIND.handledBy(async (ctx, { companyId, header: { deliveryId } }) => {
  if (companyId === null) return;
  const delivery = await ctx.db.findOneBy(WebhookDelivery, { companyId, id: deliveryId, status: 'PENDING' });
  const webhook = delivery && (await ctx.db.findOneBy(Webhook, { companyId, id: delivery.webhookId }));
  if (delivery === null || webhook === null) return;
  const outcome = await attempt(ctx, webhook, delivery);
  const isAgain = outcome.verdict === 'again' && hasMore(delivery);
  await ctx.transaction((tx) => note(tx, webhook, delivery, { ...outcome, isAgain }));
  if (isAgain) throw new NotDelivered(outcome.attempt.error ?? `HTTP ${String(outcome.attempt.httpStatus)}`);
});

/** A test is tried once. */
function hasMore({ origin, attempts }: WebhookDelivery): boolean {
  return origin !== 'TEST' && attempts < PAUSES_MS.length;
}

async function attempt(ctx: Ctx, webhook: Webhook, delivery: WebhookDelivery): Promise<Outcome> {
  if (webhook.status === 'PAUSED' && delivery.origin === 'EVENT') return { ...notTried('PAUSED'), verdict: 'over' };
  const standing = await standingOf(ctx, webhook);
  if (standing.kind === 'NOT_VOUCHED_FOR') return { ...notTried(standing.kind), verdict: 'over', pauses: true };
  if (standing.kind !== 'ABLE') return { ...notTried('HELD_UP'), verdict: 'again' };
  const { query } = webhook;
  const answer = query === null ? null : await select(standing.ctx, query, delivery.event, delivery.subjectId);
  const selected = keptSelection(answer);
  return { ...(await post(ctx, webhook, { ...delivery, selected })), selected };
}

function notTried(error: keyof typeof failures): Pick<Outcome, 'attempt'> {
  return { attempt: { milliseconds: 0, httpStatus: null, responseBody: null, error } };
}

async function post(ctx: Ctx, webhook: Webhook, delivery: WebhookDelivery): Promise<Outcome> {
  const body = bodyOf(delivery);
  const headers = signedHeaders(ctx, webhook, delivery, body);
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const { status, body: answer } = await ctx.app.outgoing.send({ method: 'POST', url: webhook.url, headers, body });
    const responseBody = answer.slice(0, MAX_BODY_CHARACTERS).replaceAll('\0', '').toWellFormed();
    const attempt = { milliseconds: took(), httpStatus: status, responseBody, error: null };
    if (status >= 200 && status < 300) return { attempt, verdict: 'delivered' };
    return status === GONE ? { attempt, verdict: 'over', pauses: true } : { attempt, verdict: 'again' };
  } catch (error) {
    if (!(error instanceof OutgoingFailure)) throw error;
    const attempt = { milliseconds: took(), httpStatus: null, responseBody: null, error: error.kind };
    return { attempt, verdict: isRefused(error) ? 'over' : 'again' };
  }
}

type Noted = Outcome & { readonly isAgain: boolean };

/** Only where nobody else noted this attempt: a process that was slow may have been taken over from. */
async function note(tx: Ctx, webhook: Webhook, delivery: WebhookDelivery, noted: Noted): Promise<void> {
  const { companyId, id, attempts: before } = delivery;
  const unsettled = { companyId, id, status: 'PENDING', attempts: before } as const;
  const { affected } = await tx.db.update(WebhookDelivery, unsettled, standOf(tx, delivery, noted));
  if (affected !== 1) return;
  const attempt = { companyId, deliveryId: id, number: before + 1, at: tx.now, ...noted.attempt };
  await insertRows(tx, WebhookAttempt, [attempt]);
  if (noted.verdict === 'delivered') await noteHealth(tx, webhook);
  else if (delivery.origin !== 'TEST') await noteTrouble(tx, companyId, webhook.id);
  if (noted.pauses === true) await pauseByItself(tx, webhook);
}

/** How a delivery stands after an attempt. */
function standOf(tx: Ctx, { attempts }: WebhookDelivery, { verdict, isAgain, selected = null }: Noted) {
  const said = { attempts: attempts + 1, selected };
  if (!isAgain)
    return { ...said, status: verdict === 'delivered' ? 'DELIVERED' : 'FAILED', nextAttemptAt: null } as const;
  return {
    ...said,
    status: 'PENDING',
    nextAttemptAt: new Date(tx.now.getTime() + (PAUSES_MS[attempts] ?? 0)),
  } as const;
}

async function noteHealth(tx: Ctx, { companyId, id }: Webhook): Promise<void> {
  await tx.db.update(Webhook, { companyId, id, status: 'FAILING' }, { status: 'ACTIVE' });
  await tx.db.update(Webhook, { companyId, id }, { failingSince: null });
}

async function noteTrouble(tx: Ctx, companyId: CompanyId, id: Webhook['id']): Promise<void> {
  await tx.db.update(Webhook, { companyId, id, failingSince: IsNull() }, { failingSince: tx.now });
}
