import { requireActor, type Ctx } from '../../core/ctx';
import { normaliseEmail } from '../../core/email';
import { refuse } from '../../core/errors';
import type { UserImportId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import type { UserImportRowStatus } from '../../generated/schema-types';
import { record } from '../audit/record-event';
import { lookAtAdmission } from '../invitation/admission';
import { judgeRows, readRow, type InvitedRow } from '../invitation/invite-rows';
import { asGrantor } from '../invitation/membership';
import { lockActor } from '../member/actor';
import { inputOf, namesFor } from './cells';
import { UserImport, UserImportRow } from './entity';
import { layoutOf } from './layout';
import { readFile, type FileRow } from './read-file';
import { countChanges, recount, type Counts } from './repository';
import { claimImportTicket, giveTicketBack } from './ticket';
import { uploadMessages } from './upload-messages';

/** How many rows are judged before others are served. */
const SLICE = 250;
const EMAIL_CHARACTERS = 320;

/** An import whose file has come. */
export interface ReceivedImport {
  readonly id: UserImportId;
  readonly status: 'READY';
  readonly counts: Counts & { readonly total: number };
}

/**
 * Reads the file of an import and judges every row of it, as `inviteUsers` would and without inviting anybody. A file that is refused leaves the import as it
 * was: it can be mended and sent again.
 */
export async function receiveImport(
  ctx: Ctx,
  ticket: UserImport,
  read: () => Promise<Buffer>,
): Promise<ReceivedImport> {
  await claimImportTicket(ctx, ticket);
  try {
    const rows = await judged(ctx, ticket, await readFile(await read(), layoutOf(ticket)));
    return await ctx.transaction((tx) => keep(tx, ticket, rows));
  } catch (error) {
    await giveTicketBack(ctx, ticket);
    throw error;
  }
}

type NewRow = Omit<UserImportRow, 'companyId' | 'importId'>;

async function judged(ctx: Ctx, ticket: UserImport, file: readonly FileRow[]): Promise<NewRow[]> {
  const layout = layoutOf(ticket);
  const grantor = asGrantor(requireActor(ctx));
  const names = await namesFor(ctx, layout);
  const seen = new Set<string>();
  const rows: NewRow[] = [];
  for (let index = 0; index < file.length; index += SLICE) {
    const slice = file.slice(index, index + SLICE);
    const inputs = slice.map(({ cells, problems }) => {
      const { input, problems: ofCells } = inputOf(cells, layout, names);
      return { input, problems: [...problems, ...ofCells] };
    });
    const { known } = await lookAtAdmission(ctx, addressesIn(inputs));
    const read = await Promise.all(inputs.map(({ input, problems }) => readRow(ctx, grantor, input, problems)));
    const results = judgeRows(read, known, seen);
    slice.forEach((row, place) => {
      const result = results[place];
      if (result !== undefined) rows.push(rowOf(row, index + place, result));
    });
    await new Promise(setImmediate);
  }
  return rows;
}

/** Each once. */
export function addressesIn(rows: readonly { readonly input: { readonly email: string } }[]): string[] {
  return [...new Set(rows.flatMap(({ input }) => normaliseEmail(input.email) ?? []))];
}

function rowOf({ line, cells }: FileRow, position: number, { email, invitationId, problems }: InvitedRow): NewRow {
  const status = problems.length === 0 ? 'VALID' : refusedAs(problems);
  return {
    ...{ position, line, status, invitationId, dueAt: null },
    email: [...email].slice(0, EMAIL_CHARACTERS).join(''),
    address: normaliseEmail(email),
    // Of whoever is not to be invited nothing is kept but the address.
    cells: status === 'VALID' ? JSON.stringify(cells) : null,
    problems: problems.length === 0 ? null : JSON.stringify(problems),
  };
}

/** What is there already needs nothing to be done. */
export function refusedAs(problems: InvitedRow['problems']): UserImportRowStatus {
  return problems.every(({ code, path }) => code === 'ALREADY_EXISTS' && path[0] === 'email') ? 'SKIPPED' : 'REFUSED';
}

async function keep(tx: Ctx, { companyId, id }: UserImport, rows: readonly NewRow[]): Promise<ReceivedImport> {
  await lockActor(tx, { manage: 'USERS' });
  const { affected } = await tx.db.update(
    UserImport,
    { companyId, id, status: 'AWAITING_FILE' },
    { status: 'READY', ticketUsedAt: tx.now, nextAttemptAt: tx.now },
  );
  if (affected !== 1) refuse('ALREADY_USED', [], uploadMessages.ticketUsed);
  await insertRows(
    tx,
    UserImportRow,
    rows.map((row) => ({ companyId, importId: id, ...row })),
  );
  const counts = await recount(tx, companyId, id);
  record(tx, { action: 'userImport.read', targetId: id, changes: countChanges(counts) });
  return { id, status: 'READY', counts: { total: rows.length, ...counts } };
}
