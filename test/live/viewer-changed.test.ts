import { setTimeout as pause } from 'node:timers/promises';
import { idBytes } from '../../src/core/ids';
import { accessVersionOf } from '../../src/permissions/access-version';
import { ROLE_RANKS } from '../../src/permissions/roles';
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { startMuster, type Muster } from '../../src/start';
import { PASSWORD, startWorld, type Person, type World } from '../world';
import { listen, QUERY, subscribe, TRANSPORTS, type Heard, type Transport } from './listening';

let world: World;
/** Another server on the same database, of whose doings the first one is told nothing. */
let other: Muster;
beforeAll(async () => {
  world = await startWorld();
  other = await startMuster({
    settings: readSettings({ PORT: '0', APP_URL: 'http://muster.test', DEMO: 'off', RATE_LIMITS: 'off' }),
    log: createLog('error', { write: () => undefined }),
    print: () => undefined,
    target: { socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database: String(world.db.options.database) },
  });
});
afterAll(async () => {
  await other.stop();
  await world.close();
});

/** Longer than it takes to be told of anything. */
const LONG_MS = 700;

type As = { readonly token: string };

/** Does something, and fails where it was refused. */
async function act(as: As, field: string, input: object | null, asked = '', url = world.url): Promise<unknown> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const query =
    input === null
      ? `mutation { ${field} { ${asked} errors { code message } } }`
      : `mutation ($input: ${type}!) { ${field}(input: $input) { ${asked} errors { code message } } }`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${as.token}` },
    body: JSON.stringify({ query, variables: input === null ? {} : { input } }),
  });
  const { data, errors } = (await answer.json()) as { data: Record<string, { errors: object[] }>; errors?: object[] };
  expect({ errors, refused: data[field]?.errors }).toEqual({ errors: undefined, refused: [] });
  return data[field];
}

async function versionOf({ userId }: Person): Promise<number> {
  const { data } = await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { version } }', { id: userId });
  return data.user.version;
}

const update = async (person: Person, change: object, url?: string) =>
  act(world.acme.admin, 'updateUser', { id: person.userId, version: await versionOf(person), ...change }, '', url);

const openSession = async (person: Person): Promise<As> => {
  const { data } = await world.run(
    null,
    'mutation ($i: SignInInput!) { signIn(input: $i) { result { ... on SignedIn { token } } } }',
    { i: { identifier: person.email, password: PASSWORD } },
  );
  return data.signIn.result;
};

/** Waits until it has completed; over a WebSocket, whose connection was for nothing else, that is its close as well. */
async function completed(heard: Heard): Promise<void> {
  const how = await Promise.race([heard.over, pause(5_000, 'goes on', { ref: false })]);
  if (how !== undefined) expect(how).toMatchObject({ code: 4401 });
}

/** Changes a role and takes it back while somebody begins to listen; answers what they were told last, and what is so. */
async function toldWhileChanging(transport: Transport, person: Person, steps: number) {
  const versionNow = async () => accessVersionOf((await world.ctx(person)).viewer);
  const since = await versionNow();
  const heard = subscribe(world, transport, person, { query: QUERY, variables: { since } });
  for (let step = 0; step < 2 + steps; step += 1) {
    await pause(Math.random() * 40);
    const { USER, MODERATOR } = ROLE_RANKS;
    const turned = [USER, MODERATOR, USER, idBytes(person.userId)];
    await world.db.query('UPDATE `user` SET role = IF(role = ?, ?, ?) WHERE id = ?', turned);
  }
  await pause(LONG_MS);
  const last = heard.answers.at(-1)?.data.viewerChanged.accessVersion ?? since;
  heard.stop();
  return { last, now: await versionNow() };
}

describe.each(TRANSPORTS)('viewerChanged over %s', (transport: Transport) => {
  it('tells a change of role and of grants, each once, as they are then', async () => {
    const person = await world.person(world.acme.id, { role: 'USER' });
    const heard = await listen(world, transport, person);
    await update(person, { role: 'MODERATOR' });
    const first = (await heard.next()).data.viewerChanged;
    expect(first).toMatchObject({ signedIn: true, user: { id: person.userId, role: 'MODERATOR' } });
    expect(first.accessVersion).not.toBe(heard.version);
    await update(person, { role: 'USER', grants: [{ module: 'USERS', level: 'USE' }] });
    const second = (await heard.next()).data.viewerChanged;
    expect(second).toMatchObject({ user: { role: 'USER' }, permissions: [{ module: 'USERS', level: 'USE' }] });
    await pause(LONG_MS);
    expect(heard.answers).toHaveLength(3);
    heard.stop();
  });

  it('tells what a custom role gives, and what it no longer gives', async () => {
    const person = await world.person(world.acme.id);
    const heard = await listen(world, transport, person);
    const name = `Role of ${person.userId}`;
    const role = { name, grants: [{ module: 'TASKS', level: 'USE' }], userIds: [person.userId] };
    const made = (await act(world.acme.admin, 'createCustomRole', role, 'customRole { id version }')) as {
      customRole: { id: string; version: number };
    };
    const modules = async () =>
      ((await heard.next()).data.viewerChanged.permissions as { module: string }[]).map(({ module }) => module);
    expect(await modules()).toContain('TASKS');
    await act(world.acme.admin, 'updateCustomRole', { ...made.customRole, grants: [] });
    expect(await modules()).not.toContain('TASKS');
    heard.stop();
  });

  it('tells a new restriction, under which it goes on', async () => {
    const company = await world.company('Strict');
    const heard = await listen(world, transport, company.user);
    await world.db.query('UPDATE company SET twoFactorRequired = 1 WHERE id = ?', [idBytes(company.id)]);
    const told = (await heard.next()).data.viewerChanged;
    expect(told).toMatchObject({ user: null, session: { restrictions: ['TWO_FACTOR_ENROLMENT_REQUIRED'] } });
    heard.stop();
  });

  it('tells at once what has changed since the version that is known, and nothing where that is the present one', async () => {
    const person = await world.person(world.acme.id);
    const before = await listen(world, transport, person);
    before.stop();
    const asked = { query: QUERY, variables: { since: before.version } };
    const same = subscribe(world, transport, person, asked);
    await pause(LONG_MS);
    expect(same.answers).toEqual([]);
    await update(person, { role: 'MODERATOR' });
    expect((await same.next()).data.viewerChanged.user.role).toBe('MODERATOR');
    const later = subscribe(world, transport, person, asked);
    expect((await later.next()).data.viewerChanged.user.role).toBe('MODERATOR');
    same.stop();
    later.stop();
  });

  it('tells nobody else: no colleague, and nobody of another company', async () => {
    const person = await world.person(world.acme.id);
    const others = await Promise.all(
      [world.acme.user, world.acme.owner, world.globex.owner, world.globex.user].map((one) =>
        listen(world, transport, one),
      ),
    );
    await update(person, { role: 'MODERATOR', firstName: 'Somebody' });
    await act(person, 'signOut', null);
    await pause(LONG_MS);
    for (const heard of others) expect(heard.answers).toHaveLength(1);
    for (const heard of others) heard.stop();
  });

  it.each(['this server', 'another server'])(
    'completes once the person was archived on %s, and tells nothing more',
    async (on) => {
      const person = await world.person(world.acme.id);
      const heard = await listen(world, transport, person);
      const url = on === 'this server' ? world.url : `http://127.0.0.1:${other.port}/graphql`;
      await act(world.acme.admin, 'archiveUser', { id: person.userId }, '', url);
      await completed(heard);
      expect(heard.answers).toHaveLength(1);
    },
  );

  it('hears of a change that another server made', async () => {
    const person = await world.person(world.acme.id);
    const heard = await listen(world, transport, person);
    await update(person, { role: 'MODERATOR' }, `http://127.0.0.1:${other.port}/graphql`);
    expect((await heard.next()).data.viewerChanged.user.role).toBe('MODERATOR');
    heard.stop();
  });

  it('completes for the session that was ended elsewhere, and goes on for the one that ended it', async () => {
    const person = await world.person(world.acme.id);
    const elsewhere = await openSession(person);
    const ended = await listen(world, transport, elsewhere);
    const own = await listen(world, transport, person);
    await act(person, 'revokeSession', { allOthers: true });
    await completed(ended);
    expect(ended.answers).toHaveLength(1);
    await update(person, { role: 'MODERATOR' });
    expect((await own.next()).data.viewerChanged.user.role).toBe('MODERATOR');
    await act(person, 'signOut', null);
    await completed(own);
  });

  it('leaves nobody with what no longer is, however fast it changes, and changes back', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => world.person(world.acme.id)));
    for (let round = 0; round < 4; round += 1) {
      const told = await Promise.all(
        people.map((person, index) => toldWhileChanging(transport, person, index + round)),
      );
      expect(told.map(({ last }) => last)).toEqual(told.map(({ now }) => now));
    }
  });

  it('is for API tokens, too: as far as their maker may, until they are revoked', async () => {
    const maker = await world.person(world.acme.id, { role: 'ADMIN' });
    const input = { name: 'Listener', password: PASSWORD, grants: [{ module: 'USERS', level: 'MANAGE' }] };
    const made = (await act(maker, 'createApiToken', input, 'token apiToken { id }')) as {
      token: string;
      apiToken: { id: string };
    };
    const heard = await listen(world, transport, made);
    await update(maker, { role: 'USER', grants: [{ module: 'USERS', level: 'USE' }] });
    expect((await heard.next()).data.viewerChanged).toMatchObject({
      permissions: [{ module: 'USERS', level: 'USE' }],
      user: null,
    });
    await act(world.acme.admin, 'revokeApiToken', { id: made.apiToken.id });
    await completed(heard);
    expect(heard.answers).toHaveLength(2);
  });

  it('tells a session that has ended nothing, although something is told to it at that moment', async () => {
    const person = await world.person(world.acme.id);
    const heard = await listen(world, transport, person);
    const { data } = await world.run(person, '{ viewer { session { id } } }');
    await world.db.query('UPDATE session SET endedAt = NOW(6) WHERE accountId = ?', [idBytes(person.accountId)]);
    // At once, before anything has noticed.
    const { app } = await world.ctx(null);
    app.bus.publish('viewer', data.viewer.session.id, 'another version');
    await completed(heard);
    expect(heard.answers).toHaveLength(1);
  });

  it.each(['this server', 'another server'])(
    'is over for a session that was revoked on %s within 250 ms',
    async (on) => {
      const url = on === 'this server' ? world.url : `http://127.0.0.1:${other.port}/graphql`;
      const person = await world.person(world.acme.id);
      const took: number[] = [];
      for (let time = 0; time < 9; time += 1) {
        const heard = await listen(world, transport, await openSession(person));
        await act(person, 'revokeSession', { allOthers: true }, '', url);
        const began = performance.now();
        await completed(heard);
        took.push(performance.now() - began);
      }
      const median = took.sort((one, two) => one - two)[4] ?? Infinity;
      expect(median).toBeLessThan(250);
    },
  );
});
