import type { Ctx } from '../../core/ctx';
import type { VerifyTwoFactorInput } from '../../generated/graphql';
import { lockAccount } from '../account/repository';
import { lockPeople } from '../company/repository';
import { join } from '../invitation/accept';
import { countChallengeTry, useChallenge } from '../session/challenge';
import { companyToEnter, countAttempt, refuseIfRemoved } from '../session/enter';
import type { SignInChallenge } from '../session/entity';
import { openSession } from '../session/open-session';
import { signedIn } from '../session/sign-in';
import { useCode } from '../two-factor/codes';
import { countTry } from '../two-factor/tries';

/**
 * The second step of a sign-in, or of joining with an account. Challenge and code work once, together or not at all; every try is counted,
 * for the challenge and for the account, before its code is looked at.
 */
export async function verifyTwoFactor(ctx: Ctx, { challenge: token, code }: VerifyTwoFactorInput) {
  await countAttempt(ctx);
  const challenge = await countChallengeTry(ctx, token);
  await countTry(ctx, challenge.accountId);
  const opened = await ctx.transaction(async (tx) => {
    if (challenge.invitationHash !== null && challenge.companyId !== null) await lockPeople(tx, challenge.companyId);
    await lockAccount(tx, challenge.accountId);
    await useChallenge(tx, challenge);
    await useCode(tx, challenge.accountId, code);
    return open(tx, challenge);
  });
  return signedIn(ctx, opened.token);
}

async function open(tx: Ctx, { accountId, companyId, invitationHash, device }: SignInChallenge) {
  if (invitationHash !== null && companyId !== null) {
    return join(tx, companyId, invitationHash, { accountId, chosen: null, provedHash: null });
  }
  // Where one may go can have changed since the password was right.
  const membership = await companyToEnter(tx, accountId, companyId);
  if (membership !== null) await refuseIfRemoved(tx, membership);
  return openSession(tx, {
    accountId,
    companyId: membership?.companyId ?? null,
    userId: membership?.id ?? null,
    device,
  });
}
