import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, newId, type CompanyId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { LookingWorker, type Look, type WorkerDefinition } from '../../runtime/worker';
import { eventsAfter, type NumberedEvent } from '../audit/events-after';
import { Webhook, WebhookFollower, type WebhookDelivery } from './entity';
import { asTold, mayHear, type ToldEvent } from './hearing';
import { queueDeliveries, UNTRIED } from './kind';
import { pauseByItself } from './pause';
import { standingOf, type Standing } from './voucher';

/** How often is looked for what no event of this process tells. */
const LOOK_MS = 1_000;
/** Between two looks, where events follow one another closely. */
const PAUSE_MS = 50;
/** Events that one transaction turns into deliveries. */
const PAGE = 100;
/** Companies of one look. */
const COMPANIES = 100;

/**
 * Turns the numbered events of companies that have webhooks into deliveries. How far it came is kept, and moves in the transaction that writes the
 * deliveries: a process that dies leaves nothing out, and of two that look at once one writes. A company without webhooks costs nothing.
 */
export const followWorker: WorkerDefinition = {
  name: 'webhooks',
  start: (parts) => {
    /** Those that were found to have webhooks: their events are looked at right away. */
    const known = new Set<CompanyId>();
    const looking = new LookingWorker(parts, {
      ...{ name: 'webhooks', everyMs: LOOK_MS, pauseMs: PAUSE_MS },
      look: (look) => followAll(look, known),
    });
    const end = parts.app.bus.listenToAll('events', (companyId) => {
      if (known.has(companyId)) looking.wake();
    });
    return {
      stop: () => {
        end();
        return looking.stop();
      },
    };
  },
};

/** A company that fails keeps none of the others waiting; the first failure is thrown once all have had their turn. */
async function followAll({ ctxNow, isStopped }: Look, known: Set<CompanyId>): Promise<void> {
  const failures: unknown[] = [];
  for (const companyId of await companiesBehind(ctxNow())) {
    known.add(companyId);
    if (isStopped()) return;
    await follow(ctxNow, companyId, isStopped).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function companiesBehind(ctx: Ctx): Promise<CompanyId[]> {
  const rows = await selectRows<{ companyId: Buffer }>(
    ctx,
    `SELECT f.companyId FROM webhook_follower f JOIN event_counter c ON c.companyId = f.companyId
      WHERE c.last > f.sequence ORDER BY RAND() LIMIT ?`,
    [COMPANIES],
  );
  return rows.map(({ companyId }) => idFromBytes('cmp', companyId));
}

async function follow(ctxNow: () => Ctx, companyId: CompanyId, isStopped: () => boolean): Promise<void> {
  let isMore = true;
  while (isMore && !isStopped()) isMore = await followPage(ctxNow(), companyId);
}

/** Answers whether there may be more. What is asked of the database is asked before; another process that comes first makes it void. */
async function followPage(ctx: Ctx, companyId: CompanyId): Promise<boolean> {
  const follower = await ctx.db.findOneBy(WebhookFollower, { companyId });
  if (follower === null) return false;
  const events = await eventsAfter(ctx, companyId, follower.sequence, PAGE);
  const last = events.at(-1)?.sequence;
  if (last === undefined) return false;
  const webhooks = await standingWebhooks(ctx, companyId);
  const deliveries = await deliveriesOf(ctx, events, webhooks);
  await ctx.transaction(async (tx) => {
    const before = { companyId, sequence: follower.sequence };
    const { affected } = await tx.db.update(WebhookFollower, before, { sequence: last });
    if (affected !== 1) return;
    await queueDeliveries(tx, deliveries);
    for (const { webhook, standing } of webhooks)
      if (standing.kind === 'NOT_VOUCHED_FOR') await pauseByItself(tx, webhook);
  });
  return events.length === PAGE;
}

interface Follower {
  readonly webhook: Webhook;
  readonly standing: Standing;
}

async function standingWebhooks(ctx: Ctx, companyId: CompanyId): Promise<Follower[]> {
  const webhooks = await ctx.db.findBy(Webhook, { companyId });
  const active = webhooks.filter(({ status }) => status !== 'PAUSED');
  return Promise.all(active.map(async (webhook) => ({ webhook, standing: await standingOf(ctx, webhook) })));
}

async function deliveriesOf(
  ctx: Ctx,
  events: readonly NumberedEvent[],
  webhooks: readonly Follower[],
): Promise<WebhookDelivery[]> {
  const told = events.map(asTold).filter((event) => event !== null);
  const pairs = webhooks.flatMap((follower) => told.map((event) => ({ ...follower, event })));
  const wanted = await Promise.all(pairs.map(async (pair) => ((await isFor(pair)) ? [deliveryOf(ctx, pair)] : [])));
  return wanted.flat();
}

type Pair = Follower & { readonly event: ToldEvent };

/** Whether a webhook is told of an event: it asked for it, and may hear it. What holds it up for a while is asked again at the delivery. */
async function isFor({ webhook, standing, event }: Pair): Promise<boolean> {
  if (!webhook.events.includes(event.type) || event.sequence <= webhook.afterSequence) return false;
  return standing.kind === 'ABLE' ? mayHear(standing.ctx, event) : standing.kind === 'HELD_UP';
}

function deliveryOf(ctx: Ctx, { webhook: { companyId, id: webhookId }, event }: Pair): WebhookDelivery {
  const { type, subjectId, sequence, occurredAt, changedFields } = event;
  const id = newId('whd');
  return {
    ...{ companyId, id, webhookId, messageId: id, event: type, subjectId, sequence, occurredAt },
    ...{ changedFields: JSON.stringify(changedFields), origin: 'EVENT', ...UNTRIED(ctx) },
  };
}

/** A company is followed from here on, unless it is already. */
export async function beginToFollow(tx: Ctx, companyId: CompanyId, last: number): Promise<void> {
  await tx.db.query('INSERT IGNORE INTO webhook_follower (companyId, sequence) VALUES (?, ?)', [
    idBytes(companyId),
    last,
  ]);
}
