import { requireActor, type Ctx } from '../../core/ctx';
import { UserErrors, type Problem } from '../../core/errors';
import type { AccountId, CompanyId, UserId } from '../../core/ids';
import { readName } from '../../core/link-free';
import { MAX_NAME_CHARACTERS } from '../../core/text';
import { retryOnDuplicateKey } from '../../database/failures';
import { isRemembered, withIdempotencyKey } from '../../runtime/idempotency';
import type { CreateUserInput } from '../../generated/schema-types';
import type { Account } from '../account/entity';
import { passwordProblems } from '../account/password-policy';
import { hashingShare } from '../account/hashing-queue';
import { hashPassword, normalPassword, UNUSABLE_PASSWORD } from '../account/passwords';
import { accountByEmail, createAccount } from '../account/repository';
import { emailToInvited, invitePeople, viewerAsSender, type Invited, type Sender } from '../invitation/invite-people';
import { lookAtAdmission, openAdmission, type Admission } from '../invitation/admission';
import { alreadyThere } from '../invitation/known-addresses';
import { INVITATION_HOURS, INVITATION_MS } from '../invitation/lifetime';
import { asGrantor, readMembership, type Grantor, type Membership } from '../invitation/membership';
import { companiesToLock } from '../invitation/siblings';
import type { Email } from '../../runtime/define-email';
import { queueEmails } from '../mail/service';
import { issueLink } from '../session/links';
import { lockActor } from '../member/actor';
import { usersById } from '../user/repository';
import { createdUserEmail } from './emails';
import { readUsername } from './username';

const NAMES = ['firstName', 'lastName', 'screenName'] as const;

/**
 * Creates a person outright, INVITED until they follow their email. An address that has an account keeps its password and gets an
 * invitation, and the answer looks the same.
 */
export async function createUser(ctx: Ctx, input: CreateUserInput) {
  const given = input.password ?? null;
  // A hash of the input is kept with an idempotency key: of a password only what tells nothing of it without SECRET_KEY.
  const password = given === null ? null : ctx.app.secrets.fingerprint(normalPassword(given) ?? '');
  const remembered = { ...input, password };
  const isRepetition = () => isRemembered(ctx, 'createUser', remembered);
  const passwordHash =
    given === null || (await isRepetition()) ? null : await firstHash(ctx, input, given, isRepetition);
  const together = await companiesToLock(ctx);
  const id = await retryOnDuplicateKey(['user_email', 'account_email', 'account_username'], () =>
    withIdempotencyKey(ctx, 'createUser', remembered, (tx) => create(tx, input, passwordHash, together)),
  );
  return { user: await usersById(ctx).load(id), errors: [] };
}

/** Null where the same call has made the person meanwhile: it is answered from what that one did. */
async function firstHash(
  ctx: Ctx,
  input: CreateUserInput,
  password: string,
  isRepetition: () => Promise<boolean>,
): Promise<string | null> {
  const words = [input.firstName, input.lastName, input.screenName, input.username];
  const problems = passwordProblems(password, ctx.app.passwordMinLength, { email: input.email, words }, ['password']);
  if (problems.length > 0) throw new UserErrors(problems);
  try {
    // What is refused anyway costs no hash.
    await readPerson(ctx, asGrantor(requireActor(ctx)), input, await lookAtAdmission(ctx, [input.email]));
  } catch (error) {
    if (error instanceof UserErrors && (await isRepetition())) return null;
    throw error;
  }
  return hashPassword(password, hashingShare(ctx));
}

/** What was said of the person, checked. */
interface Person {
  readonly membership: Membership;
  readonly names: Record<(typeof NAMES)[number], string | null>;
  readonly username: string | null;
}

async function readPerson(tx: Ctx, grantor: Grantor, input: CreateUserInput, admission: Admission): Promise<Person> {
  const problems: Problem[] = [];
  const membership = await readMembership(tx, grantor, input.membership, ['membership'], problems);
  const names = Object.fromEntries(
    NAMES.map((name) => [name, readName(input[name], MAX_NAME_CHARACTERS, [name], problems)]),
  ) as Person['names'];
  const username = await readUsername(tx, input.username, ['username'], problems);
  const there = admission.known.get(input.email);
  const obstacle = there === undefined ? admission.admit(input.email) : alreadyThere(there);
  if (obstacle !== null) problems.push(obstacle);
  if (problems.length > 0) throw new UserErrors(problems);
  return { membership, names, username };
}

async function create(
  tx: Ctx,
  input: CreateUserInput,
  passwordHash: string | null,
  together: readonly CompanyId[],
): Promise<UserId> {
  const admission = await openAdmission(tx, [input.email], together);
  const grantor = asGrantor(await lockActor(tx, { manage: 'USERS' }));
  const { membership, names, username } = await readPerson(tx, grantor, input, admission);
  const accountId = await accountFor(tx, { ...names, username, email: input.email, passwordHash });
  const sender = viewerAsSender(tx, admission.companyName);
  const details = {
    ...{ ...names, accountId, phone: input.phone ?? null },
    mustChangePassword: passwordHash !== null || input.mustChangePassword === true,
  };
  const [invited] = await invitePeople(tx, sender, [{ email: input.email, membership, details }]);
  if (invited === undefined) throw new Error('One person was to be made.');
  const verifies = passwordHash !== null && accountId !== null;
  await queueEmails(tx, [
    verifies ? await emailToCreated(tx, sender, invited, accountId) : emailToInvited(tx, sender, invited),
  ]);
  return invited.invitation.userId;
}

type AccountValues = Pick<Account, 'firstName' | 'lastName' | 'username' | 'email'> & { passwordHash: string | null };

/** A new account where there is something to keep in one; null for an address that has one, and where only the person can say. */
async function accountFor(tx: Ctx, values: AccountValues): Promise<AccountId | null> {
  if (values.passwordHash === null && values.username === null) return null;
  if ((await accountByEmail(tx, values.email)) !== null) return null;
  const { firstName, lastName, username, email, passwordHash } = values;
  return createAccount(tx, {
    ...{ firstName, lastName, username, email, passwordHash: passwordHash ?? UNUSABLE_PASSWORD },
    // The account's, not this company's alone: whoever set the password could otherwise enter the person's other companies with it.
    mustChangePassword: passwordHash !== null,
  });
}

/** In place of the invitation: proves the address, after which the person signs in with the password that the admin set. */
async function emailToCreated(
  tx: Ctx,
  sender: Sender,
  { invitation, name }: Invited,
  accountId: AccountId,
): Promise<Email> {
  const link = await issueLink(tx, 'VERIFY_EMAIL', accountId, { lifetimeMs: INVITATION_MS });
  return createdUserEmail.to({
    ...{ to: invitation.email, language: sender.language, companyId: sender.companyId, subjectId: invitation.id },
    values: { company: sender.companyName, inviter: sender.label, link, hours: INVITATION_HOURS, name },
  });
}
