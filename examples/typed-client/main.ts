/**
 * Signs in and shows what whoever signed in may see: a menu, and the people where they may see any, each with what may be done to them.
 *
 *   npm install
 *   MUSTER_URL=https://muster.example/graphql MUSTER_USER=ada@example.com MUSTER_PASSWORD=… npm start
 *
 * in this folder, or in a copy of it anywhere else. Needs Node 20.19; what npm installs is tsx, which starts TypeScript, and types.
 * Everything that is asked stands in `documents.graphql`, and everything that is answered is typed by it. Exits 1 when signing in was refused.
 */
import { Client, RequestFailed } from './client';
import { PeopleDocument, SignInDocument, SignOutDocument, ViewerDocument } from './generated/documents';
import { may, menuOf } from './menu';

const { MUSTER_URL = 'http://localhost:4000/graphql', MUSTER_USER = '', MUSTER_PASSWORD = '' } = process.env;

async function main(): Promise<void> {
  const client = new Client(MUSTER_URL);
  const { signIn } = await client.ask(SignInDocument, {
    input: { identifier: MUSTER_USER, password: MUSTER_PASSWORD },
  });
  const { result, errors } = signIn;
  if (result === null || !('token' in result)) {
    console.error(errors.map(({ message }) => message).join('\n') || 'A code of the second factor would be next.');
    process.exitCode = 1;
    return;
  }
  client.use(result.token);
  try {
    await show(client);
  } finally {
    await client.ask(SignOutDocument, {});
  }
}

async function show(client: Client): Promise<void> {
  const { viewer } = await client.ask(ViewerDocument, {});
  const { user, permissions } = viewer;
  if (user !== null) console.log(`${user.displayName} in ${user.company.name}`);
  for (const line of menuOf(permissions)) console.log(`- ${line}`);
  if (!may(permissions, 'USERS')) return;
  const { users } = await client.ask(PeopleDocument, { first: 10 });
  if (users === null) return;
  console.log(`${users.totalCount} people`);
  for (const { displayName, viewerMay } of users.nodes) console.log(`  ${displayName}: ${viewerMay.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof RequestFailed ? `${error.message} (${error.code})` : error);
  process.exitCode = 1;
});
