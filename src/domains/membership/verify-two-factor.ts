import type { Ctx } from '../../core/ctx';
import type { VerifyTwoFactorInput } from '../../generated/schema-types';
import { LocksMoved } from '../../database/failures';
import { holdsPerson, lookThenLock, takeLocks, type Locks } from '../../database/locks';
import { join } from '../invitation/accept';
import { countChallengeTry, useChallenge } from '../session/challenge';
import { companyToEnter, countAttempt, refuseIfRemoved } from '../session/enter';
import type { SignInChallenge } from '../session/entity';
import { openSession } from '../session/open-session';
import { recordEntry } from '../session/record-own';
import { signedIn } from '../session/sign-in';
import { useCode } from '../two-factor/codes';
import { countCodeAttempt } from '../two-factor/attempts';
import { readTypedCode } from '../two-factor/typed-code';
import type { UserRecord } from '../user/record';
import { locksOfLogin } from '../user/repository';

/**
 * The second step of a sign-in, or of joining with an account. Challenge and code work once, together or not at all; every try with something of a
 * code's shape is counted, for the challenge and for the account, before its code is looked at.
 */
export async function verifyTwoFactor(ctx: Ctx, { challenge: token, code }: VerifyTwoFactorInput) {
  await countAttempt(ctx);
  const typed = readTypedCode(code);
  const challenge = await countChallengeTry(ctx, token);
  await countCodeAttempt(ctx, challenge.accountId);
  const opened = await lookThenLock(
    () => locksFor(ctx, challenge),
    (locks) =>
      ctx.transaction(async (tx) => {
        await takeLocks(tx, locks);
        await useChallenge(tx, challenge);
        await useCode(tx, challenge.accountId, typed);
        return open(tx, challenge);
      }),
  );
  return signedIn(ctx, opened.token);
}

/** Joining changes what people the company has; signing in opens a session for one of the people that the account is. */
async function locksFor(ctx: Ctx, { accountId, companyId, invitationHash }: SignInChallenge): Promise<Locks> {
  const joins = invitationHash !== null && companyId !== null;
  return joins ? { companies: [companyId], accounts: [accountId] } : locksOfLogin(ctx, accountId);
}

async function open(tx: Ctx, { accountId, companyId, invitationHash, device }: SignInChallenge) {
  if (invitationHash !== null && companyId !== null) {
    return join(tx, companyId, invitationHash, { accountId, newCredentials: null, provenPasswordHash: null });
  }
  const membership = await companyToEnter(tx, accountId, companyId);
  if (membership !== null) await enter(tx, membership);
  return openSession(tx, {
    accountId,
    companyId: membership?.companyId ?? null,
    userId: membership?.id ?? null,
    device,
  });
}

/** Where one may go can have changed since the password was right, and since it was looked at what to lock. */
async function enter(tx: Ctx, membership: UserRecord): Promise<void> {
  if (!holdsPerson(tx, { companyId: membership.companyId, userId: membership.id })) throw new LocksMoved();
  await refuseIfRemoved(tx, membership);
  recordEntry(tx, membership);
}
