import { idBytes } from '../../src/core/ids';
import { takeLocks } from '../../src/database/locks';
import { selectRows } from '../../src/database/rows';
import { createAccount } from '../../src/domains/account/repository';
import { openCompany } from '../../src/domains/membership/open-company';
import { startWorld, type Answer, type Person, type World } from '../world';
import { openScene, type Scene } from './scene';
import { VERBS } from './verbs';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const LOCK = /^UPDATE (company_lock|user_load|account_lock) FORCE INDEX \(PRIMARY\) SET turn = turn \+ 1 /;
const RANKS = ['company_lock', 'user_load', 'account_lock'];

/** Statements that stand before the transaction, or are no part of it: who asks, and what is to be locked. */
const transactionsIn = async (work: () => Promise<unknown>): Promise<string[][]> => {
  const transactions: string[][] = [];
  const open = new Map<unknown, string[]>();
  const before = world.db.logger;
  world.db.logger = Object.assign(Object.create(before as object) as typeof before, {
    logQuery: (sql: string, _: unknown, runner: unknown) => {
      if (sql === 'START TRANSACTION') open.set(runner, []);
      else if (sql === 'COMMIT' || sql === 'ROLLBACK') transactions.push(open.get(runner) ?? []);
      else open.get(runner)?.push(sql);
    },
  });
  try {
    await work();
  } finally {
    world.db.logger = before;
  }
  return transactions;
};

/** All but signing out, which is one statement about one session. */
const LOCKING = Object.keys(VERBS).filter((name) => name !== 'signOut');

/** Served the verbs before: what they have done may refuse the next, which then has one of its own. */
let shared: Scene | null = null;

/** What the verb sends that locks, and is not refused for what another verb has done. */
async function lockingOf(name: string): Promise<string[][]> {
  const isFresh = shared === null;
  const scene = (shared ??= await openScene(world, world.acme));
  let answer: Answer | undefined;
  const transactions = await transactionsIn(async () => {
    answer = await VERBS[name]!(scene);
  });
  if (isFresh || isDone(answer!)) return transactions.filter((statements) => statements.some((sql) => LOCK.test(sql)));
  shared = null;
  return lockingOf(name);
}

const isDone = (answer: Answer): boolean =>
  answer.errors === undefined &&
  Object.values(answer.data as object).every((one: { errors: object[] }) => one.errors.length === 0);

it.each(LOCKING)('%s writes each of its locks before it reads, in the written order', async (name) => {
  const locking = await lockingOf(name);
  expect(locking.length).toBeGreaterThan(0);
  for (const statements of locking) {
    const ranks = statements.flatMap((sql) => (LOCK.test(sql) ? [RANKS.indexOf(LOCK.exec(sql)?.[1] ?? '')] : []));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const firstRead = statements.findIndex((sql) => /^SELECT/.test(sql));
    const lastLock = statements.findLastIndex((sql) => LOCK.test(sql));
    if (firstRead >= 0) expect(lastLock).toBeLessThan(firstRead);
  }
});

describe('a mistake in locking stops the request', () => {
  it('a company after a person', async () => {
    const ctx = await world.ctx(world.acme.admin);
    const { companyId, userId } = world.acme.user;
    const work = ctx.transaction(async (tx) => {
      await takeLocks(tx, { people: [{ companyId, userId }] });
      await takeLocks(tx, { companies: [companyId] });
    });
    await expect(work).rejects.toThrow('Locked out of order');
  });

  it('a lock after a read', async () => {
    const ctx = await world.ctx(world.acme.admin);
    const work = ctx.transaction(async (tx) => {
      await selectRows(tx, 'SELECT id FROM company WHERE id = ?', [idBytes(world.acme.id)]);
      await takeLocks(tx, { companies: [world.acme.id] });
    });
    await expect(work).rejects.toThrow('Locked after a read');
  });

  it('a lock outside of a transaction', async () => {
    const ctx = await world.ctx(world.acme.admin);
    await expect(takeLocks(ctx, { companies: [world.acme.id] })).rejects.toThrow('inside a transaction');
  });
});

/** A context as a request has it: statements of our own work are not counted. */
async function asRequest(as: Person | null) {
  const ctx = await world.ctx(as);
  ctx.request.isTokenLookedUp = false;
  return ctx;
}

it('the same lock twice is no second lock', async () => {
  const ctx = await asRequest(world.acme.admin);
  const sent = await world.statements(() =>
    ctx.transaction(async (tx) => {
      await takeLocks(tx, { companies: [world.acme.id, world.acme.id] });
      await takeLocks(tx, { companies: [world.acme.id] });
    }),
  );
  expect(sent.filter(({ sql }) => LOCK.test(sql))).toHaveLength(1);
});

it('a company and an account that a transaction has just made need no lock, also after it has read', async () => {
  const ctx = await asRequest(null);
  const account = { email: 'made@people.example', passwordHash: '!', language: 'en' };
  const sent = await world.statements(() =>
    ctx.transaction(async (tx) => {
      const accountId = await createAccount(tx, account);
      const { companyId } = await openCompany(tx, {
        ...{ ...account, accountId, firstName: 'Mae', middleName: null, lastName: null, phone: null },
        ...{ accountLanguage: 'en', companyName: 'Made', timeZone: 'UTC', joinedAt: tx.now },
      });
      await takeLocks(tx, { companies: [companyId], accounts: [accountId] });
    }),
  );
  expect(sent.filter(({ sql }) => /^INSERT INTO `?(company|account)_lock/.test(sql))).toHaveLength(2);
  expect(sent.filter(({ sql }) => LOCK.test(sql))).toEqual([]);
});

it('locks that are named in any order are taken in the one order, by many at once and in two companies', async () => {
  const ctx = await world.ctx(world.acme.admin);
  const { acme, globex } = world;
  const everybody = [acme.user, acme.admin, globex.user, globex.admin, acme.limited, globex.limited];
  const named = (people: readonly Person[]) => ({
    companies: people.map(({ companyId }) => companyId),
    people: people.map(({ companyId, userId }) => ({ companyId, userId })),
    accounts: people.map(({ accountId }) => accountId),
  });
  const turns = `SELECT (SELECT SUM(turn) FROM company_lock) + (SELECT SUM(turn) FROM user_load) +
    (SELECT SUM(turn) FROM account_lock) AS turns`;
  const turnsNow = async () => Number((await world.db.query<{ turns: string }[]>(turns))[0]!.turns);
  const before = await turnsNow();
  let attempts = 0;
  await Promise.all(
    Array.from({ length: 40 }, (_, index) => {
      const people = index % 2 === 0 ? everybody : [...everybody].reverse();
      return ctx.transaction((tx) => {
        attempts += 1;
        return takeLocks(tx, named(people));
      });
    }),
  );
  expect(attempts).toBe(40);
  expect(await turnsNow()).toBe(before + 40 * (2 + 6 + 6));
});

it('every company, every account and everybody who has joined has the row that they are locked by, however they came', async () => {
  const scene = await openScene(world, await world.company('Rows'));
  for (const name of ['acceptInvitation', 'createUser', 'createCompany']) await VERBS[name]!(scene);
  const input = {
    email: 'rows@new.example',
    password: 'a harbour that is quite dark',
    firstName: 'Rob',
    lastName: 'Rows',
  };
  await world.run(null, 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }', {
    input: { ...input, companyName: 'Rows of Rob' },
  });
  expect(await world.db.query('SELECT id FROM account WHERE email = ?', [input.email])).toHaveLength(1);
  const [without] = await world.db.query(
    `SELECT (SELECT COUNT(*) FROM company WHERE id NOT IN (SELECT companyId FROM company_lock)) AS companies,
       (SELECT COUNT(*) FROM account WHERE id NOT IN (SELECT accountId FROM account_lock)) AS accounts,
       (SELECT COUNT(*) FROM \`user\` u WHERE joinedAt IS NOT NULL AND deletedAt IS NULL
          AND NOT EXISTS (SELECT 1 FROM user_load l WHERE l.companyId = u.companyId AND l.userId = u.id)) AS people`,
  );
  expect(without).toEqual({ companies: 0, accounts: 0, people: 0 });
});
