import { requireMember, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import type { QueryEventsArgs } from '../../generated/schema-types';
import { eventsAfter, lastEventOf } from '../audit/events-after';
import { asTold, mayHear, type ToldEvent } from './hearing';
import { messages } from './messages';

const MAX_EVENTS = 100;

/** What `Query.events` answers. */
export interface EventPage {
  readonly events: readonly ToldEvent[];
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
  const told = read.map(asTold).filter((one) => one !== null && wanted?.has(one.type) !== false);
  const heard = await Promise.all(told.map(async (one) => (one !== null && (await mayHear(ctx, one)) ? [one] : [])));
  return { events: heard.flat(), last: read.at(-1)?.sequence ?? after, hasMore: read.length === first };
}

async function refuseBeyond(ctx: Ctx, after: number, first: number): Promise<void> {
  if (first < 1 || first > MAX_EVENTS)
    throw new RequestError('BAD_USER_INPUT', messages.eventsAtOnce, { path: ['first'] }, { most: MAX_EVENTS });
  if (after < 0) throw new RequestError('INVALID', messages.belowZero, { path: ['after'] });
  if (after > (await lastEventOf(ctx, requireMember(ctx).companyId)))
    throw new RequestError('INVALID', messages.neverHappened, { path: ['after'] });
}
