import { In, MoreThan } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import type { Problem } from '../../core/errors';
import { idBytes } from '../../core/ids';
import { page, readPage, type Page } from '../../core/paging';
import { keysetPage } from '../../database/keyset';
import { countRows, joinConditions, NO_ROWS, type Condition } from '../../database/rows';
import type { QueryUserImportsArgs, UserImportRowsArgs } from '../../generated/schema-types';
import { rowsWhereAny } from '../../permissions/row-rule';
import { ROW_CODES, UserImportRow, type UserImport } from './entity';
import { isSeen } from './policy';
import { importsById } from './repository';

export type UserImportPage = Page<UserImport>;
export type UserImportRowPage = Page<UserImportRow>;

/** The imports that the viewer may see, the latest first. */
export function listImports(ctx: Ctx, args: Partial<QueryUserImportsArgs>): Promise<UserImportPage> {
  const member = requireMember(ctx);
  const { companyId } = member;
  const company = { sql: 'm.companyId = ?', parameters: [idBytes(companyId)] };
  const sources = rowsWhereAny(isSeen, member, ctx.now).map((seen) => joinConditions([company, seen], 'AND'));
  return keysetPage(
    ctx,
    {
      ...{ name: `userImports ${companyId}`, prefix: 'imp', table: 'user_import', alias: 'm', sources },
      order: { column: 'm.createdAt', kind: 'INSTANT', direction: 'DESC' },
    },
    args,
    (ids) => importsById(ctx).loadMany(ids),
  );
}

/** The rows of an import that the viewer sees, in the order of the file. */
export async function listRows(
  ctx: Ctx,
  { companyId, id }: UserImport,
  args: Partial<UserImportRowsArgs>,
): Promise<UserImportRowPage> {
  const list = `rows of ${id}`;
  const request = readPage(ctx, list, args.first, args.after);
  const status = args.status ? { status: In([...new Set(args.status)].map((word) => ROW_CODES[word])) } : {};
  const after = request.after === null ? {} : { position: MoreThan(Number(request.after.value)) };
  const rows = await ctx.db.find(UserImportRow, {
    where: { companyId, importId: id, ...(status as object), ...after },
    order: { position: 'ASC' },
    take: request.size + 1,
  });
  const filter = filterOf(args);
  return page(
    ctx,
    list,
    request,
    rows,
    ({ position }) => ({ value: position, id }),
    () =>
      countRows(
        ctx,
        `SELECT COUNT(*) AS total FROM user_import_row WHERE companyId = ? AND importId = ? AND ${filter.sql}`,
        [idBytes(companyId), idBytes(id), ...filter.parameters],
      ),
  );
}

function filterOf({ status }: Partial<UserImportRowsArgs>): Condition {
  if (!status) return { sql: '1 = 1', parameters: [] };
  if (status.length === 0) return NO_ROWS;
  return { sql: 'status IN (?)', parameters: [[...new Set(status)].map((word) => ROW_CODES[word])] };
}

export function problemsOf({ problems }: UserImportRow): Problem[] {
  return JSON.parse(problems ?? '[]') as Problem[];
}
