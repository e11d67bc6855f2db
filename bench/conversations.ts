import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { idBytes, type CompanyId, type UserId } from '../src/core/ids';
import { CONVERSATION_CODES } from '../src/domains/conversation/entity';
import { STATUS_CODES } from '../src/domains/user/entity';
import { numbers } from './numbers';

/** Where conversations go. */
export interface Ground {
  readonly socketPath: string;
  readonly database: string;
  readonly companyId: CompanyId;
  /** Each has one in twenty, so that the lists of those who are shown only their own are long as well. */
  readonly busiest: readonly UserId[];
}

const ROWS_OF_INSERT = 50_000;
/** One after the other until a minute ago: later than nearly all that the company had before, however many they are. */
const APART_MS = 100;
const LAST_MS_AGO = 60_000;

/**
 * Conversations by the thousand, made by the database itself: in every inbox, on everybody, one in eight through a questionnaire, one in fifty open, and
 * half of those in the pool. Without history and messages, which no list looks at.
 */
export async function addManyConversations(ground: Ground, count: number): Promise<void> {
  const { socketPath, database } = ground;
  const connection = await createConnection({ socketPath, user: 'root', database, timezone: 'Z', charset: 'utf8mb4' });
  try {
    // They refer to rows that were just read.
    await connection.query('SET SESSION foreign_key_checks = 0, SESSION unique_checks = 0');
    const places = await placesIn(connection, ground);
    const beginsAt = Date.now() - LAST_MS_AGO - count * APART_MS;
    for (let from = 0; from < count; from += ROWS_OF_INSERT) {
      await insertSome(connection, ground, places, { from, to: Math.min(count, from + ROWS_OF_INSERT), beginsAt });
    }
    // First: otherwise the database takes the index of a whole company for each of its people, and minutes for millions.
    await connection.query('ANALYZE TABLE conversation');
    await connection.query(
      `UPDATE user_load l SET activeConversations = (SELECT COUNT(*) FROM conversation k FORCE INDEX (conversation_assignee)
         WHERE k.companyId = l.companyId AND k.assigneeId = l.userId AND k.status = ?) WHERE l.companyId = ?`,
      [CONVERSATION_CODES.OPEN, idBytes(ground.companyId)],
    );
  } finally {
    await connection.end();
  }
}

interface Places {
  readonly inboxes: readonly Buffer[];
  /** One at least; null where the company has none. */
  readonly questionnaires: readonly (Buffer | null)[];
  readonly people: readonly Buffer[];
}

async function placesIn(connection: Connection, { companyId }: Ground): Promise<Places> {
  const idsOf = async (table: string, and = '') => {
    const sql = `SELECT id FROM ?? WHERE companyId = ? ${and} ORDER BY id`;
    const [rows] = await connection.query<RowDataPacket[]>(sql, [table, idBytes(companyId)]);
    return rows.map(({ id }) => id as Buffer);
  };
  const questionnaires = await idsOf('questionnaire');
  return {
    inboxes: await idsOf('inbox'),
    questionnaires: questionnaires.length > 0 ? questionnaires : [null],
    people: await idsOf('user', `AND status = ${STATUS_CODES.ACTIVE}`),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly beginsAt: number;
}

async function insertSome(
  connection: Connection,
  { companyId, busiest }: Ground,
  { inboxes, questionnaires, people }: Places,
  { from, to, beginsAt }: Stretch,
): Promise<void> {
  const { OPEN, CLOSED } = CONVERSATION_CODES;
  const busy = busiest.map(idBytes);
  // Ids as they would have been made then: milliseconds, then what tells apart.
  await connection.query(
    `INSERT INTO conversation (companyId, id, inboxId, questionnaireId, subject, contactName, language, status, assigneeId, offerId, createdAt,
       updatedAt, lastMessageAt, closedAt, searchKey)
     SELECT ?, UNHEX(CONCAT(LPAD(HEX(at), 12, '0'), '7000', LPAD(HEX(0x8000000000000000 + n), 16, '0'))),
       ELT(1 + n % ?, ?), CASE WHEN n % 8 = 0 THEN ELT(1 + (n DIV 8) % ?, ?) END,
       CONCAT('Question ', n), CONCAT('Customer ', n DIV 3), 'en', status,
       CASE WHEN status = ? AND n % 100 = 0 THEN NULL WHEN n % 20 < ? THEN ELT(1 + n % 20, ?) ELSE ELT(1 + (n * 7) % ?, ?) END, NULL,
       FROM_UNIXTIME(at / 1000), FROM_UNIXTIME(at / 1000 + 30), FROM_UNIXTIME(at / 1000 + 20),
       CASE WHEN status = ? THEN FROM_UNIXTIME(at / 1000 + 30) END, CONCAT('question ', n, ' customer ', n DIV 3)
       FROM (SELECT n, ? + n * ? AS at, CASE WHEN n % 50 = 0 THEN ? ELSE ? END AS status
               FROM ${numbers(from, to - 1)}) AS stretch`,
    [
      ...[idBytes(companyId), inboxes.length, inboxes, questionnaires.length, questionnaires],
      ...[OPEN, busy.length, busy, people.length, people, CLOSED, beginsAt, APART_MS, OPEN, CLOSED],
    ],
  );
}
