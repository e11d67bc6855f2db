import type { Ctx } from '../../core/ctx';
import { addressWithin, normaliseEmail } from '../../core/email';
import { emailMessages } from '../../core/email-messages';
import { problem, type Problem } from '../../core/errors';
import type { InvitationId } from '../../core/ids';
import type { InviteUsersInput } from '../../generated/schema-types';
import { queueEmails } from '../mail/service';
import type { Admission } from './admission';
import { emailToInvited, invitePeople, viewerAsSender, type NewPerson } from './invite-people';
import { readInvitedNames, type InvitedNames } from './invited-names';
import { alreadyThere, type KnownAddress } from './known-addresses';
import { readMembership, type Grantor, type Membership } from './membership';
import { messages } from './messages';

/** What became of one row, as it is kept for a repetition of the call. */
export interface InvitedRow {
  readonly email: string;
  readonly invitationId: InvitationId | null;
  readonly problems: readonly Problem[];
}

/** Whether waiting alone helps: the mailbox, or the day, was full. */
export function mayComeLater({ problems }: InvitedRow): boolean {
  return problems.some(({ values }) => typeof values?.['retryAfterSeconds'] === 'number');
}

/** A row as it was read. Without an address or a membership it has problems. */
export interface Row {
  readonly email: string;
  readonly address: string | null;
  readonly membership: Membership | null;
  readonly names: InvitedNames;
  readonly problems: readonly Problem[];
}

/** One person to invite, as it was sent. */
export type RowInput = NonNullable<InviteUsersInput['invitations']>[number];

/** Reads a row; `before` is what is known to be wrong with it already. */
export async function readRow(tx: Ctx, grantor: Grantor, row: RowInput, before: readonly Problem[] = []): Promise<Row> {
  const problems: Problem[] = [...before];
  const membership = await readMembership(tx, grantor, row.membership, ['membership'], problems);
  const names = readInvitedNames(row, problems);
  return withAddress(row.email, membership, names, problems);
}

export function withAddress(
  email: string,
  membership: Membership,
  names: InvitedNames,
  problems: readonly Problem[],
): Row {
  const address = normaliseEmail(email);
  const all = address === null ? [badAddress(email), ...problems] : problems;
  return { email, address, membership: all.length === 0 ? membership : null, names, problems: all };
}

function badAddress(email: string): Problem {
  const address = addressWithin(email);
  if (address === null) return problem('INVALID', ['email'], emailMessages.none);
  return problem('INVALID', ['email'], emailMessages.addressAlone, { address });
}

/** Invites those of the rows that can be. The company is locked, and its admission opened for their addresses. */
export async function inviteRows(tx: Ctx, rows: readonly Row[], admission: Admission): Promise<InvitedRow[]> {
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
function resultsOf(rows: readonly Row[], { known, refused, fresh }: Outcome, seen = new Set<string>()): InvitedRow[] {
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

/**
 * What would be answered of the rows, without inviting anybody. What would only have to wait is not looked at. `seen`: the addresses of the rows before, to
 * which those of these are added.
 */
export function judgeRows(
  rows: readonly Row[],
  known: ReadonlyMap<string, KnownAddress>,
  seen: Set<string>,
): InvitedRow[] {
  return resultsOf(rows, { known, refused: new Map(), fresh: new Map() }, seen);
}
