import { requireMember, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import { parseId } from '../../core/ids';
import type { QueryEventsArgs, WebhookEvent } from '../../generated/schema-types';
import { eventsAfter, lastEventOf, type NumberedEvent } from '../audit/events-after';
import { visibleConversationsById } from '../conversation/repository';
import { mayBeTold, toldAs } from './events';
import { messages } from './messages';

const MAX_EVENTS = 100;

/** An event as integrators read it. */
export interface PulledEvent {
  readonly sequence: number;
  readonly type: WebhookEvent;
  readonly subjectId: string;
  readonly occurredAt: Date;
  readonly changedFields: readonly string[];
}

/** What `Query.events` answers. */
export interface EventPage {
  readonly events: readonly PulledEvent[];
  readonly last: number;
  readonly hasMore: boolean;
}

/**
 * What has happened in the viewer's company after a number, in order, as far as they may be told: by the modules that webhooks need, and of conversations
 * those that they may see. The number to go on from moves past what they may not see.
 */
export async function eventsOfCompany(ctx: Ctx, args: QueryEventsArgs): Promise<EventPage> {
  const { companyId } = requireMember(ctx);
  const { after, first = MAX_EVENTS, types } = args;
  await refuseBeyond(ctx, after, first);
  const read = await eventsAfter(ctx, companyId, after, first);
  const wanted = types == null ? null : new Set(types);
  const events = await Promise.all(read.map(async (event) => ((await isFor(ctx, event, wanted)) ? told(event) : [])));
  return { events: events.flat(), last: read.at(-1)?.sequence ?? after, hasMore: read.length === first };
}

async function refuseBeyond(ctx: Ctx, after: number, first: number): Promise<void> {
  if (first < 1 || first > MAX_EVENTS)
    throw new RequestError('BAD_USER_INPUT', messages.eventsAtOnce, { path: ['first'] }, { most: MAX_EVENTS });
  if (after < 0 || after > (await lastEventOf(ctx, requireMember(ctx).companyId)))
    throw new RequestError('INVALID', messages.neverHappened, { path: ['after'] });
}

async function isFor(ctx: Ctx, { action, targetId }: NumberedEvent, wanted: ReadonlySet<WebhookEvent> | null) {
  const type = toldAs(action);
  if (type === null || wanted?.has(type) === false) return false;
  if (!mayBeTold(requireMember(ctx).permissions, type)) return false;
  const conversation = parseId('cnv', targetId ?? '');
  return conversation === null || (await visibleConversationsById(ctx).load(conversation)) !== null;
}

function told({ action, targetId, sequence, at: occurredAt, changes }: NumberedEvent): PulledEvent[] {
  const type = toldAs(action);
  if (type === null || targetId === null) return [];
  const changedFields = [...new Set(changes.map(({ field }) => field))];
  return [{ sequence, type, subjectId: targetId, occurredAt, changedFields }];
}
