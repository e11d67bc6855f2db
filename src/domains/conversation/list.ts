import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, parseId, type IdPrefix } from '../../core/ids';
import { MAX_TOTAL_COUNT, page, readPage, type Page } from '../../core/paging';
import { beforeCursor, countRows, joinConditions, NO_ROWS, selectRows, type Condition } from '../../database/rows';
import type { ConversationFilter, QueryConversationsArgs } from '../../generated/schema-types';
import { BESIDE_COLUMNS, primeInboxes, type BesideRow } from '../inbox/repository';
import { wordsInKey } from '../user/search';
import { CONVERSATION_CODES } from './entity';
import { visibleAlternatives } from './policy';
import { CONVERSATION_COLUMNS, toConversation, type ConversationRecord, type ConversationRow } from './record';
import { conversationsById } from './repository';

export type ConversationPage = Page<ConversationRecord>;

/** Beyond so many alternatives of what somebody may see, one condition is cheaper than merging them. */
const MAX_ALTERNATIVES = 16;

/** The conversations that the viewer may see, the latest activity first: one statement for a page, and one more when the total is asked for. */
export async function listConversations(ctx: Ctx, args: Partial<QueryConversationsArgs>): Promise<ConversationPage> {
  const { companyId } = requireMember(ctx);
  const list = `conversations ${companyId}`;
  const request = readPage(ctx, list, args.first, args.after);
  const sources = sourcesOf(ctx, filterConditions(args.filter ?? {}));
  const after = beforeCursor(request.after, 'k.updatedAt', 'k.id');
  const found = sources.map((source) => walk(source, after, request.size + 1));
  const rows = await rowsOf(ctx, found, request.size + 1);
  primeInboxes(ctx, companyId, rows);
  const records = rows.map(toConversation);
  for (const record of records) conversationsById(ctx).prime(record.id, record);
  return page(
    ctx,
    list,
    request,
    records,
    ({ updatedAt, id }) => ({ value: updatedAt.getTime(), id }),
    () => countVisible(ctx, sources),
  );
}

/** For each alternative of what the viewer may see, the conditions on `conversation k`; one of all of them where they are many. */
function sourcesOf(ctx: Ctx, filter: readonly Condition[]): Condition[] {
  const member = requireMember(ctx);
  const alternatives = visibleAlternatives(member, ctx.now);
  const some = alternatives.length > MAX_ALTERNATIVES ? [joinConditions(alternatives, 'OR')] : alternatives;
  const company = { sql: 'k.companyId = ?', parameters: [idBytes(member.companyId)] };
  return some.map((one) => joinConditions([company, one, ...filter], 'AND'));
}

function walk(source: Condition, after: readonly Condition[], most: number): Condition {
  const { sql, parameters } = joinConditions([source, ...after], 'AND');
  return {
    sql: `(SELECT k.id, k.updatedAt FROM conversation k WHERE ${sql} ORDER BY k.updatedAt DESC, k.id DESC LIMIT ?)`,
    parameters: [...parameters, most],
  };
}

/** UNION leaves out what several of them found. */
async function rowsOf(ctx: Ctx, found: readonly Condition[], most: number): Promise<(ConversationRow & BesideRow)[]> {
  if (found.length === 0) return [];
  const { companyId } = requireMember(ctx);
  const ids = found.map(({ sql }) => sql).join(' UNION ');
  return selectRows<ConversationRow & BesideRow>(
    ctx,
    `SELECT ${CONVERSATION_COLUMNS}, ${BESIDE_COLUMNS} FROM (SELECT id FROM (${ids}) AS some ORDER BY updatedAt DESC, id DESC LIMIT ?) AS listed
       JOIN conversation k ON k.companyId = ? AND k.id = listed.id
       JOIN inbox i ON i.companyId = k.companyId AND i.id = k.inboxId ORDER BY k.updatedAt DESC, k.id DESC`,
    [...found.flatMap(({ parameters }) => parameters), most, idBytes(companyId)],
  );
}

async function countVisible(ctx: Ctx, sources: readonly Condition[]): Promise<number> {
  if (sources.length === 0) return 0;
  const some = sources.map(({ sql }) => `(SELECT k.id FROM conversation k WHERE ${sql} LIMIT ?)`);
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM (SELECT id FROM (${some.join(' UNION ')}) AS some LIMIT ?) AS counted`,
    [...sources.flatMap(({ parameters }) => [...parameters, MAX_TOTAL_COUNT]), MAX_TOTAL_COUNT],
  );
}

function filterConditions(filter: ConversationFilter): Condition[] {
  const { status, inboxId, assigneeId, unassigned, language, search } = filter;
  return [
    ...(status ? [hasStatus(status)] : []),
    ...(typeof inboxId === 'string' ? [isOf('k.inboxId', 'ibx', inboxId)] : []),
    ...(typeof assigneeId === 'string' ? [isOf('k.assigneeId', 'usr', assigneeId)] : []),
    ...(typeof unassigned === 'boolean' ? [isUnassigned(unassigned)] : []),
    ...(typeof language === 'string' ? [{ sql: 'k.language = ?', parameters: [language] }] : []),
    // Looks at what may be seen, from the latest on, until a page is found.
    ...(search ? wordsInKey(search, ['filter', 'search'], 'k.searchKey') : []),
  ];
}

function hasStatus(status: NonNullable<ConversationFilter['status']>): Condition {
  if (status.length === 0) return NO_ROWS;
  return { sql: 'k.status IN (?)', parameters: [status.map((one) => CONVERSATION_CODES[one])] };
}

/** An id of another company finds nothing, like one that never was. */
function isOf(column: string, prefix: IdPrefix, text: string): Condition {
  const id = parseId(prefix, text);
  return id === null ? NO_ROWS : { sql: `${column} = ?`, parameters: [idBytes(id)] };
}

function isUnassigned(wanted: boolean): Condition {
  return { sql: wanted ? 'k.assigneeId IS NULL' : 'k.assigneeId IS NOT NULL', parameters: [] };
}
