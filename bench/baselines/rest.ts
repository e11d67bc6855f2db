import { createHash } from 'node:crypto';
import fastify, { type FastifyRequest } from 'fastify';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { idFromBytes, type CompanyId, type UserId } from '../../src/core/ids';
import {
  conversationsOf,
  inboxesOf,
  peopleOf,
  toPerson,
  viewerOf,
  visibleConversationsOf,
  type PageArgs,
  type Reader,
  type Sight,
} from './by-hand';

/**
 * REST by hand: Fastify with a schema of each answer, as its documentation advises, and mysql2. "unguarded" believes the ids in two headers and shows
 * everything of the company; "guarded" reads the session, looks at the role, and shows whoever asks what is theirs. Its port is printed.
 */
const MODERATOR = 3;
const USER = 2;

const text = { type: 'string' } as const;
const textOrNull = { type: ['string', 'null'] } as const;
const whole = { type: 'integer' } as const;

function object<P extends Record<string, unknown>>(properties: P) {
  return { type: 'object', properties, required: Object.keys(properties) } as const;
}

const listOf = <T>(items: T) => ({ type: 'array', items }) as const;

const inbox = object({ id: text, name: text });
const person = object({
  ...{ role: text, emailVerified: { type: 'boolean' }, inboxes: listOf(object({ name: text })) },
  ...{ conversationLimit: { type: ['integer', 'null'] }, activeConversationCount: whole },
});
const assignee = { ...object({ id: text, displayName: text }), nullable: true };
const conversation = object({
  ...{ id: text, subject: textOrNull, status: text, createdAt: text, assignee, inbox },
});
const pageInfo = object({ hasNextPage: { type: 'boolean' }, endCursor: textOrNull });

const querystring = {
  type: 'object',
  properties: { first: { type: 'integer', minimum: 1, maximum: 100, default: 25 }, after: text },
} as const;

interface Viewer extends Reader, Sight {
  readonly role: number;
}

type Paged = FastifyRequest<{ Querystring: PageArgs }>;

class Refused extends Error {
  constructor(readonly statusCode: number) {
    super('No.');
  }
}

/** Believed as it stands. */
function readerIn({ headers }: FastifyRequest): Reader {
  return { companyId: headers['x-company'] as CompanyId, userId: headers['x-user'] as UserId };
}

/** The session and whoever has it, with one statement. */
async function viewerBehind(pool: Pool, { headers }: FastifyRequest): Promise<Viewer> {
  const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refused(401);
  const now = new Date();
  const [[row]] = await pool.execute<RowDataPacket[]>(
    `SELECT u.companyId, u.id, u.role,
       (SELECT GROUP_CONCAT(HEX(m.inboxId)) FROM inbox_member m WHERE m.companyId = u.companyId AND m.userId = u.id) AS inboxIds,
       (SELECT GROUP_CONCAT(HEX(q.questionnaireId)) FROM questionnaire_user q
         WHERE q.companyId = u.companyId AND q.userId = u.id) AS questionnaireIds
       FROM session s
       JOIN account a ON a.id = s.accountId
       JOIN \`user\` u ON u.companyId = s.companyId AND u.id = s.userId
      WHERE s.tokenHash = ? AND s.endedAt IS NULL AND s.idleUntil > ? AND s.absoluteUntil > ?
        AND u.joinedAt IS NOT NULL AND u.active = 1 AND u.loginBlocked = 0 AND u.archivedAt IS NULL AND u.deletedAt IS NULL
        AND u.mustChangePassword = 0 AND a.mustChangePassword = 0`,
    [createHash('sha256').update(token).digest(), now, now],
  );
  if (row === undefined) throw new Refused(401);
  return {
    companyId: idFromBytes('cmp', row['companyId'] as Buffer),
    userId: idFromBytes('usr', row['id'] as Buffer),
    role: row['role'] as number,
    inboxIds: idsIn(row['inboxIds'] as string | null),
    questionnaireIds: idsIn(row['questionnaireIds'] as string | null),
  };
}

function idsIn(list: string | null): Buffer[] {
  return list === null ? [] : list.split(',').map((hex) => Buffer.from(hex, 'hex'));
}

async function pageOfPeople(pool: Pool, reader: Pick<Reader, 'companyId'>, args: PageArgs) {
  const { nodes } = await peopleOf(pool, reader, args);
  const inboxes = await inboxesOf(
    pool,
    reader,
    nodes.map(({ id }) => id),
  );
  return { nodes: nodes.map((row, index) => ({ ...toPerson(row), inboxes: inboxes[index] })) };
}

async function main([socketPath = '', database = '', mode = '']: readonly string[]): Promise<void> {
  const pool = createPool({
    ...{ socketPath, user: 'root', database, timezone: 'Z', charset: 'utf8mb4', connectionLimit: 20 },
  });
  const app = fastify();
  const isGuarded = mode === 'guarded';
  const schemaOf = (answer: object) => ({ schema: { querystring, response: { 200: answer } } });
  app.get(
    '/viewer',
    schemaOf(object({ user: object({ id: text, displayName: text, role: text }) })),
    async (request) => ({
      user: await viewerOf(pool, isGuarded ? await viewerBehind(pool, request) : readerIn(request)),
    }),
  );
  app.get('/users', schemaOf(object({ nodes: listOf(person) })), async (request: Paged) => {
    if (!isGuarded) return pageOfPeople(pool, readerIn(request), request.query);
    const viewer = await viewerBehind(pool, request);
    if (viewer.role < MODERATOR) throw new Refused(403);
    return pageOfPeople(pool, viewer, request.query);
  });
  app.get('/conversations', schemaOf(object({ nodes: listOf(conversation), pageInfo })), async (request: Paged) => {
    if (!isGuarded) return conversationsOf(pool, readerIn(request), request.query);
    const viewer = await viewerBehind(pool, request);
    if (viewer.role >= MODERATOR) return conversationsOf(pool, viewer, request.query);
    const { inboxIds, questionnaireIds } = viewer;
    const sight = { inboxIds: viewer.role >= USER ? inboxIds : [], questionnaireIds };
    return visibleConversationsOf(pool, viewer, sight, request.query);
  });
  process.stdout.write(`ready: ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
}

void main(process.argv.slice(2));
