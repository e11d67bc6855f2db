import type { Ctx } from '../../core/ctx';
import { normaliseEmail } from '../../core/email';
import { UserErrors, refuse, type Problem } from '../../core/errors';
import { retryOnDuplicateKey } from '../../database/failures';
import { withIdempotencyKey } from '../../runtime/idempotency';
import type { InviteUsersInput } from '../../generated/schema-types';
import { lockActor } from '../member/actor';
import { openAdmission } from './admission';
import { inviteRows, mayComeLater, readRow, withAddress, type InvitedRow, type Row } from './invite-rows';
import { companiesToLock } from './siblings';
import { NO_NAMES } from './invited-names';
import { asGrantor, readMembership } from './membership';
import { messages } from './messages';

const MAX_ROWS = 500;

/**
 * Invites one or many people. Every row answers for itself; what is wrong with the call as a whole (its shape, or the one membership that
 * all of `emails` get) refuses it whole. A repetition under the same key answers the rows as the first call did, but for those that were refused
 * for a while alone: these are tried again.
 */
export async function inviteUsers(ctx: Ctx, input: InviteUsersInput): Promise<{ results: InvitedRow[]; errors: [] }> {
  refuseShape(input);
  const together = await companiesToLock(ctx);
  const work = async (tx: Ctx, rows: InviteUsersInput) => {
    const admission = await openAdmission(tx, addressesIn(rows), together);
    return inviteRows(tx, await readRows(tx, rows), admission);
  };
  const results = await retryOnDuplicateKey(['user_email'], () =>
    withIdempotencyKey(ctx, 'inviteUsers', input, (tx) => work(tx, input), {
      isUnfinished: (before) => before.some(mayComeLater),
      goOn: async (tx, before) => merged(before, await work(tx, rowsOf(input, before))),
    }),
  );
  return { results, errors: [] };
}

/** The rows that a repetition tries again. */
function rowsOf(input: InviteUsersInput, before: readonly InvitedRow[]): InviteUsersInput {
  const isAgain = (_: unknown, index: number) => before[index] !== undefined && mayComeLater(before[index]);
  const { invitations, emails } = input;
  return invitations
    ? { ...input, invitations: invitations.filter(isAgain) }
    : { ...input, emails: (emails ?? []).filter(isAgain) };
}

function merged(before: readonly InvitedRow[], again: readonly InvitedRow[]): InvitedRow[] {
  const rest = again.values();
  return before.map((row) => (mayComeLater(row) ? (rest.next().value ?? row) : row));
}

function refuseShape({ invitations, emails, membership }: InviteUsersInput): void {
  const lists = Object.entries({ invitations, emails }).flatMap(([list, rows]) =>
    rows ? [[list, rows.length] as const] : [],
  );
  const [only, ...others] = lists;
  if (only === undefined || others.length > 0) refuse('INVALID', [], messages.oneOfTwo);
  const [name, count] = only;
  if (count === 0) refuse('INVALID', [name], messages.noRows);
  if (count > MAX_ROWS) refuse('INVALID', [name], messages.tooManyRows, { most: MAX_ROWS, count });
  if (invitations && membership) refuse('INVALID', ['membership'], messages.membershipOfRows);
}

/** Each once. */
function addressesIn({ invitations, emails }: InviteUsersInput): string[] {
  const texts = invitations?.map(({ email }) => email) ?? emails ?? [];
  return [...new Set(texts.flatMap((text) => normaliseEmail(text) ?? []))];
}

async function readRows(tx: Ctx, { invitations, emails, membership }: InviteUsersInput): Promise<Row[]> {
  const grantor = asGrantor(await lockActor(tx, { manage: 'USERS' }));
  if (invitations) return Promise.all(invitations.map((one) => readRow(tx, grantor, one)));
  const problems: Problem[] = [];
  const shared = await readMembership(tx, grantor, membership ?? { role: 'USER' }, ['membership'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  return (emails ?? []).map((email) => withAddress(email, shared, NO_NAMES, []));
}
