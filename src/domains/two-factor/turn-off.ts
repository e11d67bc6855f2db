import { requireOwnSession, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import type { DisableTwoFactorInput, RegenerateRecoveryCodesInput } from '../../generated/schema-types';
import { Account } from '../account/entity';
import { accountOf } from '../account/repository';
import { lockOwnSession } from '../member/own';
import { reloadViewer } from '../session/authenticate';
import { endChallenges } from '../session/challenge';
import { endSessions } from '../session/open-session';
import { recordOwn } from '../session/record-own';
import { locksOfLogin, membershipsOf } from '../user/repository';
import { replaceRecoveryCodes } from './codes';
import { RecoveryCode, TwoFactor } from './entity';
import { reauthentication, consumeReauthentication } from './reauthentication';
import { messages } from './messages';
import { notify } from './notices';

/**
 * Turns one's second factor off, with the password and a code; the secret is forgotten. Not while one of the account's companies requires
 * it. All other sessions end.
 */
export async function disableTwoFactor(ctx: Ctx, input: DisableTwoFactorInput) {
  const { account: own, session } = requireOwnSession(ctx);
  await refuseWithoutFactor(ctx, own.id);
  const proof = await reauthentication(ctx, own.id, input);
  const locks = await locksOfLogin(ctx, own.id);
  await ctx.transaction(async (tx) => {
    await lockOwnSession(tx, locks);
    const account = await consumeReauthentication(tx, proof);
    const memberships = await membershipsOf(tx, account.id);
    if (memberships.some((one) => one.joinedAt !== null && one.companyRequiresTwoFactor)) {
      refuse('FORBIDDEN', [], messages.required);
    }
    await clearTwoFactor(tx, account.id);
    await endSessions(tx, { accountId: account.id, except: session.id });
    await notify(tx, account, 'TWO_FACTOR_DISABLED');
    await recordOwn(tx, 'user.disableTwoFactor');
  });
  return { viewer: await reloadViewer(ctx), errors: [] };
}

async function refuseWithoutFactor(ctx: Ctx, accountId: AccountId): Promise<void> {
  const { twoFactorSince } = await accountOf(ctx, accountId);
  if (twoFactorSince === null) refuse('INVALID', [], messages.isOff);
}

/** The secret and the recovery codes are gone, and no sign-in waits for a code any more. The account's row is locked by the caller. */
export async function clearTwoFactor(tx: Ctx, accountId: AccountId): Promise<void> {
  await tx.db.update(Account, { id: accountId }, { twoFactorSince: null });
  await tx.db.update(TwoFactor, { accountId }, { secret: null, pendingSecret: null, pendingUntil: null });
  await tx.db.delete(RecoveryCode, { accountId });
  await endChallenges(tx, accountId);
}

/** Ten new recovery codes in place of all that there were, with the password and a code. Answered this once. */
export async function regenerateRecoveryCodes(ctx: Ctx, input: RegenerateRecoveryCodesInput) {
  const { account: own } = requireOwnSession(ctx);
  await refuseWithoutFactor(ctx, own.id);
  const proof = await reauthentication(ctx, own.id, input);
  const recoveryCodes = await ctx.transaction(async (tx) => {
    await lockOwnSession(tx);
    const account = await consumeReauthentication(tx, proof);
    await notify(tx, account, 'RECOVERY_CODES_REPLACED');
    await recordOwn(tx, 'user.regenerateRecoveryCodes');
    return replaceRecoveryCodes(tx, account.id);
  });
  return { recoveryCodes, account: await accountOf(ctx, own.id), errors: [] };
}
