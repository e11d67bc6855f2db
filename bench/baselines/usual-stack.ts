import { createHash } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { applyMiddleware } from 'graphql-middleware';
import { and, or, rule, shield } from 'graphql-shield';
import { DataSource, IsNull, LessThan, MoreThan, Not, In, type FindOptionsWhere, type Repository } from 'typeorm';
import { Conversation, ConversationStatus, ENTITIES, Role, Session, User, UserStatus } from './usual-entities';

/**
 * The stack most people would write for the same questions, of the same rows: Apollo standalone, graphql-shield as it comes, and TypeORM's find with
 * its relations. Its port is printed.
 */
const typeDefs = `
  enum Role { LIMITED_USER USER MODERATOR ADMIN }
  enum ConversationStatus { OPEN CLOSED }
  type User {
    id: ID! displayName: String! role: Role! email: String emailVerified: Boolean inboxes: [Inbox!]!
    conversationLimit: Int activeConversationCount: Int!
  }
  type Inbox { id: ID! name: String! }
  type Conversation {
    id: ID! subject: String status: ConversationStatus! createdAt: String! assignee: User inbox: Inbox!
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type UserConnection { nodes: [User!]! pageInfo: PageInfo! }
  type ConversationConnection { nodes: [Conversation!]! pageInfo: PageInfo! }
  type Query {
    users(first: Int = 25, after: String): UserConnection
    conversations(first: Int = 25, after: String): ConversationConnection
  }
`;

interface Context {
  readonly viewer: User | null;
}

interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

const isSignedIn = rule()((_parent, _args, { viewer }: Context) => viewer !== null);
const isManager = rule()((_parent, _args, { viewer }: Context) => viewer !== null && viewer.role >= Role.MODERATOR);
const isOneself = rule()(({ id }: User, _args, { viewer }: Context) => viewer?.id === id);

const permissions = shield({
  Query: { users: and(isSignedIn, isManager), conversations: isSignedIn },
  User: { email: or(isOneself, isManager), emailVerified: or(isOneself, isManager) },
});

/** The page and what is said of it, out of one row more than was asked for. */
function connectionOf<T>(rows: readonly T[], first: number, cursorOf: (row: T) => string) {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last === undefined ? null : cursorOf(last) },
  };
}

const cursorOf = (value: string, id: string) => Buffer.from(JSON.stringify([value, id])).toString('base64url');
const readCursor = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string];

async function usersOf(users: Repository<User>, { companyId }: User, { first, after }: PageArgs) {
  const where: FindOptionsWhere<User> = { companyId, status: Not(In(Object.values(UserStatus))) };
  const rows = await users.find({
    where: after ? beyond(where, after) : where,
    relations: { memberships: { inbox: true }, load: true },
    order: { nameKeyTurkish: 'ASC', id: 'ASC' },
    take: first + 1,
  });
  return connectionOf(rows, first, ({ nameKeyTurkish, id }) => cursorOf(nameKeyTurkish.toString('hex'), id));
}

function beyond(where: FindOptionsWhere<User>, after: string): FindOptionsWhere<User>[] {
  const [key, id] = readCursor(after);
  const nameKeyTurkish = Buffer.from(key, 'hex');
  return [
    { ...where, nameKeyTurkish: MoreThan(nameKeyTurkish) },
    { ...where, nameKeyTurkish, id: MoreThan(id) },
  ];
}

async function conversationsOf(conversations: Repository<Conversation>, viewer: User, { first, after }: PageArgs) {
  const where = visibleTo(viewer);
  const rows = await conversations.find({
    where: after ? where.flatMap((one) => before(one, after)) : where,
    relations: { assignee: true, inbox: true },
    order: { updatedAt: 'DESC', id: 'DESC' },
    take: first + 1,
  });
  return connectionOf(rows, first, ({ updatedAt, id }) => cursorOf(updatedAt.toISOString(), id));
}

function visibleTo({ companyId, id, role, memberships, questionnaires }: User): FindOptionsWhere<Conversation>[] {
  if (role >= Role.MODERATOR) return [{ companyId }];
  const waiting = { companyId, status: ConversationStatus.OPEN, assigneeId: IsNull() };
  return [
    { companyId, assigneeId: id },
    ...(role === Role.USER ? [{ companyId, inboxId: In(memberships.map(({ inboxId }) => inboxId)) }] : []),
    { ...waiting, questionnaireId: In(questionnaires.map(({ questionnaireId }) => questionnaireId)) },
  ];
}

function before(where: FindOptionsWhere<Conversation>, after: string): FindOptionsWhere<Conversation>[] {
  const [at, id] = readCursor(after);
  const updatedAt = new Date(at);
  return [
    { ...where, updatedAt: LessThan(updatedAt) },
    { ...where, updatedAt, id: LessThan(id) },
  ];
}

async function main(): Promise<void> {
  const [socketPath = '', database = ''] = process.argv.slice(2);
  const dataSource = new DataSource({
    ...{ type: 'mysql', socketPath, username: 'root', database, timezone: 'Z', charset: 'utf8mb4', poolSize: 20 },
    entities: ENTITIES,
  });
  await dataSource.initialize();
  const users = dataSource.getRepository(User);
  const sessions = dataSource.getRepository(Session);
  const conversations = dataSource.getRepository(Conversation);
  const resolvers = {
    Role,
    ConversationStatus,
    Query: {
      users: (_: unknown, args: PageArgs, { viewer }: Context) => usersOf(users, viewer!, args),
      conversations: (_: unknown, args: PageArgs, { viewer }: Context) => conversationsOf(conversations, viewer!, args),
    },
    User: {
      // In the order of a relation's column, `find` with `take` would answer too few people.
      inboxes: ({ memberships }: User) =>
        memberships.map(({ inbox }) => inbox).sort((a, b) => a.name.localeCompare(b.name)),
      activeConversationCount: ({ load }: User) => load?.activeConversations ?? 0,
    },
    Conversation: { createdAt: ({ createdAt }: Conversation) => createdAt.toISOString() },
  };
  const schema = applyMiddleware(makeExecutableSchema({ typeDefs, resolvers }), permissions);
  const server = new ApolloServer<Context>({ schema });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0 },
    context: async ({ req }) => ({ viewer: await viewerOf(sessions, req.headers.authorization) }),
  });
  process.stdout.write(`ready: ${url}\n`);
}

async function viewerOf(sessions: Repository<Session>, authorization = ''): Promise<User | null> {
  const token = authorization.replace(/^Bearer /, '');
  if (token === '') return null;
  const session = await sessions.findOne({
    where: {
      tokenHash: createHash('sha256').update(token).digest(),
      endedAt: IsNull(),
      idleUntil: MoreThan(new Date()),
    },
    relations: { user: { memberships: true, questionnaires: true } },
  });
  return session?.user ?? null;
}

void main();
