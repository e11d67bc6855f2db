import { EXPLAIN } from '../sql';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const LOG = `query ($first: Int, $after: String, $filter: AuditFilter) { auditLog(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id at action actor { id } actorLabel targetId ip changes { field before after } } } }`;

interface Entry {
  id: string;
  at: string;
  action: string;
}

async function change(as: Person, target: Person, fields: object) {
  const seen = await world.run(as, 'query ($id: ID!) { user(id: $id) { version } }', { id: target.userId });
  const input = { id: target.userId, version: seen.data.user.version, ...fields };
  const done = await world.run(as, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
    i: input,
  });
  expect(done.data.updateUser.errors).toEqual([]);
}

it('says who, what, whom, from where, with the values before and after', async () => {
  const person = await world.person(world.acme.id, { firstName: 'Before' });
  await change(world.acme.admin, person, { firstName: 'After', conversationLimit: 4 });
  const { data } = await world.run(world.acme.owner, LOG, { filter: { targetId: person.userId } });
  expect(data.auditLog).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        action: 'user.update',
        actor: { id: world.acme.admin.userId },
        actorLabel: 'Adam Acme',
        targetId: person.userId,
        ip: '127.0.0.1',
        changes: [
          { field: 'conversationLimit', before: null, after: '4' },
          { field: 'firstName', before: 'Before', after: 'After' },
        ],
      },
    ],
  });
  const [entry] = data.auditLog.nodes;
  const node = await world.run(
    world.acme.owner,
    'query ($id: ID!) { node(id: $id) { ... on AuditEntry { action } } }',
    { id: entry.id },
  );
  expect(node.data.node).toEqual({ action: 'user.update' });
});

it('a refused change leaves no entry', async () => {
  const person = await world.person(world.acme.id);
  await world.run(world.acme.admin, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
    i: { id: person.userId, version: 9, conversationLimit: 1 },
  });
  const { data } = await world.run(world.acme.owner, LOG, { filter: { targetId: person.userId } });
  expect(data.auditLog.totalCount).toBe(0);
});

it('pages from the latest on and shows everything once, while more is being done', async () => {
  const person = await world.person(world.acme.id);
  for (let limit = 1; limit <= 12; limit += 1) await change(world.acme.admin, person, { conversationLimit: limit });
  const seen: Entry[] = [];
  let after: string | null = null;
  do {
    const answer: Answer<typeof LOG> = await world.run(world.acme.owner, LOG, {
      first: 5,
      after,
      filter: { targetId: person.userId },
    });
    seen.push(...(answer.data.auditLog.nodes as Entry[]));
    const { hasNextPage, endCursor } = answer.data.auditLog.pageInfo;
    after = hasNextPage ? endCursor : null;
    await change(world.acme.admin, person, { conversationLimit: null });
    await change(world.acme.admin, person, { conversationLimit: 50 });
  } while (after !== null);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
});

it('filters by actor, action and time', async () => {
  const person = await world.person(world.globex.id);
  const admin = await world.person(world.globex.id, { role: 'ADMIN' });
  await change(admin, person, { conversationLimit: 1 });
  const count = async (filter: object) =>
    (await world.run(world.globex.owner, LOG, { filter })).data.auditLog.totalCount;
  const all = await world.run(world.globex.owner, LOG, { filter: { actorId: admin.userId } });
  const [entry] = all.data.auditLog.nodes as Entry[];
  expect(await count({ actorId: admin.userId, action: ['user.update'] })).toBe(1);
  expect(await count({ actorId: admin.userId, action: ['user.archive'] })).toBe(0);
  expect(await count({ actorId: admin.userId, action: [] })).toBe(0);
  expect(await count({ actorId: admin.userId, from: entry!.at })).toBe(1);
  expect(await count({ actorId: admin.userId, to: entry!.at })).toBe(0);
});

it('refuses an action that it does not know, naming those that it does', async () => {
  const answer = await world.run(world.acme.owner, LOG, { filter: { action: ['user.update', 'user.udpate'] } });
  expect(answer.data.auditLog).toBeNull();
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INVALID', path: ['filter', 'action', '1'] } }]);
  expect(answer.errors?.[0]?.message).toContain('user.update');
  const { data } = await world.run(world.acme.owner, '{ auditActions }');
  const each = data.auditActions.map((action: string) =>
    world.run(world.acme.owner, LOG, { first: 1, filter: { action: [action] } }),
  );
  for (const { errors } of await Promise.all(each)) expect(errors).toBeUndefined();
  expect((await world.run(world.acme.moderator, '{ auditActions }')).data).toEqual({ auditActions: null });
});

it('knows of every entry there is which action it was', async () => {
  const { data } = await world.run(world.acme.owner, '{ auditActions }');
  const rows = await world.db.query<{ action: string }[]>('SELECT DISTINCT action FROM audit_entry');
  expect(rows.map(({ action }) => action).filter((action) => !data.auditActions.includes(action))).toEqual([]);
});

it('shows and filters what an API token did, apart from what its maker did, and nothing of another company’s', async () => {
  const create = `mutation ($i: CreateApiTokenInput!) { createApiToken(input: $i) { token apiToken { id } errors { message } } }`;
  const grants = [{ module: 'USERS', level: 'MANAGE' }];
  const made = await world.run(world.acme.admin, create, { i: { name: 'HR', grants, password: PASSWORD } });
  const { token, apiToken, errors } = made.data.createApiToken;
  expect(errors).toEqual([]);
  const person = await world.person(world.acme.id, { role: 'LIMITED_USER' });
  const rename = 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code message } } }';
  const i = { id: person.userId, version: 1, lastName: 'Renamed' };
  expect((await world.run({ token }, rename, { i })).data.updateUser.errors).toEqual([]);
  const log = `query ($filter: AuditFilter) { auditLog(filter: $filter) { nodes { action apiToken { id } actor { id } targetId } } }`;
  const byToken = await world.run(world.acme.owner, log, { filter: { apiTokenId: apiToken.id } });
  expect(byToken.data.auditLog.nodes).toEqual([
    { action: 'user.update', apiToken: { id: apiToken.id }, actor: null, targetId: person.userId },
  ]);
  for (const apiTokenId of ['tok_00000000000000000000000000', 'nonsense', ''])
    expect((await world.run(world.acme.owner, log, { filter: { apiTokenId } })).data.auditLog.nodes).toEqual([]);
  const foreign = await world.run(world.globex.owner, log, { filter: { apiTokenId: apiToken.id } });
  expect(foreign.data.auditLog.nodes).toEqual([]);
});

it('says who entered the company by signing in; a wrong password leaves nothing', async () => {
  const person = await world.person(world.acme.id);
  const signIn = (password: string) =>
    world.run(null, 'mutation ($i: SignInInput!) { signIn(input: $i) { errors { code } } }', {
      i: { identifier: person.email, password },
    });
  const entries = async () =>
    (await world.run(world.acme.owner, LOG, { filter: { actorId: person.userId } })).data.auditLog.nodes;
  await signIn('not the password at all');
  expect(await entries()).toEqual([]);
  expect((await signIn(PASSWORD)).data.signIn.errors).toEqual([]);
  expect(await entries()).toMatchObject([{ action: 'session.enter', targetId: person.userId, ip: '127.0.0.1' }]);
});

it('holds no secret', async () => {
  await world.run(world.acme.admin, 'mutation ($i: CreateUserInput!) { createUser(input: $i) { errors { code } } }', {
    i: { email: 'secret@guests.example', password: PASSWORD, membership: {} },
  });
  const rows = await world.db.query('SELECT changes FROM audit_entry');
  expect(JSON.stringify(rows)).not.toMatch(/quiet harbour|argon2|password/i);
});

it.each(['moderator', 'user', 'limited'] as const)('is not for a %s', async (who) => {
  const answer = await world.run(world.acme[who], LOG);
  expect(answer).toMatchObject({ data: { auditLog: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

it('shows nothing of another company, and refuses its cursors', async () => {
  const own = await world.run(world.acme.owner, LOG, { first: 1 });
  const foreign = await world.run(world.globex.owner, LOG, { after: own.data.auditLog.pageInfo.endCursor });
  expect(foreign.errors).toMatchObject([{ extensions: { code: 'INVALID', path: ['after'] } }]);
  const all = await world.run(world.globex.owner, LOG, { first: 100 });
  const ids = (all.data.auditLog.nodes as Entry[]).map(({ id }) => id);
  const shared = await world.run(world.acme.owner, LOG, { first: 100 });
  expect((shared.data.auditLog.nodes as Entry[]).filter(({ id }) => ids.includes(id))).toEqual([]);
});

it('walks an index, whatever the filter', async () => {
  for (const condition of ['', 'AND actorId = 0x00', 'AND apiTokenId = 0x00', 'AND targetId = "usr_x"']) {
    const [plan] = await world.db.query<{ key: string | null; Extra: string }[]>(
      `${EXPLAIN} SELECT id FROM audit_entry WHERE companyId = 0x00 ${condition} ORDER BY at DESC, id DESC LIMIT 26`,
    );
    expect(plan!.key).toMatch(/^audit_entry_/);
  }
});
