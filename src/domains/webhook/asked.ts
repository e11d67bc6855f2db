import { In } from 'typeorm';
import { requireActor, type Ctx } from '../../core/ctx';
import { problem, refuse } from '../../core/errors';
import { idBytes, idFromBytes, newId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { ReplayWebhookDeliveryInput, TestWebhookInput, WebhookEvent } from '../../generated/schema-types';
import { WebhookDelivery, type Webhook } from './entity';
import { mayBeTold, TOLD } from './events';
import { lockDelivery, lockWebhook, needsOf, refuseBeyondOwn, throwIfAny } from './input';
import { queueDeliveries, UNTRIED } from './kind';
import { messages } from './messages';
import { grantsOf } from './voucher';

/** So many deliveries that somebody asked for wait for a webhook. */
const MAX_WAITING = 20;

/** Sends a sample of an event. */
export async function testWebhook(ctx: Ctx, { id, event }: TestWebhookInput) {
  const delivery = await ctx.transaction(async (tx) => {
    const { actor, webhook } = await lockWebhook(tx, id);
    refuseBeyondOwn(actor, webhook);
    if (!mayBeTold(grantsOf(webhook), event))
      throwIfAny([problem('INVALID', ['event'], messages.eventNeeds, needsOf(event))]);
    await refuseOneTooMany(tx, webhook);
    const subjectId = await sampleOf(tx, event);
    return queueOne(tx, {
      ...{ companyId: webhook.companyId, webhookId: webhook.id, event, subjectId },
      ...{ sequence: null, occurredAt: tx.now, changedFields: '[]', origin: 'TEST' },
    });
  });
  return { delivery, errors: [] };
}

/** Sends something once more, under the id that it was sent under. */
export async function replayWebhookDelivery(ctx: Ctx, { id }: ReplayWebhookDeliveryInput) {
  const delivery = await ctx.transaction(async (tx) => {
    const { actor, webhook, delivery: before } = await lockDelivery(tx, id);
    refuseBeyondOwn(actor, webhook);
    if (before.status === 'PENDING') refuse('INVALID', ['id'], messages.stillWaits);
    await refuseOneTooMany(tx, webhook);
    const { companyId, webhookId, messageId, event, subjectId, sequence, occurredAt, changedFields } = before;
    const again = { companyId, webhookId, messageId, event, subjectId, sequence, occurredAt, changedFields };
    return queueOne(tx, { ...again, origin: before.origin === 'TEST' ? 'TEST' : 'REPLAY' });
  });
  return { delivery, errors: [] };
}

type Asked = Omit<WebhookDelivery, 'id' | 'messageId' | keyof ReturnType<typeof UNTRIED>> &
  Partial<Pick<WebhookDelivery, 'messageId'>>;

async function queueOne(tx: Ctx, asked: Asked): Promise<WebhookDelivery> {
  const id = newId('whd');
  const delivery: WebhookDelivery = { id, messageId: id, ...asked, ...UNTRIED(tx) };
  await queueDeliveries(tx, [delivery]);
  return delivery;
}

/** The company is locked: of many asked for at once none is one too many. */
async function refuseOneTooMany(tx: Ctx, { companyId, id: webhookId }: Webhook): Promise<void> {
  const waiting = { companyId, webhookId, status: 'PENDING', origin: In(['TEST', 'REPLAY']) } as const;
  if ((await tx.db.countBy(WebhookDelivery, waiting)) >= MAX_WAITING)
    refuse('LIMIT_REACHED', [], messages.tooManyWaiting, { most: MAX_WAITING });
}

/** Something of the kind that the event is about: oneself, the company, the latest of what there is; an id of nothing where there is none. */
async function sampleOf(tx: Ctx, event: WebhookEvent): Promise<string> {
  const { companyId, userId } = requireActor(tx);
  switch (TOLD[event].type) {
    case 'User':
      return userId;
    case 'Company':
      return companyId;
    case 'Invitation':
      return latest(tx, 'inv', 'SELECT id FROM invitation WHERE companyId = ? ORDER BY id DESC LIMIT 1');
    case 'CustomRole':
      return latest(tx, 'rol', 'SELECT id FROM custom_role WHERE companyId = ? ORDER BY id DESC LIMIT 1');
    case 'Conversation':
      return latest(tx, 'cnv', 'SELECT id FROM conversation WHERE companyId = ? ORDER BY id DESC LIMIT 1');
  }
}

async function latest(tx: Ctx, prefix: 'inv' | 'rol' | 'cnv', sql: string): Promise<string> {
  const [row] = await selectRows<{ id: Buffer }>(tx, sql, [idBytes(requireActor(tx).companyId)]);
  return row === undefined ? newId(prefix) : idFromBytes(prefix, row.id);
}
