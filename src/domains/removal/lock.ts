import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type AccountId, type UserId } from '../../core/ids';
import type { UserAction } from '../../generated/schema-types';
import {
  refuseLastAdmin,
  lockActorAndTarget,
  refuseUnlessMay,
  type ActorAndTarget,
} from '../colleague/actor-and-target';
import type { UserRecord } from '../user/record';
import { usersById } from '../user/repository';
import { messages } from './messages';

/** Whom a verb takes out of work, and who takes over. */
export interface Removal extends ActorAndTarget {
  readonly successor: UserRecord | null;
}

interface RemovalInput {
  readonly id: string;
  readonly successorId?: string | null | undefined;
}

/**
 * Locks and reads the person and their successor, and refuses what the policy forbids (no acting upwards), what would leave no admin (last admin), and a
 * successor who is unknown (NOT_FOUND), the person themselves (INVALID) or not at work (NOT_ELIGIBLE).
 */
export async function lockRemoval(
  tx: Ctx,
  action: UserAction,
  input: RemovalInput,
  accounts: readonly AccountId[] = [],
): Promise<Removal> {
  const { successorId } = input;
  const wanted = typeof successorId === 'string';
  const pair = await lockActorAndTarget(tx, input.id, ['id'], {
    userId: wanted ? parseId('usr', successorId) : null,
    accounts,
  });
  refuseUnlessMay(tx, action, pair);
  await refuseLastAdmin(tx, pair.target);
  if (wanted) refuseSuccessor(pair.successor, pair.target);
  return pair;
}

function refuseSuccessor(successor: UserRecord | null, target: UserRecord): void {
  if (successor === null) refuse('NOT_FOUND', ['successorId'], commonMessages.notFound);
  if (successor.id === target.id) refuse('INVALID', ['successorId'], messages.successorIsSame);
  if (successor.status !== 'ACTIVE') refuse('NOT_ELIGIBLE', ['successorId'], messages.successorNotActive);
}

/** The successor as they are after the transaction, with what is on them now. */
export async function readAnew(ctx: Ctx, id: UserId | null): Promise<UserRecord | null> {
  return id === null ? null : usersById(ctx).clear(id).load(id);
}
