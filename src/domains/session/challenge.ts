import { IsNull, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId, CompanyId } from '../../core/ids';
import { hashToken, newToken, tokenKind } from '../../core/tokens';
import { insertRows } from '../../database/rows';
import type { Account } from '../account/entity';
import { SignInChallenge } from './entity';
import { messages } from './messages';

const CHALLENGE_MS = 10 * 60_000;
/** So many attempts may be made with one challenge. */
const MAX_CODE_ATTEMPTS = 5;

/** Where a sign-in goes once its code is there. */
export interface Destination {
  readonly companyId: CompanyId | null;
  /** Of the link of the invitation that is accepted; null when it is an ordinary sign-in. */
  readonly invitationHash: Buffer | null;
  readonly device: string | null;
}

/** A challenge that was handed out: the token this once. */
export interface Challenge {
  readonly challenge: string;
  readonly expiresAt: Date;
}

/** The password was right, and the account has a second factor: nothing is opened yet. */
export async function openChallenge(tx: Ctx, { id: accountId }: Account, to: Destination): Promise<Challenge> {
  const challenge = newToken('challenge');
  const expiresAt = new Date(tx.now.getTime() + CHALLENGE_MS);
  await tx.db.delete(SignInChallenge, { accountId, expiresAt: LessThanOrEqual(tx.now) });
  await insertRows(tx, SignInChallenge, [
    { ...to, tokenHash: hashToken(challenge), accountId, attempts: 0, expiresAt, usedAt: null },
  ]);
  return { challenge, expiresAt };
}

/** The answer to a sign-in that waits for its code. */
export function awaitingCode(challenge: Challenge) {
  return { result: { __typename: 'TwoFactorRequired' as const, ...challenge }, errors: [] };
}

/**
 * Counts an attempt with a challenge, committed before its code is checked, and answers whose it is. Refuses at ["challenge"]: NOT_FOUND for
 * what is none, ALREADY_USED, EXPIRED when its time or its attempts are over.
 */
export async function countChallengeTry(ctx: Ctx, token: string): Promise<SignInChallenge> {
  if (tokenKind(token) !== 'challenge') refuse('NOT_FOUND', ['challenge'], messages.unknownChallenge);
  const tokenHash = hashToken(token);
  const counted = await ctx.db.update(
    SignInChallenge,
    { tokenHash, usedAt: IsNull(), expiresAt: MoreThan(ctx.now), attempts: LessThan(MAX_CODE_ATTEMPTS) },
    { attempts: () => 'attempts + 1' },
  );
  const challenge = await ctx.db.findOneBy(SignInChallenge, { tokenHash });
  if (challenge === null) refuse('NOT_FOUND', ['challenge'], messages.unknownChallenge);
  if (challenge.usedAt !== null) refuse('ALREADY_USED', ['challenge'], messages.usedChallenge);
  if (counted.affected !== 1) refuse('EXPIRED', ['challenge'], messages.endedChallenge);
  return challenge;
}

/** Uses a challenge, which works once: of any number of uses at the same instant one succeeds. */
export async function useChallenge(tx: Ctx, { tokenHash }: SignInChallenge): Promise<void> {
  const used = await tx.db.update(SignInChallenge, { tokenHash, usedAt: IsNull() }, { usedAt: tx.now });
  if (used.affected !== 1) refuse('ALREADY_USED', ['challenge'], messages.usedChallenge);
}

/** No sign-in of the account that waits for a code goes on: its password or its factor has changed. */
export async function endChallenges(tx: Ctx, accountId: AccountId): Promise<void> {
  await tx.db.delete(SignInChallenge, { accountId });
}
