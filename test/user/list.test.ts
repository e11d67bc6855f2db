import { EXPLAIN } from '../sql';
import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const LIST = `query ($first: Int, $after: String, $filter: UserFilter, $orderBy: UserOrder) {
  users(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes { id displayName email role status } pageInfo { hasNextPage endCursor } totalCount
  }
}`;

const namesOf = (answer: Answer<typeof LIST>): string[] => answer.data.users.nodes.map((node) => node.displayName);

/** Every row of a list, a page at a time. */
async function walk(as: Person, size: number, variables: object = {}): Promise<{ id: string; displayName: string }[]> {
  const rows = [];
  for (let after: string | null = null; ;) {
    const answer: Answer<typeof LIST> = await world.run(as, LIST, { first: size, after, ...variables });
    expect(answer.errors).toBeUndefined();
    rows.push(...answer.data.users.nodes);
    if (!answer.data.users.pageInfo.hasNextPage) return rows;
    after = answer.data.users.pageInfo.endCursor;
  }
}

it('shows the people of the company by name, and nobody of another', async () => {
  const answer = await world.run(world.acme.admin, LIST);
  expect(namesOf(answer)).toEqual(['Adam Acme', 'Lars Acme', 'Mona Acme', 'Olivia Owner', 'Ursula Acme']);
  expect(answer.data.users.totalCount).toBe(5);
});

it.each(['user', 'limited'] as const)('is refused to a %s without a grant, with null and FORBIDDEN', async (name) => {
  const answer = await world.run(world.acme[name], LIST);
  expect(answer.data).toEqual({ users: null });
  expect(answer.errors).toMatchObject([{ path: ['users'], extensions: { code: 'FORBIDDEN' } }]);
});

it('is refused without a session', async () => {
  const answer = await world.run(null, LIST);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

describe('of many people', () => {
  let admin: Person;
  beforeAll(async () => {
    admin = world.globex.admin;
    const twins = Array.from({ length: 12 }, (_, index) => ({
      firstName: 'Twin',
      lastName: index % 2 === 0 ? 'Alike' : 'ALIKE',
    }));
    for (const twin of twins) await world.person(world.globex.id, { ...twin, role: 'LIMITED_USER' });
    for (const status of ['INACTIVE', 'BLOCKED', 'ARCHIVED'] as const)
      await world.person(world.globex.id, { firstName: status, lastName: 'Person', status });
    await world.person(world.globex.id, { firstName: 'Per%cent', lastName: 'Under_score' });
  });

  it.each([
    ...['NAME', 'EMAIL', 'ROLE', 'STATUS', 'VERIFIED', 'CALLS', 'CONVERSATION_LIMIT', 'LAST_SEEN', 'CREATED_AT'],
    'ACTIVE_CONVERSATIONS',
  ])('pages by %s show everybody once, both ways, at every size', async (field) => {
    const whole = await walk(admin, 100, { orderBy: { field } });
    for (const size of [1, 3, 7]) {
      expect(await walk(admin, size, { orderBy: { field } })).toEqual(whole);
      expect(await walk(admin, size, { orderBy: { field, direction: 'DESC' } })).toEqual([...whole].reverse());
    }
  });

  it('leaves the archived out until they are asked for', async () => {
    expect(namesOf(await world.run(admin, LIST, { first: 100 }))).not.toContain('ARCHIVED Person');
    expect(namesOf(await world.run(admin, LIST, { filter: { status: ['ARCHIVED'] } }))).toEqual(['ARCHIVED Person']);
  });

  it('filters by status and role together', async () => {
    const filter = { status: ['INACTIVE', 'BLOCKED'], role: ['USER'] };
    expect(namesOf(await world.run(admin, LIST, { filter }))).toEqual(['BLOCKED Person', 'INACTIVE Person']);
    expect(namesOf(await world.run(admin, LIST, { filter: { ...filter, role: ['ADMIN'] } }))).toEqual([]);
    expect(namesOf(await world.run(admin, LIST, { filter: { status: [] } }))).toEqual([]);
  });

  it('finds text in names and addresses, wildcards being text', async () => {
    expect(namesOf(await world.run(admin, LIST, { filter: { search: 'mona' } }))).toEqual(['Mona Globex']);
    expect(namesOf(await world.run(admin, LIST, { filter: { search: 'OWNER@GLOBEX' } }))).toEqual(['Olivia Owner']);
    expect(namesOf(await world.run(admin, LIST, { filter: { search: '%' } }))).toEqual(['Per%cent Under_score']);
    expect(namesOf(await world.run(admin, LIST, { filter: { search: 'r_s' } }))).toEqual(['Per%cent Under_score']);
    expect(namesOf(await world.run(admin, LIST, { filter: { search: "' OR 1=1 -- " } }))).toEqual([]);
  });

  it('finds by module whoever has it, whether by role, by default or by grant', async () => {
    const { userId } = await world.person(world.globex.id, {
      firstName: 'Granted',
      grants: [{ module: 'ERP', level: 'USE' }],
    });
    const erp = await walk(admin, 100, { filter: { module: 'ERP' } });
    expect(erp.map(({ id }) => id).sort()).toEqual(
      [world.globex.owner.userId, world.globex.admin.userId, world.globex.moderator.userId, userId].sort(),
    );
    const chat = await walk(admin, 100, { filter: { module: 'CONVERSATIONS', role: ['USER'] } });
    expect(chat.map(({ id }) => id)).toContain(world.globex.user.userId);
    expect(chat.map(({ id }) => id)).not.toContain(userId);
  });

  it('finds nobody by an inbox of another company, as by one that never was', async () => {
    const foreign = await world.run(world.acme.admin, '{ inboxes { id } }');
    const own = await world.run(admin, '{ inboxes { id } }');
    const by = (inboxId: string) => world.run(admin, LIST, { filter: { inboxId } });
    expect(namesOf(await by(own.data.inboxes[0].id)).length).toBeGreaterThan(10);
    expect(namesOf(await by(foreign.data.inboxes[0].id))).toEqual([]);
    expect(namesOf(await by('ibx_00000000000000000000000000'))).toEqual([]);
    expect(namesOf(await by('nonsense'))).toEqual([]);
  });
});

describe('finding people', () => {
  let admin: Person;
  let lukasz: Person;
  beforeAll(async () => {
    ({ admin } = await world.company('Findings'));
    const update =
      'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { version } errors { message } } }';
    lukasz = await world.person(admin.companyId, {
      firstName: 'Łukasz',
      lastName: 'O’Brien',
      email: 'lu@xn--mller-kva.example',
    });
    const input = { id: lukasz.userId, version: 1, screenName: 'Zażółć', phone: '+31612345678' };
    expect((await world.run(admin, update, { input })).data.updateUser.errors).toEqual([]);
    const profile = 'mutation ($i: UpdateProfileInput!) { updateProfile(input: $i) { errors { message } } }';
    const named = await world.run(lukasz, profile, { i: { username: 'Lucky.Luke' } });
    expect(named.data.updateProfile.errors).toEqual([]);
  });

  const found = async (search: string): Promise<string[]> =>
    (await world.run(admin, LIST, { filter: { search } })).data.users.nodes.map(({ id }: { id: string }) => id);

  it.each([
    'lukasz',
    'Łukasz'.normalize('NFD'),
    "o'brien",
    'obrien LUKASZ',
    'zazolc',
    'lu@müller.example',
    'lu@xn--mller-kva.example',
    'lucky.luke',
    'LUCKY',
    '06 1234 5678',
    '+31 (0)6-12345678',
    'lukasz xn--mller',
  ])('%s finds somebody who shows another name', async (search) => {
    expect(await found(search)).toEqual([lukasz.userId]);
  });

  it.each(['lukasz byron', '%', '_', 'lu%sz', '\u0301', '+31612345679', 'müller.invalid'])(
    '%s finds nobody',
    async (search) => {
      expect(await found(search)).toEqual([]);
    },
  );

  it('finds by the name as it is now, and no longer by the one before', async () => {
    const person = await world.person(admin.companyId, { firstName: 'Before', lastName: 'Wedding' });
    const rename =
      'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { user { displayName } errors { message } } }';
    await world.run(admin, rename, { i: { id: person.userId, version: 1, lastName: 'Ångström' } });
    expect(await found('angstrom')).toEqual([person.userId]);
    expect(await found('wedding')).toEqual([]);
  });
});

describe('in the order of the company’s language', () => {
  const NAMES = ['Suna', 'Şule', 'Cem', 'Çağla', 'Irmak', 'İrem', 'Hakan'];

  it('sorts by its alphabet from the moment it is chosen, page by page, and cursors of the other order are refused', async () => {
    const { admin, id } = await world.company('Alphabets');
    for (const firstName of NAMES) await world.person(id, { firstName, lastName: 'Z' });
    const order = async () =>
      (await walk(admin, 2))
        .map(({ displayName }) => displayName.split(' ')[0] ?? '')
        .filter((name) => NAMES.includes(name));
    expect(await order()).toEqual(['Çağla', 'Cem', 'Hakan', 'İrem', 'Irmak', 'Şule', 'Suna']);
    const { endCursor } = (await world.run(admin, LIST, { first: 1 })).data.users.pageInfo;
    const speak = 'mutation { updateCompany(input: { version: 1, language: "tr" }) { errors { message } } }';
    expect((await world.run(admin, speak)).data.updateCompany.errors).toEqual([]);
    expect(await order()).toEqual(['Cem', 'Çağla', 'Hakan', 'Irmak', 'İrem', 'Suna', 'Şule']);
    const members = await world.run(admin, '{ inboxes { members { displayName } } }');
    const served = members.data.inboxes[0].members.map(({ displayName }) => displayName.split(' ')[0]!);
    expect(served.filter((name) => NAMES.includes(name))).toEqual(await order());
    const stale = await world.run(admin, LIST, { after: endCursor });
    expect(stale.errors).toMatchObject([{ extensions: { code: 'INVALID', path: ['after'] } }]);
  });
});

it('keeps in every row what lists sort by: whether the address is proved, and keys of the name as it is', async () => {
  const rows = await world.db.query<{ kept: number; proved: number; displayName: string; searchKey: string }[]>(
    `SELECT u.emailVerified AS kept, u.joinedAt IS NOT NULL AND a.emailVerifiedAt IS NOT NULL AS proved FROM \`user\` u
       LEFT JOIN account a ON a.id = u.accountId`,
  );
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(({ kept, proved }) => kept !== proved)).toEqual([]);
});

it.each([
  [{ first: 101 }, 'BAD_USER_INPUT', ['first']],
  [{ first: -1 }, 'BAD_USER_INPUT', ['first']],
  [{ after: 'made up' }, 'INVALID', ['after']],
  [{ filter: { search: 'x'.repeat(201) } }, 'BAD_USER_INPUT', ['filter', 'search']],
])('refuses %j', async (variables, code, path) => {
  const answer = await world.run(world.acme.admin, LIST, variables);
  expect(answer.errors).toMatchObject([{ extensions: { code, path } }]);
});

it('refuses a cursor of another company and one of another order', async () => {
  const foreign = await world.run(world.globex.admin, LIST, { first: 1 });
  const other = await world.run(world.acme.admin, LIST, { first: 1, orderBy: { field: 'EMAIL' } });
  for (const { data } of [foreign, other]) {
    const answer = await world.run(world.acme.admin, LIST, { after: data.users.pageInfo.endCursor });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INVALID', path: ['after'] } }]);
  }
});

it('costs the same number of SQL statements for 10, 100 and 1,000 people, whatever the fields', async () => {
  const everything = `query ($first: Int) { users(first: $first) { totalCount nodes {
    id displayName email role status emailVerified canTakeCalls conversationLimit activeConversationCount languages username viewerMay
    inboxes { name } questionnaires { name } customRoles { name } permissions { module } company { name } } } }`;
  const q2 =
    'query ($first: Int) { users(first: $first) { nodes { displayName role emailVerified inboxes { name } conversationLimit activeConversationCount } } }';
  const counts = [];
  const q2Counts = [];
  for (const size of [10, 100, 1000]) {
    const { admin } = await world.crowd(size);
    counts.push((await world.statements(() => world.run(admin, everything, { first: 100 }))).length);
    q2Counts.push((await world.statements(() => world.run(admin, q2, { first: 100 }))).length);
  }
  expect(new Set(counts).size).toBe(1);
  // One for the session and the viewer, two for the page.
  expect(q2Counts).toEqual([3, 3, 3]);
  // The first request after a minute also writes down that the session is in use.
  await world.run(world.acme.admin, '{ viewer { signedIn } }');
  expect(
    (await world.statements(() => world.run(world.acme.admin, '{ viewer { user { id displayName role } } }'))).length,
  ).toBe(1);
});

it('reads the load of each person by its key, in a company of any size', async () => {
  const { admin } = world.acme;
  const [, list] = await world.statements(() => world.run(admin, '{ users { nodes { activeConversationCount } } }'));
  const explain = `${EXPLAIN} ${list?.sql ?? ''}`;
  const plan = await world.db.query<{ table: string; key: string }[]>(explain, list?.parameters);
  expect(plan.filter(({ table }) => table === 'l').map(({ key }) => key)).toEqual(['PRIMARY']);
});

it('finds nobody by an empty id, like by any other that is none', async () => {
  expect(namesOf(await world.run(world.acme.admin, LIST, { filter: { inboxId: '' } }))).toEqual([]);
});

it('finds a Turkish name however its i is written', async () => {
  const { admin } = await world.crowd(5);
  await world.person(admin.companyId, { firstName: 'Işıl', lastName: 'Yılmaz' });
  for (const search of ['YILMAZ', 'yilmaz', 'Yılmaz', 'IŞIL', 'işil'])
    expect(namesOf(await world.run(admin, LIST, { filter: { search } }))).toEqual(['Işıl Yılmaz']);
});
