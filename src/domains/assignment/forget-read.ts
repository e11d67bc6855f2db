import type { Ctx } from '../../core/ctx';
import { conversationsById } from '../conversation/repository';
import { usersById } from '../user/repository';
import { offersById, offersOf } from './offers';
import { assignmentsById, assignmentsOf } from './repository';

/** A conversation has moved or was offered: what the request has read of it, and of loads, is read anew by the rest of the answer. */
export function forgetRead(ctx: Ctx): void {
  for (const loader of [conversationsById(ctx), usersById(ctx), assignmentsById(ctx)]) loader.clearAll();
  for (const loader of [assignmentsOf(ctx), offersById(ctx), offersOf(ctx)]) loader.clearAll();
}
