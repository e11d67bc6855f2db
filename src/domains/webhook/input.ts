import { type Ctx } from '../../core/ctx';
import { commonMessages, problem, problemAt, refuse, refuseFor, UserErrors, type Problem } from '../../core/errors';
import { parseId, type CompanyId } from '../../core/ids';
import type { ModuleSet } from '../../core/module-set';
import type { ActingMember } from '../../core/viewer';
import type { WebhookEvent } from '../../generated/schema-types';
import { moduleAtLevel } from '../../permissions/words';
import { lockActor } from '../member/actor';
import { asActor } from '../user/actor';
import { moduleGrantObstacle } from '../user/granting';
import { Webhook, WebhookDelivery } from './entity';
import { mayBeTold, TOLD } from './events';
import { messages } from './messages';
import { grantsOf } from './voucher';
import { EVENT_NAMES } from './words';

/** All of them at once have to fit into their column. */
const ALL_EVENTS = Object.keys(TOLD).length;

/** What an event is about, in words. */
export function needsOf(event: WebhookEvent) {
  const { module, level } = TOLD[event];
  return { event: EVENT_NAMES[event], what: moduleAtLevel(module, level) };
}

/** Which events: some, none twice, and none whose module the grants lack. */
export function readEvents(
  events: readonly WebhookEvent[],
  grants: ModuleSet,
  path: readonly string[],
  problems: Problem[],
): readonly WebhookEvent[] {
  if (events.length === 0) problems.push(problem('INVALID', path, messages.noEvents));
  events.slice(0, ALL_EVENTS + 1).forEach((event, index) => {
    const at = [...path, String(index)];
    if (events.indexOf(event) !== index)
      problems.push(problem('INVALID', at, messages.eventTwice, { event: EVENT_NAMES[event] }));
    else if (!mayBeTold(grants, event)) problems.push(problem('INVALID', at, messages.eventNeeds, needsOf(event)));
  });
  return events;
}

/** What stands in the way of a URL. It asks the network: outside of the transaction. */
export async function problemsOfUrl(ctx: Ctx, url: string | null | undefined): Promise<Problem[]> {
  if (typeof url !== 'string') return [];
  const obstacle = await ctx.app.outgoing.check(url);
  return obstacle === null ? [] : [problemAt(['url'], obstacle)];
}

/** A webhook of the company, locked with it for whoever changes one; NOT_FOUND otherwise. */
export async function lockWebhook(tx: Ctx, text: string): Promise<{ actor: ActingMember; webhook: Webhook }> {
  const actor = await lockActor(tx, { manage: 'API' });
  return { actor, webhook: await webhookAt(tx, actor.companyId, text) };
}

async function webhookAt(tx: Ctx, companyId: CompanyId, text: string): Promise<Webhook> {
  const id = parseId('whk', text);
  const webhook = id === null ? null : await tx.db.findOneBy(Webhook, { companyId, id });
  if (webhook === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  return webhook;
}

/** Who says where it goes, or what it sends, sees what it sees: nobody who lacks any of it. */
export function refuseBeyondOwn(actor: ActingMember, webhook: Webhook): void {
  const obstacle = moduleGrantObstacle(asActor(actor), grantsOf(webhook));
  if (obstacle !== null) refuseFor(['id'], obstacle);
}

/** A delivery of the company together with its webhook, locked; NOT_FOUND otherwise. */
export async function lockDelivery(
  tx: Ctx,
  text: string,
): Promise<{ actor: ActingMember; delivery: WebhookDelivery; webhook: Webhook }> {
  const actor = await lockActor(tx, { manage: 'API' });
  const { companyId } = actor;
  const id = parseId('whd', text);
  const delivery = id === null ? null : await tx.db.findOneBy(WebhookDelivery, { companyId, id });
  if (delivery === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  return { actor, delivery, webhook: await webhookAt(tx, companyId, delivery.webhookId) };
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UserErrors(problems);
}
