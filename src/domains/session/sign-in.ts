import { requireAccount, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { hashToken, newToken } from '../../core/tokens';
import { NOBODY } from '../../core/viewer';
import type { EnterCompanyInput, SignInInput } from '../../generated/graphql';
import { Account } from '../account/entity';
import { hashPassword, needsRehash, verifyPassword } from '../account/passwords';
import { accountByIdentifier } from '../account/repository';
import { membershipsOf } from '../user/repository';
import { authenticate } from './authenticate';
import { chosen, companyToEnter, countAttempt } from './enter';
import { Session } from './entity';
import { messages } from './messages';
import { openSession } from './open-session';

const MOST_DEVICE_CHARACTERS = 100;

/**
 * Signs in. An unknown name and a wrong password get one answer after the same work; only the right password is told more: that the
 * address is not verified, or that no company can be entered.
 */
export async function signIn(ctx: Ctx, input: SignInInput) {
  countAttempt(ctx);
  const device = input.device?.trim() || null;
  if (device !== null && device.length > MOST_DEVICE_CHARACTERS) {
    refuse('INVALID', ['device'], messages.device, { most: MOST_DEVICE_CHARACTERS });
  }
  const account = await accountByIdentifier(ctx, input.identifier);
  const right = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (account === null || !right) refuse('WRONG_CREDENTIALS', [], messages.wrongCredentials);
  if (account.emailVerifiedAt === null) refuse('EMAIL_NOT_VERIFIED', [], messages.notVerified);
  const membership = await companyToEnter(ctx, account.id, input.companyId);
  if (needsRehash(account.passwordHash)) await rehash(ctx, account, input.password);
  const { token } = await openSession(ctx, {
    accountId: account.id,
    companyId: membership?.companyId ?? null,
    userId: membership?.id ?? null,
    device,
  });
  return signedIn(ctx, token);
}

/** The answer to whatever opens a session; the rest of it is resolved as the new viewer. */
export async function signedIn(ctx: Ctx, token: string) {
  const viewer = await authenticate(ctx, token);
  return { result: { __typename: 'SignedIn' as const, token, viewer }, errors: [] };
}

/** With today's parameters; not when the password was changed meanwhile. */
async function rehash(ctx: Ctx, account: Account, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  await ctx.db.update(Account, { id: account.id, passwordHash: account.passwordHash }, { passwordHash });
}

/** Enters another company with the same session, under a new token; the old one ends with that. */
export async function enterCompany(ctx: Ctx, input: EnterCompanyInput) {
  const { account, session } = requireAccount(ctx);
  const membership = chosen(await membershipsOf(ctx, account.id), input.companyId);
  const token = newToken('session');
  await ctx.db.update(
    Session,
    { id: session.id },
    { tokenHash: hashToken(token), companyId: membership.companyId, userId: membership.id },
  );
  return signedIn(ctx, token);
}

export async function signOut(ctx: Ctx) {
  const { session } = requireAccount(ctx);
  await ctx.db.update(Session, { id: session.id }, { endedAt: ctx.now });
  ctx.become(NOBODY);
  return { errors: [] };
}

