import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor } from '../../core/errors';
import { parseId, type ErpSyncId } from '../../core/ids';
import { takeLocks } from '../../database/locks';
import type { RetryErpSyncInput, SettleErpSyncInput } from '../../generated/schema-types';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { check, type RowRule } from '../../permissions/row-rule';
import type { Onlooker } from '../../permissions/whose';
import { ErpSync } from './entity';
import { messages } from './messages';
import { LATER_SAVE } from './outcomes';
import { MAY_RETRY, MAY_SETTLE } from './policy';
import { syncsById } from './repository';

/** Answers the question of a sync, once. */
export async function settleErpSync(ctx: Ctx, { id, direction }: SettleErpSyncInput) {
  if (direction === undefined) refuse('INVALID', ['direction'], messages.directionNeeded);
  return change(ctx, id, 'erpSync.settle', MAY_SETTLE, (tx, sync) => {
    const hasRunOut = sync.status === 'EXPIRED' || (sync.nextAttemptAt !== null && sync.nextAttemptAt <= tx.now);
    if (sync.status !== 'ASKING' && sync.status !== 'EXPIRED') refuse('ALREADY_USED', ['id'], messages.settled);
    if (hasRunOut) refuse('EXPIRED', ['id'], sync.failure === LATER_SAVE ? messages.laterSave : messages.expired);
    return direction === null
      ? { status: 'DECLINED', nextAttemptAt: null, endedAt: tx.now }
      : { status: 'PENDING', direction, nextAttemptAt: tx.now, triedSince: tx.now };
  });
}

/** Runs a sync again that failed or waits, for another day. */
export async function retryErpSync(ctx: Ctx, { id }: RetryErpSyncInput) {
  return change(ctx, id, 'erpSync.retry', MAY_RETRY, async (tx, sync) => {
    if (sync.direction === null || (sync.status !== 'FAILED' && sync.status !== 'PENDING')) {
      refuse('INVALID', ['id'], messages.notToRetry);
    }
    const { companyId, subjectId } = sync;
    const open = await tx.db.findBy(ErpSync, { companyId, subjectId, status: In(['ASKING', 'PENDING']) });
    if (open.some((other) => other.id > sync.id)) refuse('INVALID', ['id'], messages.laterSave);
    return { status: 'PENDING', attempts: 0, nextAttemptAt: tx.now, triedSince: tx.now, endedAt: null };
  });
}

type State = Partial<ErpSync>;

/** The company is locked, and the actor judged as of now. */
async function change(
  ctx: Ctx,
  text: string,
  action: 'erpSync.settle' | 'erpSync.retry',
  rule: RowRule<Onlooker, ErpSync>,
  stateOf: (tx: Ctx, sync: ErpSync) => State | Promise<State>,
) {
  const id = await ctx.transaction(async (tx): Promise<ErpSyncId> => {
    const { companyId } = requireMember(tx);
    await takeLocks(tx, { companies: [companyId] });
    const now = await tx.viewerNow();
    const syncId = parseId('esy', text);
    const sync = syncId === null ? null : await tx.db.findOneBy(ErpSync, { companyId, id: syncId });
    if (sync === null || now.member?.companyId !== companyId) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
    const obstacle = check(rule, sync, now.member, tx.now);
    if (obstacle !== null) refuseFor(['id'], obstacle);
    const state = await stateOf(tx, sync);
    await tx.db.update(ErpSync, { companyId, id: sync.id }, state);
    // Whoever listens to events, the worker among them, looks at once.
    record(tx, { action, targetId: sync.id, changes: changesBetween(sync, state, ['status', 'direction']) });
    return sync.id;
  });
  return { sync: await syncsById(ctx).clear(id).load(id), errors: [] };
}
