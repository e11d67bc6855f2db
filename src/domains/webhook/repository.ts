import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type WebhookDeliveryId, type WebhookId } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { MAX_TOTAL_COUNT, page, readPage, type Page } from '../../core/paging';
import { beforeCursor, countRows, NO_ROWS, selectRows, type Condition } from '../../database/rows';
import type { WebhookDeliveriesArgs, WebhookDeliveryStatus } from '../../generated/schema-types';
import { DELIVERY_CODES, Webhook, WebhookAttempt, WebhookDelivery } from './entity';

/** What `Webhook.deliveries` answers. */
export type DeliveryPage = Page<WebhookDelivery>;

/** The webhooks of the viewer's company, the latest first. */
export async function webhooksOfCompany(ctx: Ctx): Promise<Webhook[]> {
  const { companyId } = requireMember(ctx);
  const webhooks = await ctx.db.findBy(Webhook, { companyId });
  return webhooks.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Webhooks of the viewer's company by id. */
export const webhooksById = defineLoader<WebhookId, Webhook | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Webhook, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((webhook) => webhook.id === id) ?? null);
});

/** Deliveries of the viewer's company by id, as long as their webhook is there. */
export const deliveriesById = defineLoader<WebhookDeliveryId, WebhookDelivery | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(WebhookDelivery, { companyId, id: In([...ids]) });
  const webhooks = await Promise.all(found.map(({ webhookId }) => webhooksById(ctx).load(webhookId)));
  const living = found.filter((_, index) => webhooks[index] !== null);
  return ids.map((id) => living.find((delivery) => delivery.id === id) ?? null);
});

/** The attempts at each delivery, the first one first. */
export const attemptsOf = defineLoader<WebhookDeliveryId, WebhookAttempt[]>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const where = { companyId, deliveryId: In([...ids]) };
  const rows = await ctx.db.find(WebhookAttempt, { where, order: { deliveryId: 'ASC', number: 'ASC' } });
  return inOrderOf(ids, rows, ({ deliveryId }) => deliveryId);
});

/** What was delivered to a webhook of the viewer's company, the latest first. */
export async function listDeliveries(
  ctx: Ctx,
  webhook: Webhook,
  args: Partial<WebhookDeliveriesArgs>,
): Promise<DeliveryPage> {
  const { companyId, id } = webhook;
  const list = `webhook deliveries ${companyId} ${id}`;
  const request = readPage(ctx, list, args.first, args.after);
  const ofStatus = args.status ? [isOneOf(args.status)] : [];
  const where = (some: readonly Condition[]): Condition => ({
    sql: ['companyId = ? AND webhookId = ?', ...some.map(({ sql }) => sql)].join(' AND '),
    parameters: [idBytes(companyId), idBytes(id), ...some.flatMap(({ parameters }) => parameters)],
  });
  const shown = where([...ofStatus, ...beforeCursor(request.after, 'createdAt', 'id')]);
  const rows = await selectRows<{ id: Buffer }>(
    ctx,
    `SELECT id FROM webhook_delivery WHERE ${shown.sql} ORDER BY createdAt DESC, id DESC LIMIT ?`,
    [...shown.parameters, request.size + 1],
  );
  const ids = rows.map((row) => idFromBytes('whd', row.id));
  const found = await ctx.db.findBy(WebhookDelivery, { companyId, id: In(ids) });
  const inOrder = ids.flatMap((one) => found.find((delivery) => delivery.id === one) ?? []);
  return page(ctx, list, request, inOrder, positionOf, () => {
    const all = where(ofStatus);
    return countRows(
      ctx,
      `SELECT COUNT(*) AS total FROM (SELECT 1 FROM webhook_delivery WHERE ${all.sql} LIMIT ?) some`,
      [...all.parameters, MAX_TOTAL_COUNT],
    );
  });
}

const positionOf = ({ createdAt, id }: WebhookDelivery) => ({ value: createdAt.getTime(), id });

function isOneOf(statuses: readonly WebhookDeliveryStatus[]): Condition {
  if (statuses.length === 0) return NO_ROWS;
  return { sql: 'status IN (?)', parameters: [[...new Set(statuses)].map((status) => DELIVERY_CODES[status])] };
}
