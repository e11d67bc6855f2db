import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { idBytes, idFromBytes, parseId, type CompanyId, type UserImportId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { selectRows, type Condition } from '../../database/rows';
import type { FieldChange } from '../audit/changes';
import { record } from '../audit/record-event';
import { IMPORT_CODES, ROW_CODES, UserImport, UserImportRow } from './entity';
import { isSeen } from './policy';

export const importsById = defineLoader<UserImportId, UserImport | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(UserImport, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((one) => one.id === id) ?? null);
});

/** Those that the viewer may see: the others do not exist for them. */
export function visibleImportsById(ctx: Ctx) {
  return {
    load: async (id: UserImportId): Promise<UserImport | null> => {
      const found = await importsById(ctx).load(id);
      return found !== null && isSeen.holds(found, requireMember(ctx), ctx.now) ? found : null;
    },
  };
}

/** One import, NOT_FOUND at top level for what the viewer may not see. */
export async function importById(ctx: Ctx, text: string): Promise<UserImport> {
  const id = parseId('imp', text);
  const found = id === null ? null : await visibleImportsById(ctx).load(id);
  if (found === null) throw notFound();
  return found;
}

export type Counts = Pick<UserImport, 'valid' | 'waiting' | 'invited' | 'skipped' | 'refused'>;

/** The rows of an import, counted by how they stand. */
async function countsOf(tx: Ctx, companyId: CompanyId, id: UserImportId): Promise<Counts> {
  const rows = await selectRows<{ status: number; total: number | string }>(
    tx,
    'SELECT status, COUNT(*) AS total FROM user_import_row WHERE companyId = ? AND importId = ? GROUP BY status',
    [idBytes(companyId), idBytes(id)],
  );
  const of = (code: number) => Number(rows.find(({ status }) => status === code)?.total ?? 0);
  return {
    valid: of(ROW_CODES.VALID),
    waiting: of(ROW_CODES.WAITING),
    invited: of(ROW_CODES.INVITED),
    skipped: of(ROW_CODES.SKIPPED),
    refused: of(ROW_CODES.REFUSED),
  };
}

/** Counts the rows anew, and writes down how many stand like what. */
export async function recount(tx: Ctx, companyId: CompanyId, id: UserImportId): Promise<Counts> {
  const counts = await countsOf(tx, companyId, id);
  await tx.db.update(UserImport, { companyId, id }, counts);
  return counts;
}

type Key = Pick<UserImport, 'companyId' | 'id'>;

/** Rows that only the rights of whoever started the import stood against: they alone are refused and keep their cells. */
const FORBIDDEN_ROWS = 'companyId = ? AND importId = ? AND status = ? AND cells IS NOT NULL';
const forbiddenRowsOf = ({ companyId, id }: Key) => [idBytes(companyId), idBytes(id), ROW_CODES.REFUSED];

export async function hasForbiddenRows(tx: Ctx, found: Key): Promise<boolean> {
  const sql = `SELECT position FROM user_import_row WHERE ${FORBIDDEN_ROWS} LIMIT 1`;
  return (await selectRows<object>(tx, sql, forbiddenRowsOf(found))).length > 0;
}

/** Whoever starts the import now may be allowed to invite them. */
export async function tryForbiddenRowsAgain(tx: Ctx, found: Key): Promise<Counts> {
  await tx.db.query(`UPDATE user_import_row SET status = ?, problems = NULL WHERE ${FORBIDDEN_ROWS}`, [
    ROW_CODES.VALID,
    ...forbiddenRowsOf(found),
  ]);
  return recount(tx, found.companyId, found.id);
}

/** How many rows there are and how they stand, as the audit writes it down. */
export function countChanges({ valid, waiting, invited, skipped, refused }: Counts): FieldChange[] {
  const total = valid + waiting + invited + skipped + refused;
  const counts = { total, valid, waiting, invited, skipped, refused };
  return Object.entries(counts).map(([field, after]) => ({ field, before: null, after: String(after) }));
}

/** Takes an import away that nobody of the company takes away, and says so in its audit. The company is locked. */
export async function deleteByItself(tx: Ctx, found: UserImport): Promise<void> {
  const { companyId, id } = found;
  await deleteImport(tx, companyId, id);
  const changes = countChanges(found);
  record(tx, { action: 'userImport.delete', targetId: id, changes }, { companyId, userId: null, label: 'Muster' });
}

/** Takes an import away with all that it says of people. The company is locked. */
export async function deleteImport(tx: Ctx, companyId: CompanyId, id: UserImportId): Promise<void> {
  await tx.db.delete(UserImportRow, { companyId, importId: id });
  await tx.db.delete(UserImport, { companyId, id });
}

/** The imports of any company that are to go on now and that nobody works on, those that wait longest first. */
export async function dueImports(ctx: Ctx, free: Condition, most: number) {
  const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(
    ctx,
    `SELECT companyId, id FROM user_import WHERE status = ? AND nextAttemptAt <= ? AND ${free.sql}
      ORDER BY nextAttemptAt, id LIMIT ?`,
    [IMPORT_CODES.RUNNING, ctx.now, ...free.parameters, most],
  );
  return rows.map((row) => ({ companyId: idFromBytes('cmp', row.companyId), id: idFromBytes('imp', row.id) }));
}
