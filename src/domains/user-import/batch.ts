import { LessThanOrEqual } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { UserErrors } from '../../core/errors';
import { idBytes } from '../../core/ids';
import { retryOnDuplicateKey } from '../../database/failures';
import { takeLocks } from '../../database/locks';
import { selectRows } from '../../database/rows';
import { RELEASED } from '../../runtime/lease';
import { record, type AuditActor } from '../audit/record-event';
import { openAdmission } from '../invitation/admission';
import { inviteRows, readRow, type InvitedRow } from '../invitation/invite-rows';
import { asGrantor } from '../invitation/membership';
import { companiesToLock } from '../invitation/siblings';
import { lockActor } from '../member/actor';
import { usersInCompany } from '../user/repository';
import { inputOf, namesFor } from './cells';
import { ROW_CODES, UserImport, UserImportRow, type WaitsFor } from './entity';
import { layoutOf } from './layout';
import type { Cells } from './read-file';
import { addressesIn, refusedAs } from './receive';
import { countChanges, recount } from './repository';
import { actAsStarter } from './starter';

/** For how long one process has an import to itself; each batch begins it anew. */
export const LEASE_MS = 20_000;
const BATCH = 100;
/** The least that is waited for a limit, so that it is not looked at again and again. */
const MIN_WAIT_MS = 5_000;

type Held = Pick<UserImport, 'companyId' | 'id'> & { readonly leaseId: string };

/** Somebody else has the import by now, or it was stopped: what was to be written is not. */
class Lost extends Error {}

/**
 * Invites the next rows of an import that is held under a lease: all of them with their marks in one transaction, or none. Answers whether to go on at
 * once.
 */
export async function takeBatch(ctx: Ctx, held: Held): Promise<boolean> {
  const { companyId, id, leaseId } = held;
  const found = await ctx.db.findOneBy(UserImport, { companyId, id, leaseId, status: 'RUNNING' });
  if (found === null) return false;
  const obstacle = await actAsStarter(ctx, found);
  if (obstacle !== null) return pause(ctx, held, found, obstacle);
  const rows = await nextRows(ctx, held);
  const together = await companiesToLock(ctx);
  try {
    return await retryOnDuplicateKey(['user_email'], () =>
      ctx.transaction((tx) => inviteBatch(tx, held, found, rows, together)),
    );
  } catch (error) {
    if (error instanceof Lost) return false;
    // Whoever started it lost the right between the look and the lock.
    if (error instanceof UserErrors) return pause(ctx, held, found, 'STARTER_LEFT');
    throw error;
  }
}

/** Those that were not tried yet, in the order of the file; once there are none, those that have waited. */
async function nextRows(ctx: Ctx, { companyId, id }: Held): Promise<UserImportRow[]> {
  const of = { companyId, importId: id };
  const first = { order: { position: 'ASC' }, take: BATCH } as const;
  const fresh = await ctx.db.find(UserImportRow, { where: { ...of, status: 'VALID' }, ...first });
  if (fresh.length > 0) return fresh;
  const due = { ...of, status: 'WAITING', dueAt: LessThanOrEqual(ctx.now) } as const;
  return ctx.db.find(UserImportRow, { where: due, ...first });
}

async function inviteBatch(
  tx: Ctx,
  held: Held,
  found: UserImport,
  rows: readonly UserImportRow[],
  together: Parameters<typeof openAdmission>[2],
): Promise<boolean> {
  const layout = layoutOf(found);
  const admission = await openAdmission(tx, addressesIn(rows.map(addressed)), together);
  const grantor = asGrantor(await lockActor(tx, { manage: 'USERS' }));
  await refuseUnlessHeld(tx, held);
  const names = await namesFor(tx, layout);
  const read = await Promise.all(
    rows.map((row) => {
      const { input, problems } = inputOf(cellsOf(row), layout, names);
      return readRow(tx, grantor, input, problems);
    }),
  );
  const results = await inviteRows(tx, read, admission);
  await mark(tx, rows, results);
  return settle(tx, held, waitForAllowance(results));
}

const addressed = (row: UserImportRow) => ({ input: { email: row.address ?? '' } });
const cellsOf = ({ cells }: UserImportRow) => JSON.parse(cells ?? '{}') as Cells;

/** The company is locked, as by whatever stops, starts or deletes an import: what is read here stays so. */
async function refuseUnlessHeld(tx: Ctx, { companyId, id, leaseId }: Held): Promise<void> {
  if (!(await tx.db.existsBy(UserImport, { companyId, id, leaseId, status: 'RUNNING' }))) throw new Lost();
}

type Marks = Pick<UserImportRow, 'status' | 'cells' | 'problems' | 'invitationId' | 'dueAt'>;

/** What has become of each row, in one statement. */
async function mark(tx: Ctx, rows: readonly UserImportRow[], results: readonly InvitedRow[]): Promise<void> {
  const values = rows.flatMap((row, index) => {
    const result = results[index];
    if (result === undefined) return [];
    const { status, cells, problems, invitationId, dueAt } = marksOf(tx, row, result);
    const key = [idBytes(row.companyId), idBytes(row.importId), row.position, row.line];
    return [[...key, ROW_CODES[status], cells, problems, invitationId && idBytes(invitationId), dueAt]];
  });
  if (values.length === 0) return;
  await tx.db.query(
    `INSERT INTO user_import_row (companyId, importId, position, line, status, cells, problems, invitationId, dueAt) VALUES ?
     ON DUPLICATE KEY UPDATE status = VALUES(status), cells = VALUES(cells), problems = VALUES(problems),
       invitationId = VALUES(invitationId), dueAt = VALUES(dueAt)`,
    [values],
  );
}

function marksOf({ now }: Ctx, row: UserImportRow, { problems, invitationId }: InvitedRow): Marks {
  const kept = problems.length === 0 ? null : JSON.stringify(problems);
  if (problems.length === 0) return { status: 'INVITED', cells: null, problems: null, invitationId, dueAt: null };
  const wait = secondsOf(problems);
  // What only this starter may not give is tried again by the next start.
  const cells = isForbiddenAlone(problems) ? row.cells : null;
  if (wait === null) return { status: refusedAs(problems), cells, problems: kept, invitationId, dueAt: null };
  const isOfCompany = problems.some(({ code }) => code === 'LIMIT_REACHED');
  // What is true of everybody who comes after is said of the import.
  if (isOfCompany) return { ...row, status: row.status };
  return { status: 'WAITING', cells: row.cells, problems: kept, invitationId: null, dueAt: later(now, wait) };
}

function isForbiddenAlone(problems: InvitedRow['problems']): boolean {
  return problems.every(({ code }) => code === 'FORBIDDEN');
}

function secondsOf(problems: InvitedRow['problems']): number | null {
  const seconds = problems.flatMap(({ values }) => {
    const some = values?.['retryAfterSeconds'];
    return typeof some === 'number' ? [some] : [];
  });
  return seconds.length === 0 ? null : Math.max(...seconds);
}

function later(now: Date, seconds: number): Date {
  return new Date(now.getTime() + Math.max(MIN_WAIT_MS, seconds * 1_000));
}

/** How long the company may invite nobody else; null where it may. */
function waitForAllowance(results: readonly InvitedRow[]): number | null {
  return secondsOf(results.flatMap(({ problems }) => problems).filter(({ code }) => code === 'LIMIT_REACHED'));
}

/** Counts, and says how the import goes on. Answers whether it does so at once. */
async function settle(tx: Ctx, held: Held, allowanceWait: number | null): Promise<boolean> {
  const { companyId, id, leaseId } = held;
  const counts = await recount(tx, companyId, id);
  const next = await nextStep(tx, held, counts.valid > 0, counts.waiting > 0, allowanceWait);
  const goesOn = next.status === 'RUNNING' && next.nextAttemptAt <= tx.now;
  const lease = goesOn ? { leaseUntil: new Date(tx.now.getTime() + LEASE_MS) } : RELEASED;
  const { affected } = await tx.db.update(UserImport, { companyId, id, leaseId }, { ...next, ...lease });
  // Whoever took the import over meanwhile takes these rows themselves.
  if (affected !== 1) throw new Lost();
  const action = next.status === 'DONE' ? 'userImport.finish' : 'userImport.advance';
  record(tx, { action, targetId: id, changes: countChanges(counts) });
  return goesOn;
}

type Step = Partial<UserImport> & Pick<UserImport, 'status' | 'waitsFor'> & { readonly nextAttemptAt: Date };

async function nextStep(
  tx: Ctx,
  { companyId, id }: Held,
  isFresh: boolean,
  isWaiting: boolean,
  allowanceWait: number | null,
): Promise<Step> {
  const running = { status: 'RUNNING' as const, waitsFor: null };
  if (allowanceWait !== null) {
    return { ...running, waitsFor: 'ALLOWANCE', nextAttemptAt: later(tx.now, allowanceWait) };
  }
  if (isFresh) return { ...running, nextAttemptAt: tx.now };
  if (!isWaiting) return { status: 'DONE', waitsFor: null, nextAttemptAt: tx.now, finishedAt: tx.now };
  const [first] = await selectRows<{ dueAt: Date | null }>(
    tx,
    'SELECT MIN(dueAt) AS dueAt FROM user_import_row WHERE companyId = ? AND importId = ? AND status = ?',
    [idBytes(companyId), idBytes(id), ROW_CODES.WAITING],
  );
  return { ...running, waitsFor: 'MAILBOX', nextAttemptAt: first?.dueAt ?? tx.now };
}

/** Stops an import whose starter may not go on. Answers that it does not. */
async function pause(ctx: Ctx, held: Held, found: UserImport, waitsFor: WaitsFor): Promise<false> {
  const { companyId, id, leaseId } = held;
  await ctx.transaction(async (tx) => {
    await takeLocks(tx, { companies: [companyId] });
    const paused = { status: 'PAUSED', waitsFor, nextAttemptAt: tx.now, ...RELEASED } as const;
    const { affected } = await tx.db.update(UserImport, { companyId, id, leaseId, status: 'RUNNING' }, paused);
    if (affected !== 1) return;
    const changes = [{ field: 'reason', before: null, after: waitsFor }, ...countChanges(found)];
    record(tx, { action: 'userImport.pause', targetId: id, changes }, await starterForAudit(tx, found));
  });
  return false;
}

async function starterForAudit(tx: Ctx, { companyId, startedById, startedByTokenId }: UserImport): Promise<AuditActor> {
  const [person] = startedById === null ? [] : await usersInCompany(tx, companyId, [startedById]);
  return { companyId, userId: startedById, apiTokenId: startedByTokenId, label: person?.storedName ?? '' };
}
