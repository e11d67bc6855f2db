import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createPool, type RowDataPacket } from 'mysql2/promise';

/** Apollo as its documentation starts it, with a mysql2 pool and one field that asks the database. Its port is printed. */
async function main(): Promise<void> {
  const pool = createPool({ socketPath: process.argv[2] ?? '', user: 'root' });
  const server = new ApolloServer({
    typeDefs: 'type Query { viewer: Viewer! } type Viewer { signedIn: Boolean! }',
    resolvers: {
      Query: {
        viewer: async () => {
          const [[row]] = await pool.query<RowDataPacket[]>('SELECT 0 AS signedIn');
          return { signedIn: row?.['signedIn'] === 1 };
        },
      },
    },
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0 } });
  process.stdout.write(`ready: ${url}\n`);
}

void main();
