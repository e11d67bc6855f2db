import fastify from 'fastify';
import mercurius from 'mercurius';
import { createPool } from 'mysql2/promise';
import type { CompanyId, UserId } from '../../src/core/ids';
import { conversationsOf, inboxesOf, peopleOf, toPerson, viewerOf, type PageArgs, type Reader } from './by-hand';

/**
 * GraphQL without any guard: Mercurius with its loaders, as its documentation says, and SQL by hand. It believes the ids in two headers and shows
 * everything of the company. "jit" turns on the compiler of queries that it comes with. Its port is printed.
 */
const schema = `
  enum Role { LIMITED_USER USER MODERATOR ADMIN }
  enum ConversationStatus { OPEN CLOSED }
  type User {
    id: ID! displayName: String! role: Role! emailVerified: Boolean inboxes: [Inbox!]!
    conversationLimit: Int activeConversationCount: Int!
  }
  type Viewer { user: User }
  type Inbox { id: ID! name: String! }
  type Conversation {
    id: ID! subject: String status: ConversationStatus! createdAt: String! assignee: User inbox: Inbox!
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type UserConnection { nodes: [User!]! pageInfo: PageInfo! }
  type ConversationConnection { nodes: [Conversation!]! pageInfo: PageInfo! }
  type Query {
    viewer: Viewer!
    users(first: Int = 25, after: String): UserConnection
    conversations(first: Int = 25, after: String): ConversationConnection
  }
`;

declare module 'mercurius' {
  interface MercuriusContext {
    readonly reader: Reader;
  }
}

async function main([socketPath = '', database = '', mode = '']: readonly string[]): Promise<void> {
  const pool = createPool({
    ...{ socketPath, user: 'root', database, timezone: 'Z', charset: 'utf8mb4', connectionLimit: 20 },
  });
  const app = fastify();
  await app.register(mercurius, {
    schema,
    jit: mode === 'jit' ? 1 : 0,
    context: ({ headers }) => ({
      reader: { companyId: headers['x-company'] as CompanyId, userId: headers['x-user'] as UserId },
    }),
    resolvers: {
      Query: {
        viewer: async (_, _args, { reader }) => ({ user: await viewerOf(pool, reader) }),
        users: async (_, args: PageArgs, { reader }) => {
          const { nodes, pageInfo } = await peopleOf(pool, reader, args);
          return { nodes: nodes.map((row) => ({ ...toPerson(row), key: row.id })), pageInfo };
        },
        conversations: (_, args: PageArgs, { reader }) => conversationsOf(pool, reader, args),
      },
    },
    loaders: {
      User: {
        inboxes: {
          loader: (queries: { obj: { key: Buffer } }[], { reader }) =>
            inboxesOf(
              pool,
              reader,
              queries.map(({ obj }) => obj.key),
            ),
          // Nobody is asked for twice in a request.
          opts: { cache: false },
        },
      },
    },
  });
  process.stdout.write(`ready: ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
}

void main(process.argv.slice(2));
