import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log';
import { findFailingWebhooks, purgeDeliveries } from '../../src/domains/webhook/jobs';
import { readSettings } from '../../src/settings';
import { startMuster } from '../../src/start';
import { startWorld, type Person, type World } from '../world';
import { openReceiver, type Receiver } from './receiver';

const SECRET = Buffer.alloc(32, 7).toString('base64');
const dataDir = mkdtempSync(join(tmpdir(), 'muster-webhooks-'));

let world: World;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
  world = await startWorld({ OUTGOING_ALLOW: '127.0.0.1', SECRET_KEY: SECRET });
});
afterAll(async () => {
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
  receiver.close();
});

const GRANTS = ['USERS', 'COMPANY', 'CONVERSATIONS'].map((module) => ({ module, level: 'MANAGE' }));
const run = async (as: Person, name: string, input: object, select = '') => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${select} errors { code path } } }`;
  const { data, errors } = await world.run(as, document, { input });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data[name];
};
const create = async (as: Person, path: string, more: object = {}) => {
  const input = { name: path, url: receiver.url(path), events: ['CUSTOM_ROLE_CHANGED'], grants: GRANTS, ...more };
  return run(as, 'createWebhook', input, 'webhook { id } secret');
};
const roles = (as: Person, count: number, name: string) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      run(as, 'createCustomRole', { name: `${name} ${index}`, grants: [] }, 'customRole { id }'),
    ),
  );
const sequences = (path: string) => receiver.at(path).map(({ body }) => body.data['sequence'] as number);

it('of many made at once there are no more than 20', async () => {
  const { admin } = await world.company('Many Hooks');
  const made = await Promise.all(Array.from({ length: 25 }, (_, index) => create(admin, `/many-${index}`)));
  expect(made.filter(({ webhook }) => webhook !== null)).toHaveLength(20);
  const refused = made.filter(({ webhook }) => webhook === null).map(({ errors }) => errors[0].code as string);
  expect(refused).toEqual(Array(5).fill('LIMIT_REACHED'));
});

it('of many tests and replays at once no more than 20 wait', async () => {
  const { admin } = world.globex;
  const { webhook } = await create(admin, '/tests');
  receiver.answer('/tests', () => undefined);
  const asked = await Promise.all(
    Array.from({ length: 25 }, () => run(admin, 'testWebhook', { id: webhook.id, event: 'USER_JOINED' })),
  );
  expect(asked.filter(({ errors }) => errors.length > 0)).toHaveLength(5);
  const [first] = await receiver.came('/tests', 1);
  expect(first!.body).toMatchObject({ type: 'USER_JOINED', data: { test: true, id: admin.userId, sequence: null } });
  await run(admin, 'deleteWebhook', { id: webhook.id });
});

it('two processes deliver each of many events once, and a slow receiver holds up nobody else', async () => {
  const { admin } = world.acme;
  const { database } = world.db.options as unknown as { database: string };
  const second = await startMuster({
    settings: readSettings({
      ...{ PORT: '0', DEMO: 'off', RATE_LIMITS: 'off', OUTGOING_ALLOW: '127.0.0.1' },
      ...{ SECRET_KEY: SECRET, DATA_DIR: dataDir, SMTP_URL: world.letterbox.url },
    }),
    log: createLog('silent', { write: () => undefined }),
    print: () => undefined,
    target: { socketPath: process.env['MUSTER_TEST_SOCKET']!, database },
  });
  try {
    await create(world.globex.admin, '/silent');
    receiver.answer('/silent', () => undefined);
    await roles(world.globex.admin, 20, 'Held up');
    await create(admin, '/once');
    await roles(admin, 40, 'Once');
    await receiver.came('/once', 40);
    const numbers = sequences('/once');
    expect(new Set(numbers).size).toBe(40);
    expect(numbers).toHaveLength(40);
    expect(new Set(receiver.at('/once').map(({ id }) => id)).size).toBe(40);
  } finally {
    await second.stop();
  }
});

it('erasing a person takes what queries answered and what was said of it out of kept deliveries', async () => {
  const { owner, admin, id } = await world.company('Erased');
  const person = await world.person(id, { firstName: 'Vanishing', lastName: 'Verona' });
  const fields = 'id firstName lastName email';
  const query = `{ ${fields} }`;
  const { webhook } = await create(admin, '/erased', { events: ['USER_UPDATED'], query });
  receiver.answer('/erased', (response, { text }) => response.end(text));
  await run(admin, 'updateUser', { id: person.userId, version: 1, screenName: 'Vera' });
  const [one] = await receiver.came('/erased', 1);
  expect(one!.body.data).toMatchObject({ firstName: 'Vanishing', lastName: 'Verona', email: person.email });
  const kept = async () =>
    JSON.stringify([
      await world.db.query('SELECT selected FROM webhook_delivery'),
      await world.db.query('SELECT responseBody FROM webhook_attempt'),
    ]);
  while (!(await kept()).includes('responseBody":"{')) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await kept()).toContain('Vanishing');
  const asked = await world.run(owner, 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }' as const, {
    id: person.userId,
  });
  const confirmation = asked.data.user.deletionConfirmation;
  expect(await run(owner, 'deleteUser', { id: person.userId, confirmation })).toEqual({ errors: [] });
  expect(await kept()).not.toMatch(/Vanishing|Verona/);
  await run(admin, 'deleteWebhook', { id: webhook.id });
});

it('who lacks what a webhook was granted does not say where it goes, nor gets its secret', async () => {
  const { admin, id } = await world.company('Bounded');
  const { webhook } = await create(admin, '/bounded');
  const other = await world.person(id, { role: 'USER', grants: [{ module: 'API', level: 'MANAGE' }] });
  for (const [name, input] of [
    ['updateWebhook', { id: webhook.id, version: 1, url: receiver.url('/mine') }],
    ['rotateWebhookSecret', { id: webhook.id }],
  ] as const)
    expect((await run(other, name, input)).errors).toEqual([{ code: 'FORBIDDEN', path: ['id'] }]);
});

it('what nothing has reached for a day is FAILING, its makers are told, and old deliveries go after 30 days', async () => {
  const { admin } = await world.company('Failing');
  const { webhook } = await create(admin, '/failing');
  receiver.answer('/failing', (response) => response.writeHead(500).end());
  await roles(admin, 1, 'Failing');
  await receiver.came('/failing', 1);
  const ask = 'query ($id: ID!) { node(id: $id) { ... on Webhook { status deliveries { totalCount } } } }' as const;
  const look = async () => (await world.run(admin, ask, { id: webhook.id })).data.node as unknown;
  const ctx = await world.ctx(null);
  const failing = 'SELECT COUNT(*) AS n FROM webhook WHERE failingSince IS NOT NULL AND name = ?';
  while (Number((await world.db.query(failing, ['/failing']))[0].n) === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await findFailingWebhooks.run(ctx);
  expect(await look()).toEqual({ status: 'ACTIVE', deliveries: { totalCount: 1 } });
  await world.db.query('UPDATE webhook SET failingSince = failingSince - INTERVAL 1 DAY WHERE name = ?', ['/failing']);
  await Promise.all(Array.from({ length: 5 }, () => findFailingWebhooks.run(ctx)));
  expect(await look()).toMatchObject({ status: 'FAILING' });
  const mails = 'SELECT COUNT(*) AS n FROM outbox WHERE header LIKE ? AND recipient = ?';
  expect(Number((await world.db.query(mails, ['%WEBHOOK_FAILING%', admin.email]))[0].n)).toBe(1);
  receiver.answer('/failing', (response) => response.writeHead(204).end());
  await roles(admin, 1, 'Working');
  await receiver.came('/failing', 2);
  while (((await look()) as { status: string }).status !== 'ACTIVE')
    await new Promise((resolve) => setTimeout(resolve, 20));
  await world.db.query('UPDATE webhook_delivery SET createdAt = createdAt - INTERVAL 31 DAY');
  await purgeDeliveries.run(ctx);
  expect(await look()).toMatchObject({ deliveries: { totalCount: 0 } });
  expect(await world.db.query('SELECT 1 FROM webhook_attempt')).toEqual([]);
});

it('a company without webhooks pays nothing for its events', async () => {
  const { admin } = await world.company('None');
  const statements = await world.statements(() => run(admin, 'createCustomRole', { name: 'Free', grants: [] }));
  // The look that is made once a second, for all companies, may fall in between.
  expect(JSON.stringify(statements).replaceAll('FROM webhook_follower f', '')).not.toContain('webhook');
});

const PULL =
  `query ($after: Int!, $first: Int!, $types: [WebhookEvent!]) { events(after: $after, first: $first, types: $types) {
  last hasMore events { sequence type subjectId occurredAt changedFields } } }` as const;

it('who asks for events meanwhile sees what 30 write in parallel once each, in order', async () => {
  const { admin } = await world.company('Pulled');
  const seen: { sequence: number; subjectId: string }[] = [];
  let after = 0;
  let isWriting = true;
  const writing = roles(admin, 30, 'Pulled').finally(() => (isWriting = false));
  for (let isMore = true; isMore || isWriting;) {
    isMore = isWriting;
    const page = (await world.run(admin, PULL, { after, first: 7, types: ['CUSTOM_ROLE_CHANGED'] })).data.events;
    seen.push(...page.events);
    after = page.last;
    isMore ||= page.hasMore;
  }
  const made = (await writing).map(({ customRole }) => customRole.id as string);
  const numbers = seen.map(({ sequence }) => sequence);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(seen.map(({ subjectId }) => subjectId).sort()).toEqual(made.sort());
});

it('events are shown to who has their module, and the number moves past the others', async () => {
  const { admin, id } = await world.company('Unseen');
  await roles(admin, 3, 'Unseen');
  const blind = await world.person(id, { role: 'USER', grants: [{ module: 'API', level: 'MANAGE' }] });
  const [shown, hidden] = await Promise.all(
    [admin, blind].map(async (as) => (await world.run(as, PULL, { after: 0, first: 100 })).data.events),
  );
  expect(shown!.events.map(({ type }) => type)).toEqual(Array(3).fill('CUSTOM_ROLE_CHANGED'));
  expect(hidden).toEqual({ ...shown, events: [] });
  for (const [args, code] of [
    [{ after: shown!.last + 1, first: 1 }, 'INVALID'],
    [{ after: -1, first: 1 }, 'INVALID'],
    [{ after: 0, first: 101 }, 'BAD_USER_INPUT'],
    [{ after: 0, first: 0 }, 'BAD_USER_INPUT'],
  ] as const)
    expect((await world.run(admin, PULL, args)).errors).toMatchObject([{ extensions: { code } }]);
});
