import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PASSWORD, startWorld, type World } from '../world';

const SCRIPT = resolve(__dirname, '../../examples/invite-people.mjs');

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = mkdtempSync(join(tmpdir(), 'muster-example-'));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the example, and cuts it off after so many milliseconds where that is said. */
function run(file: string, token: string, cutOffAfterMs?: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [SCRIPT, file], {
    env: { ...process.env, MUSTER_URL: world.url, MUSTER_TOKEN: token },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
  if (cutOffAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), cutOffAfterMs);
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

it('the example invites the people of a file once each, however often it is cut off and run again, and names what was refused', async () => {
  const CREATE = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }';
  const grants = [
    { module: 'USERS', level: 'MANAGE' },
    { module: 'CONVERSATIONS', level: 'USE' },
    { module: 'DASHBOARD', level: 'USE' },
  ];
  const made = await world.run(world.acme.admin, CREATE, { input: { name: 'HR', grants, password: PASSWORD } });
  const { token } = made.data.createApiToken as { token: string };
  const rows = Array.from({ length: 230 }, (_, index) => `p${index}@file.example,Ada,No ${index},USER`);
  const file = join(folder, 'people.csv');
  writeFileSync(file, `email,firstName,lastName,role\n${rows.join('\n')}\nno address,Ada,Nobody,USER\n`);
  await run(file, token, 400);
  const outcome = await run(file, token);
  expect([outcome.code, outcome.said]).toEqual([1, expect.stringContaining('no address: ')]);
  expect((await run(file, token)).code).toBe(1);
  const [{ people, invitations }] = await world.db.query(
    `SELECT COUNT(*) AS people, COUNT(DISTINCT email) AS invitations FROM invitation WHERE email LIKE '%@file.example'`,
  );
  expect([Number(people), Number(invitations)]).toEqual([230, 230]);

  // Without headings the first row is somebody, too.
  writeFileSync(file, 'first@headless.example,Ada,First,USER\nsecond@headless.example,Ada,Second,USER\n');
  expect((await run(file, token)).code).toBe(0);
  const headless = await world.db.query("SELECT email FROM invitation WHERE email LIKE '%@headless.example'");
  expect(headless).toHaveLength(2);
});
