import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { idBytes, newId, type CompanyId, type ConversationId, type UserId } from '../../src/core/ids';
import { REASON_CODES } from '../../src/domains/assignment/entity';
import { CONVERSATION_CODES } from '../../src/domains/conversation/entity';

/** Who hands over what to whom, or returns it from whom. */
export interface Handing {
  readonly companyId: CompanyId;
  readonly conversationId: ConversationId;
  readonly actorId: UserId;
  readonly userId: UserId;
}

/**
 * What somebody writes who knows the tables and how they are locked: the rows of the people first, in ascending order, then the questions, then the
 * conversation, its history, the load, the number of the event and its entry.
 */
export function assignByHand(pool: Pool, handing: Handing): Promise<'DONE' | 'LIMIT_REACHED'> {
  return inTransaction(pool, async (connection) => {
    const { companyId, conversationId, actorId, userId } = handing;
    const [company, conversation, user] = [companyId, conversationId, userId].map(idBytes);
    await lock(connection, handing);
    const [[found]] = await connection.query<RowDataPacket[]>(
      `SELECT i.conversationCost AS cost, u.conversationLimit AS most FROM conversation k
         JOIN inbox i ON i.companyId = k.companyId AND i.id = k.inboxId
         JOIN inbox_member m ON m.companyId = k.companyId AND m.inboxId = k.inboxId AND m.userId = ?
         JOIN \`user\` u ON u.companyId = m.companyId AND u.id = m.userId
        WHERE k.companyId = ? AND k.id = ? AND k.status = ? AND k.assigneeId IS NULL`,
      [user, company, conversation, CONVERSATION_CODES.OPEN],
    );
    if (found === undefined) throw new Error('It is not in the pool.');
    const [[load]] = await connection.query<RowDataPacket[]>(
      `SELECT COALESCE(SUM(i.conversationCost), 0) AS total FROM conversation k
         JOIN inbox i ON i.companyId = k.companyId AND i.id = k.inboxId
        WHERE k.companyId = ? AND k.assigneeId = ? AND k.status = ?`,
      [company, user, CONVERSATION_CODES.OPEN],
    );
    const { cost, most } = found as unknown as { cost: number; most: number | null };
    if (most !== null && Number(load?.['total']) + cost > most) return 'LIMIT_REACHED';
    const now = new Date();
    await place(connection, handing, { from: null, to: userId, now });
    await connection.query(
      `INSERT INTO conversation_assignment (companyId, id, conversationId, assigneeId, assignedById, reason, startedAt, isCurrent)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
      [company, idBytes(newId('asg')), conversation, user, idBytes(actorId), REASON_CODES.ASSIGNED, now],
    );
    await addToLoad(connection, handing, 1);
    await writeEvent(connection, handing, { action: 'conversation.assign', before: null, after: userId, now });
    return 'DONE' as const;
  });
}

/** Back to the pool. */
export function returnByHand(pool: Pool, handing: Handing): Promise<'DONE'> {
  return inTransaction(pool, async (connection) => {
    const { companyId, conversationId, userId } = handing;
    const [company, conversation] = [companyId, conversationId].map(idBytes);
    await lock(connection, handing);
    const now = new Date();
    await place(connection, handing, { from: userId, to: null, now });
    await connection.query(
      `UPDATE conversation_assignment SET endedAt = ?, endReason = ?, isCurrent = NULL
        WHERE companyId = ? AND conversationId = ? AND isCurrent = 1`,
      [now, RETURNED, company, conversation],
    );
    await addToLoad(connection, handing, -1);
    await writeEvent(connection, handing, { action: 'conversation.unassign', before: userId, after: null, now });
    return 'DONE' as const;
  });
}

const RETURNED = 2;
/** Deadlock, waited too long, changed since it was read. */
const AGAIN: readonly (number | undefined)[] = [1213, 1205, 1020];
const ATTEMPTS = 20;

async function inTransaction<T>(pool: Pool, work: (connection: PoolConnection) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await pool.getConnection();
    try {
      await connection.beginTransaction();
      const result = await work(connection);
      await connection.commit();
      return result;
    } catch (error) {
      await connection.rollback();
      if (attempt === ATTEMPTS || !AGAIN.includes((error as { errno?: number }).errno)) throw error;
    } finally {
      connection.release();
    }
  }
}

/** Along the primary key, and so in ascending order. */
async function lock(connection: PoolConnection, { companyId, actorId, userId }: Handing): Promise<void> {
  await connection.query(
    'UPDATE user_load FORCE INDEX (PRIMARY) SET turn = turn + 1 WHERE companyId = ? AND userId IN (?)',
    [idBytes(companyId), [actorId, userId].map(idBytes)],
  );
}

interface Placing {
  readonly from: UserId | null;
  readonly to: UserId | null;
  readonly now: Date;
}

async function place(
  connection: PoolConnection,
  { companyId, conversationId }: Handing,
  { from, to, now }: Placing,
): Promise<void> {
  const [{ affectedRows }] = await connection.query<ResultSetHeader>(
    'UPDATE conversation SET assigneeId = ?, updatedAt = ? WHERE companyId = ? AND id = ? AND assigneeId <=> ?',
    [to && idBytes(to), now, idBytes(companyId), idBytes(conversationId), from && idBytes(from)],
  );
  if (affectedRows !== 1) throw new Error('Somebody else was faster.');
}

async function addToLoad(connection: PoolConnection, { companyId, userId }: Handing, by: number): Promise<void> {
  await connection.query(
    'UPDATE user_load SET activeConversations = activeConversations + ? WHERE companyId = ? AND userId = ?',
    [by, idBytes(companyId), idBytes(userId)],
  );
}

interface Event {
  readonly action: string;
  readonly before: UserId | null;
  readonly after: UserId | null;
  readonly now: Date;
}

/** As the last of the transaction: whoever has the number keeps all others of the company waiting for theirs. */
async function writeEvent(
  connection: PoolConnection,
  { companyId, conversationId, actorId }: Handing,
  { action, before, after, now }: Event,
): Promise<void> {
  const company = idBytes(companyId);
  const [{ insertId }] = await connection.query<ResultSetHeader>(
    `/*M!101108 SET STATEMENT innodb_snapshot_isolation=OFF FOR */ INSERT INTO event_counter (companyId, last) VALUES (?, LAST_INSERT_ID(1))
       ON DUPLICATE KEY UPDATE last = LAST_INSERT_ID(last + 1)`,
    [company],
  );
  const changes = JSON.stringify([{ field: 'assigneeId', before, after }]);
  await connection.query(
    `INSERT INTO audit_entry (companyId, id, sequence, at, action, actorId, actorLabel, targetId, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [company, idBytes(newId('aud')), insertId, now, action, idBytes(actorId), 'By hand', conversationId, changes],
  );
}
