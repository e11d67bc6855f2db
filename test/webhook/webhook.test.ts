import { Webhook as Verifier } from 'standardwebhooks';
import { idBytes } from '../../src/core/ids';
import { beforeStatements } from '../before-statements';
import { startWorld, type Person, type World } from '../world';
import { openReceiver, type Receiver } from './receiver';

let world: World;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await openReceiver();
  world = await startWorld({ OUTGOING_ALLOW: '127.0.0.1' });
});
afterAll(async () => {
  await world.close();
  receiver.close();
});

const ALL = ['USERS', 'COMPANY', 'CONVERSATIONS'].map((module) => ({ module, level: 'MANAGE' }));
const CREATE = `mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) {
  webhook { id version name url events status secretLastFour query createdBy { id } grants { module level } } secret errors { code path message } } }` as const;

/** A selection, which by itself is no document. */
const of = (fields: string) => `{ ${fields} }`;

let counter = 0;
const path = () => `/hook-${(counter += 1)}`;

async function create(as: Person, input: object = {}) {
  const at = path();
  const all = { name: 'Hook', url: receiver.url(at), events: ['CUSTOM_ROLE_CHANGED'], grants: ALL, ...input };
  const { createWebhook } = (await world.run(as, CREATE, { input: all })).data;
  return { at, ...createWebhook, webhook: createWebhook.webhook, secret: createWebhook.secret };
}

async function refusal(as: Person, input: object) {
  const all = { name: 'Hook', url: receiver.url(path()), events: ['CUSTOM_ROLE_CHANGED'], grants: ALL, ...input };
  const answer = await world.run(as, CREATE, { input: all });
  return answer.data.createWebhook.errors.map(({ code, path: where }) => ({ code, path: where }));
}

const MUTATE = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { errors { code path } } }`;
const mutate = async (as: Person, name: string, input: object) => {
  const { data, errors } = await world.run(as, MUTATE(name), { input });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (data as Record<string, { errors: { code: string; path: string[] }[] }>)[name]!.errors;
};

/** Something happens: a custom role is made. */
const happen = (as: Person, name = `Role ${(counter += 1)}`) => mutate(as, 'createCustomRole', { name, grants: [] });

const DELIVERIES =
  `query ($id: ID!) { node(id: $id) { ... on Webhook { status version secretLastFour deliveries(first: 100) { totalCount nodes {
  id event subjectId status payload nextAttemptAt attempts { at httpStatus responseBody error milliseconds } } } } } }` as const;
const look = async (as: Person, id: string) => (await world.run(as, DELIVERIES, { id })).data.node as never as Looked;

interface Looked {
  status: string;
  version: number;
  secretLastFour: string;
  deliveries: {
    totalCount: number;
    nodes: {
      id: string;
      event: string;
      subjectId: string;
      status: string;
      payload: string;
      nextAttemptAt: string | null;
      attempts: { at: string; httpStatus: number | null; responseBody: string | null; error: string | null }[];
    }[];
  };
}

/** Asks until it is so: what is waited for is done by workers. */
async function until<T>(ask: () => Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
/** As it is then: while it was settled, one answer may have been read half before and half after. */
async function settled(as: Person, id: string, count = 1): Promise<Looked> {
  await until(
    () => look(as, id),
    ({ deliveries: { nodes } }) => nodes.filter(({ status }) => status !== 'PENDING').length >= count,
  );
  return look(as, id);
}

it('an event is delivered, signed so that the library verifies it, and shows nothing but ids without a query', async () => {
  const { admin } = world.acme;
  const { at, webhook, secret } = await create(admin);
  expect(webhook).toMatchObject({ status: 'ACTIVE', version: 1, secretLastFour: secret.slice(-4), query: null });
  await happen(admin, 'Signed');
  const [one] = await receiver.came(at, 1);
  expect(new Verifier(secret).verify(one!.text, one!.headers)).toEqual(one!.body);
  expect(() => new Verifier(`whsec_${Buffer.alloc(33).toString('base64')}`).verify(one!.text, one!.headers)).toThrow();
  expect(() => new Verifier(secret).verify(`${one!.text} `, one!.headers)).toThrow();
  expect(one!.body).toEqual({
    type: 'CUSTOM_ROLE_CHANGED',
    timestamp: expect.any(String),
    data: { id: expect.stringMatching(/^rol_/), sequence: expect.any(Number), changedFields: ['name'] },
  });
  const { deliveries } = await settled(admin, webhook.id);
  expect(deliveries.nodes).toEqual([
    {
      ...{ id: one!.id, event: 'CUSTOM_ROLE_CHANGED', subjectId: one!.body.data['id'], status: 'DELIVERED' },
      ...{ payload: one!.text, nextAttemptAt: null },
      attempts: [
        { at: expect.any(String), httpStatus: 204, responseBody: '', error: null, milliseconds: expect.any(Number) },
      ],
    },
  ]);
});

it('a query shows what the grants may see, and null in place of the rest, without a word of why', async () => {
  const { admin } = world.acme;
  const sees = await create(admin, {
    ...{ events: ['USER_INVITED', 'CUSTOM_ROLE_CHANGED'], grants: [{ module: 'USERS', level: 'USE' }] },
    query: of('... on User { id role email inboxes { name } } ... on CustomRole { name }'),
  });
  expect(sees.errors).toEqual([]);
  const blind = await create(admin, {
    ...{ events: ['COMPANY_UPDATED'], grants: [{ module: 'COMPANY', level: 'USE' }] },
    query: of('id name owner { id email }'),
  });
  expect(blind.errors).toEqual([]);
  await happen(admin, 'Shown');
  const [one] = await receiver.came(sees.at, 1);
  expect(one!.body.data).toMatchObject({ name: 'Shown' });
  const { company } = (await world.run(admin, '{ company { version } }')).data;
  await mutate(admin, 'updateCompany', { version: company.version, name: 'Acme Renamed' });
  const [two] = await receiver.came(blind.at, 1);
  expect(two!.body.data).toMatchObject({ name: 'Acme Renamed', changedFields: ['name'] });
  // Emails need USERS.
  expect(two!.body.data['owner']).toMatchObject({ email: null });
  expect(two!.text).not.toMatch(/FORBIDDEN|error|message/i);
});

it('nobody grants a webhook what they lack, and no event without its module', async () => {
  const { acme } = world;
  const maker = await world.person(acme.id, { role: 'USER', grants: [{ module: 'API', level: 'MANAGE' }] });
  expect(await refusal(maker, {})).toEqual([{ code: 'FORBIDDEN', path: ['grants'] }]);
  const at = (module: string, level: string) => ({ grants: [{ module, level }] });
  expect(await refusal(acme.admin, at('COMPANY', 'MANAGE'))).toEqual([{ code: 'INVALID', path: ['events', '0'] }]);
  const message = { events: ['MESSAGE_ADDED'] };
  expect(await refusal(acme.admin, { ...message, ...at('CONVERSATIONS', 'USE') })).toMatchObject([
    { code: 'INVALID', path: ['events', '0'] },
  ]);
  expect(await refusal(acme.admin, { events: [] })).toEqual([{ code: 'INVALID', path: ['events'] }]);
  const twice = { events: ['USER_JOINED', 'USER_JOINED'] };
  expect(await refusal(acme.admin, twice)).toEqual([{ code: 'INVALID', path: ['events', '1'] }]);
});

it.each(['http://10.0.0.1/', 'https://127.0.0.2/', 'http://169.254.169.254/latest', 'https://[::ffff:10.0.0.1]/'])(
  '%s is refused when it is saved',
  async (url) => {
    expect(await refusal(world.acme.admin, { url })).toEqual([{ code: 'INVALID', path: ['url'] }]);
    const { webhook } = await create(world.acme.owner);
    const change = { id: webhook.id, version: 1, url };
    expect(await mutate(world.acme.owner, 'updateWebhook', change)).toMatchObject([{ code: 'INVALID', path: ['url'] }]);
    await mutate(world.acme.owner, 'deleteWebhook', { id: webhook.id });
  },
);

it.each([
  'id',
  of('nothing'),
  `${of('id')} } query Other { viewer ${of('id')}`,
  `${of('id')} other: node(id: $id) ${of('id')}`,
  of('__schema { types { name } }'),
  `${of('id ...F')} fragment F on CustomRole ${of('id')}`,
  of('id @include(if: $x)'),
])('%j is no selection', async (query) => {
  expect(await refusal(world.acme.admin, { query })).toEqual([{ code: 'INVALID', path: ['query'] }]);
});

it('the secret is shown once, is sealed at rest, and stands in no answer, log or record', async () => {
  const { admin } = world.globex;
  const idempotencyKey = 'the same';
  const [first, again] = [await create(admin, { idempotencyKey }), null];
  const input = { name: 'Hook', url: receiver.url(first.at), events: ['CUSTOM_ROLE_CHANGED'], grants: ALL };
  const repeated = await world.run(admin, CREATE, { input: { ...input, idempotencyKey } });
  expect(repeated.data.createWebhook).toMatchObject({ webhook: { id: first.webhook.id }, secret: again });
  await happen(admin);
  await receiver.came(first.at, 1);
  await settled(admin, first.webhook.id);
  const rows: unknown[] = [];
  for (const table of ['webhook', 'webhook_delivery', 'webhook_attempt', 'outbox', 'audit_entry', 'idempotency_key'])
    rows.push(await world.db.query(`SELECT * FROM ${table}`));
  expect(JSON.stringify([rows, world.log])).not.toContain(first.secret.slice(6));
  await mutate(admin, 'deleteWebhook', { id: first.webhook.id });
});

it('a rotated secret signs beside the old one for a day', async () => {
  const { admin } = world.globex;
  const { at, webhook, secret } = await create(admin);
  const ROTATE =
    'mutation ($id: ID!) { rotateWebhookSecret(input: { id: $id }) { secret webhook { secretLastFour } errors { code } } }' as const;
  const rotated = (await world.run(admin, ROTATE, { id: webhook.id })).data.rotateWebhookSecret;
  expect(rotated.webhook.secretLastFour).toBe(rotated.secret.slice(-4));
  await happen(admin);
  const [one] = await receiver.came(at, 1);
  for (const good of [secret, rotated.secret]) new Verifier(good).verify(one!.text, one!.headers);
  await world.db.query('UPDATE webhook SET previousUntil = NOW() - INTERVAL 1 SECOND');
  await happen(admin);
  const [, two] = await receiver.came(at, 2);
  new Verifier(rotated.secret).verify(two!.text, two!.headers);
  expect(() => new Verifier(secret).verify(two!.text, two!.headers)).toThrow();
  await mutate(admin, 'deleteWebhook', { id: webhook.id });
});

/** Whatever waits for its next attempt is due. */
const hurry = async (id: string) => {
  await world.db.query(
    'UPDATE outbox SET nextAttemptAt = NOW() - INTERVAL 1 MINUTE WHERE kind = ? AND nextAttemptAt > NOW() AND recipient = ?',
    ['webhook', id],
  );
};

it('what fails is tried again after 5 s, 30 s … 8 h under the same id, eleven times in all', async () => {
  const { admin } = world.globex;
  const { at, webhook } = await create(admin);
  receiver.answer(at, (response) => response.writeHead(500).end('out of order'));
  await happen(admin);
  const pauses = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800];
  for (const [index, seconds] of pauses.entries()) {
    await until(
      () => look(admin, webhook.id),
      ({ deliveries: { nodes } }) => nodes[0]?.attempts.length === index + 1,
    );
    // Once more: an attempt may have come between two statements of the same answer.
    const { deliveries } = await look(admin, webhook.id);
    const [{ nextAttemptAt, status, attempts }] = deliveries.nodes as [Looked['deliveries']['nodes'][number]];
    const pause = (new Date(nextAttemptAt!).getTime() - new Date(attempts.at(-1)!.at).getTime()) / 1000;
    expect([index, status, pause]).toEqual([index, 'PENDING', seconds]);
    await until(
      () => world.db.query('SELECT leaseId FROM outbox WHERE kind = ? AND recipient = ?', ['webhook', webhook.id]),
      ([row]: { leaseId: string | null }[]) => row!.leaseId === null,
    );
    await hurry(webhook.id);
  }
  const { deliveries } = await settled(admin, webhook.id);
  const received = receiver.at(at);
  expect([received.length, new Set(received.map(({ id }) => id)).size]).toEqual([11, 1]);
  expect(deliveries.nodes[0]).toMatchObject({ status: 'FAILED', nextAttemptAt: null });
  expect(deliveries.nodes[0]!.attempts.at(-1)).toMatchObject({ httpStatus: 500, responseBody: 'out of order' });

  receiver.answer(at, (response) => response.writeHead(200).end());
  await mutate(admin, 'replayWebhookDelivery', { id: deliveries.nodes[0]!.id });
  const again = await receiver.came(at, 12);
  expect(again[11]!.id).toBe(again[0]!.id);
  expect((await settled(admin, webhook.id, 2)).deliveries.nodes).toHaveLength(2);
  await mutate(admin, 'deleteWebhook', { id: webhook.id });
}, 120_000);

it.each([
  ['a redirect', 302, null],
  ['a cut connection', null, /cut/],
  ['no HTTP', null, /not HTTP/],
  ['too much', null, /1 MB/],
])('%s is a failure that the log of deliveries tells', async (what, status, sentence) => {
  const { admin } = world.globex;
  const { at, webhook } = await create(admin);
  receiver.answer(at, (response, _received, { socket }) => {
    if (what === 'a redirect') response.writeHead(302, { location: receiver.url('/elsewhere') }).end();
    else if (what === 'a cut connection') socket.destroy();
    else if (what === 'no HTTP') socket.end('nonsense\r\n\r\n');
    else response.end('x'.repeat(1_100_000));
  });
  await happen(admin);
  const { deliveries } = await until(
    () => look(admin, webhook.id),
    (looked) => looked.deliveries.nodes[0]?.attempts.length === 1,
  );
  const { httpStatus, error } = deliveries.nodes[0]!.attempts[0]!;
  expect(httpStatus).toBe(status);
  if (sentence === null) expect(error).toBeNull();
  else expect(error).toMatch(sentence);
  expect(receiver.at('/elsewhere')).toEqual([]);
  await mutate(admin, 'deleteWebhook', { id: webhook.id });
});

it('410 pauses a webhook at once, and who resumes it vouches for it', async () => {
  const { admin, owner } = world.globex;
  const { at, webhook } = await create(admin);
  receiver.answer(at, (response) => response.writeHead(410).end());
  await happen(admin);
  const { status, version } = await settled(admin, webhook.id);
  expect([status, receiver.at(at).length]).toEqual(['PAUSED', 1]);
  await happen(admin);
  receiver.answer(at, (response) => response.writeHead(200).end());
  expect(await mutate(owner, 'updateWebhook', { id: webhook.id, version, paused: false })).toEqual([]);
  await happen(admin, 'Resumed');
  await receiver.came(at, 2);
  // What happened while it was paused is not made up for.
  expect((await settled(admin, webhook.id, 2)).deliveries.totalCount).toBe(2);
  await mutate(admin, 'deleteWebhook', { id: webhook.id });
});

it('a webhook that is resumed before anybody has looked at what happened in its pause is not told of it', async () => {
  const { admin } = world.globex;
  const { at, webhook } = await create(admin);
  const pause = (version: number, paused: boolean) =>
    mutate(admin, 'updateWebhook', { id: webhook.id, version, paused });
  await pause(webhook.version, true);
  let look: () => void = () => undefined;
  const resumed = new Promise<void>((resolve) => (look = resolve));
  const stop = beforeStatements(world, /FROM webhook_follower f JOIN/, () => resumed);
  try {
    await happen(admin, 'During the pause');
    expect(await pause(webhook.version + 1, false)).toEqual([]);
  } finally {
    look();
    stop();
  }
  await happen(admin, 'Afterwards');
  await receiver.came(at, 1);
  expect((await settled(admin, webhook.id)).deliveries.totalCount).toBe(1);
  await mutate(admin, 'deleteWebhook', { id: webhook.id });
});

it('who lost the right, or was archived, pauses their webhook', async () => {
  const { acme } = world;
  for (const lose of ['demoted', 'archived']) {
    const maker = await world.person(acme.id, { role: 'ADMIN' });
    const { at, webhook } = await create(maker);
    if (lose === 'archived') await mutate(acme.owner, 'archiveUser', { id: maker.userId });
    else {
      const ask = 'query ($id: ID!) { user(id: $id) { version } }' as const;
      const { version } = (await world.run(acme.owner, ask, { id: maker.userId })).data.user;
      const change = { id: maker.userId, version, role: 'USER', grants: [{ module: 'API', level: 'MANAGE' }] };
      expect(await mutate(acme.owner, 'updateUser', change)).toEqual([]);
    }
    expect((await look(acme.admin, webhook.id)).status).toBe('PAUSED');
    await happen(acme.admin);
    // Until its events were read.
    await until(
      () => world.db.query('SELECT status FROM webhook WHERE id = ?', [idBytes(webhook.id as never)]),
      ([row]: { status: number }[]) => row!.status === 2,
    );
    expect(receiver.at(at)).toEqual([]);
    expect((await look(acme.admin, webhook.id)).deliveries.totalCount).toBe(0);
    await mutate(acme.owner, 'deleteWebhook', { id: webhook.id });
  }
});

it('shows what it was granted, and sends it again, to nobody who lacks it', async () => {
  const { admin, owner } = world.acme;
  const fields = 'name users { nodes { email } }';
  const query = `{ ${fields} }`;
  const { at, webhook } = await create(admin, { query });
  receiver.answer(at, (response) => response.writeHead(200).end('answered'));
  await happen(admin, 'Not for everybody');
  const { deliveries } = await settled(admin, webhook.id);
  const [{ id }] = deliveries.nodes as [Looked['deliveries']['nodes'][number]];
  expect(deliveries.nodes[0]!.payload).toContain('Not for everybody');
  const reader = await world.person(world.acme.id, { grants: [{ module: 'API', level: 'MANAGE' }] });
  const [seen] = (await look(reader, webhook.id)).deliveries.nodes;
  expect(seen!.payload).not.toContain('Not for everybody');
  expect([seen!.status, seen!.attempts[0]!.httpStatus, seen!.attempts[0]!.responseBody]).toEqual([
    'DELIVERED',
    200,
    null,
  ]);
  const forbidden = [expect.objectContaining({ code: 'FORBIDDEN', path: ['id'] })];
  expect(await mutate(reader, 'testWebhook', { id: webhook.id, event: 'CUSTOM_ROLE_CHANGED' })).toEqual(forbidden);
  expect(await mutate(reader, 'replayWebhookDelivery', { id })).toEqual(forbidden);
  expect(await mutate(owner, 'replayWebhookDelivery', { id })).toEqual([]);
  expect(await mutate(reader, 'deleteWebhook', { id: webhook.id })).toEqual([]);
});
