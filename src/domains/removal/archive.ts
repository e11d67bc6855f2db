import type { Ctx } from '../../core/ctx';
import type { ArchiveUserInput, ReactivateUserInput } from '../../generated/schema-types';
import { accountOf } from '../account/repository';
import { record } from '../audit/record-event';
import { companyByIdUnscoped } from '../company/repository';
import { mayEmail } from '../mail/quota';
import { queueEmails } from '../mail/service';
import { revokeAccess } from '../colleague/revoke-access';
import { lockActorAndTarget, refuseUnlessMay } from '../colleague/actor-and-target';
import { emailLanguage } from '../session/verification';
import type { UserRecord } from '../user/record';
import { updateUserRow, usersById } from '../user/repository';
import { REACTIVATION_DAYS, statusChange, statusOf } from '../user/status';
import { archivedEmail } from './emails';
import { lockRemoval, readAnew } from './lock';

/** Archives a person: they are out at once, their conversations are free, and for 30 days they can come back. */
export async function archiveUser(ctx: Ctx, input: ArchiveUserInput) {
  const { id, returned, successorId } = await ctx.transaction(async (tx) => {
    const { target, successor } = await lockRemoval(tx, 'ARCHIVE', input);
    const { companyId } = target;
    await updateUserRow(tx, { companyId, id: target.id }, { archivedAt: tx.now, status: 'ARCHIVED' });
    const back = await revokeAccess(tx, target, successor);
    record(tx, { action: 'user.archive', targetId: target.id, changes: statusChange(target, 'ARCHIVED') });
    await tellArchived(tx, target);
    return { id: target.id, returned: back, successorId: successor?.id ?? null };
  });
  return {
    user: await usersById(ctx).clear(id).load(id),
    successor: await readAnew(ctx, successorId),
    returnedConversationIds: returned,
    errors: [],
  };
}

async function tellArchived(tx: Ctx, { companyId, accountId }: UserRecord): Promise<void> {
  if (accountId === null) return;
  const account = await accountOf(tx, accountId);
  // Archiving and bringing back can be repeated at will.
  if (!(await mayEmail(tx, account.email))) return;
  const { name } = await companyByIdUnscoped(tx, companyId);
  await queueEmails(tx, [
    archivedEmail.to({
      to: account.email,
      language: emailLanguage(tx, account),
      companyId,
      values: { company: name, days: REACTIVATION_DAYS },
    }),
  ]);
}

/** Brings an archived person back as they were. What they had was given by somebody who could give it, so granting above oneself is not asked about again. */
export async function reactivateUser(ctx: Ctx, input: ReactivateUserInput) {
  const id = await ctx.transaction(async (tx) => {
    const pair = await lockActorAndTarget(tx, input.id, ['id']);
    refuseUnlessMay(tx, 'REACTIVATE', pair);
    const { companyId, id: targetId } = pair.target;
    const status = statusOf({ ...pair.target, archivedAt: null });
    await updateUserRow(tx, { companyId, id: targetId }, { archivedAt: null, status });
    record(tx, { action: 'user.reactivate', targetId, changes: statusChange(pair.target, status) });
    return targetId;
  });
  return { user: await usersById(ctx).clear(id).load(id), errors: [] };
}
