import { idBytes, newId, parseId, type TaskId } from '../../src/core/ids';
import { moduleBit } from '../../src/core/module-set';
import { insertRows } from '../../src/database/rows';
import { Task } from '../../src/domains/task/entity';
import { TASK_RULE, type WorkActor } from '../../src/domains/task/policy';
import { check } from '../../src/permissions/row-rule';
import { requireMember } from '../../src/core/ctx';
import { PASSWORD, startWorld, type DataOf, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

type Change = Record<string, unknown> & { id: string; version: number };
type As = { readonly token: string };

const SHOWN = `task { id version title description status dueAt assignee { id } createdBy { id } firm { id } conversation { id } doneAt }
  errors { code path }`;
const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${SHOWN} } }` as const;
const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${SHOWN} } }` as const;
const DELETE = 'mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { deletedId errors { code path } } }';
const NODE = 'query ($id: ID!) { node(id: $id) { ... on Task { title version assignee { id } status } } }';
const LIST = `query ($first: Int, $after: String, $filter: TaskFilter) {
  tasks(first: $first, after: $after, filter: $filter) { totalCount nodes { id title dueAt } pageInfo { hasNextPage endCursor } } }` as const;
const OF_USER =
  `query ($id: ID!) { node(id: $id) { ... on User { tasks(first: 100) { totalCount nodes { id } } } } }` as const;

const create = async (as: As, input: object) =>
  (await world.run(as, CREATE, { input: { title: 'A task', ...input } })).data.createTask;
const update = async (as: As, input: Change) => (await world.run(as, UPDATE, { input })).data.updateTask;
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);

const worker = (level: 'USE' | 'MANAGE' = 'USE') =>
  world.person(world.acme.id, {
    grants: [
      { module: 'TASKS', level },
      { module: 'CONVERSATIONS', level: 'USE' },
    ],
  });

async function tokenWith(level: 'USE' | 'MANAGE', maker: Person = world.acme.admin): Promise<As> {
  const make = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }';
  const input = { name: 'script', grants: [{ module: 'TASKS', level }], password: PASSWORD };
  return { token: (await world.run(maker, make, { input })).data.createApiToken.token };
}

it('is made, done, opened again, changed, cleared and deleted by those whom it concerns', async () => {
  const [maker, doer] = [await worker(), await worker()];
  const made = await create(maker, { title: 'Call back', description: 'At\r\nnoon', assigneeId: doer.userId });
  expect(made.errors).toEqual([]);
  expect(made.task).toMatchObject({
    ...{ version: 1, description: 'At\nnoon', status: 'OPEN', dueAt: null, doneAt: null },
    ...{ assignee: { id: doer.userId }, createdBy: { id: maker.userId } },
  });
  const { id } = made.task;
  const done = await update(doer, { id, version: 1, status: 'DONE', dueAt: '2031-05-04T09:30:00Z' });
  expect(done.task).toMatchObject({ version: 2, status: 'DONE', dueAt: '2031-05-04T09:30:00.000Z' });
  expect(done.task.doneAt).not.toBeNull();
  const open = await update(maker, { id, version: 2, status: 'OPEN', dueAt: null, description: null });
  expect(open.task).toMatchObject({ version: 3, doneAt: null, dueAt: null, description: null });
  expect((await update(maker, { id, version: 3, title: 'Call back' })).task.version).toBe(3);
  expect(codes(await update(maker, { id, version: 2, title: 'Late' }))).toEqual([['STALE', 'version']]);
  // Whoever gives their task away sees it no more.
  const given = await update(doer, { id, version: 3, assigneeId: null });
  expect(given).toEqual({ task: null, errors: [] });
  expect((await world.run(doer, NODE, { id })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect((await world.run(maker, DELETE, { input: { id } })).data.deleteTask).toEqual({ deletedId: id, errors: [] });
});

it('says all that is wrong at once', async () => {
  const { admin } = world.acme;
  const archived = await world.person(world.acme.id, { status: 'ARCHIVED' });
  const refused = await create(admin, {
    ...{ title: ' ', description: 'x'.repeat(5001), assigneeId: archived.userId, firmId: newId('frm') },
    conversationId: 'x',
  });
  expect(codes(refused).sort()).toEqual([
    ...[
      ['INVALID', 'description'],
      ['INVALID', 'title'],
      ['NOT_ELIGIBLE', 'assigneeId'],
    ],
    ...[
      ['NOT_FOUND', 'conversationId'],
      ['NOT_FOUND', 'firmId'],
    ],
  ]);
  const { task } = await create(admin, {});
  expect(codes(await update(admin, { id: task.id, version: 1, title: null, status: null })).sort()).toEqual([
    ...[
      ['INVALID', 'status'],
      ['INVALID', 'title'],
    ],
  ]);
});

it('its firm and its conversation are there for those alone who may see them', async () => {
  const { admin, user } = world.acme;
  const maker = await world.person(world.acme.id, { grants: [{ module: 'TASKS', level: 'USE' }] });
  const firm = (await world.run(admin, 'mutation { createFirm(input: { name: "Firm" }) { firm { id version } } }')).data
    .createFirm.firm;
  const [conversationId] = await world.hold(user, 1);
  expect(codes(await create(maker, { firmId: firm.id, conversationId })).sort()).toEqual([
    ...[
      ['NOT_FOUND', 'conversationId'],
      ['NOT_FOUND', 'firmId'],
    ],
  ]);
  const made = await create(admin, { assigneeId: maker.userId, firmId: firm.id, conversationId });
  expect(made.task).toMatchObject({ firm: { id: firm.id }, conversation: { id: conversationId } });
  const seen = await update(maker, { id: made.task.id, version: 1, title: 'Mine' });
  expect(seen).toMatchObject({ task: { title: 'Mine', firm: null, conversation: null }, errors: [] });
  const byFirm = async (as: As) => (await world.run(as, LIST, { filter: { firmId: firm.id } })).data.tasks.totalCount;
  expect([await byFirm(admin), await byFirm(maker)]).toEqual([1, 0]);
  const remove = 'mutation ($input: DeleteFirmInput!) { deleteFirm(input: $input) { errors { code } } }';
  await world.run(admin, remove, { input: { id: firm.id, version: 1 } });
  const after = await update(admin, { id: made.task.id, version: 3, title: 'Without' });
  expect(after).toMatchObject({ task: { firm: null, conversation: { id: conversationId } }, errors: [] });
});

describe('who sees what', () => {
  let people: Person[];
  let tokens: As[];
  let viewers: As[];
  let tasks: { id: TaskId; assigneeId: string | null; createdById: string | null; index: number }[];
  beforeAll(async () => {
    const { id: companyId, admin } = await world.company('Sight');
    const grants = (level: 'USE' | 'MANAGE') => [{ module: 'TASKS', level }] as const;
    people = await Promise.all([
      ...Array.from({ length: 5 }, () => world.person(companyId, { grants: grants('USE') })),
      world.person(companyId, { grants: grants('MANAGE') }),
    ]);
    tokens = [await tokenWith('USE', admin), await tokenWith('USE', admin), await tokenWith('MANAGE', admin)];
    viewers = [...people, ...tokens, admin];
    const ctx = await world.ctx(admin);
    const tokenIds = await Promise.all(tokens.slice(0, 2).map(async ({ token }) => await tokenIdOf(token)));
    const of = <T>(some: readonly T[], index: number, step: number) => some[(index * step) % some.length]!;
    // The maker of the tokens among them: what concerns the maker is not the token's.
    const ids = [...people, admin].map(({ userId }) => userId);
    tasks = Array.from({ length: 300 }, (_, index) => ({
      ...{ id: newId('tsk'), index },
      assigneeId: index % 4 === 0 ? null : of(ids, index, 7),
      createdById: index % 5 === 0 ? null : of(ids, index, 11),
    }));
    const rows = tasks.map(({ index, ...task }) => ({
      ...{ ...task, companyId, title: `Task ${index}`, description: null, status: 'OPEN' as const, version: 1 },
      createdByTokenId: task.createdById === null ? of(tokenIds, index, 1) : null,
      // Some at one instant, some at none: pages have to tell them apart.
      dueAt: index % 3 === 0 ? null : new Date(ctx.now.getTime() + (index % 10) * 1000),
      ...{ firmId: null, conversationId: null, createdAt: ctx.now, doneAt: null },
    }));
    await insertRows(ctx, Task, rows as never);
  });

  async function tokenIdOf(token: string) {
    const id = (await world.run({ token }, '{ viewer { apiToken { id } } }')).data.viewer.apiToken.id as string;
    return parseId('tok', id)!;
  }

  /** A token as the server would have it. */
  async function actorOf(viewer: As): Promise<WorkActor> {
    const index = tokens.indexOf(viewer);
    if (index === -1) return requireMember(await world.ctx(viewer));
    const bit = moduleBit('TASKS');
    const permissions = { uses: bit, manages: index === 2 ? bit : 0 };
    return { kind: 'API_TOKEN', userId: null, tokenId: await tokenIdOf(viewer.token), permissions };
  }

  async function walk(as: As, size: number, filter: object = {}): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { tasks: page }: DataOf<typeof LIST> = (await world.run(as, LIST, { first: size, after, filter })).data;
      ids.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(ids.length);
        return ids;
      }
      after = page.pageInfo.endCursor;
    }
  }

  it('lists, counts, the predicate and single reads say the same of every task and everybody', async () => {
    const sizes = new Set<number>();
    const ctx = await world.ctx(viewers.at(-1)!);
    const rows = await ctx.db.findBy(Task, { companyId: requireMember(ctx).companyId });
    for (const viewer of viewers) {
      const actor = await actorOf(viewer);
      const expected = rows.filter((row) => check(TASK_RULE, row, actor, ctx.now) === null);
      const listed = await walk(viewer, 100);
      expect([...listed].sort()).toEqual(expected.map(({ id }) => id).sort());
      sizes.add(listed.length);
      for (const { id } of tasks.slice(0, 12)) {
        const { errors } = await world.run(viewer, NODE, { id });
        expect([id, errors?.[0]?.extensions.code ?? 'OK']).toEqual([id, listed.includes(id) ? 'OK' : 'NOT_FOUND']);
      }
    }
    expect(sizes.size).toBeGreaterThan(2);
  });

  it('in plain words: at USE one’s own, at MANAGE all, of a token what it made', async () => {
    const [one] = people as [Person];
    const own = tasks.filter(({ assigneeId, createdById }) => [assigneeId, createdById].includes(one.userId));
    expect((await walk(one, 100)).sort()).toEqual(own.map(({ id }) => id).sort());
    expect(await walk(people[5]!, 100)).toHaveLength(tasks.length);
    const byTokens = [await walk(tokens[0]!, 100), await walk(tokens[1]!, 100)];
    expect(byTokens.flat().sort()).toEqual(
      tasks
        .filter(({ createdById }) => createdById === null)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await walk(tokens[2]!, 100)).toHaveLength(tasks.length);
  });

  it('pages of any size are the same list, due first and those without a date last', async () => {
    const [one] = people as [Person];
    const whole = await walk(one, 100);
    for (const size of [1, 7]) expect(await walk(one, size)).toEqual(whole);
    const { tasks: page } = (await world.run(people[5]!, LIST, { first: 100 })).data;
    const due = page.nodes.map(({ dueAt }) => dueAt ?? '9999');
    expect(due).toEqual([...due].sort());
    const filtered = await walk(people[5]!, 50, { assigneeId: one.userId, status: ['OPEN'] });
    expect(filtered.sort()).toEqual(
      tasks
        .filter(({ assigneeId }) => assigneeId === one.userId)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await walk(one, 50, { status: [] })).toEqual([]);
    expect(await walk(one, 50, { dueBefore: '2001-01-01T00:00:00Z' })).toEqual([]);
  });

  it('User.tasks has those assigned to the person that the viewer may see', async () => {
    const [one, other] = people as [Person, Person];
    const ofOther = async (as: As) => {
      const { node } = (await world.run(as, OF_USER, { id: other.userId })).data;
      return node.tasks.nodes.map(({ id }) => id).sort();
    };
    const assigned = tasks.filter(({ assigneeId }) => assigneeId === other.userId);
    const ids = (some: typeof tasks) => some.map(({ id }) => id).sort();
    expect(await ofOther(other)).toEqual(ids(assigned));
    expect(await ofOther(people[5]!)).toEqual(ids(assigned));
    expect(await ofOther(one)).toEqual(ids(assigned.filter(({ createdById }) => createdById === one.userId)));
  });

  it('what one may not see is changed and deleted by nobody who may not see it', async () => {
    const [one] = people as [Person];
    const hidden = tasks.find((task) => ![task.assigneeId, task.createdById].includes(one.userId))!;
    for (const id of [hidden.id, newId('tsk'), 'x']) {
      expect(codes(await update(one, { id, version: 1, title: 'x' }))).toEqual([['NOT_FOUND', 'id']]);
      expect(codes((await world.run(one, DELETE, { input: { id } })).data.deleteTask)).toEqual([['NOT_FOUND', 'id']]);
    }
  });
});

const ARCHIVE = `mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { code } } }` as const;

describe('somebody who leaves', () => {
  const openOn = async (person: Person) =>
    Number(
      (
        await world.db.query<{ total: string }[]>(
          'SELECT COUNT(*) AS total FROM task WHERE assigneeId = ? AND status = 1',
          [idBytes(person.userId)],
        )
      )[0]!.total,
    );

  it.each(['archive', 'delete', 'deactivate', 'block'] as const)(
    '%s: their open tasks go to nobody, the done ones stay, and the preview counts them',
    async (how) => {
      const { admin } = world.acme;
      const person = await worker();
      const [open, done] = [
        (await create(admin, { assigneeId: person.userId })).task,
        (await create(admin, { assigneeId: person.userId })).task,
      ];
      await update(admin, { id: done.id, version: 1, status: 'DONE' });
      const asked = await world.run(
        admin,
        `query ($id: ID!) { removalPreview(userId: $id) { openTaskCount } user(id: $id) { version deletionConfirmation } }`,
        { id: person.userId },
      );
      expect(asked.data.removalPreview.openTaskCount).toBe(1);
      const id = person.userId;
      const { version, deletionConfirmation: confirmation } = asked.data.user;
      const [name, input] = {
        archive: ['archiveUser', { id }],
        delete: ['deleteUser', { id, confirmation }],
        deactivate: ['updateUser', { id, version, active: false }],
        block: ['updateUser', { id, version, loginBlocked: true }],
      }[how] as [string, object];
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const verb = `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`;
      const left = (await world.run<string>(admin, verb, { input })).data as Record<string, { errors: object[] }>;
      expect(left[name]?.errors).toEqual([]);
      expect((await world.run(admin, NODE, { id: open.id })).data.node).toMatchObject({ assignee: null, version: 2 });
      expect((await world.run(admin, NODE, { id: done.id })).data.node).toMatchObject({ assignee: { id } });
      // Opened again it is on nobody, and naming them is refused.
      expect(codes(await update(admin, { id: open.id, version: 2, assigneeId: id }))).toEqual([
        [how === 'delete' ? 'NOT_FOUND' : 'NOT_ELIGIBLE', 'assigneeId'],
      ]);
      const again = await update(admin, { id: done.id, version: 2, status: 'OPEN' });
      expect(again.task).toMatchObject({ status: 'OPEN', assignee: null });
      expect(await openOn(person)).toBe(0);
    },
  );

  it('or to the successor whom somebody names', async () => {
    const { admin } = world.acme;
    const [person, successor] = [await worker(), await worker()];
    const { task } = await create(admin, { assigneeId: person.userId });
    await world.run(admin, ARCHIVE, { input: { id: person.userId, successorId: successor.userId } });
    expect((await world.run(successor, NODE, { id: task.id })).data.node).toMatchObject({
      assignee: { id: successor.userId },
    });
  });

  it('has no open task, however many are given to them at that moment', async () => {
    const { admin } = world.acme;
    const person = await worker();
    const done = (await create(admin, { assigneeId: person.userId })).task;
    await update(admin, { id: done.id, version: 1, status: 'DONE' });
    const given = Array.from({ length: 20 }, (_, index) =>
      index === 7
        ? update(admin, { id: done.id, version: 2, status: 'OPEN' })
        : create(admin, { assigneeId: person.userId, title: `Task ${index}` }),
    );
    const [archived] = await Promise.all([world.run(admin, ARCHIVE, { input: { id: person.userId } }), ...given]);
    expect(archived.data.archiveUser.errors).toEqual([]);
    expect(await openOn(person)).toBe(0);
  });
});

it('twenty changes of one version: one is done; one key makes one task', async () => {
  const { admin } = world.acme;
  const { task } = await create(admin, {});
  const many = Array.from({ length: 20 }, (_, index) => update(admin, { id: task.id, version: 1, title: `T${index}` }));
  expect((await Promise.all(many)).flatMap(codes)).toEqual(Array(19).fill(['STALE', 'version']));
  const once = await Promise.all(Array.from({ length: 20 }, () => create(admin, { idempotencyKey: 'one task' })));
  expect(new Set(once.map((one) => one.task.id)).size).toBe(1);
});
