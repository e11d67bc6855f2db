import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeAt } from '../authenticator';
import { databaseUrlOf, openPort, startServerProcess, type ServerProcess } from '../runtime/processes';
import { until } from '../runtime/toys';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
/** Where scripts/test-tools.js unpacks it. */
const FAKETIME = resolve(__dirname, '../../node_modules/.cache/muster/faketime/usr/lib');
const [HOUR, DAY] = [3_600, 86_400];
const JUMPS = [HOUR, -DAY, 0, 400 * DAY, -400 * DAY, 0];
const LANES = 4;
/** Time enough for every worker to look, which each does once a second, and for a busy machine. */
const LOOKED_MS = 2_000;

const INVITE = 'mutation ($input: InviteUsersInput!) { done: inviteUsers(input: $input) { errors { code } } }';
const CREATE =
  'mutation ($input: CreateConversationInput!) { done: createConversation(input: $input) { conversation { id } errors { code } } }';
const OFFER = 'mutation ($input: OfferTransferInput!) { done: offerTransfer(input: $input) { errors { code } } }';
const OFFERS = 'query ($id: ID!) { conversation(id: $id) { transferOffers { status } } }';
const SIGN_IN = `mutation ($input: SignInInput!) { done: signIn(input: $input) {
  result { ... on TwoFactorRequired { challenge } ... on SignedIn { token } } errors { code } } }`;
const VERIFY =
  'mutation ($input: VerifyTwoFactorInput!) { done: verifyTwoFactor(input: $input) { result { ... on SignedIn { token } } errors { code } } }';
const BEGIN = 'mutation { done: beginTwoFactorEnrolment { secret errors { code } } }';
const CONFIRM =
  'mutation ($input: ConfirmTwoFactorEnrolmentInput!) { done: confirmTwoFactorEnrolment(input: $input) { errors { code } } }';
const SIGNED_IN = '{ viewer { signedIn } }';

let world: World;
let port: Awaited<ReturnType<typeof openPort>>;
let folder: string;
/** A server whose machine has a clock that jumps, beside that of the world on another machine. */
let jumping: ServerProcess;
beforeAll(async () => {
  const secret = Buffer.alloc(32, 9).toString('base64');
  world = await startWorld({ SECRET_KEY: secret });
  port = await openPort();
  folder = mkdtempSync(join(tmpdir(), 'muster-clock-'));
  jump(0);
  const [machine] = readdirSync(FAKETIME).filter((name) => name.includes('-linux-gnu'));
  jumping = await startServerProcess(await databaseUrlOf(world, port), {
    ...{ SECRET_KEY: secret, SMTP_URL: world.letterbox.url, NODE_ENV: 'test', APP_URL: 'http://muster.test' },
    LD_PRELOAD: join(FAKETIME, machine ?? '', 'faketime/libfaketime.so.1'),
    FAKETIME_TIMESTAMP_FILE: join(folder, 'clock'),
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
}, 120_000);
afterAll(async () => {
  await jumping.stop();
  await world.close();
  port.close();
  rmSync(folder, { recursive: true, force: true });
});

/** From now on the clock of that machine is so many seconds ahead. */
function jump(seconds: number): void {
  const next = join(folder, 'next');
  writeFileSync(next, `${seconds < 0 ? '' : '+'}${seconds}\n`);
  renameSync(next, join(folder, 'clock'));
}

interface At {
  readonly url: string;
}

async function run<const D extends string>(at: At, as: Pick<Person, 'token'> | null, query: D, variables: object = {}) {
  const headers = { 'content-type': 'application/json', ...(as !== null && { authorization: `Bearer ${as.token}` }) };
  const answer = await fetch(at.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await answer.json()) as Answer<D>;
}

async function must(at: At, as: Person, query: string, input: object) {
  const { data, errors } = await run(at, as, query, { input });
  const { done } = data as { done: { errors: readonly object[]; conversation: { id: string } } };
  expect([errors, done.errors]).toEqual([undefined, []]);
  return done;
}

const untilAllHaveLeft = () =>
  until(async () => {
    const [row] = await world.db.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM outbox WHERE nextAttemptAt IS NOT NULL',
    );
    return Number(row?.n) === 0;
  });

const firstInbox = async () => (await world.run(world.acme.admin, '{ inboxes { id } }')).data.inboxes[0].id as string;

it('what was told, written and sent in a storm of jumps is there once, in order, and of the time at which it happened', async () => {
  const { admin } = world.acme;
  const inboxId = await firstInbox();
  const begunAt = Date.now();
  const invited: string[] = [];
  for (let round = 0; round < JUMPS.length * (IS_LONG ? 5 : 1); round += 1) {
    jump(JUMPS[round % JUMPS.length]!);
    const lane = async (index: number) => {
      const at = index === 0 ? world : jumping;
      const email = `j${round}-${index}@storm.example`;
      await must(at, admin, INVITE, { emails: [email] });
      invited.push(email);
      await must(at, admin, CREATE, { inboxId, subject: `j${round}-${index}` });
    };
    await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
  }
  jump(0);
  await untilAllHaveLeft();
  expect(invited.filter((email) => world.letterbox.to(email).length !== 1)).toEqual([]);
  const [gaps] = await world.db.query<{ n: string }[]>(
    `SELECT COUNT(*) AS n FROM (SELECT e.companyId FROM event_counter e LEFT JOIN audit_entry a ON a.companyId = e.companyId
      GROUP BY e.companyId, e.last HAVING e.last <> COUNT(a.id) OR e.last <> MAX(a.sequence)) g`,
  );
  expect(Number(gaps?.n)).toBe(0);
  const strays = await world.db.query<object[]>(
    "SELECT action, at FROM audit_entry WHERE action IN ('user.invite', 'conversation.create') AND NOT at BETWEEN ? AND ?",
    [new Date(begunAt - 1_000), new Date(Date.now() + 1_000)],
  );
  expect(strays).toEqual([]);
}, 120_000);

it('whoever hands something over is believed to be at it, and what is open stays open, whatever another machine takes the time to be', async () => {
  const { admin, user } = world.acme;
  const inboxId = await firstInbox();
  const { id } = (await must(world, admin, CREATE, { inboxId })).conversation;
  await must(jumping, admin, OFFER, { conversationId: id, assigneeId: user.userId });
  const emails = Array.from({ length: 12 }, (_, index) => `held${index}@storm.example`);
  world.letterbox.behave('hangs');
  jump(-DAY);
  await Promise.all(
    emails.map((email, index) => must(index % 2 === 0 ? world : jumping, admin, INVITE, { emails: [email] })),
  );
  await until(() => world.letterbox.held() > 0);
  for (const seconds of [0, DAY]) {
    jump(seconds);
    await pause(LOOKED_MS);
  }
  world.letterbox.behave('well');
  await untilAllHaveLeft();
  expect(emails.filter((email) => world.letterbox.to(email).length !== 1)).toEqual([]);
  expect((await world.run(admin, OFFERS, { id })).data.conversation.transferOffers).toEqual([{ status: 'OPEN' }]);
  jump(0);
});

it('a session goes on that was begun before, after or during a jump', async () => {
  const person = await world.person(world.acme.id);
  const tokens = [person.token];
  for (const seconds of JUMPS) {
    jump(seconds);
    const input = { identifier: person.email, password: PASSWORD };
    const { data } = await run(jumping, null, SIGN_IN, { input });
    tokens.push(data.done.result.token);
    const seen = await Promise.all(
      tokens.flatMap((token) => [world, jumping].map((at) => run(at, { token }, SIGNED_IN))),
    );
    expect(seen.map((one) => one.data.viewer.signedIn)).toEqual(seen.map(() => true));
  }
});

it('a code of a telephone is good by the time of the telephone, once, wherever the clock has jumped since', async () => {
  const person = await world.person(world.acme.id);
  jump(HOUR);
  const { secret } = (await run(jumping, person, BEGIN)).data.done;
  const confirmed = await run(jumping, person, CONFIRM, { input: { code: codeAt(secret, new Date()) } });
  expect(confirmed.data.done.errors).toEqual([]);
  const attempt = async (code: string) => {
    const input = { identifier: person.email, password: PASSWORD };
    const { challenge } = (await run(jumping, null, SIGN_IN, { input })).data.done.result;
    const { errors } = (await run(jumping, null, VERIFY, { input: { challenge, code } })).data.done;
    return errors.map((one) => one.code);
  };
  // Of the step that is next: a telephone may be fast.
  const at = Date.now() + 30_000;
  const code = codeAt(secret, new Date(at));
  jump(-DAY);
  expect(await attempt(code)).toEqual([]);
  for (const seconds of [-DAY, -HOUR, HOUR, 0]) {
    jump(seconds);
    expect([await attempt(code), await attempt(codeAt(secret, new Date(at - DAY * 1000)))].flat()).toEqual([
      'WRONG_CREDENTIALS',
      'WRONG_CREDENTIALS',
    ]);
  }
  expect(jumping.log).toEqual([]);
});
