import { startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const INVITE =
  'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { errors { code } } errors { code } } }';

/** Everything that may be said of somebody who is invited. */
async function fullRows(count: number) {
  const { admin } = world.acme;
  const { data } = await world.run(admin, '{ inboxes { id } questionnaires { id } }');
  const membership = {
    ...{
      role: 'USER',
      conversationLimit: 10_000,
      canTakeCalls: false,
      languages: ['en', 'tr', 'nl', 'fr', 'de', 'es'],
    },
    grants: ['CONVERSATIONS', 'DASHBOARD', 'CONTACTS', 'TASKS', 'PRODUCTS'].map((module) => ({ module, level: 'USE' })),
    inboxIds: data.inboxes.map(({ id }: { id: string }) => id),
    questionnaireIds: data.questionnaires.map(({ id }: { id: string }) => id),
    customRoleIds: [],
  };
  return Array.from({ length: count }, (_, index) => ({
    email: `${'first.name'.repeat(5)}.${index}@${'quite-a-long-domain.'.repeat(9)}example`,
    membership,
  }));
}

it('five hundred people are invited in one call, with everything that may be said of each', async () => {
  const invitations = await fullRows(500);
  expect(JSON.stringify({ query: INVITE, variables: { input: { invitations } } }).length).toBeGreaterThan(256 * 1024);
  const { data, errors } = await world.run(world.acme.admin, INVITE, { input: { invitations } });
  expect(errors).toBeUndefined();
  expect(data.inviteUsers.errors).toEqual([]);
  expect(data.inviteUsers.results).toHaveLength(500);
});

it('a hundred people are invited in a document that has them written out', async () => {
  const text = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
      return `{ ${Object.entries(value)
        .map(([name, some]) => `${name}: ${text(some)}`)
        .join(', ')} }`;
    }
    return typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value);
  };
  const rows = text(await fullRows(100));
  const answer = await world.run(
    world.acme.admin,
    `mutation { inviteUsers(input: { invitations: ${rows} }) { results { errors { code } } errors { code } } }`,
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.inviteUsers.results).toHaveLength(100);
});

it('five hundred dates with twenty-four intervals each are one calendar', async () => {
  const two = (number: number) => String(number).padStart(2, '0');
  const intervals = Array.from({ length: 24 }, (_, hour) => ({ start: `${two(hour)}:00`, end: `${two(hour)}:59` }));
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
    ...{ day, working: true, intervals },
  }));
  const date = (index: number) => new Date(Date.UTC(2027, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
  const exceptions = Array.from({ length: 500 }, (_, index) => ({ date: date(index), name: 'Fair', intervals }));
  const { data, errors } = await world.run(
    world.acme.admin,
    'mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { workingHours { exceptions { date } } errors { code } } }',
    { input: { days, exceptions } },
  );
  expect(errors).toBeUndefined();
  expect(data.setWorkingHours.workingHours.exceptions).toHaveLength(500);
});

it('a long document may send values, and not ask for more', async () => {
  const many = `{ ${Array.from({ length: 15 }, (_, index) => `users(filter: { role: [${'USER '.repeat(80)}] }, first: ${index}) { totalCount }`).join(' ')} }`;
  const answer = await world.run(world.acme.admin, many);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect(answer.data).toBeUndefined();
});

it('a document of more than 12,000 tokens is not read, whatever it sends', async () => {
  const sending = (values: number) => `{ users(filter: { role: [${'USER '.repeat(values)}] }) { totalCount } }`;
  expect((await world.run(world.acme.admin, sending(11_900))).errors).toBeUndefined();
  expect((await world.run(world.acme.admin, sending(12_000))).errors).toMatchObject([
    { extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
  ]);
});

describe('what clients send for "none"', () => {
  it('an empty `after` is no cursor', async () => {
    const { admin } = world.acme;
    const [none, empty] = await Promise.all(
      [null, ''].map((after) =>
        world.run(admin, 'query ($after: String) { users(first: 2, after: $after) { nodes { id } } }', { after }),
      ),
    );
    expect(empty).toEqual(none);
    expect(empty!.data.users.nodes).toHaveLength(2);
  });

  it.each([{ operationName: '' }, { variables: '' }, { operationName: '', variables: null, extensions: '' }])(
    '%j is nothing',
    async (habit) => {
      const response = await fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ viewer { signedIn } }', ...habit }),
      });
      expect(await response.json()).toEqual({ data: { viewer: { signedIn: false } } });
    },
  );
});

describe('what the client did wrong is never ours', () => {
  const codeOf = async (query: string, variables: object) =>
    (await world.run(world.acme.admin, query, variables)).errors?.[0]?.extensions;

  it('a variable with a default, sent as null for what has to have a value', async () => {
    expect(await codeOf('query ($no: Boolean = true) { viewer { signedIn @skip(if: $no) } }', { no: null })).toEqual({
      code: 'BAD_USER_INPUT',
      path: ['if'],
    });
    const { version } = (await world.run(world.acme.admin, '{ company { version } }')).data.company;
    const unnamed = await world.run(
      world.acme.admin,
      'mutation ($version: Int!, $name: String = "x") { updateCompany(input: { version: $version, name: $name }) { company { name } errors { code } } }',
      { version, name: null },
    );
    // Where null may be said, it is not the default: it leaves the name as it is.
    expect(unnamed).toEqual({ data: { updateCompany: { company: { name: 'Acme' }, errors: [] } } });
    expect(await codeOf('query ($id: ID = "x") { node(id: $id) { id } }', { id: null })).toEqual({
      code: 'BAD_USER_INPUT',
      path: ['id'],
    });
    expect(
      await codeOf(
        'mutation ($email: String = "a@x.example") { inviteUsers(input: { invitations: [{ email: $email, membership: {} }] }) { errors { code } } }',
        {
          email: null,
        },
      ),
    ).toEqual({ code: 'BAD_USER_INPUT', path: ['invitations', '0', 'email'] });
  });

  it.each([
    ['9999-12-31T23:59:59-10:00', false],
    ['1900-01-01T00:00:00+10:00', false],
    ['9999-12-31T23:59:59Z', true],
    ['1900-01-01T00:00:00Z', true],
    ['9999-12-31T23:59:59+10:00', true],
  ])('an instant that an offset leads out of the years of four digits: %s', async (from, isTaken) => {
    const extensions = await codeOf('query ($from: DateTime) { auditLog(filter: { from: $from }) { totalCount } }', {
      from,
    });
    if (isTaken) expect(extensions).toBeUndefined();
    else expect(extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['filter', 'from'] });
  });

  it('a cursor that is made up, whatever it holds', async () => {
    const cursor = (value: string) => Buffer.from(value).toString('base64url');
    const list = `users ${world.acme.id} NAME ASC`;
    for (const after of [
      cursor(`["${list}",1e999,"${world.acme.owner.userId}"]`),
      cursor(`["${list}","A","${world.acme.owner.userId}"]`),
      'x',
      'A'.repeat(100),
      'A'.repeat(1_999),
      '\u0300',
    ]) {
      expect(await codeOf('query ($after: String) { users(after: $after) { nodes { id } } }', { after })).toEqual({
        code: 'INVALID',
        path: ['after'],
      });
    }
    expect(world.log).toEqual([]);
  });
});

describe('cursors', () => {
  const page = async (as: { token: string }, after: string | null = null) =>
    (await world.run(
      as,
      'query ($after: String) { users(first: 1, after: $after) { nodes { id displayName } pageInfo { endCursor } } }',
      { after },
    )) as {
      data: { users: { nodes: { id: string; displayName: string }[]; pageInfo: { endCursor: string } } };
      errors?: { extensions: object }[];
    };

  it('show nobody’s name, are short, and stay the same', async () => {
    const [one, again] = [await page(world.acme.admin), await page(world.acme.admin)];
    const { nodes, pageInfo } = one.data.users;
    const shown = Buffer.from(pageInfo.endCursor, 'base64url').toString('latin1');
    expect(shown).not.toContain(nodes[0]!.displayName.slice(0, 4));
    expect(shown).not.toContain('users');
    expect(pageInfo.endCursor.length).toBeLessThan(120);
    expect(again.data.users.pageInfo.endCursor).toBe(pageInfo.endCursor);
    const next = await page(world.acme.admin, pageInfo.endCursor);
    expect(next.data.users.nodes[0]!.id).not.toBe(nodes[0]!.id);
  });

  it('open nothing in another company, nor when a letter of them is another', async () => {
    const { endCursor } = (await page(world.acme.admin)).data.users.pageInfo;
    expect((await page(world.globex.admin, endCursor)).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
    const changed = `${endCursor.slice(0, -2)}${endCursor.at(-2) === 'A' ? 'Q' : 'A'}${endCursor.slice(-1)}`;
    expect((await page(world.acme.admin, changed)).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
  });
});

it('what a company’s hours say is worked out once for all who ask, and counts in the cost', async () => {
  const { admin } = await world.crowd(100);
  const field = 'openDurationSeconds(from: "2020-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z")';
  const ask = (count: number) =>
    world.run(
      admin,
      `{ users(first: 100) { nodes { company { workingHours { ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} } } } } }`,
    );
  const few = await ask(3);
  expect(few.errors).toBeUndefined();
  expect(new Set(few.data.users.nodes.map((node: object) => JSON.stringify(node))).size).toBe(1);
  expect((await ask(25)).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

it('the lists of one’s own account are read once, under however many names', async () => {
  const ask = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: viewer { session { id } memberships { id } sessions { id } }`).join(' ')} }`;
  const reads = async (count: number) =>
    (await world.statements(() => world.run(world.acme.admin, ask(count)))).filter(({ sql }) =>
      /FROM `session`|FROM `user`|FROM company|FROM `account`/.test(sql),
    ).length;
  const one = await reads(1);
  expect(one).toBeGreaterThan(2);
  expect(await reads(15)).toBe(one);
});

it('a page whose size is the default of a variable costs what it costs', async () => {
  const query = (size: string) =>
    `query ($n: Int! = ${size}) { a: users(first: $n) { nodes { customRoles { users(first: $n) { nodes { id } } } } } b: users(first: $n) { nodes { id } } }`;
  const answer = await world.run(world.acme.admin, query('100'));
  expect(answer.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect((await world.run(world.acme.admin, query('100'), { n: 5 })).errors).toBeUndefined();
  expect((await world.run(world.acme.admin, query('5'))).errors).toBeUndefined();
});
