import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

const INVITING = [
  ['Node', [process.execPath, scriptOf('invite-people.mjs')]],
  ['Python', ['/usr/bin/python3', scriptOf('invite_people.py')]],
] as const;

it.each(INVITING)(
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

it.each(INVITING)(
  'the example in %s reads what spreadsheets write, and refuses a bad row by its line and no other',
  async (language, command) => {
    const domain = `sheet.${language.toLowerCase()}.example`;
    const file = join(folder, 'sheet.csv');
    const lines = [
      'email,firstName,lastName,role',
      `"anna@${domain}","Anna","de Boer, Jr",user`,
      `king@${domain},Ada,King,KING`,
      '',
      `zoe@${domain},"Zoë ""Zo""",, limited_user ,`,
      `"two@${domain}","On two\r\nlines",Of the file,USER,one more`,
      `long@${domain},${'x'.repeat(256)},Long,USER`,
      'no address,Ada,Nobody,USER',
      `empty@${domain},Ada,Empty,`,
      ',,,',
    ];
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`);
    const { code, said } = await run([...command, file], { MUSTER_TOKEN: await tokenForInviting() });
    expect([code, ...said.trim().split('\n').sort()]).toEqual([
      1,
      `anna@${domain}: invited`,
      `empty@${domain}: invited`,
      `line 3, king@${domain}: KING is no role. Roles are ADMIN, MODERATOR, USER, LIMITED_USER. (INVALID)`,
      `line 6, two@${domain}: More than 4 cells. (INVALID)`,
      `line 8, long@${domain}: A cell has more than 255 characters. (INVALID)`,
      expect.stringMatching(/^line 9, no address: .+ \(INVALID\)$/),
      `zoe@${domain}: invited`,
    ]);
    const { data } = await world.run(world.acme.admin, INVITED, { search: domain });
    const people = data.invitations.nodes.map(({ user }) => user).sort((a, b) => (a.email < b.email ? -1 : 1));
    expect(people).toEqual([
      { email: `anna@${domain}`, firstName: 'Anna', lastName: 'de Boer, Jr', role: 'USER' },
      { email: `empty@${domain}`, firstName: 'Ada', lastName: 'Empty', role: 'USER' },
      { email: `zoe@${domain}`, firstName: 'Zoë "Zo"', lastName: null, role: 'LIMITED_USER' },
    ]);
  },
);

it('the examples know the roles that there are', async () => {
  const { data } = await world.run(world.acme.admin, 'query { __type(name: "Role") { enumValues { name } } }');
  const names = data.__type.enumValues.map(({ name }) => name);
  for (const [, [, script]] of INVITING) {
    const [, list = ''] = /^(?:const )?ROLES = [[(]([^\])]*)/m.exec(readFileSync(script, 'utf8'))!;
    expect(list.match(/\w+/g)).toEqual(names);
  }
});

it.each(INVITING)(
  'the example in %s says in a sentence that it could not read the file or ask the server',
  async (_, command) => {
    const put = (name: string, content: string | Buffer) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const one = put('one.csv', 'one@nobody.example,Ada,One,USER\n');
    const quotes = (name: string, line: number) =>
      `${name}, line ${line}: a quote belongs around a whole cell, and is doubled inside: "Ada ""Countess"" King".`;
    const [latin, wide] = [
      put('latin1.csv', Buffer.from('zoe@nobody.example,Zoë,One,USER\n', 'latin1')),
      put('utf16.csv', Buffer.from('zoe@nobody.example,Zoe,One,USER\n', 'utf16le')),
    ];
    const [inside, open] = [
      put('inside.csv', 'one@nobody.example,Ada,One\ntwo@nobody.example,Ada "Countess" King,Two\n'),
      put('open.csv', 'one@nobody.example,Ada,One\r\n\r\ntwo@nobody.example,"Ada,Two\r\nthree@nobody.example\r\n'),
    ];
    const wanted = [
      [join(folder, 'none.csv'), `There is no file ${join(folder, 'none.csv')}.`],
      [folder, `${folder} cannot be read (EISDIR).`],
      [latin, `${latin} is not UTF-8. Save it as "CSV UTF-8".`],
      [wide, `${wide} is not UTF-8. Save it as "CSV UTF-8".`],
      [inside, quotes(inside, 2)],
      [open, quotes(open, 3)],
    ] as const;
    for (const [file, sentence] of wanted)
      expect(await run([...command, file], { MUSTER_TOKEN: 'api_none' })).toEqual({ code: 2, said: `${sentence}\n` });
    const page = createServer((_request, response) => response.end('<!doctype html>')).listen(0, '127.0.0.1');
    await once(page, 'listening');
    const MUSTER_URL = `http://127.0.0.1:${(page.address() as AddressInfo).port}/graphql`;
    const asked = await run([...command, one], { MUSTER_TOKEN: 'api_none', MUSTER_URL });
    page.close();
    expect(asked).toEqual({ code: 2, said: `What answers at ${MUSTER_URL} is not Muster.\n` });
  },
);

it('an example is told of a token that opens nothing', async () => {
  writeFileSync(join(folder, 'one.csv'), 'one@python.example,Ada,One,USER\n');
  const outcome = await run(['/usr/bin/python3', scriptOf('invite_people.py'), join(folder, 'one.csv')], {
    MUSTER_TOKEN: 'api_none',
  });
  expect([outcome.code, outcome.said]).toEqual([2, expect.stringContaining('UNAUTHENTICATED')]);
});

it('the typed client, copied out, shows what viewer.permissions allow, and no more', async () => {
  const grants = [
    { module: 'CONVERSATIONS', level: 'MANAGE' },
    { module: 'AUDIT', level: 'USE' },
  ] as const;
  const [auditor, peoplesPerson] = [
    await world.person(world.acme.id, { firstName: 'Otto', lastName: 'Auditor', role: 'USER', grants }),
    await world.person(world.acme.id, { role: 'USER', grants: [USERS] }),
  ];
  // A copy of the folder, with no packages around it.
  const copy = join(folder, 'typed-client');
  cpSync(scriptOf('typed-client'), copy, { recursive: true });
  const show = ({ email }: { email: string }, password = PASSWORD) =>
    run([process.execPath, '-r', require.resolve('@swc-node/register'), join(copy, 'main.ts')], {
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
const INVITED = `query ($search: String) {
  invitations(search: $search) { nodes { user { email firstName lastName role } } }
}` as const;
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
