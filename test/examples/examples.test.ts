import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { PASSWORD, startWorld, type World } from '../world';

const scriptOf = (name: string) => resolve(__dirname, '../../examples', name);

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld({ OUTGOING_ALLOW: 'localhost' });
  folder = mkdtempSync(join(tmpdir(), 'muster-example-'));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the example, and cuts it off after so many milliseconds where that is said. */
function run(file: string, token: string, cutOffAfterMs?: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [scriptOf('invite-people.mjs'), file], {
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

it('the example receives what a webhook sends, each event once, and refuses what is not signed', async () => {
  const receiver = spawn(process.execPath, [scriptOf('receive-webhooks.mjs')], {
    env: { ...process.env, PORT: '0', WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
  });
  const lines = linesOf(receiver);
  try {
    const port = /(\d+)\./.exec(await lines.next('Listening'))![1]!;
    const forged = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: '{"type":"USER_UPDATED"}' });
    expect(forged.status).toBe(400);
    const input = { name: 'example', url: `http://localhost:${port}/`, events: ['USER_UPDATED'], grants: [USERS] };
    const made = await world.run(world.acme.admin, CREATE_WEBHOOK, { input });
    receiver.kill();
    const again = spawn(process.execPath, [scriptOf('receive-webhooks.mjs')], {
      env: { ...process.env, PORT: port, WEBHOOK_SECRET: made.data.createWebhook.secret },
    });
    const heard = linesOf(again);
    try {
      await heard.next('Listening');
      const person = await world.person(world.acme.id);
      const change = { id: person.userId, version: 1, lastName: 'Renamed' };
      await world.run(world.acme.admin, UPDATE, { input: change });
      expect(await heard.next('USER_UPDATED')).toMatch(new RegExp(`^whd_\\w+ USER_UPDATED ${person.userId}$`));
    } finally {
      again.kill();
    }
  } finally {
    receiver.kill();
  }
});

const USERS = { module: 'USERS', level: 'USE' } as const;
const CREATE_WEBHOOK =
  'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret errors { code } } }';
const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';

/** What a program says, line by line. */
function linesOf(child: ChildProcessWithoutNullStreams) {
  const lines: string[] = [];
  let waiting: () => void = () => undefined;
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    waiting();
  });
  return {
    next: async (words: string): Promise<string> => {
      for (;;) {
        const found = lines.find((line) => line.includes(words));
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => (waiting = resolve));
      }
    },
  };
}
