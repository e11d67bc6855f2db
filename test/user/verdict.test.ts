import fc from 'fast-check';
import { support } from '../../src/commands/support';
import type { Ctx } from '../../src/core/ctx';
import { UserErrors } from '../../src/core/errors';
import { idBytes, idFromBytes, type CompanyId, type UserId } from '../../src/core/ids';
import { intersection, moduleSet, MODULES } from '../../src/core/module-set';
import { selectRows } from '../../src/database/rows';
import { lockActorAndTarget, refuseUnlessMay } from '../../src/domains/colleague/actor-and-target';
import { openSession } from '../../src/domains/session/open-session';
import { actionsOfViewer } from '../../src/domains/user/actor';
import * as facts from '../../src/domains/user/facts';
import { listUsers } from '../../src/domains/user/list';
import { obstacleTo, USER_ACTIONS, whereActorMay, type Actor, type Target } from '../../src/domains/user/policy';
import { USER_TABLES, type UserRecord } from '../../src/domains/user/record';
import { usersInCompany } from '../../src/domains/user/repository';
import type { UserAction, UserStatus } from '../../src/generated/schema-types';
import { not, rowsWhere, type Test } from '../../src/permissions/row-rule';
import { enrol } from '../authenticator';
import { PASSWORD, startWorld, type CompanyOfWorld, type World } from '../world';
import { populate, setOwner } from './verdict/people';

/** Of the random companies. MUSTER_SEED repeats a run. */
const seed = Number(process.env['MUSTER_SEED'] ?? Date.now() % 2 ** 31);
process.stdout.write(`Verdicts on people are compared with MUSTER_SEED=${seed}\n`);

const DAY_MS = 24 * 60 * 60 * 1000;
const EVERYBODY: UserStatus[] = ['ACTIVE', 'INVITED', 'INACTIVE', 'BLOCKED', 'ARCHIVED'];

type Known = UserRecord & Target;

/** A company of random people, all of them loaded, with what the company cannot know of them. */
interface Populated {
  readonly id: CompanyId;
  readonly ctx: Ctx;
  readonly people: readonly Known[];
}

let world: World;
let places: readonly Populated[];

beforeAll(async () => {
  world = await startWorld();
  places = [
    await populated(await world.company('Order'), seed),
    await ownedByChance(await populated(await world.company('Chance'), seed + 1)),
  ];
});
afterAll(() => world.close());

async function populated({ id, admin }: CompanyOfWorld, of: number): Promise<Populated> {
  const ctx = await world.ctx(admin);
  const elsewhere = await populate(ctx, id, world.globex.id, { seed: of, size: 150 });
  const people = await everybody(ctx, id);
  return { id, ctx, people: people.map((one) => ({ ...one, alsoElsewhere: elsewhere.has(one.id) })) };
}

async function everybody(ctx: Ctx, companyId: CompanyId): Promise<UserRecord[]> {
  const rows = await selectRows<{ id: Buffer }>(ctx, 'SELECT id FROM `user` WHERE companyId = ?', [idBytes(companyId)]);
  return usersInCompany(
    ctx,
    companyId,
    rows.map(({ id }) => idFromBytes('usr', id)),
  );
}

/** The same company, owned by somebody of whatever role and status. */
async function ownedByChance(place: Populated): Promise<Populated> {
  const [heir] = fc.sample(fc.constantFrom(...place.people), { seed, numRuns: 1 }) as [Known];
  await setOwner(place.ctx, place.id, heir.id);
  return { ...place, people: place.people.map((one) => ({ ...one, isOwner: one.id === heir.id })) };
}

/** As many people as that, and API tokens of some of them. */
function actorsOf({ people }: Populated, count: number): Actor[] {
  const some = fc.sample(fc.constantFrom(...people), { seed, numRuns: count });
  const manages = moduleSet([{ module: 'USERS', level: 'MANAGE' }]);
  const tokens = some.slice(0, count / 4).map((maker) => ({
    ...{ ...maker, isOwner: false, isToken: true },
    effective: intersection(maker.effective, manages),
  }));
  return [...people.filter(({ isOwner }) => isOwner), ...some, ...tokens];
}

const sorted = (ids: readonly UserId[]) => [...ids].sort();
const idsOf = (people: readonly Pick<UserRecord, 'id'>[]) => sorted(people.map(({ id }) => id));

/** To whom the actor may do all of it, by the record that is loaded of each. */
const byRecord = (people: readonly Known[], actions: readonly UserAction[], actor: Actor, now: Date) =>
  idsOf(people.filter((target) => actions.every((action) => obstacleTo(action, actor, target, now) === null)));

async function byRows({ ctx, id }: Populated, where: { sql: string; parameters: readonly unknown[] }) {
  const rows = await ctx.db.query<{ id: Buffer }[]>(
    `SELECT u.id FROM ${USER_TABLES} WHERE u.companyId = ? AND ${where.sql}`,
    [idBytes(id), ...where.parameters],
  );
  return sorted(rows.map((row) => idFromBytes('usr', row.id)));
}

describe('who may do what to whom', () => {
  it('is one answer for the record and for the rows, for every verb, whoever acts, at every instant', async () => {
    const found = new Map<UserAction, number>();
    let compared = 0;
    for (const place of places) {
      for (const actor of actorsOf(place, 16)) {
        for (const now of [0, 1, -2 * DAY_MS].map((ms) => new Date(place.ctx.now.getTime() + ms))) {
          for (const action of USER_ACTIONS) {
            const expected = byRecord(place.people, [action], actor, now);
            const ids = await byRows(place, whereActorMay([action], actor, now));
            const about = { seed, action, now, actor: [actor.id, actor.role, actor.isOwner, actor.status] };
            expect({ ...about, ids }).toEqual({ ...about, ids: expected });
            found.set(action, (found.get(action) ?? 0) + ids.length);
            compared += place.people.length;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(100_000);
    // A comparison of nothing with nothing would be none.
    for (const action of USER_ACTIONS) expect([action, (found.get(action) ?? 0) > 20]).toEqual([action, true]);
  });

  it('is so for several verbs at once', async () => {
    const [place] = places as [Populated];
    const subsets = fc.sample(fc.subarray([...USER_ACTIONS], { minLength: 2, maxLength: 4 }), { seed, numRuns: 40 });
    for (const actor of actorsOf(place, 8)) {
      for (const actions of subsets) {
        const expected = byRecord(place.people, actions, actor, place.ctx.now);
        expect({ seed, actions, ids: await byRows(place, whereActorMay(actions, actor, place.ctx.now)) }).toEqual({
          ...{ seed, actions, ids: expected },
        });
      }
    }
  });

  it('is what `viewerMay` of the person says, what the filter finds and counts, and what the verb refuses first', async () => {
    for (const place of places) {
      for (const { companyId, id, accountId } of someWhoWork(place)) {
        const { token } = await openSession(place.ctx, { accountId, companyId, userId: id, device: null });
        const ctx = await world.ctx({ token });
        const may = await Promise.all(place.people.map(async (one) => [one, await actionsOfViewer(ctx, one)] as const));
        for (const action of USER_ACTIONS) {
          const shown = idsOf(may.flatMap(([one, actions]) => (actions.includes(action) ? [one] : [])));
          const { ids, total } = await walk(ctx, [action]);
          expect({ seed, id, action, ids, total }).toEqual({ seed, id, action, ids: shown, total: shown.length });
        }
        await compareWithVerbs(ctx, may);
      }
    }
  });

  it('asks nothing of a table of companies without naming the company', () => {
    const [{ ctx, people }] = places as [Populated];
    const [actor] = people.filter(({ isOwner, status }) => isOwner && status === 'ACTIVE');
    if (actor === undefined) throw new Error('the company has an owner who works');
    const { sql } = whereActorMay(USER_ACTIONS, actor, ctx.now);
    const inner = sql.split('(SELECT').slice(1);
    expect(inner.length).toBeGreaterThan(0);
    expect(inner.filter((text) => !text.includes('companyId'))).toEqual([]);
  });

  it('takes somebody of whom nobody has looked where else they are for one who is elsewhere', () => {
    const [{ ctx, people }] = places as [Populated];
    const owner = people.find(({ isOwner }) => isOwner);
    const may = (target: Target) => owner !== undefined && obstacleTo('RESET_TWO_FACTOR', owner, target, ctx.now);
    const target = people.find((one) => may(one) === null);
    if (target === undefined) throw new Error('nobody of the random people has a second factor to lose');
    const { alsoElsewhere: _, ...unknown } = target;
    expect(may(unknown)).toMatchObject({ code: 'NOT_ELIGIBLE' });
  });
});

it('every fact about somebody is one answer, too, the module and status that lists are filtered by included', async () => {
  const ofPerson: Test<Actor, Known>[] = [
    ...[facts.isDeleted, facts.isOneself, facts.isOwner, facts.isAbove, facts.hasJoined, facts.isArchived],
    ...[facts.canComeBack, facts.hasTwoFactor, facts.isElsewhere, facts.isVerified, not(facts.isVerified)],
    ...[facts.isActiveAdmin, facts.isOnHand, facts.takesCalls, facts.isActiveAndVerified],
    ...[facts.hasStatus(), facts.hasRole(), facts.hasRole('USER', 'ADMIN')],
    ...[...EVERYBODY, 'DELETED' as const].map((status) => facts.hasStatus(status)),
    ...MODULES.map((module) => facts.hasModule(module)),
  ];
  for (const place of places) {
    for (const actor of actorsOf(place, 4)) {
      for (const [index, test] of ofPerson.entries()) {
        const expected = idsOf(place.people.filter((one) => test.holds(one, actor, place.ctx.now)));
        const ids = await byRows(place, rowsWhere(test, actor, place.ctx.now));
        expect({ seed, index, ids }).toEqual({ seed, index, ids: expected });
      }
    }
  }
});

/** Some who have a session that can work, of every role; the owner is among them if they have one. */
function someWhoWork({ people }: Populated) {
  const working = people.flatMap((one) => {
    const { accountId } = one;
    return one.status === 'ACTIVE' && accountId !== null ? [{ ...one, accountId }] : [];
  });
  const able = working.filter(({ effective }) => effective.manages !== 0);
  return [...working.filter(({ isOwner }) => isOwner), ...able.slice(-5), ...working.slice(-2)];
}

/** Everybody whom the filter finds, a page at a time, and how many it says there are. */
async function walk(ctx: Ctx, viewerMay: UserAction[]): Promise<{ ids: UserId[]; total: number }> {
  const filter = { viewerMay, status: EVERYBODY };
  const ids: UserId[] = [];
  for (let after: string | null = null; ;) {
    const page = await listUsers(ctx, { first: 60, after, filter });
    ids.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) return { ids: sorted(ids), total: await page.totalCount() };
    after = page.pageInfo.endCursor;
  }
}

/** What the verbs do first, of some pairs: lock both people, then judge. */
async function compareWithVerbs(ctx: Ctx, may: readonly (readonly [Known, readonly UserAction[]])[]): Promise<void> {
  const pairs = fc.sample(fc.tuple(fc.constantFrom(...may), fc.constantFrom(...USER_ACTIONS)), { seed, numRuns: 25 });
  for (const [[target, actions], action] of pairs) {
    const answer = await ctx.transaction(async (tx) => {
      try {
        const pair = await lockActorAndTarget(tx, target.id, ['id']);
        const { alsoElsewhere = true } = target;
        refuseUnlessMay(tx, action, { actor: pair.actor, target: { ...pair.target, alsoElsewhere } });
        return true;
      } catch (error) {
        if (error instanceof UserErrors) return false;
        throw error;
      }
    });
    expect({ seed, action, target: target.id, answer }).toEqual({
      ...{ seed, action, target: target.id, answer: actions.includes(action) },
    });
  }
}

describe('the filter `viewerMay` of a list of people', () => {
  const LIST = `query ($filter: UserFilter) { users(first: 100, filter: $filter) { totalCount nodes { id viewerMay } } }`;
  const ask = async (as: { token: string }, filter: object) => {
    const answer = await world.run(as, LIST, { filter });
    expect(answer.errors).toBeUndefined();
    const { nodes, totalCount } = answer.data.users as {
      nodes: { id: string; viewerMay: UserAction[] }[];
      totalCount: number;
    };
    return { nodes, totalCount, ids: nodes.map(({ id }) => id).sort() };
  };

  it('shows an admin those whom they may archive: neither themselves nor the owner, nor anybody archived', async () => {
    const { admin, moderator, user, limited } = world.acme;
    const archived = await world.person(world.acme.id, { status: 'ARCHIVED' });
    const { ids, totalCount, nodes } = await ask(admin, { viewerMay: ['ARCHIVE'] });
    expect(ids).toEqual([moderator, user, limited].map(({ userId }) => userId).sort());
    expect(totalCount).toBe(3);
    expect(nodes.every(({ viewerMay }) => viewerMay.includes('ARCHIVE'))).toBe(true);
    expect((await ask(admin, { viewerMay: ['ARCHIVE'], status: ['ARCHIVED'] })).ids).toEqual([]);
    expect((await ask(admin, { viewerMay: ['DELETE'], status: ['ARCHIVED'] })).ids).toEqual([archived.userId]);
  });

  it('shows whom they may bring back without asking for the archived', async () => {
    const { id, admin } = await world.company('Returning');
    const archived = await world.person(id, { status: 'ARCHIVED' });
    expect((await ask(admin, { viewerMay: ['REACTIVATE'] })).ids).toEqual([archived.userId]);
    expect((await ask(admin, { viewerMay: ['REACTIVATE', 'EDIT'] })).totalCount).toBe(0);
    expect((await ask(admin, { viewerMay: ['REACTIVATE'], status: ['ACTIVE'] })).totalCount).toBe(0);
  });

  it('holds together with the other filters, and says nothing while it names nothing', async () => {
    const { admin, user } = world.acme;
    expect((await ask(admin, { viewerMay: ['EDIT'], role: ['USER'] })).ids).toEqual([user.userId]);
    const whole = await ask(admin, {});
    expect(await ask(admin, { viewerMay: [] })).toEqual(whole);
    expect((await ask(admin, { viewerMay: ['EDIT'] })).totalCount).toBeLessThan(whole.totalCount);
  });

  it('finds nobody for a moderator, who may see people and manage none', async () => {
    for (const action of USER_ACTIONS) {
      expect((await ask(world.acme.moderator, { viewerMay: [action] })).totalCount).toBe(0);
    }
  });

  it('finds for an API token those to whom the token may do it: not its maker, and nothing beyond its grants', async () => {
    const { id, owner, admin } = await world.company('Scripts');
    const made = await world.run(
      owner,
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }',
      { input: { name: 'HR', grants: [{ module: 'USERS', level: 'MANAGE' }], password: PASSWORD } },
    );
    const token = { token: made.data.createApiToken.token };
    const { ids, nodes } = await ask(token, { viewerMay: ['EDIT'] });
    expect(ids).toContain(admin.userId);
    expect(ids).not.toContain(owner.userId);
    expect(nodes.every(({ viewerMay }) => viewerMay.includes('EDIT'))).toBe(true);
    await world.db.query(
      'UPDATE account SET twoFactorSince = NOW(3) WHERE id IN (SELECT accountId FROM user WHERE companyId = ?)',
      [idBytes(id)],
    );
    expect((await ask(owner, { viewerMay: ['RESET_TWO_FACTOR'] })).totalCount).toBe(4);
    expect((await ask(token, { viewerMay: ['RESET_TWO_FACTOR'] })).totalCount).toBe(0);
  });

  it('finds nobody for support staff on a visit, who manage nothing', async () => {
    const { id, admin } = await world.company('Visited');
    const { version } = (await world.run(admin, '{ company { version } }')).data.company;
    const allow =
      'mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { errors { code } company { id } } }';
    await world.run(admin, allow, { input: { version, supportAccess: 'ALLOWED' } });
    const sam = await world.person(world.globex.id, { firstName: 'Sam' });
    await enrol(world, sam);
    expect(await support(await world.ctx(null), ['add', sam.email])).toMatchObject({ done: true });
    const entered = await world.run(
      sam,
      `mutation ($input: EnterCompanyAsSupportInput!) { enterCompanyAsSupport(input: $input) {
        result { ... on SignedIn { token } } errors { code } } }`,
      { input: { companyId: id, reason: 'A question' } },
    );
    const visit = { token: entered.data.enterCompanyAsSupport.result.token };
    expect((await ask(visit, {})).totalCount).toBe(5);
    for (const action of USER_ACTIONS) expect((await ask(visit, { viewerMay: [action] })).totalCount).toBe(0);
  });
});

it('nothing may be done to the deleted, whom history alone shows', async () => {
  const { id, owner, admin } = await world.company('History');
  const leaving = await world.person(id, { role: 'ADMIN', firstName: 'Gone' });
  const own = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { code } } }';
  await world.run(leaving, own, { input: { screenName: 'Going' } });
  const seen = await world.run(owner, 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }', {
    id: leaving.userId,
  });
  const confirmation = seen.data.user.deletionConfirmation;
  const deleted = await world.run(
    admin,
    'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }',
    { input: { id: leaving.userId, confirmation } },
  );
  expect(deleted.data.deleteUser.errors).toEqual([]);
  const log = await world.run(
    owner,
    'query ($id: ID!) { auditLog(filter: { actorId: $id }) { nodes { actor { status viewerMay } } } }',
    { id: leaving.userId },
  );
  expect(log.data.auditLog.nodes).toContainEqual({ actor: { status: 'DELETED', viewerMay: [] } });
});
