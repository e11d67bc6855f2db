import { requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { parseId, type AccountId } from '../../core/ids';
import { LocksMoved } from '../../database/failures';
import { holdsAccount, lookThenLock } from '../../database/locks';
import type { ResetTwoFactorInput } from '../../generated/schema-types';
import { accountOf } from '../account/repository';
import { record } from '../audit/record-event';
import { companyByIdUnscoped } from '../company/repository';
import { queueEmails } from '../mail/service';
import { endSessions } from '../session/open-session';
import { emailLanguage } from '../session/verification';
import { clearTwoFactor } from '../two-factor/turn-off';
import { viewerForAudit } from '../audit/record-event';
import { messages } from '../user/messages';
import { accountIdsOf, isAlsoElsewhere, usersById } from '../user/repository';
import { twoFactorResetEmail } from './emails';
import { lockActorAndTarget, refuseUnlessMay } from '../colleague/actor-and-target';

/**
 * Takes a lost second factor away from a colleague; all their sessions end, and an email says who did it. NOT_ELIGIBLE for somebody who
 * belongs to another company as well: no company decides alone how their account is kept.
 */
export async function resetTwoFactor(ctx: Ctx, { userId }: ResetTwoFactorInput) {
  const id = await lookThenLock(
    () => accountIdsOf(ctx, requireMember(ctx).companyId, [parseId('usr', userId)]),
    (accounts) => ctx.transaction((tx) => resetLocked(tx, userId, accounts)),
  );
  return { user: await usersById(ctx).clear(id).load(id), errors: [] };
}

async function resetLocked(tx: Ctx, userId: string, accounts: readonly AccountId[]) {
  const pair = await lockActorAndTarget(tx, userId, ['userId'], { accounts });
  const { companyId } = pair;
  const { accountId } = pair.target;
  if (accountId !== null && !holdsAccount(tx, accountId)) throw new LocksMoved();
  const alsoElsewhere = accountId !== null && (await isAlsoElsewhere(tx).load(accountId));
  const target = { ...pair.target, alsoElsewhere };
  refuseUnlessMay(tx, 'RESET_TWO_FACTOR', { actor: pair.actor, target }, ['userId']);
  if (accountId === null) refuse('INVALID', ['userId'], messages.noTwoFactor);
  const account = await accountOf(tx, accountId);
  await clearTwoFactor(tx, accountId);
  await endSessions(tx, { accountId });
  const { name } = await companyByIdUnscoped(tx, companyId);
  const by = viewerForAudit(tx);
  record(tx, { action: 'user.resetTwoFactor', targetId: target.id }, by);
  await queueEmails(tx, [
    twoFactorResetEmail.to({
      to: account.email,
      language: emailLanguage(tx, account),
      companyId,
      values: { company: name, actor: by.label },
    }),
  ]);
  return target.id;
}
