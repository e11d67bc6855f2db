import { languageOf, requireMember, type Ctx } from '../../core/ctx';
import { problem, refuse, RequestError, UserErrors } from '../../core/errors';
import type { ExportAuditLogInput, ExportUsersInput, Module } from '../../generated/schema-types';
import { createCtx } from '../../runtime/create-ctx';
import type { FieldChange } from '../audit/changes';
import { countAudit } from '../audit/list';
import { record } from '../audit/record-event';
import { lockReader } from '../member/actor';
import { countUsers } from '../user/list';
import { DEFAULT_USER_COLUMNS } from './columns';
import type { Wanted } from './lists';
import { messages } from './messages';
import { hiddenColumns, MAX_ROWS } from './pages';
import { sealTicket, TICKET_MS } from './ticket';

/** Gives leave to load the people as a file. Nothing is kept of it but that it was asked for. */
export async function exportUsers(ctx: Ctx, { filter = null, orderBy = null, columns }: ExportUsersInput) {
  if (columns?.length === 0) refuse('INVALID', ['columns'], messages.noColumn);
  const wanted = {
    ...{ list: 'users' as const, filter, orderBy },
    columns: [...new Set(columns ?? DEFAULT_USER_COLUMNS)],
  };
  await refuseTooMany(() => countUsers(ctx, filter ?? {}, MAX_ROWS + 1));
  await refuseHidden(ctx, wanted, columns ?? []);
  return admit(ctx, wanted, 'USERS', [
    { field: 'columns', before: null, after: wanted.columns.join(', ') },
    ...filterChange(filter === null ? null : withoutWords(filter)),
  ]);
}

/** The same of the audit. */
export async function exportAuditLog(ctx: Ctx, { filter }: ExportAuditLogInput) {
  await refuseTooMany(() => countAudit(ctx, filter ?? {}, MAX_ROWS + 1));
  return admit(ctx, { list: 'auditLog', filter: filter ?? null }, 'AUDIT', filterChange(filter ?? null));
}

/** Words that were searched for are of people, and stay out of the audit. */
function withoutWords({ search, ...filter }: NonNullable<ExportUsersInput['filter']>): object {
  return { ...filter, ...(search && { search: '…' }) };
}

function filterChange(filter: object | null): FieldChange[] {
  return filter === null ? [] : [{ field: 'filter', before: null, after: JSON.stringify(filter) }];
}

/** What the list itself would refuse in a filter is said where it stands in the input. */
async function refuseTooMany(count: () => Promise<number>): Promise<void> {
  let rows: number;
  try {
    rows = await count();
  } catch (error) {
    const path = error instanceof RequestError ? error.extensions['path'] : undefined;
    if (!(error instanceof RequestError) || !Array.isArray(path)) throw error;
    throw new UserErrors([problem('INVALID', path.map(String), error.sentence, error.values)]);
  }
  if (rows > MAX_ROWS) refuse('LIMIT_REACHED', [], messages.tooManyRows, { most: MAX_ROWS });
}

async function refuseHidden(ctx: Ctx, wanted: Wanted, asked: readonly string[]): Promise<void> {
  if (wanted.list !== 'users') return;
  const hidden = (await hiddenColumns(besideOf(ctx), wanted)).map((index) => wanted.columns[index]);
  const places = hidden.map((name) => asked.findIndex((one) => one === name));
  if (places.length === 0) return;
  throw new UserErrors(places.map((place) => problem('FORBIDDEN', ['columns', String(place)], messages.hiddenColumn)));
}

/** The same viewer with a budget of its own, for a document that is run within this request. */
function besideOf({ app, now, viewer, db, request }: Ctx): Ctx {
  return createCtx({ dataSource: db.dataSource, app, now, viewer, request: { ...request } });
}

async function admit(ctx: Ctx, wanted: Wanted, module: Module, changes: readonly FieldChange[]) {
  const expiresAt = new Date(ctx.now.getTime() + TICKET_MS);
  const { companyId, tokenId } = requireMember(ctx);
  const holder = { companyId, tokenId, sessionId: tokenId === null ? (ctx.viewer.session?.id ?? null) : null };
  const sealed = sealTicket(ctx.app, { ...holder, language: languageOf(ctx), expiresAt: expiresAt.getTime(), wanted });
  const action = wanted.list === 'users' ? 'company.exportUsers' : 'company.exportAuditLog';
  await ctx.transaction(async (tx) => {
    await lockReader(tx, module);
    record(tx, { action, targetId: companyId, changes });
  });
  return { url: `${ctx.app.apiUrl}/export/${sealed}`, expiresAt, errors: [] };
}
