import type { Ctx } from '../../core/ctx';
import { addressWithin, normaliseEmail } from '../../core/email';
import { emailMessages } from '../../core/email-messages';
import { problem, UserErrors, refuse, type Problem } from '../../core/errors';
import type { InvitationId } from '../../core/ids';
import { retryOnDuplicateKey } from '../../database/failures';
import { withIdempotencyKey } from '../../runtime/idempotency';
import type { InviteUsersInput } from '../../generated/schema-types';
import { queueEmails } from '../mail/service';
import { lockActor } from '../member/actor';
import { emailToInvited, invitePeople, viewerAsSender, type NewPerson } from './invite-people';
import { openAdmission, type Admission } from './admission';
import { companiesToLock } from './siblings';
import { alreadyThere, type KnownAddress } from './known-addresses';
import { NO_NAMES, readInvitedNames, type InvitedNames } from './invited-names';
import { asGrantor, readMembership, type Grantor, type Membership } from './membership';
import { messages } from './messages';

const MAX_ROWS = 500;

/** What became of one row, as it is kept for a repetition of the call. */
export interface InvitedRow {
  readonly email: string;
  readonly invitationId: InvitationId | null;
  readonly problems: readonly Problem[];
}

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

/** Whether waiting alone helps: the mailbox, or the day, was full. */
function mayComeLater({ problems }: InvitedRow): boolean {
  return problems.some(({ values }) => typeof values?.['retryAfterSeconds'] === 'number');
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

/** A row as it was read. Without an address or a membership it has problems. */
interface Row {
  readonly email: string;
  readonly address: string | null;
  readonly membership: Membership | null;
  readonly names: InvitedNames;
  readonly problems: readonly Problem[];
}

async function readRows(tx: Ctx, { invitations, emails, membership }: InviteUsersInput): Promise<Row[]> {
  const grantor = asGrantor(await lockActor(tx, { manage: 'USERS' }));
  if (invitations) return Promise.all(invitations.map((one) => readRow(tx, grantor, one)));
  const problems: Problem[] = [];
  const shared = await readMembership(tx, grantor, membership ?? { role: 'USER' }, ['membership'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  return (emails ?? []).map((email) => withAddress(email, shared, NO_NAMES, []));
}

async function readRow(
  tx: Ctx,
  grantor: Grantor,
  row: NonNullable<InviteUsersInput['invitations']>[number],
): Promise<Row> {
  const problems: Problem[] = [];
  const membership = await readMembership(tx, grantor, row.membership, ['membership'], problems);
  const names = readInvitedNames(row, problems);
  return withAddress(row.email, membership, names, problems);
}

function withAddress(email: string, membership: Membership, names: InvitedNames, problems: readonly Problem[]): Row {
  const address = normaliseEmail(email);
  const all = address === null ? [badAddress(email), ...problems] : problems;
  return { email, address, membership: all.length === 0 ? membership : null, names, problems: all };
}

function badAddress(email: string): Problem {
  const address = addressWithin(email);
  if (address === null) return problem('INVALID', ['email'], emailMessages.none);
  return problem('INVALID', ['email'], emailMessages.addressAlone, { address });
}

async function inviteRows(tx: Ctx, rows: readonly Row[], admission: Admission): Promise<InvitedRow[]> {
  const people = new Map<string, NewPerson>();
  const refused = new Map<string, Problem>();
  for (const { address, membership, names } of rows) {
    if (address === null || membership === null) continue;
    if (admission.known.has(address) || people.has(address) || refused.has(address)) continue;
    const obstacle = admission.admit(address);
    if (obstacle === null) people.set(address, { email: address, membership, details: names });
    else refused.set(address, obstacle);
  }
  await admission.close(tx);
  const sender = viewerAsSender(tx, admission.companyName);
  const invited = await invitePeople(tx, sender, [...people.values()]);
  await queueEmails(
    tx,
    invited.map((one) => emailToInvited(tx, sender, one)),
  );
  const fresh = new Map(invited.map(({ invitation }) => [invitation.email, invitation.id]));
  return resultsOf(rows, { known: admission.known, refused, fresh });
}

interface Outcome {
  readonly known: ReadonlyMap<string, KnownAddress>;
  readonly refused: ReadonlyMap<string, Problem>;
  readonly fresh: ReadonlyMap<string, InvitationId>;
}

/** The first row of an address that could be invited has the fresh invitation; a second one is told of it. */
function resultsOf(rows: readonly Row[], { known, refused, fresh }: Outcome): InvitedRow[] {
  const seen = new Set<string>();
  return rows.map(({ email, address, membership, problems }) => {
    if (address === null || membership === null) return { email, invitationId: null, problems };
    const there = known.get(address);
    if (there !== undefined) return { email, invitationId: there.invitationId, problems: [alreadyThere(there)] };
    const obstacle = refused.get(address);
    if (obstacle !== undefined) return { email, invitationId: null, problems: [obstacle] };
    const twice = seen.has(address) ? [problem('ALREADY_EXISTS', ['email'], messages.twice)] : [];
    seen.add(address);
    return { email, invitationId: fresh.get(address) ?? null, problems: twice };
  });
}
