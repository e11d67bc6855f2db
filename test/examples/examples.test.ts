import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { idBytes } from '../../src/core/ids';
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

interface Ran {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a program, and cuts it off once it has said something that matches, where that is wanted. */
function run(command: readonly string[], environment: Record<string, string>, cutOffAt?: RegExp): Promise<Ran> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, MUSTER_URL: world.url, ...environment } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      said += data.toString();
      if (cutOffAt?.test(said) === true) child.kill('SIGKILL');
    });
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

async function tokenForInviting(): Promise<string> {
  const CREATE = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }';
  const grants = [
    { module: 'USERS', level: 'MANAGE' },
    { module: 'CONVERSATIONS', level: 'USE' },
    { module: 'DASHBOARD', level: 'USE' },
  ];
  const made = await world.run(world.acme.admin, CREATE, { input: { name: 'HR', grants, password: PASSWORD } });
  return (made.data.createApiToken as { token: string }).token;
}

/** How many were invited at a domain, and at how many addresses of it. */
async function invitedAt(domain: string): Promise<[number, number]> {
  const [{ people, addresses }] = await world.db.query(
    'SELECT COUNT(*) AS people, COUNT(DISTINCT email) AS addresses FROM invitation WHERE email LIKE ?',
    [`%@${domain}`],
  );
  return [Number(people), Number(addresses)];
}

it.each([
  ['Node', [process.execPath, scriptOf('invite-people.mjs')]],
  ['Python', ['/usr/bin/python3', scriptOf('invite_people.py')]],
])(
  'the example in %s invites the people of a file once each, however often it is cut off and run again, and names what was refused',
  async (language, command) => {
    const MUSTER_TOKEN = await tokenForInviting();
    const domain = `${language.toLowerCase()}.example`;
    const rows = Array.from({ length: 130 }, (_, index) => `p${index}@${domain},Ada,No ${index},USER`);
    const file = join(folder, 'people.csv');
    const invite = (cutOffAt?: RegExp) => run([...command, file], { MUSTER_TOKEN }, cutOffAt);
    writeFileSync(file, `email,firstName,lastName,role\n${rows.join('\n')}\nno address,Ada,Nobody,USER\n`);
    // The first hundred are invited by then, and the second call may be under way.
    expect((await invite(/p3@/)).code).toBeNull();
    expect((await invitedAt(domain))[0]).toBeGreaterThanOrEqual(100);
    const outcome = await invite();
    expect([outcome.code, outcome.said]).toEqual([1, expect.stringContaining('no address: ')]);
    expect((await invite()).code).toBe(1);
    expect(await invitedAt(domain)).toEqual([130, 130]);

    // Without headings the first row is somebody, too, and so it is behind the mark that spreadsheets set.
    writeFileSync(file, `\uFEFFfirst@headless.${domain},Ada,First,USER\nsecond@headless.${domain},Ada,Second\n`);
    expect(await invite()).toMatchObject({ code: 0 });
    expect(await invitedAt(`headless.${domain}`)).toEqual([2, 2]);
  },
);

it('an example is told of a token that opens nothing', async () => {
  writeFileSync(join(folder, 'one.csv'), 'one@python.example,Ada,One,USER\n');
  const outcome = await run(['/usr/bin/python3', scriptOf('invite_people.py'), join(folder, 'one.csv')], {
    MUSTER_TOKEN: 'api_none',
  });
  expect([outcome.code, outcome.said]).toEqual([2, expect.stringContaining('UNAUTHENTICATED')]);
});

it('the typed client shows what viewer.permissions allow, and no more', async () => {
  const grants = [
    { module: 'CONVERSATIONS', level: 'MANAGE' },
    { module: 'AUDIT', level: 'USE' },
  ] as const;
  const [auditor, peoplesPerson] = [
    await world.person(world.acme.id, { firstName: 'Otto', lastName: 'Auditor', role: 'USER', grants }),
    await world.person(world.acme.id, { role: 'USER', grants: [USERS] }),
  ];
  const show = ({ email }: { email: string }, password = PASSWORD) =>
    run([process.execPath, '-r', '@swc-node/register', scriptOf('typed-client/main.ts')], {
      ...{ MUSTER_USER: email, MUSTER_PASSWORD: password },
    });
  expect(await show(auditor)).toEqual({ code: 0, said: 'Otto Auditor in Acme\n- Conversations (changes)\n- Audit\n' });
  const { said } = await show(peoplesPerson);
  expect(said).toMatch(/^Test Person in Acme\n- People\n\d+ people\n {2}\S/);
  expect(await show(auditor, 'wrong')).toMatchObject({ code: 1 });
  const signedOut = await world.db.query('SELECT 1 FROM session WHERE userId = ? AND endedAt IS NULL', [
    idBytes(auditor.userId),
  ]);
  expect(signedOut).toHaveLength(1);
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
