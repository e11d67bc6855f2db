import { createEmbeddedDatabase } from '../../src/database/connection';
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { startMuster } from '../../src/start';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

it('a first start fills an empty database with people who can sign in as they are printed, and a second prints the same', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-demo-'));
  const target = { socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database: `demo_${process.pid}` };
  await createEmbeddedDatabase(target.socketPath, target.database);
  const log: string[] = [];
  const start = () =>
    startMuster({
      settings: readSettings({ PORT: '0', DATA_DIR: dataDir, DEMO: 'on' }),
      log: createLog('error', { write: (line) => log.push(line) }),
      print: () => undefined,
      target,
    });
  const first = await start();
  const people = first.demo.map((line) => line.split(/ +/) as [email: string, role: string, password: string]);
  expect(people.map(([, role]) => role)).toEqual(['ADMIN', 'ADMIN', 'MODERATOR', 'USER', 'LIMITED_USER']);
  for (const [identifier, role, password] of people) {
    const response = await fetch(`http://127.0.0.1:${first.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: SignInInput!) { signIn(input: $input) {
          result { ... on SignedIn { viewer { user { role customRoles { name } } } } } errors { code } } }`,
        variables: { input: { identifier, password } },
      }),
    });
    const { data } = (await response.json()) as { data: { signIn: { result: { viewer: { user: object } } } } };
    expect(data.signIn).toMatchObject({ errors: [], result: { viewer: { user: { role } } } });
  }
  await first.stop();
  const second = await start();
  expect(second.demo).toEqual(first.demo);
  await second.stop();
  expect(log).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});
