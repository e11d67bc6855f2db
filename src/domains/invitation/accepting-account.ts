import type { Ctx } from '../../core/ctx';
import { problem, UserErrors, refuse, type Problem } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import { readName, readNeededName } from '../../core/link-free';
import { MAX_NAME_CHARACTERS } from '../../core/text';
import type { ViewerAccount } from '../../core/viewer';
import type { AcceptInvitationInput } from '../../generated/schema-types';
import type { Account } from '../account/entity';
import { passwordProblems } from '../account/password-policy';
import { checkPassword } from '../account/check-password';
import { hashingShare } from '../account/hashing-queue';
import { hashPassword } from '../account/passwords';
import { accountByEmail, accountOf } from '../account/repository';
import { refusalWhile } from '../../permissions/refusal';
import { countAttempt } from '../session/enter';
import { messages as sessionMessages } from '../session/messages';
import { usersInCompany } from '../user/repository';
import { messages } from './messages';
import type { InvitationRecord } from './record';

/**
 * Who joins: an account whose owner has proved that it is theirs, by a session or by the password of this hash, or somebody who has just
 * chosen names and a password.
 */
export type AcceptingAccount =
  | { readonly accountId: AccountId; readonly newCredentials: null; readonly provenPasswordHash: string | null }
  | { readonly accountId: AccountId | null; readonly newCredentials: NewCredentials };

/** What a person without a usable account chooses for it. */
type NewCredentials = Pick<Account, 'firstName' | 'middleName' | 'lastName' | 'phone' | 'passwordHash'>;

/**
 * Finds out who follows the link, before anything is written. Signed in: the account, if the address is its own. Otherwise the account of
 * the address, by its password; and where there is none, or its address was never proved, somebody new: whoever set that account's
 * password up to now has not shown that the address is theirs, and following this link shows it.
 */
export async function readAcceptingAccount(
  ctx: Ctx,
  invitation: InvitationRecord,
  input: AcceptInvitationInput,
): Promise<AcceptingAccount> {
  const own = ownAccount(ctx);
  if (own !== null) {
    refuseWhileRestricted(ctx);
    const { email } = await accountOf(ctx, own.id);
    if (email !== invitation.email) refuse('FORBIDDEN', ['token'], messages.otherAddress);
    return { accountId: own.id, newCredentials: null, provenPasswordHash: null };
  }
  const account = await accountByEmail(ctx, invitation.email);
  if (account === null || account.emailVerifiedAt === null) {
    return { accountId: account?.id ?? null, newCredentials: await readNewCredentials(ctx, invitation, input) };
  }
  await proveOwnership(ctx, account, input.password ?? '');
  return { accountId: account.id, newCredentials: null, provenPasswordHash: account.passwordHash };
}

/** On a support visit nobody uses the account that the session is of: the password proves it again. */
function ownAccount({ viewer }: Ctx): ViewerAccount | null {
  return viewer.session?.isVisit === true ? null : viewer.account;
}

/** A session that has something to do first does that first; joining would open one that has not. A company may still have to be chosen. */
function refuseWhileRestricted({ viewer }: Ctx): void {
  const first = viewer.session?.restrictions.find((restriction) => restriction !== 'COMPANY_NOT_CHOSEN');
  if (first !== undefined) throw refusalWhile(first);
}

async function proveOwnership(ctx: Ctx, account: Account, password: string): Promise<void> {
  await countAttempt(ctx);
  if (await checkPassword(ctx, account, password)) return;
  refuse(
    'WRONG_CREDENTIALS',
    ['password'],
    password === '' ? messages.passwordOfAccount : sessionMessages.wrongPassword,
  );
}

/** What a newcomer leaves out of their name is as whoever invited them wrote it; null is none. */
async function readNewCredentials(
  ctx: Ctx,
  invitation: InvitationRecord,
  input: AcceptInvitationInput,
): Promise<NewCredentials> {
  const problems: Problem[] = [];
  const names = await readNames(ctx, invitation, input, problems);
  const password = input.password ?? '';
  const known = { email: invitation.email, words: Object.values(names) };
  if (password === '') problems.push(problem('INVALID', ['password'], messages.passwordNeeded));
  else problems.push(...passwordProblems(password, ctx.app.passwordMinLength, known, ['password']));
  if (problems.length > 0) throw new UserErrors(problems);
  const passwordHash = await hashPassword(password, hashingShare(ctx));
  return { ...names, phone: input.phone ?? null, passwordHash };
}

async function readNames(
  ctx: Ctx,
  { companyId, userId }: InvitationRecord,
  input: AcceptInvitationInput,
  problems: Problem[],
): Promise<Pick<NewCredentials, 'firstName' | 'middleName' | 'lastName'>> {
  const [invited] = await usersInCompany(ctx, companyId, [userId]);
  const wanted = (name: 'firstName' | 'middleName' | 'lastName') =>
    input[name] === undefined ? invited?.[name] : input[name];
  return {
    firstName: readNeededName(wanted('firstName'), MAX_NAME_CHARACTERS, ['firstName'], problems),
    middleName: readName(wanted('middleName'), MAX_NAME_CHARACTERS, ['middleName'], problems),
    lastName: readName(wanted('lastName'), MAX_NAME_CHARACTERS, ['lastName'], problems),
  };
}
