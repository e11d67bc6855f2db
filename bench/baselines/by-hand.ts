import type { Pool, RowDataPacket } from 'mysql2/promise';
import { idBytes, idFromBytes, type CompanyId, type UserId } from '../../src/core/ids';

/**
 * What somebody writes who knows the tables and how they are walked: for each question the columns that it shows and no others, prepared statements where
 * the text is always the same, as the documentation of mysql2 advises. The servers of this folder share it.
 */
const ROLE_NAMES = ['', 'LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN'] as const;
const STATUS_NAMES = ['', 'OPEN', 'CLOSED'] as const;
const ARCHIVED = 5;
const DELETED = 6;
const OPEN = 1;

export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** Who is asking, as far as rows are theirs. */
export interface Reader {
  readonly companyId: CompanyId;
  readonly userId: UserId;
}

export async function viewerOf(pool: Pool, { companyId, userId }: Reader) {
  const [[row]] = await pool.execute<RowDataPacket[]>(
    'SELECT displayName, role FROM `user` WHERE companyId = ? AND id = ?',
    [idBytes(companyId), idBytes(userId)],
  );
  const { displayName, role } = row as unknown as { displayName: string; role: number };
  return { id: userId, displayName, role: ROLE_NAMES[role] };
}

interface PersonRow {
  id: Buffer;
  nameKeyTurkish: Buffer;
  role: number;
  emailVerified: number;
  conversationLimit: number | null;
  activeConversationCount: number;
}

/** People by name. Their inboxes are asked for apart, for all of them at once. */
export async function peopleOf(pool: Pool, { companyId }: Pick<Reader, 'companyId'>, { first, after }: PageArgs) {
  const beyond = after ? 'AND u.nameKeyTurkish >= ? AND (u.nameKeyTurkish > ? OR u.id > ?)' : '';
  const [key = '', id = ''] = after ? readCursor(after) : [];
  const place = after ? [Buffer.from(key, 'hex'), Buffer.from(key, 'hex'), Buffer.from(id, 'hex')] : [];
  const [rows] = await pool.execute<RowDataPacket[]>(
    `SELECT u.id, u.nameKeyTurkish, u.role, u.emailVerified, u.conversationLimit,
       COALESCE(l.activeConversations, 0) AS activeConversationCount
       FROM \`user\` u LEFT JOIN user_load l FORCE INDEX (PRIMARY) ON l.companyId = u.companyId AND l.userId = u.id
      WHERE u.companyId = ? AND u.status NOT IN (${ARCHIVED}, ${DELETED}) ${beyond}
      ORDER BY u.nameKeyTurkish, u.id LIMIT ?`,
    [idBytes(companyId), ...place, String(first + 1)],
  );
  return pageOf(rows as unknown as PersonRow[], first, ({ nameKeyTurkish, id }) => [
    nameKeyTurkish.toString('hex'),
    id.toString('hex'),
  ]);
}

export function toPerson({ role, emailVerified, conversationLimit, activeConversationCount }: PersonRow) {
  const verified = emailVerified === 1;
  return { role: ROLE_NAMES[role], emailVerified: verified, conversationLimit, activeConversationCount };
}

/** For each of the people, in their order, the inboxes by name. */
export async function inboxesOf(pool: Pool, { companyId }: Pick<Reader, 'companyId'>, userIds: readonly Buffer[]) {
  const found = new Map<string, { name: string }[]>(userIds.map((id) => [id.toString('hex'), []]));
  if (userIds.length === 0) return [];
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT m.userId, i.name FROM inbox_member m JOIN inbox i ON i.companyId = m.companyId AND i.id = m.inboxId
      WHERE m.companyId = ? AND m.userId IN (?) ORDER BY i.name`,
    [idBytes(companyId), userIds],
  );
  for (const { userId, name } of rows as { userId: Buffer; name: string }[]) {
    found.get(userId.toString('hex'))?.push({ name });
  }
  return [...found.values()];
}

interface ConversationRow {
  id: Buffer;
  subject: string | null;
  status: number;
  createdAt: Date;
  updatedAt: Date;
  assigneeId: Buffer | null;
  assigneeName: string | null;
  inboxId: Buffer;
  inboxName: string;
}

const COLUMNS = `k.id, k.subject, k.status, k.createdAt, k.updatedAt, k.assigneeId, a.displayName AS assigneeName, k.inboxId, i.name AS inboxName`;
const BESIDE = `JOIN inbox i ON i.companyId = k.companyId AND i.id = k.inboxId
  LEFT JOIN \`user\` a ON a.companyId = k.companyId AND a.id = k.assigneeId`;
const LATEST_FIRST = 'ORDER BY k.updatedAt DESC, k.id DESC';
const BEFORE = 'AND k.updatedAt <= ? AND (k.updatedAt < ? OR k.id < ?)';

/** All conversations of the company, the latest activity first. */
export async function conversationsOf(
  pool: Pool,
  { companyId }: Pick<Reader, 'companyId'>,
  { first, after }: PageArgs,
) {
  const [rows] = await pool.execute<RowDataPacket[]>(
    `SELECT ${COLUMNS} FROM conversation k ${BESIDE} WHERE k.companyId = ? ${after ? BEFORE : ''} ${LATEST_FIRST} LIMIT ?`,
    [idBytes(companyId), ...placeOf(after), String(first + 1)],
  );
  return conversationPage(rows as unknown as ConversationRow[], first);
}

/** What of a conversation makes it somebody's. */
export interface Sight {
  readonly inboxIds: readonly Buffer[];
  readonly questionnaireIds: readonly Buffer[];
}

/** Those on the reader, in their inboxes, and waiting after their questionnaires: a walk along an index for each. */
export async function visibleConversationsOf(
  pool: Pool,
  { companyId, userId }: Reader,
  { inboxIds, questionnaireIds }: Sight,
  { first, after }: PageArgs,
) {
  const alternatives: [string, unknown][] = [['k.assigneeId = ?', idBytes(userId)]];
  for (const inboxId of inboxIds) alternatives.push(['k.inboxId = ?', inboxId]);
  if (questionnaireIds.length > 0) {
    alternatives.push([`k.assigneeId IS NULL AND k.status = ${OPEN} AND k.questionnaireId IN (?)`, questionnaireIds]);
  }
  const walks = alternatives.map(
    ([sql]) => `(SELECT k.id, k.updatedAt FROM conversation k WHERE k.companyId = ? AND ${sql} ${after ? BEFORE : ''}
      ${LATEST_FIRST} LIMIT ?)`,
  );
  const company = idBytes(companyId);
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT ${COLUMNS} FROM (SELECT id FROM (${walks.join(' UNION ')}) AS some ORDER BY updatedAt DESC, id DESC LIMIT ?) AS listed
       JOIN conversation k ON k.companyId = ? AND k.id = listed.id ${BESIDE} ${LATEST_FIRST}`,
    [...alternatives.flatMap(([, value]) => [company, value, ...placeOf(after), first + 1]), first + 1, company],
  );
  return conversationPage(rows as unknown as ConversationRow[], first);
}

function placeOf(after: string | null | undefined): (Date | Buffer)[] {
  if (!after) return [];
  const [at, id] = readCursor(after);
  return [new Date(at), new Date(at), Buffer.from(id, 'hex')];
}

function conversationPage(rows: readonly ConversationRow[], first: number) {
  const { nodes, pageInfo } = pageOf(rows, first, ({ updatedAt, id }) => [updatedAt.toISOString(), id.toString('hex')]);
  return { nodes: nodes.map(toConversation), pageInfo };
}

function toConversation(row: ConversationRow) {
  const { id, subject, status, createdAt, assigneeId, assigneeName, inboxId, inboxName } = row;
  const assignee = assigneeId === null ? null : { id: idFromBytes('usr', assigneeId), displayName: assigneeName };
  return {
    ...{ id: idFromBytes('cnv', id), subject, status: STATUS_NAMES[status], createdAt: createdAt.toISOString() },
    ...{ assignee, inbox: { id: idFromBytes('ibx', inboxId), name: inboxName } },
  };
}

/** The page and what is said of it, out of one row more than was asked for. */
function pageOf<T>(rows: readonly T[], first: number, placeIn: (row: T) => [string, string]) {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const endCursor = last === undefined ? null : Buffer.from(JSON.stringify(placeIn(last))).toString('base64url');
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
}

const readCursor = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];
