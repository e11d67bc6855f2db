import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor } from '../../core/errors';
import { parseId, type UserImportId } from '../../core/ids';
import type { ActingMember } from '../../core/viewer';
import type { CancelUserImportInput, DeleteUserImportInput, ImportUsersInput } from '../../generated/schema-types';
import { RELEASED } from '../../runtime/lease';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { check } from '../../permissions/row-rule';
import { UserImport } from './entity';
import { messages } from './messages';
import { MAY_RUN } from './policy';
import { countChanges, deleteImport, hasForbiddenRows, importsById, tryForbiddenRowsAgain } from './repository';

/** Starts an import, or goes on with it, from here on as whoever calls. Of one that is running nothing changes. */
export async function importUsers(ctx: Ctx, { id }: ImportUsersInput) {
  return change(ctx, id, async (tx, found, actor) => {
    if (found.status === 'AWAITING_FILE') refuse('INVALID', ['id'], messages.noFileYet);
    if (found.status === 'RUNNING') return;
    if (found.status === 'DONE' && !(await hasForbiddenRows(tx, found))) {
      refuse('ALREADY_USED', ['id'], messages.done);
    }
    await refuseBesideAnother(tx);
    const counts = await tryForbiddenRowsAgain(tx, found);
    await tx.db.update(UserImport, keyOf(found), {
      ...{
        status: 'RUNNING',
        waitsFor: null,
        nextAttemptAt: tx.now,
        startedAt: found.startedAt ?? tx.now,
        finishedAt: null,
      },
      ...{ startedById: actor.userId, startedByTokenId: actor.tokenId, ...RELEASED },
    });
    record(tx, { action: 'userImport.start', targetId: found.id, changes: countChanges(counts) });
  });
}

/** Stops an import. The batch under way is done before, or not at all. */
export async function cancelUserImport(ctx: Ctx, { id }: CancelUserImportInput) {
  return change(ctx, id, async (tx, found) => {
    if (found.status === 'DONE') refuse('ALREADY_USED', ['id'], messages.done);
    if (found.status === 'CANCELLED') return;
    if (found.status === 'AWAITING_FILE') refuse('INVALID', ['id'], messages.noFileYet);
    await tx.db.update(UserImport, keyOf(found), {
      ...{ status: 'CANCELLED', waitsFor: null, nextAttemptAt: tx.now, ...RELEASED },
    });
    record(tx, { action: 'userImport.cancel', targetId: found.id, changes: countChanges(found) });
  });
}

export async function deleteUserImport(ctx: Ctx, { id }: DeleteUserImportInput) {
  const deletedId = await changeOne(ctx, id, async (tx, found) => {
    if (found.status === 'RUNNING') refuse('INVALID', ['id'], messages.running);
    await deleteImport(tx, found.companyId, found.id);
    record(tx, { action: 'userImport.delete', targetId: found.id, changes: countChanges(found) });
  });
  return { deletedId, errors: [] };
}

const keyOf = ({ companyId, id }: UserImport) => ({ companyId, id });

/** The company is locked: of two that are started at once one is. */
async function refuseBesideAnother(tx: Ctx): Promise<void> {
  const { companyId } = requireMember(tx);
  if (await tx.db.existsBy(UserImport, { companyId, status: 'RUNNING' })) {
    refuse('LIMIT_REACHED', ['id'], messages.anotherRuns);
  }
}

type Work = (tx: Ctx, found: UserImport, actor: ActingMember) => Promise<void>;

async function change(ctx: Ctx, text: string, work: Work) {
  const id = await changeOne(ctx, text, work);
  return { userImport: await importsById(ctx).clear(id).load(id), errors: [] };
}

function changeOne(ctx: Ctx, text: string, work: Work): Promise<UserImportId> {
  return ctx.transaction(async (tx) => {
    const actor = await lockActor(tx, { manage: 'USERS', path: ['id'] });
    const { companyId } = actor;
    const id = parseId('imp', text);
    const found = id === null ? null : await tx.db.findOneBy(UserImport, { companyId, id });
    if (found === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
    const obstacle = check(MAY_RUN, found, actor, tx.now);
    if (obstacle !== null) refuseFor(['id'], obstacle);
    await work(tx, found, actor);
    return found.id;
  });
}
