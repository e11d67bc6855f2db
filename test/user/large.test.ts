import { numbers } from '../../bench/numbers';
import { idBytes } from '../../src/core/ids';
import { companyByIdUnscoped } from '../../src/domains/company/repository';
import { EXPLAIN, IS_MYSQL } from '../sql';
import { startWorld, type Person, type World } from '../world';

/** The list of people where one company has thirty thousand of them. */
let world: World;
let admin: Person;
const PEOPLE = 30_000;

beforeAll(async () => {
  world = await startWorld();
  ({ admin } = world.acme);
  await fill();
}, 120_000);
afterAll(() => world.close());

/** Adds the people in a few statements: a tenth of them invited, one in a thousand archived, some names alike. */
async function fill(): Promise<void> {
  const ctx = await world.ctx(admin);
  const { id, defaultInboxId } = await companyByIdUnscoped(ctx, admin.companyId);
  const company = idBytes(id);
  const everybody = numbers(1, PEOPLE);
  const [accountId, userId] = ['account', 'user'].map((one) => `UNHEX(LEFT(SHA2(CONCAT('${one}', n), 256), 32))`);
  const now = '2026-01-01 00:00:00';
  await world.db.query(
    `INSERT INTO account (id, email, emailVerifiedAt, passwordHash, mustChangePassword, createdAt)
     SELECT ${accountId}, CONCAT('p', n, '@large.example'), ?, '', 0, ? FROM ${everybody}`,
    [now, now],
  );
  await world.db.query(
    `INSERT INTO \`user\` (companyId, id, accountId, email, role, languages, firstName, displayName, nameKey,
       nameKeyTurkish, searchKey, emailVerified, canTakeCalls, active, loginBlocked,
       mustChangePassword, joinedAt, archivedAt, status, presence, createdAt, conversationLimit, lastSeenAt, version)
     SELECT ?, ${userId}, ${accountId}, CONCAT('p', n, '@large.example'), 1 + n % 2, 'en', 'Large', CONCAT('Large ', n DIV 3), CONCAT('Large ', n DIV 3),
       CONCAT('Large ', n DIV 3), 'large', n % 10 <> 0, n % 7 = 0, 1, 0,
       0, IF(n % 10 = 0, NULL, ?), IF(n % 1000 = 1, ?, NULL), IF(n % 1000 = 1, 5, IF(n % 10 = 0, 1, 2)), 0,
       DATE_ADD(?, INTERVAL n SECOND), IF(n % 4 = 0, n % 50, NULL), IF(n % 4 = 0, DATE_ADD(?, INTERVAL n SECOND), NULL), 1 FROM ${everybody}`,
    [company, now, now, now, now],
  );
  await world.db.query(
    'INSERT INTO user_load (companyId, userId, activeConversations) SELECT companyId, id, 0 FROM `user` WHERE companyId = ? AND joinedAt IS NOT NULL AND firstName = ?',
    [company, 'Large'],
  );
  await world.db.query(
    'INSERT INTO inbox_member (companyId, inboxId, userId) SELECT companyId, ?, id FROM `user` WHERE companyId = ? AND firstName = ?',
    [idBytes(defaultInboxId), company, 'Large'],
  );
  // As the database does by itself a while after so many rows have come: until then it plans by what it knew before.
  await world.db.query('ANALYZE TABLE account, `user`, user_load, inbox_member');
}

const PAGE = `query ($after: String, $filter: UserFilter, $orderBy: UserOrder) { users(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
  nodes { displayName role emailVerified inboxes { name } conversationLimit activeConversationCount } pageInfo { endCursor } } }`;

interface Plan {
  /** Null where nothing can be found, and nothing is looked for. */
  readonly table: string | null;
  readonly key: string | null;
  readonly Extra: string;
}

/** How the database goes about a statement, and how many rows and index entries it looks at. */
async function costOf(sql: string, parameters: unknown[]): Promise<{ plan: Plan[]; read: number }> {
  const runner = world.db.createQueryRunner();
  try {
    const plan = (await runner.query(`${EXPLAIN} ${sql}`, parameters)) as Plan[];
    await runner.query('FLUSH STATUS');
    await runner.query(sql, parameters);
    const counts = (await runner.query("SHOW SESSION STATUS LIKE 'Handler_read%'")) as { Value: string }[];
    return { plan, read: counts.reduce((sum, { Value }) => sum + Number(Value), 0) };
  } finally {
    await runner.release();
  }
}

async function pageOf(variables: object) {
  let endCursor: string | null = null;
  const sent = await world.statements(async () => {
    const answer = await world.run(admin, PAGE, variables);
    expect(answer.errors).toBeUndefined();
    ({ endCursor } = answer.data.users.pageInfo);
  });
  const lists = sent.filter(({ sql }) => sql.includes('ORDER BY'));
  expect(lists.length).toBeGreaterThan(0);
  return { endCursor, costs: await Promise.all(lists.map(({ sql, parameters }) => costOf(sql, parameters))) };
}

/** For a page of fifty, with what belongs to each person. */
const FEW = 1_500;

const ORDERS = {
  NAME: ['user_name'],
  EMAIL: ['user_email'],
  ROLE: ['user_role'],
  STATUS: ['user_status'],
  VERIFIED: ['user_verified'],
  CALLS: ['user_calls'],
  // Those without a value stand in the order of ids: along the index, or all people where most have none.
  CONVERSATION_LIMIT: ['user_limit', 'PRIMARY'],
  LAST_SEEN: ['user_seen', 'PRIMARY'],
  CREATED_AT: ['user_created'],
  // Those with a load, and those without.
  ACTIVE_CONVERSATIONS: ['user_load_active', 'user_joined'],
};

it.each(
  Object.entries(ORDERS).flatMap(([field, keys]) => ['ASC', 'DESC'].map((direction) => ({ field, direction, keys }))),
)('walks an index for $field $direction, on the first page and the next', async ({ field, direction, keys }) => {
  let after: string | null = null;
  for (let page = 0; page < 2; page += 1) {
    const { endCursor, costs } = await pageOf({ orderBy: { field, direction }, after });
    after = endCursor;
    const lists = costs.filter(({ plan }) => plan.some(({ table }) => table === 'u'));
    const used = lists.map(
      ({ plan }) => plan.find(({ table, key }) => table === 'u' || key === 'user_load_active')?.key,
    );
    for (const key of used) expect(keys).toContain(key);
    for (const { plan } of lists) expect(plan.map(({ Extra }) => Extra).join()).not.toContain('filesort');
    for (const { read } of costs) expect(read).toBeLessThan(FEW);
  }
});

it.each([
  { status: ['ACTIVE'] },
  { status: ['ARCHIVED'] },
  { status: ['BLOCKED'] },
  { role: ['ADMIN'] },
  { role: ['USER'], status: ['INVITED', 'ACTIVE'] },
  { module: 'CONVERSATIONS' },
  { emailVerified: true },
  { emailVerified: false },
])('looks at few for the filter %j', async (filter) => {
  const { costs } = await pageOf({ filter });
  for (const { plan, read } of costs) {
    expect(plan.filter(({ table, key }) => table !== null && key === null)).toEqual([]);
    expect(read).toBeLessThan(FEW);
  }
});

it('looks at everybody once at most for a module that few have', async () => {
  const { costs } = await pageOf({ filter: { module: 'SECURITY' } });
  // MySQL asks each person's custom roles by themselves.
  for (const { read } of costs) expect(read).toBeLessThan((IS_MYSQL ? 2.1 : 1.1) * PEOPLE);
});

it('looks at everybody and their login once at most for a word that is in few names', async () => {
  const { costs } = await pageOf({ filter: { search: 'Adam' } });
  for (const { read } of costs) expect(read).toBeLessThan(2.1 * PEOPLE);
});

it('finds one of thirty thousand by any of their names, whatever the alphabet', async () => {
  const { userId } = await world.person(admin.companyId, { firstName: 'Şükrü', lastName: 'Łukasiewicz' });
  const answer = await world.run(admin, '{ users(filter: { search: "LUKASIEWICZ sukru" }) { nodes { id } } }');
  expect(answer.data.users.nodes).toEqual([{ id: userId }]);
});

it('asking for fewer fields costs less: fewer statements, fewer rows looked at', async () => {
  const asking = [
    'displayName',
    'displayName inboxes { name }',
    'displayName inboxes { name } customRoles { name }',
  ].map((fields) => `nodes { ${fields} }`);
  asking.push(`${asking.at(-1)} totalCount`);
  const spent: { statements: number; read: number }[] = [];
  // That the session was used is written down at most once a minute: now, and not while statements are counted.
  await world.run(admin, '{ viewer { signedIn } }');
  for (const selection of asking) {
    const sent = await world.statements(() => world.run(admin, `{ users(first: 50) { ${selection} } }`));
    const costs = await Promise.all(sent.map(({ sql, parameters }) => costOf(sql, parameters)));
    spent.push({ statements: sent.length, read: costs.reduce((sum, { read }) => sum + read, 0) });
  }
  expect(spent.map(({ statements }) => statements)).toEqual([2, 3, 4, 5]);
  // MySQL takes now one way and now another through tables that are as good as empty.
  if (IS_MYSQL) return;
  for (const [index, { read }] of spent.slice(1).entries()) expect(read).toBeGreaterThan(spent[index]!.read);
});
