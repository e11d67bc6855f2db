import { requireMember } from '../../src/core/ctx';
import { newId } from '../../src/core/ids';
import { moduleBit } from '../../src/core/module-set';
import { insertRows } from '../../src/database/rows';
import { Activity, ActivityParticipant } from '../../src/domains/activity/entity';
import { ACTIVITY_RULE, type ActivityActor } from '../../src/domains/activity/policy';
import { activitiesOf } from '../../src/domains/activity/repository';
import { check } from '../../src/permissions/row-rule';
import { PASSWORD, startWorld, type DataOf, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

type Change = Record<string, unknown> & { id: string; version: number };
type As = { readonly token: string };

const SHOWN =
  'activity { id version kind subject note startsAt endsAt participants { id } createdBy { id } firm { id } } errors { code path }';
const CREATE = `mutation ($input: CreateActivityInput!) { createActivity(input: $input) { ${SHOWN} } }` as const;
const UPDATE = `mutation ($input: UpdateActivityInput!) { updateActivity(input: $input) { ${SHOWN} } }` as const;
const DELETE =
  'mutation ($input: DeleteActivityInput!) { deleteActivity(input: $input) { deletedId errors { code path } } }';
const NODE = 'query ($id: ID!) { node(id: $id) { ... on Activity { subject participants { id } } } }';
const LIST = `query ($first: Int, $after: String, $filter: ActivityFilter) {
  activities(first: $first, after: $after, filter: $filter) { totalCount nodes { id startsAt } pageInfo { hasNextPage endCursor } } }` as const;
const OF_USER = 'query ($id: ID!) { node(id: $id) { ... on User { activities(first: 100) { nodes { id } } } } }';

const AT = '2031-05-04T09:00:00.000Z';
const create = async (as: As, input: object) =>
  (await world.run(as, CREATE, { input: { kind: 'MEETING', subject: 'Lunch', startsAt: AT, ...input } })).data
    .createActivity;
const update = async (as: As, input: Change) => (await world.run(as, UPDATE, { input })).data.updateActivity;
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);
const worker = () => world.person(world.acme.id, { grants: [{ module: 'ACTIVITIES', level: 'USE' }] });

it('is entered, seen by those who take part, changed and deleted', async () => {
  const [maker, guest, other] = [await worker(), await worker(), await worker()];
  const made = await create(maker, { endsAt: '2031-05-04T10:00:00Z', participantIds: [guest.userId, guest.userId] });
  expect(made).toMatchObject({
    activity: { version: 1, kind: 'MEETING', participants: [{ id: guest.userId }], createdBy: { id: maker.userId } },
    errors: [],
  });
  const { id } = made.activity;
  expect((await world.run(guest, NODE, { id })).data.node.subject).toBe('Lunch');
  expect((await world.run(other, NODE, { id })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  const changed = await update(guest, { id, version: 1, kind: 'OTHER', note: 'a\nb', participantIds: [other.userId] });
  expect(changed).toEqual({ activity: null, errors: [] });
  expect((await world.run(other, NODE, { id })).data.node.participants).toEqual([{ id: other.userId }]);
  expect(codes(await update(guest, { id, version: 2, subject: 'x' }))).toEqual([['NOT_FOUND', 'id']]);
  expect(codes(await update(maker, { id, version: 1, subject: 'x' }))).toEqual([['STALE', 'version']]);
  expect((await update(maker, { id, version: 2, subject: 'Lunch' })).activity.version).toBe(2);
  const gone = await world.run(maker, DELETE, { input: { id } });
  expect(gone.data.deleteActivity).toEqual({ deletedId: id, errors: [] });
});

it('says all that is wrong at once', async () => {
  const { admin } = world.acme;
  const archived = await world.person(world.acme.id, { status: 'ARCHIVED' });
  const refused = await create(admin, {
    ...{ subject: '', note: 'x'.repeat(5001), endsAt: AT, participantIds: [archived.userId, 'x'], firmId: 'x' },
  });
  expect(codes(refused).sort()).toEqual([
    ...[
      ['INVALID', 'endsAt'],
      ['INVALID', 'note'],
      ['INVALID', 'subject'],
    ],
    ...[
      ['NOT_ELIGIBLE', 'participantIds.0'],
      ['NOT_FOUND', 'firmId'],
      ['NOT_FOUND', 'participantIds.1'],
    ],
  ]);
  const many = Array.from({ length: 101 }, () => newId('usr'));
  expect(codes(await create(admin, { participantIds: many }))).toEqual([['INVALID', 'participantIds']]);
  const { activity } = await create(admin, { endsAt: '2031-05-04T10:00:00Z' });
  const nulls = { id: activity.id, version: 1, kind: null, subject: null, startsAt: null, participantIds: null };
  expect(codes(await update(admin, nulls)).sort()).toEqual([
    ...[
      ['INVALID', 'kind'],
      ['INVALID', 'participantIds'],
      ['INVALID', 'startsAt'],
      ['INVALID', 'subject'],
    ],
  ]);
  const late = { id: activity.id, version: 1, startsAt: '2031-05-04T10:00:00Z' };
  expect(codes(await update(admin, late))).toEqual([['INVALID', 'startsAt']]);
});

it('whoever leaves stays among those who took part, and need not be left out by an edit', async () => {
  const { admin } = world.acme;
  const guest = await worker();
  const { activity } = await create(admin, { participantIds: [guest.userId] });
  const archive = 'mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { code } } }';
  await world.run(admin, archive, { input: { id: guest.userId } });
  const kept = await update(admin, { id: activity.id, version: 1, participantIds: [guest.userId, admin.userId] });
  expect(kept.activity.participants).toHaveLength(2);
  expect(codes(await create(admin, { participantIds: [guest.userId] }))).toEqual([
    ['NOT_ELIGIBLE', 'participantIds.0'],
  ]);
});

it('a firm that is deleted leaves its activities, without it', async () => {
  const { admin } = world.acme;
  const firm = (await world.run(admin, 'mutation { createFirm(input: { name: "Firm" }) { firm { id } } }')).data
    .createFirm.firm;
  const { activity } = await create(admin, { firmId: firm.id });
  const remove = 'mutation ($input: DeleteFirmInput!) { deleteFirm(input: $input) { errors { code } } }';
  expect((await world.run(admin, remove, { input: { id: firm.id, version: 1 } })).data.deleteFirm.errors).toEqual([]);
  expect((await update(admin, { id: activity.id, version: 2, subject: 'x' })).activity.firm).toBeNull();
});

it('lists, counts, the predicate, single reads and User.activities say the same for everybody', async () => {
  const { id: companyId, admin } = await world.company('Sight');
  const grant = (level: 'USE' | 'MANAGE') => ({ grants: [{ module: 'ACTIVITIES', level }] as const });
  const people = await Promise.all([
    ...Array.from({ length: 4 }, () => world.person(companyId, grant('USE'))),
    world.person(companyId, grant('MANAGE')),
  ]);
  const make = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token apiToken { id } } }';
  const input = { name: 'script', grants: [{ module: 'ACTIVITIES', level: 'USE' }], password: PASSWORD };
  const { token, apiToken } = (await world.run(admin, make, { input })).data.createApiToken;
  const ctx = await world.ctx(admin);
  const made = Array.from({ length: 200 }, (_, index) => ({ id: newId('act'), index }));
  await insertRows(
    ctx,
    Activity,
    made.map(({ id, index }) => ({
      ...{ companyId, id, kind: 'NOTE' as const, subject: `A ${index}`, note: null, endsAt: null, version: 1 },
      ...{ startsAt: new Date(Date.parse(AT) + (index % 20) * 1000), createdAt: ctx.now },
      createdById: index % 5 === 0 ? null : people[(index * 7) % 5]!.userId,
      createdByTokenId: (index % 5 === 0 ? apiToken.id : null) as never,
      ...{ firmId: null, conversationId: null },
    })),
  );
  const taking = made.flatMap(({ id, index }) =>
    people.filter((_, n) => (index >> n) % 2 === 1).map(({ userId }) => ({ companyId, activityId: id, userId })),
  );
  await insertRows(ctx, ActivityParticipant, taking);
  const walk = async (as: As, size: number, filter: object = {}): Promise<string[]> => {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { activities }: DataOf<typeof LIST> = (await world.run(as, LIST, { first: size, after, filter })).data;
      ids.push(...activities.nodes.map(({ id }) => id));
      if (!activities.pageInfo.hasNextPage) {
        expect(activities.totalCount).toBe(ids.length);
        return ids;
      }
      after = activities.pageInfo.endCursor;
    }
  };
  const all = await activitiesOf(
    ctx,
    companyId,
    made.map(({ id }) => id),
  );
  const sizes = new Set<number>();
  const permissions = { uses: moduleBit('ACTIVITIES'), manages: 0 };
  for (const viewer of [...people, { token: token }, admin] as (Person | As)[]) {
    const actor: ActivityActor =
      'userId' in viewer
        ? requireMember(await world.ctx(viewer))
        : { companyId, kind: 'API_TOKEN', userId: null, tokenId: apiToken.id, permissions };
    const seen = all.filter((one) => check(ACTIVITY_RULE, one, actor, ctx.now) === null);
    const listed = await walk(viewer, 100);
    expect([...listed].sort()).toEqual(seen.map(({ id }) => id).sort());
    expect(await walk(viewer, 33)).toEqual(listed);
    sizes.add(listed.length);
    const { errors } = await world.run(viewer, NODE, { id: made[0]!.id });
    expect(errors === undefined).toBe(listed.includes(made[0]!.id));
  }
  expect(sizes.size).toBeGreaterThan(2);
  const [one, other] = people as [Person, Person];
  const ofOther = (await world.run(one, OF_USER, { id: other.userId })).data.node.activities.nodes as { id: string }[];
  const filtered = await walk(one, 100, { participantId: other.userId });
  expect(ofOther.map(({ id }) => id)).toEqual(filtered);
  expect(filtered.length).toBeGreaterThan(0);
  const [from, to] = [2, 4].map((seconds) => new Date(Date.parse(AT) + seconds * 1000).toISOString());
  const within = made.filter(({ index }) => index % 20 === 2 || index % 20 === 3).map(({ id }) => id);
  expect((await walk(admin, 100, { from, to })).sort()).toEqual(within.sort());
});
