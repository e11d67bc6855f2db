import { PASSWORD, startWorld, type Person, type World } from '../world';

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
    const answer = await world.run(world.acme.owner, LOG, { first: 5, after, filter: { targetId: person.userId } });
    seen.push(...(answer.data.auditLog.nodes as Entry[]));
    const { hasNextPage, endCursor } = answer.data.auditLog.pageInfo as { hasNextPage: boolean; endCursor: string };
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
    (await world.run(world.globex.owner, LOG, { filter })).data.auditLog.totalCount as number;
  const all = await world.run(world.globex.owner, LOG, { filter: { actorId: admin.userId } });
  const [entry] = all.data.auditLog.nodes as Entry[];
  expect(await count({ actorId: admin.userId, action: ['user.update'] })).toBe(1);
  expect(await count({ actorId: admin.userId, action: ['user.archive'] })).toBe(0);
  expect(await count({ actorId: admin.userId, action: [] })).toBe(0);
  expect(await count({ actorId: admin.userId, from: entry!.at })).toBe(1);
  expect(await count({ actorId: admin.userId, to: entry!.at })).toBe(0);
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
  for (const condition of ['', 'AND actorId = 0x00', 'AND targetId = "usr_x"']) {
    const [plan] = await world.db.query<{ key: string | null; Extra: string }[]>(
      `EXPLAIN SELECT id FROM audit_entry WHERE companyId = 0x00 ${condition} ORDER BY at DESC, id DESC LIMIT 26`,
    );
    expect(plan!.key).toMatch(/^audit_entry_/);
  }
});
