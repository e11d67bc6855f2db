import { requireAccount, type Ctx } from '../../core/ctx';
import { refuse, UserErrors, type Problem } from '../../core/errors';
import { readLine } from '../../core/text';
import { takeLocks, type PersonKey } from '../../database/locks';
import type { SignInInput } from '../../generated/schema-types';
import { Account } from '../account/entity';
import { checkPassword } from '../account/check-password';
import { hashingShare } from '../account/hashing-queue';
import { hashPassword, isHashedAsTyped, needsRehash, verifyPassword } from '../account/passwords';
import { accountByIdentifier, accountOf } from '../account/repository';
import type { UserRecord } from '../user/record';
import { authenticate } from './authenticate';
import { awaitingCode, openChallenge } from './challenge';
import { companyToEnter, countAttempt, refuseIfRemoved } from './enter';
import { rememberCompany } from './last-company';
import { signedOut } from './list';
import { messages } from './messages';
import { endSignIn, openSession } from './open-session';
import { recordEntry } from './record-own';

const MAX_DEVICE_CHARACTERS = 100;

/**
 * Signs in, or where the account has a second factor answers a challenge for its code. An unknown name and a wrong password get one answer after the same work; only the right password is told more: that the
 * address is not verified, or that no company can be entered.
 */
export async function signIn(ctx: Ctx, input: SignInInput) {
  await countAttempt(ctx);
  const device = readDevice(input.device);
  const account = await accountWithPassword(ctx, input.identifier, input.password);
  if (account.emailVerifiedAt === null) refuse('EMAIL_NOT_VERIFIED', [], messages.notVerified);
  const membership = await companyToEnter(ctx, account.id, input.companyId);
  const companyId = membership?.companyId ?? null;
  // Where nothing was named, where to go is looked at again once the code is there.
  const named = input.companyId == null ? null : companyId;
  const opened = await ctx.transaction(async (tx) => {
    await takeLocks(tx, { people: personKeys(membership), accounts: [account.id] });
    const current = await refuseIfChanged(tx, account);
    if (membership !== null) await refuseIfRemoved(tx, membership);
    if (current.twoFactorSince !== null)
      return openChallenge(tx, current, { companyId: named, invitationHash: null, device });
    if (membership !== null) recordEntry(tx, membership);
    return openSession(tx, { companyId, userId: membership?.id ?? null, accountId: account.id, device });
  });
  return 'challenge' in opened ? awaitingCode(opened) : signedIn(ctx, opened.token);
}

function readDevice(text: string | null | undefined): string | null {
  const problems: Problem[] = [];
  const device = readLine(text, MAX_DEVICE_CHARACTERS, ['device'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  return device;
}

/** The account of this name, if this is its password; its hash brought up to date where it is an old one. */
async function accountWithPassword(ctx: Ctx, identifier: string, password: string): Promise<Account> {
  const account = await accountByIdentifier(ctx, identifier);
  const right = await checkPassword(ctx, account ?? { name: identifier }, password);
  if (account === null || !right) refuse('WRONG_CREDENTIALS', [], messages.wrongCredentials);
  const isOld =
    needsRehash(account.passwordHash) || (await isHashedAsTyped(account.passwordHash, password, hashingShare(ctx)));
  return isOld ? rehash(ctx, account, password) : account;
}

/** The person of a membership, for locking them. */
export function personKeys(membership: UserRecord | null): PersonKey[] {
  return membership === null ? [] : [{ companyId: membership.companyId, userId: membership.id }];
}

/** A password that was changed while it was being checked opens no session: those of the old one have just been ended. */
async function refuseIfChanged(tx: Ctx, { id, passwordHash }: Account): Promise<Account> {
  const current = await accountOf(tx, id);
  if (current.passwordHash !== passwordHash) refuse('WRONG_CREDENTIALS', [], messages.wrongCredentials);
  return current;
}

/** The answer to whatever opens a session; the rest of it is resolved as the new viewer. */
export async function signedIn(ctx: Ctx, token: string) {
  const viewer = await authenticate(ctx, token);
  await rememberCompany(ctx, viewer);
  const { cookie } = ctx.request;
  cookie?.keep(token);
  return { result: { __typename: 'SignedIn' as const, token: cookie === undefined ? token : '', viewer }, errors: [] };
}

/**
 * With today's parameters and of the normalised password; not when the password was changed meanwhile. Where another sign-in at this instant
 * did the same, its hash is as good.
 */
async function rehash(ctx: Ctx, account: Account, password: string): Promise<Account> {
  const share = hashingShare(ctx);
  const passwordHash = await hashPassword(password, share);
  const done = await ctx.db.update(Account, { id: account.id, passwordHash: account.passwordHash }, { passwordHash });
  if (done.affected === 1) return { ...account, passwordHash };
  const current = await accountOf(ctx, account.id);
  return (await verifyPassword(current.passwordHash, password, share)) ? current : account;
}

/** Ends the whole sign-in: this session, and those that were opened beside it in other companies. */
export async function signOut(ctx: Ctx) {
  const { account, session } = requireAccount(ctx);
  await ctx.transaction(async (tx) => {
    // Whoever enters a company at this instant has done so before, or finds the session ended.
    await takeLocks(tx, { accounts: [account.id] });
    await endSignIn(tx, account.id, session.id);
  });
  signedOut(ctx);
  return { revokedId: session.id, errors: [] };
}
