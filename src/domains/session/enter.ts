import type { Ctx } from '../../core/ctx';
import { refuse, tooMany } from '../../core/errors';
import { parseId, type AccountId } from '../../core/ids';
import { isSupportStaff } from '../account/repository';
import type { UserRecord } from '../user/record';
import { membershipsOf, usersInCompany } from '../user/repository';
import { lastCompanyOf } from './last-company';
import { messages } from './messages';

/**
 * Counts an attempt to sign in before anything is checked: one for each HTTP request, whatever the aliases and however the password would be
 * used, and so many a minute from one address (RATE_LIMITED at top level).
 */
export async function countAttempt(ctx: Ctx): Promise<void> {
  ctx.request.loginAttempts += 1;
  if (ctx.request.loginAttempts > 1) refuse('RATE_LIMITED', [], messages.oneAttempt);
  await countEmail(ctx);
}

/** Counts what anybody may ask for and sends an email: as one of the sign-ins of the network address. RATE_LIMITED at top level. */
export async function countEmail(ctx: Ctx): Promise<void> {
  const waitSeconds = await ctx.app.limitSignIns(ctx.request.ip);
  if (waitSeconds > 0) throw tooMany(waitSeconds);
}

/** Longer than whatever is done for an address, whether it has an account or not. */
const EVEN_MS = 100;

/** Answers after the same time whether an address has an account or not, so that time does not tell. */
export async function withMinimumDuration<T>(work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), new Promise((resolve) => setTimeout(resolve, EVEN_MS))]);
  return result;
}

/**
 * Which company a sign-in enters: the one named, the only one there is to enter, the one entered last, or none (null) where several wait to
 * be chosen.
 * NOT_FOUND at ["companyId"] for one that the account is not in; BLOCKED where it may not enter the one named, or any at all;
 * EMAIL_NOT_VERIFIED where a company's own email is all that is still to be followed. Support staff need no company of their own.
 */
export async function companyToEnter(
  ctx: Ctx,
  accountId: AccountId,
  companyId: string | null | undefined,
): Promise<UserRecord | null> {
  const memberships = await membershipsOf(ctx, accountId);
  if (companyId !== null && companyId !== undefined) return chosenMembership(memberships, companyId);
  const enterable = memberships.filter(({ status }) => status === 'ACTIVE');
  if (enterable.length === 0 && !(await isSupportStaff(ctx, accountId))) {
    // The address was proved in another way than by the company's own email, which is still to be followed.
    if (memberships.some(({ status }) => status === 'INVITED')) refuse('EMAIL_NOT_VERIFIED', [], messages.notVerified);
    refuse('BLOCKED', [], messages.blocked);
  }
  return enterable.length > 1 ? lastEntered(ctx, accountId, enterable) : (enterable[0] ?? null);
}

async function lastEntered(
  ctx: Ctx,
  accountId: AccountId,
  enterable: readonly UserRecord[],
): Promise<UserRecord | null> {
  const last = await lastCompanyOf(ctx, accountId);
  return enterable.find(({ companyId }) => companyId === last) ?? null;
}

/** The membership of the company named. */
export function chosenMembership(memberships: readonly UserRecord[], companyId: string): UserRecord {
  const id = parseId('cmp', companyId);
  const membership = memberships.find((one) => one.companyId === id && one.status !== 'INVITED');
  if (membership === undefined) refuse('NOT_FOUND', ['companyId'], messages.notYourCompany);
  if (membership.status !== 'ACTIVE') refuse('BLOCKED', ['companyId'], messages.blocked);
  return membership;
}

/**
 * Refuses with BLOCKED whoever was removed from work meanwhile. The person is locked by the caller: whoever removes them from here on ends the
 * session that is being opened with all the others.
 */
export async function refuseIfRemoved(tx: Ctx, { companyId, id }: Pick<UserRecord, 'companyId' | 'id'>): Promise<void> {
  const [now] = await usersInCompany(tx, companyId, [id]);
  if (now?.status !== 'ACTIVE') refuse('BLOCKED', [], messages.blocked);
}
