import { requireMember, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import { idBytes, parseId, type AuditEntryId, type Id } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import type { Message } from '../../core/messages';
import { MAX_TOTAL_COUNT, page, readPage } from '../../core/paging';
import { countRows, beforeCursor, NO_ROWS, selectRows, type Condition } from '../../database/rows';
import type { AuditFilter, QueryAuditLogArgs } from '../../generated/schema-types';
import { EVENT_KINDS, isEventKind } from './kinds';
import { AUDIT_COLUMNS, toAuditRecord, type AuditPage, type AuditRecord, type AuditRow } from './record';

const MAX_ACTIONS = 100;

/** The record of the viewer's company, the latest first: one statement for a page, and one more when the total is asked for. */
export async function listAudit(ctx: Ctx, args: Partial<QueryAuditLogArgs>): Promise<AuditPage> {
  const { companyId } = requireMember(ctx);
  const list = `audit ${companyId}`;
  const request = readPage(ctx, list, args.first, args.after);
  const conditions = filterConditions(args.filter ?? {});
  const all = [...conditions, ...beforeCursor(request.after, 'at', 'id')];
  const rows = await selectRows<AuditRow>(
    ctx,
    `SELECT ${AUDIT_COLUMNS} FROM audit_entry WHERE companyId = ?${and(all)} ORDER BY at DESC, id DESC LIMIT ?`,
    [idBytes(companyId), ...parametersOf(all), request.size + 1],
  );
  return page(
    ctx,
    list,
    request,
    rows.map(toAuditRecord),
    ({ at, id }) => ({ value: at.getTime(), id }),
    () => countAudit(ctx, args.filter ?? {}, MAX_TOTAL_COUNT),
  );
}

/** How many entries such a list has in all; `most` means as many or more. */
export async function countAudit(ctx: Ctx, filter: AuditFilter, most: number): Promise<number> {
  const { companyId } = requireMember(ctx);
  const conditions = filterConditions(filter);
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM audit_entry WHERE companyId = ?${and(conditions)} LIMIT ?) some`,
    [idBytes(companyId), ...parametersOf(conditions), most],
  );
}

const and = (some: readonly Condition[]) => some.map(({ sql }) => ` AND ${sql}`).join('');
const parametersOf = (some: readonly Condition[]) => some.flatMap(({ parameters }) => parameters);

function filterConditions({ actorId, apiTokenId, targetId, action, from, to }: AuditFilter): Condition[] {
  return [
    ...(typeof actorId === 'string' ? [doneBy('actorId', parseId('usr', actorId))] : []),
    ...(typeof apiTokenId === 'string' ? [doneBy('apiTokenId', parseId('tok', apiTokenId))] : []),
    ...(typeof targetId === 'string' ? [{ sql: 'targetId = ?', parameters: [targetId.slice(0, 40)] }] : []),
    ...(action ? [isOneOf(action)] : []),
    ...(from ? [{ sql: 'at >= ?', parameters: [from] }] : []),
    ...(to ? [{ sql: 'at < ?', parameters: [to] }] : []),
  ];
}

/** Somebody of another company did nothing here, like somebody who never was. */
function doneBy(column: 'actorId' | 'apiTokenId', id: Id | null): Condition {
  return id === null ? NO_ROWS : { sql: `${column} = ?`, parameters: [idBytes(id)] };
}

function isOneOf(actions: readonly string[]): Condition {
  if (actions.length > MAX_ACTIONS) {
    throw new RequestError('BAD_USER_INPUT', tooManyActions, { path: ['filter', 'action'] }, { most: MAX_ACTIONS });
  }
  refuseUnknown(actions);
  return actions.length === 0 ? NO_ROWS : { sql: 'action IN (?)', parameters: [actions] };
}

/** A misspelt action would find nothing, as if nothing had been done. */
function refuseUnknown(actions: readonly string[]): void {
  const index = actions.findIndex((action) => !isEventKind(action));
  if (index === -1) return;
  const path = { path: ['filter', 'action', String(index)] };
  throw new RequestError('INVALID', unknownAction, path, { known: EVENT_KINDS.join(', ') });
}

/** Entries of the viewer's company by id. */
export const auditEntriesById = defineLoader<AuditEntryId, AuditRecord | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const rows = await selectRows<AuditRow>(
    ctx,
    `SELECT ${AUDIT_COLUMNS} FROM audit_entry WHERE companyId = ? AND id IN (?)`,
    [idBytes(companyId), ids.map(idBytes)],
  );
  const found = rows.map(toAuditRecord);
  return ids.map((id) => found.find((entry) => entry.id === id) ?? null);
});

const tooManyActions: Message = {
  en: 'Name at most {most} actions.',
  tr: 'En fazla {most} eylem belirtin.',
  nl: 'Noem hoogstens {most} acties.',
  fr: 'Indiquez au plus {most} actions.',
};

const unknownAction: Message = {
  en: 'There is no such action. These are known: {known}.',
  tr: 'Böyle bir eylem yok. Bilinen eylemler: {known}.',
  nl: 'Deze actie bestaat niet. Bekend zijn: {known}.',
  fr: 'Cette action n’existe pas. Actions connues : {known}.',
};
