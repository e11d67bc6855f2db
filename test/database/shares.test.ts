import { setMaxListeners } from 'node:events';
import type { Ctx } from '../../src/core/ctx';
import { idBytes, type CompanyId } from '../../src/core/ids';
import { createSecretBox } from '../../src/core/secret-box';
import { isMadeHere, newLastingToken, newToken, tokenKind } from '../../src/core/tokens';
import { NOBODY } from '../../src/core/viewer';
import { gateOf } from '../../src/database/gated';
import { FairGate } from '../../src/database/fair-gate';
import { POOL_SIZE, shareOf, SHARES, type Share } from '../../src/database/shares';
import { startWorld, type Answer, type World } from '../world';

const company = (key: string): Share => ({ group: 'company', key });
const idle = () => false;
const soon = () => new Promise((resolve) => setImmediate(resolve));

/** Who is in, in the order in which they came in, and how to send somebody out. */
function crowdAt(gate: FairGate) {
  const inside: { name: string; leave: () => void }[] = [];
  const came: string[] = [];
  return {
    came,
    enter: (name: string, share: Share, isTransaction = false) =>
      gate.enter(share, isTransaction).then((leave) => {
        came.push(name);
        inside.push({ name, leave });
      }),
    leave: async (name: string) => {
      const index = inside.findIndex((one) => one.name === name);
      inside.splice(index, 1)[0]?.leave();
      await soon();
    },
    inside: () => inside.map(({ name }) => name),
  };
}

function shareFrom(ip: string, facts: { isTokenLookedUp?: boolean; tokenOfOurs?: string | undefined } = {}): Share {
  const request = { id: 'r', ip, userAgent: null, language: null, isTokenLookedUp: false, loginAttempts: 0, ...facts };
  return shareOf({ request: request as Ctx['request'], viewer: NOBODY });
}

describe('the gate before the database', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('lets in as many of one company as are its share, and the others in their order as those leave', async () => {
    const crowd = crowdAt(new FairGate(idle));
    const { statements } = SHARES.company;
    for (let n = 1; n <= statements + 2; n += 1) void crowd.enter(`a${n}`, company('a'));
    await soon();
    expect(crowd.inside()).toHaveLength(statements);
    await crowd.leave('a1');
    expect(crowd.came.at(-1)).toBe(`a${statements + 1}`);
    await crowd.leave('a2');
    expect(crowd.came.at(-1)).toBe(`a${statements + 2}`);
  });

  it('leaves a company whose transactions all wait room for its reads', async () => {
    const crowd = crowdAt(new FairGate(idle));
    for (let n = 0; n < 9; n += 1) void crowd.enter('write', company('a'), true);
    void crowd.enter('read', company('a'));
    await soon();
    expect(crowd.inside()).toEqual([...Array.from({ length: SHARES.company.transactions }, () => 'write'), 'read']);
  });

  it('leaves a company one statement and one transaction while the process is busy and another is there', async () => {
    // A rest of milliseconds would be over on a slow machine before anybody has looked: here it ends when it is told to.
    const endRests: (() => void)[] = [];
    jest.spyOn(performance, 'now').mockReturnValue(0);
    jest.spyOn(globalThis, 'setTimeout').mockImplementation((end) => endRests.push(end) as never);
    let isBusy = true;
    const crowd = crowdAt(new FairGate(() => isBusy));
    void crowd.enter('alone', company('a'));
    void crowd.enter('alone too', company('a'));
    await soon();
    expect(crowd.inside()).toEqual(['alone', 'alone too']);
    void crowd.enter('other', company('b'));
    for (let n = 0; n < 5; n += 1) void crowd.enter(`a${n}`, company('a'));
    for (let n = 0; n < 5; n += 1) void crowd.enter(`change${n}`, company('a'), true);
    await soon();
    expect(crowd.inside()).toEqual(['alone', 'alone too', 'other', 'change0']);
    await crowd.leave('alone');
    expect(crowd.inside()).toEqual(['alone too', 'other', 'change0']);
    await crowd.leave('alone too');
    // Others come in between its turns.
    expect(crowd.inside()).toEqual(['other', 'change0']);
    void crowd.enter('other too', company('c'));
    await soon();
    expect(crowd.inside()).toEqual(['other', 'change0', 'other too']);
    for (const end of endRests) end();
    await soon();
    expect(crowd.inside()).toEqual(['other', 'change0', 'other too', 'a0']);
    isBusy = false;
    await crowd.leave('a0');
    await crowd.leave('a1');
    expect(crowd.came).toEqual(expect.arrayContaining(['a1', 'a2', 'change1', 'change2']));
  });

  it('gives companies their turns one after the other, however many of one wait', async () => {
    const crowd = crowdAt(new FairGate(idle));
    // Five companies fill what companies have together.
    for (const key of ['v', 'w', 'x', 'y']) {
      for (let n = 0; n < 3; n += 1) void crowd.enter(`${key}${n}`, company(key));
    }
    void crowd.enter('z0', company('z'));
    await soon();
    expect(crowd.inside()).toHaveLength(SHARES.company.together);
    for (let n = 0; n < 50; n += 1) void crowd.enter(`many${n}`, company('many'));
    void crowd.enter('one', company('one'));
    await crowd.leave('x0');
    await crowd.leave('x1');
    await crowd.leave('x2');
    expect(crowd.came.indexOf('one')).toBeGreaterThan(0);
    expect(crowd.came.filter((name) => name.startsWith('many')).length).toBeLessThanOrEqual(2);
  });

  it('keeps connections for our own work, whatever all others want', async () => {
    const crowd = crowdAt(new FairGate(idle));
    for (let n = 0; n < 40; n += 1) void crowd.enter('theirs', company(`c${n}`));
    for (let n = 0; n < 40; n += 1) void crowd.enter('theirs', { group: 'address', key: `from ${n}` });
    void crowd.enter('ours', { group: 'own', key: 'own' });
    await soon();
    expect(crowd.inside()).toContain('ours');
  });

  it('leaves room for those who sign in, however many companies want everything', async () => {
    const crowd = crowdAt(new FairGate(idle));
    for (let n = 0; n < 40; n += 1) void crowd.enter('company', company(`c${n}`), true);
    void crowd.enter('signs in', { group: 'address', key: 'from 1' }, true);
    void crowd.enter('looked up', { group: 'token', key: 'token from 9' });
    await soon();
    expect(crowd.inside()).toEqual(expect.arrayContaining(['signs in', 'looked up']));
  });

  it('holds whoever is nobody yet, from however many addresses, to a share of them all', async () => {
    const crowd = crowdAt(new FairGate(idle));
    for (let n = 0; n < 40; n += 1) void crowd.enter('nobody', { group: 'address', key: `from ${n}` }, true);
    void crowd.enter('looked up', { group: 'token', key: 'token from 9' });
    void crowd.enter('company', company('a'));
    await soon();
    expect(crowd.inside().filter((name) => name === 'nobody')).toHaveLength(SHARES.address.together);
    expect(crowd.inside()).toEqual(expect.arrayContaining(['looked up', 'company']));
  });

  it('sends away whoever comes when too many of the same wait, and nobody else', async () => {
    const gate = new FairGate(idle);
    const crowd = crowdAt(gate);
    const room = SHARES.company.transactions + SHARES.company.waiting;
    for (let n = 0; n < room; n += 1) void crowd.enter('write', company('a'), true);
    await expect(gate.enter(company('a'), true)).rejects.toMatchObject({
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 2 },
    });
    await expect(gate.enter(company('b'), true)).resolves.toBeInstanceOf(Function);
  });

  it('keeps connections for what is asked beside open transactions, ours included', async () => {
    const crowd = crowdAt(new FairGate(idle));
    for (let n = 0; n < 40; n += 1) {
      void crowd.enter('theirs', company(`c${n}`), true);
      void crowd.enter('theirs', { group: 'account', key: `a${n}` }, true);
      void crowd.enter('theirs', { group: 'address', key: `from ${n}` }, true);
    }
    for (let n = 0; n < 40; n += 1) void crowd.enter('ours', { group: 'own', key: 'own' }, true);
    await soon();
    expect(crowd.inside().filter((name) => name === 'ours')).toHaveLength(3);
    expect(crowd.inside()).toHaveLength(POOL_SIZE - 3);
    await crowd.leave('ours');
    expect(crowd.inside().filter((name) => name === 'ours')).toHaveLength(3);
  });

  it('looks up a token of ours although hundreds of addresses come with some that they made up', async () => {
    const crowd = crowdAt(new FairGate(idle));
    const madeUp = (n: number) => shareFrom(`10.0.${n % 100}.1`, { isTokenLookedUp: true });
    for (let n = 0; n < 1_000; n += 1) void crowd.enter('made up', madeUp(n));
    void crowd.enter('ours', shareFrom('10.0.0.1', { isTokenLookedUp: true, tokenOfOurs: 'a' }));
    await soon();
    expect(crowd.inside()).toContain('ours');
  });

  it('waits for nobody who has hung up, lets in whoever stood behind them, and does nothing of theirs', async () => {
    const gate = new FairGate(idle);
    const crowd = crowdAt(gate);
    const { transactions } = SHARES.company;
    for (let n = 0; n < transactions; n += 1) void crowd.enter(`first${n}`, company('a'), true);
    const end = new AbortController();
    setMaxListeners(0, end.signal);
    const abandoned = Array.from({ length: SHARES.company.waiting }, () => gate.enter(company('a'), true, end.signal));
    const outcomes = Promise.allSettled(abandoned);
    await expect(gate.enter(company('a'), true)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    end.abort();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { extensions: { code: 'TIMEOUT' } } });
    void crowd.enter('behind', company('a'), true);
    await crowd.leave('first0');
    expect(crowd.inside()).toEqual([...Array.from({ length: transactions - 1 }, (_, n) => `first${n + 1}`), 'behind']);
    await expect(gate.enter(company('a'), true, end.signal)).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
  });

  it('gives each token of ours a share of its own, and those that were made up the share of nobody', () => {
    const shareOfToken = (tokenOfOurs?: string) => shareFrom('10.0.0.1', { isTokenLookedUp: true, tokenOfOurs });
    expect(shareOfToken('a')).toMatchObject({ group: 'token' });
    expect(shareOfToken('a')).toEqual({ ...shareOfToken('a') });
    expect(shareOfToken('a')).not.toEqual(shareOfToken('b'));
    expect(shareOfToken()).toEqual(shareFrom('10.0.0.1'));
    expect(shareOfToken()).not.toEqual(shareFrom('10.0.0.2'));
  });

  it('knows one network of IPv6 as one address, as all counters do', () => {
    expect(shareFrom('2001:db8:1:2:3::4')).toEqual(shareFrom('2001:db8:1:2::1'));
    expect(shareFrom('2001:db8:1:3::1')).not.toEqual(shareFrom('2001:db8:1:2::1'));
  });

  it('leaves a person of many companies what a person of one has', async () => {
    const crowd = crowdAt(new FairGate(idle));
    const ofEve = (key: string): Share => ({ ...company(key), person: 'eve' });
    for (const key of ['a', 'b', 'c', 'd']) {
      for (let n = 0; n < 5; n += 1) void crowd.enter(`eve in ${key}`, ofEve(key));
      for (let n = 0; n < 5; n += 1) void crowd.enter(`eve changes ${key}`, ofEve(key), true);
    }
    await soon();
    expect(crowd.inside()).toHaveLength(SHARES.company.statements + SHARES.company.transactions);
    // Others do not stand behind her, where she waits for what she has elsewhere.
    for (const key of ['a', 'b', 'c', 'd'])
      void crowd.enter(`ann in ${key}`, { ...company(key), person: `ann in ${key}` });
    await soon();
    await crowd.leave('eve in a');
    await crowd.leave('eve changes a');
    expect(crowd.inside().filter((name) => name.startsWith('eve')).length).toBeLessThanOrEqual(
      SHARES.company.statements + SHARES.company.transactions,
    );
    expect(crowd.inside()).toEqual(expect.arrayContaining(['ann in b', 'ann in c', 'ann in d']));
    for (let n = 0; n < 40; n += 1) await crowd.leave(crowd.inside()[0] ?? '');
    expect(crowd.came).toHaveLength(44);
  });

  it('holds nobody up behind a person who waits for what they have elsewhere', async () => {
    const crowd = crowdAt(new FairGate(idle));
    const ofEve = (key: string): Share => ({ ...company(key), person: 'eve' });
    for (let n = 0; n < 3; n += 1) void crowd.enter('eve elsewhere', ofEve('b'), true);
    void crowd.enter('eve', ofEve('a'), true);
    void crowd.enter('ann', { ...company('a'), person: 'ann' }, true);
    await soon();
    expect(crowd.inside()).toEqual(['eve elsewhere', 'eve elsewhere', 'eve elsewhere', 'ann']);
    await crowd.leave('eve elsewhere');
    expect(crowd.inside()).toContain('eve');
  });

  it('counts somebody who leaves twice once', async () => {
    const gate = new FairGate(idle);
    const leave = await gate.enter(company('a'), false);
    await gate.enter(company('a'), false);
    leave();
    leave();
    expect(gate.activeOf(company('a'))).toBe(1);
  });
});

async function until(holds: () => boolean): Promise<void> {
  const givesUpAt = performance.now() + 20_000;
  while (!holds() && performance.now() < givesUpAt) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a company that asks for everything at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const RENAME = `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { name } errors { code } } }`;
  const NEW_ROLE = 'mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { errors { code } } }';
  const ALIASES = `{ ${Array.from({ length: 14 }, (_, n) => `a${n}: users(first: 1) { nodes { id } }`).join(' ')} }`;

  /** Locks what a company's changes wait for, sees how many connections it ever has meanwhile, and lets them go. */
  async function whileLocked<T>(sql: string, id: Buffer, work: (most: () => number) => Promise<T>): Promise<T> {
    const runner = world.db.createQueryRunner();
    await runner.startTransaction();
    await runner.query(sql, [id]);
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, gateOf(world.db).activeOf(company(world.acme.id)))), 1);
    try {
      return await work(() => most);
    } finally {
      clearInterval(watch);
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  const lockCompany = (id: CompanyId) =>
    ['UPDATE company_lock SET turn = turn + 1 WHERE companyId = ?', idBytes(id)] as const;

  it('never has more than its share of connections, and another company is answered while all of it waits', async () => {
    const { version } = (await world.run(world.acme.owner, '{ company { version } }')).data.company;
    const renamings: Promise<Answer<typeof RENAME>>[] = [];
    const others = await whileLocked(...lockCompany(world.acme.id), async (most) => {
      for (let n = 0; n < 60; n += 1)
        renamings.push(world.run(world.acme.owner, RENAME, { input: { version, name: `Acme ${n}` } }));
      const reads = Array.from({ length: 10 }, () => world.run(world.acme.admin, ALIASES));
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => world.run(world.globex.user, '{ company { name } }')),
      );
      // Its own reads do not stand behind its changes either.
      for (const { errors } of await Promise.all(reads)) expect(errors).toBeUndefined();
      expect(most()).toBeGreaterThan(0);
      expect(most()).toBeLessThanOrEqual(SHARES.company.statements + SHARES.company.transactions);
      return answers;
    });
    for (const { data } of others) expect(data.company.name).toBe('Globex');
    const done = (await Promise.all(renamings)).map(({ data }) => data.updateCompany.errors);
    expect(done.filter((errors) => errors.length === 0)).toHaveLength(1);
    expect(done.filter(([error]) => error?.code === 'STALE')).toHaveLength(59);
    expect(gateOf(world.db).activeOf(company(world.acme.id))).toBe(0);
  });

  it('is somebody else than those who come with a token that opens nothing: these have the share of their address', async () => {
    const seen = new Set<string>();
    const enter = jest.spyOn(FairGate.prototype, 'enter').mockImplementation(function (
      this: FairGate,
      share,
      isTransaction,
    ) {
      if (isTransaction && share.group !== 'own') seen.add(share.group);
      return Promise.resolve(() => undefined);
    });
    try {
      const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }';
      const input = {
        ...{ email: 'stale@people.example', password: 'a quiet harbour at dawn', firstName: 'A', lastName: 'B' },
        ...{ companyName: 'C', timeZone: 'Europe/Istanbul' },
      };
      const stale = { token: `${world.acme.user.token.slice(0, -1)}-` };
      expect((await world.run(stale, SIGN_UP, { input })).data.signUp.errors).toEqual([]);
    } finally {
      enter.mockRestore();
    }
    expect([...seen]).toEqual(['address']);
  });

  it('knows its tokens by themselves: those of sessions and API tokens, with a key of old too, and none that was made up', () => {
    const [old, current] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const before = createSecretBox([old]);
    const now = createSecretBox([current, old]);
    for (const kind of ['session', 'api'] as const) {
      const token = newLastingToken(kind, before);
      expect(tokenKind(token)).toBe(kind);
      expect(isMadeHere(token, now)).toBe(true);
      expect(isMadeHere(token, createSecretBox([current]))).toBe(false);
      expect(isMadeHere(`${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`, now)).toBe(false);
    }
    expect(isMadeHere(newToken('session'), now)).toBe(false);
    expect(isMadeHere('session_short', now)).toBe(false);
  });

  it('has its tokens looked up apart from those that were made up', async () => {
    const groupsOf = async (token: string) => {
      const enter = jest.spyOn(FairGate.prototype, 'enter');
      try {
        await world.run({ token }, '{ viewer { signedIn } }');
        return enter.mock.calls.map(([{ group }]) => group).filter((group) => group !== 'own');
      } finally {
        enter.mockRestore();
      }
    };
    expect(await groupsOf(world.acme.user.token)).toContain('token');
    expect(await groupsOf(newToken('session'))).toEqual(['address']);
  });

  it('writes nothing to the log of clients that hang up while their token waits to be looked up, and answers the others', async () => {
    const gate = gateOf(world.db);
    const local = shareFrom('127.0.0.1');
    const taken = await Promise.all(Array.from({ length: SHARES.address.statements }, () => gate.enter(local, false)));
    const end = new AbortController();
    const ask = (signal?: AbortSignal) =>
      fetch(world.url, {
        method: 'POST',
        ...(signal && { signal }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${newToken('session')}` },
        body: '{"query":"{ viewer { signedIn } }"}',
      });
    const gone = Promise.allSettled(Array.from({ length: 20 }, () => ask(end.signal)));
    const stays = ask();
    await new Promise((resolve) => setTimeout(resolve, 300));
    end.abort();
    for (const { status } of await gone) expect(status).toBe('rejected');
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const leave of taken) leave();
    expect(await (await stays).json()).toEqual({ data: { viewer: { signedIn: false } } });
    expect(world.log).toEqual([]);
  });

  it('begins nothing for clients that have hung up: what waited of theirs is forgotten', async () => {
    const end = new AbortController();
    await whileLocked(...lockCompany(world.acme.id), async (most) => {
      const sent = Array.from({ length: 30 }, (_, n) =>
        fetch(world.url, {
          method: 'POST',
          signal: end.signal,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${world.acme.owner.token}` },
          body: JSON.stringify({ query: NEW_ROLE, variables: { input: { name: `Gone ${n}`, grants: [] } } }),
        }),
      );
      const outcomes = Promise.allSettled(sent);
      await until(() => most() >= SHARES.company.transactions);
      end.abort();
      for (const { status } of await outcomes) expect(status).toBe('rejected');
      // The server hears of it a moment later.
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await until(() => gateOf(world.db).activeOf(company(world.acme.id)) === 0);
    const [{ count }] = await world.db.query("SELECT COUNT(*) count FROM custom_role WHERE name LIKE 'Gone %'");
    // Those that had a connection go on, as they would if the answer had been lost; so may some of which the server hears late on a slow machine.
    expect(Number(count)).toBeGreaterThanOrEqual(SHARES.company.transactions);
    expect(Number(count)).toBeLessThan(15);
  });

  it('is told when to come back once too many of its changes wait; whoever waited is served', async () => {
    const { version } = (await world.run(world.acme.owner, '{ company { version } }')).data.company;
    const count = SHARES.company.transactions + SHARES.company.waiting + 20;
    const sent: Promise<Response>[] = [];
    await whileLocked(...lockCompany(world.acme.id), async () => {
      for (let n = 0; n < count; n += 1) {
        sent.push(
          fetch(world.url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${world.acme.owner.token}` },
            body: JSON.stringify({ query: RENAME, variables: { input: { version, name: `Acme again ${n}` } } }),
          }),
        );
      }
      await Promise.race(sent);
    });
    const answers = await Promise.all(
      (await Promise.all(sent)).map(async (response) => ({
        after: response.headers.get('retry-after'),
        answer: (await response.json()) as Answer,
      })),
    );
    const codeOf = ({ answer }: { answer: Answer }) => answer.errors?.[0]?.extensions['code'];
    const refused = answers.filter((one) => codeOf(one) === 'RATE_LIMITED');
    expect(refused.length).toBeGreaterThan(0);
    for (const { after, answer } of refused) {
      expect(answer.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 2 } }]);
      expect(after).toBe('2');
    }
    // On a slow machine the last of those that wait may be told that their ten seconds are over.
    const served = answers.filter((one) => codeOf(one) === undefined);
    expect(served.length).toBeGreaterThan(SHARES.company.transactions);
    expect(answers.filter((one) => codeOf(one) === 'TIMEOUT')).toHaveLength(
      answers.length - refused.length - served.length,
    );
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(SHARES.company.waiting);
  });
});
