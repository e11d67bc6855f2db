import fc from 'fast-check';
import { idBytes, newId, type UserId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Call } from '../../src/domains/call/entity';
import { afterReport, firstState, type Report } from '../../src/domains/call/reported';
import { STATUS_CODES } from '../../src/domains/user/entity';
import type { CallEvent, CallRecordKind } from '../../src/generated/schema-types';
import { overtaken } from '../overtaken';
import { EXPLAIN } from '../sql';
import { PASSWORD, startWorld, type CompanyOfWorld, type Person, type VariablesOf, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.clock.stop();
});
afterAll(() => world.close());

type As = { readonly token: string };

const SHOWN = `id externalId extension fromNumber status ringingAt answeredAt endedAt user { id }
  record { __typename ... on Task { id title assignee { id } call { id } }
    ... on Activity { id kind subject startsAt participants { id } call { id } }
    ... on Conversation { id topic: subject contactName assignee { id } inbox { name } } }` as const;
const REPORT =
  `mutation ($input: ReportCallInput!) { reportCall(input: $input) { call { ${SHOWN} } errors { code path } } }` as const;
const LIST = `query ($first: Int, $after: String, $filter: CallFilter) {
  calls(first: $first, after: $after, filter: $filter) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }` as const;
const NODE = `query ($id: ID!) { node(id: $id) { ... on Call { ${SHOWN} } } }` as const;
const OF_USER = 'query ($id: ID!) { node(id: $id) { ... on User { calls(first: 100) { totalCount } } } }' as const;
const RINGABLE = 'query ($inboxId: ID) { ringableUsers(inboxId: $inboxId) { id } }' as const;
const SETTLE =
  'mutation ($input: UpdateUserIntegrationsInput!) { updateUserIntegrations(input: $input) { errors { code path } } }' as const;

let counter = 100;
const fresh = () => String((counter += 1));

interface Phone {
  readonly extension: string;
  readonly pbxId?: string;
  readonly kind?: CallRecordKind;
  readonly person?: Person;
}

/** Somebody with an extension who may take calls. */
async function atPhone(company: CompanyOfWorld, { extension, pbxId, kind = 'NONE', person }: Phone): Promise<Person> {
  const one = person ?? (await world.person(company.id, { grants: [] }));
  await mayTakeCalls(one, true);
  const input = { userId: one.userId, version: 1, extension, pbxId: pbxId ?? null, onIncomingCall: kind };
  const settled = await world.run(company.owner, SETTLE, { input });
  expect(settled.data.updateUserIntegrations.errors).toEqual([]);
  return one;
}

const mayTakeCalls = ({ userId }: Person, may: boolean) =>
  world.db.query('UPDATE `user` SET canTakeCalls = ? WHERE id = ?', [may ? 1 : 0, idBytes(userId)]);

async function tokenOf(maker: Person, level: 'USE' | 'MANAGE'): Promise<As> {
  const make = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token } }';
  const input = { name: 'PBX', grants: [{ module: 'TELEPHONY', level }], password: PASSWORD };
  return { token: (await world.run(maker, make, { input })).data.createApiToken.token };
}

type Said = Omit<VariablesOf<typeof REPORT>['input'], 'event'>;

const report = async (as: As, event: CallEvent, input: Said) =>
  (await world.run(as, REPORT, { input: { event, ...input } })).data.reportCall;
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);
const count = async (sql: string, parameters: unknown[]) =>
  Number((await world.db.query<{ total: string }[]>(`SELECT COUNT(*) AS total FROM ${sql}`, parameters))[0]!.total);
const seconds = (offset: number) => new Date(world.clock.now().getTime() + offset * 1000).toISOString();

describe('a call', () => {
  it('rings, is answered and ends; what is reported again changes nothing and answers the same', async () => {
    const { acme } = world;
    const pbx = await tokenOf(acme.admin, 'MANAGE');
    const extension = fresh();
    const person = await atPhone(acme, { extension, kind: 'TASK' });
    const of = { externalId: 'asterisk-1.7', extension };
    const rung = await report(pbx, 'RINGING', { ...of, fromNumber: ' +31 20 123 4567 ', at: seconds(-60) });
    expect(rung).toMatchObject({
      errors: [],
      call: { externalId: 'asterisk-1.7', extension, fromNumber: '+31 20 123 4567', status: 'RINGING' },
    });
    expect(rung.call).toMatchObject({ user: { id: person.userId }, ringingAt: seconds(-60), answeredAt: null });
    const events = () => count('audit_entry WHERE companyId = ?', [idBytes(acme.id)]);
    const before = await events();
    expect(await report(pbx, 'RINGING', { ...of, fromNumber: 'other', at: seconds(-5) })).toEqual(rung);
    const answered = await report(pbx, 'ANSWERED', { ...of, at: seconds(-50) });
    expect(answered.call).toEqual({ ...rung.call, status: 'ANSWERED', answeredAt: seconds(-50) });
    expect((await report(pbx, 'MISSED', of)).call).toEqual(answered.call);
    const ended = await report(pbx, 'ENDED', of);
    expect(ended.call).toEqual({ ...answered.call, status: 'ENDED', endedAt: seconds(0) });
    for (const event of ['RINGING', 'ANSWERED', 'ENDED'] as const) expect(await report(pbx, event, of)).toEqual(ended);
    expect(await events()).toBe(before + 2);
    expect(await count('task WHERE assigneeId = ?', [idBytes(person.userId)])).toBe(1);
  });

  it('is refused for what is written wrongly, for nobody, for two and for whoever may not take calls', async () => {
    const { acme } = world;
    const [extension, other] = [fresh(), fresh()];
    const one = await atPhone(acme, { extension, pbxId: 'a', kind: 'TASK' });
    const refused = await report(acme.admin, 'RINGING', {
      ...{ externalId: 'two words', extension: 'ü', pbxId: '/', fromNumber: 'x'.repeat(65), at: seconds(301) },
    });
    expect(codes(refused).sort()).toEqual(
      ['at', 'extension', 'externalId', 'fromNumber', 'pbxId'].sort().map((field) => ['INVALID', field]),
    );
    for (const externalId of ['', 'x'.repeat(201)])
      expect(codes(await report(acme.admin, 'RINGING', { externalId, extension: '' }))).toEqual([
        ['INVALID', 'externalId'],
        ['INVALID', 'extension'],
      ]);
    expect(codes(await report(acme.admin, 'ENDED', { externalId: 'r1', extension: other }))).toEqual([
      ['NOT_FOUND', 'extension'],
    ]);
    expect(codes(await report(acme.admin, 'RINGING', { externalId: 'r1', extension, pbxId: 'b' }))).toEqual([
      ['NOT_FOUND', 'extension'],
    ]);
    await mayTakeCalls(one, false);
    expect(codes(await report(acme.admin, 'RINGING', { externalId: 'r1', extension }))).toEqual([
      ['NOT_ELIGIBLE', 'extension'],
    ]);
    await mayTakeCalls(one, true);
    const away = await atPhone(acme, {
      ...{ extension: other, person: await world.person(acme.id, { status: 'BLOCKED' }) },
    });
    expect(codes(await report(acme.admin, 'RINGING', { externalId: 'r1', extension: other }))).toEqual([
      ['NOT_ELIGIBLE', 'extension'],
    ]);
    expect(await count('phone_call WHERE externalId = ?', ['r1'])).toBe(0);
    expect(await count('task WHERE assigneeId IN (?)', [[idBytes(one.userId), idBytes(away.userId)]])).toBe(0);
    // Two telephone systems, one of them without a name.
    const nameless = await atPhone(acme, { extension });
    expect(codes(await report(acme.admin, 'RINGING', { externalId: 'r1', extension }))).toEqual([['INVALID', 'pbxId']]);
    const [ofA, ofNone] = [
      await report(acme.admin, 'RINGING', { externalId: 'r1', extension, pbxId: 'a' }),
      await report(acme.admin, 'RINGING', { externalId: 'r1', extension, pbxId: '' }),
    ];
    expect([ofA.call.user.id, ofNone.call.user.id]).toEqual([one.userId, nameless.userId]);
    expect(ofA.call.id).not.toBe(ofNone.call.id);
    expect(codes(await report(acme.admin, 'ENDED', { externalId: 'r1', extension }))).toEqual([['INVALID', 'pbxId']]);
    const old = { externalId: 'old', extension, pbxId: '', at: '1900-01-01T00:00:00Z' };
    expect((await report(acme.admin, 'ENDED', old)).call.ringingAt).toBe('1900-01-01T00:00:00.000Z');
    // What follows of a call that is kept is taken in, whoever may take calls by then.
    await mayTakeCalls(one, false);
    const ended = await report(acme.admin, 'ENDED', { externalId: 'r1', extension, pbxId: 'a' });
    expect(ended).toMatchObject({ errors: [], call: { id: ofA.call.id, status: 'ENDED' } });
  });

  it('in any order of its reports is the same in the end', () => {
    const at: Record<CallEvent, Date> = {
      ...{ RINGING: new Date(1000), ANSWERED: new Date(2000), MISSED: new Date(3000), ENDED: new Date(4000) },
    };
    const called = { userId: newId('usr'), pbxId: '', extension: '1' };
    const say = (event: CallEvent): Report => ({
      ...{ externalId: 'x', event, extension: '1', pbxId: null, fromNumber: null, at: at[event] },
    });
    const after = ([first, ...more]: readonly CallEvent[]) =>
      more.reduce((state, event) => afterReport(state, say(event), null), firstState(say(first!), called));
    for (const told of [
      ['RINGING', 'ANSWERED', 'ENDED'],
      ['RINGING', 'MISSED', 'ENDED'],
      ['RINGING', 'MISSED'],
    ] as const) {
      const expected = after(told);
      fc.assert(
        fc.property(fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }), (order) => {
          expect(after(order)).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    }
    // Reported late and without an instant, nothing is answered after its end or rings after it was answered.
    const late = (event: CallEvent, ms: number): Report => ({ ...say(event), at: new Date(ms) });
    const state = [late('ANSWERED', 6000), late('RINGING', 7000)].reduce(
      (before, one) => afterReport(before, one, null),
      firstState(late('ENDED', 5000), called),
    );
    expect(state).toMatchObject({ status: 'ENDED', ringingAt: new Date(5000), answeredAt: new Date(5000) });
    expect(after(['MISSED', 'ANSWERED'])).toMatchObject({ status: 'MISSED', answeredAt: null });
  });

  it('that rings at several is of whoever answers; its record stays with whom it rang for first', async () => {
    const { acme } = world;
    const [here, there] = [fresh(), fresh()];
    const [first, second] = [
      await atPhone(acme, { extension: here, kind: 'TASK' }),
      await atPhone(acme, { extension: there, kind: 'TASK' }),
    ];
    const externalId = 'group-1';
    const rung = await report(acme.admin, 'RINGING', { externalId, extension: here });
    for (const event of ['RINGING', 'MISSED'] as const)
      expect((await report(acme.admin, event, { externalId, extension: there })).call).toEqual(rung.call);
    expect((await report(acme.admin, 'MISSED', { externalId, extension: here })).call.status).toBe('MISSED');
    const { call } = await report(acme.admin, 'ANSWERED', { externalId, extension: there });
    expect(call).toMatchObject({ status: 'ANSWERED', user: { id: second.userId }, extension: there });
    expect(call.record).toMatchObject({ assignee: { id: first.userId } });
    expect((await report(acme.admin, 'MISSED', { externalId, extension: here })).call).toEqual(call);
    expect((await report(acme.admin, 'ENDED', { externalId, extension: here })).call).toMatchObject({
      ...{ id: call.id, status: 'ENDED', user: { id: second.userId } },
    });
    expect(await count('task WHERE assigneeId = ?', [idBytes(second.userId)])).toBe(0);
  });
});

describe('what a call makes', () => {
  it('is nothing, an activity, a task or a conversation, by a token that has none of these modules', async () => {
    const { acme } = world;
    const pbx = await tokenOf(acme.admin, 'MANAGE');
    const made = async (kind: CallRecordKind, from: string | null = '+905321234567') => {
      const extension = fresh();
      const person = await atPhone(acme, { extension, kind });
      const { call } = await report(pbx, 'RINGING', { externalId: `made-${extension}`, extension, fromNumber: from });
      expect((await world.run(pbx, NODE, { id: call.id })).data.node.record).toBeNull();
      return { person, call: (await world.run(acme.admin, NODE, { id: call.id })).data.node };
    };
    expect((await made('NONE')).call.record).toBeNull();
    const task = await made('TASK');
    expect(task.call.record).toMatchObject({
      ...{ __typename: 'Task', title: 'Call from +905321234567', assignee: { id: task.person.userId } },
      call: { id: task.call.id },
    });
    const activity = await made('ACTIVITY', null);
    expect(activity.call.record).toMatchObject({
      ...{ __typename: 'Activity', kind: 'CALL', subject: 'Incoming call', startsAt: activity.call.ringingAt },
      ...{ participants: [{ id: activity.person.userId }], call: { id: activity.call.id } },
    });
    const conversation = await made('CONVERSATION');
    expect(conversation.call.record).toMatchObject({ __typename: 'Conversation', contactName: '+905321234567' });
    const actions = await world.db.query<{ action: string }[]>(
      'SELECT action FROM audit_entry WHERE companyId = ? ORDER BY sequence DESC LIMIT 2',
      [idBytes(acme.id)],
    );
    expect(actions.map(({ action }) => action)).toEqual(['call.report', 'conversation.create']);
  });

  it('a conversation is in the first inbox of the person, on them while they have room and otherwise in its pool', async () => {
    const company = await world.company('Rooms');
    const extension = fresh();
    const serving = await world.person(company.id, { grants: [{ module: 'CONVERSATIONS', level: 'USE' }] });
    await atPhone(company, { extension, kind: 'CONVERSATION', person: serving });
    for (const name of ['Zebra', 'Aardvark'])
      await world.run(
        company.owner,
        'mutation ($input: CreateInboxInput!) { createInbox(input: $input) { inbox { id } } }',
        {
          input: { name, memberIds: [serving.userId] },
        },
      );
    await world.db.query('UPDATE `user` SET conversationLimit = 3 WHERE id = ?', [idBytes(serving.userId)]);
    const calls = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        report(company.admin, 'RINGING', { externalId: `room-${index}`, extension }),
      ),
    );
    const records = calls.map(
      ({ call }) => call.record as { inbox: { name: string }; assignee: { id: string } | null },
    );
    expect(new Set(records.map(({ inbox }) => inbox.name))).toEqual(new Set(['Aardvark']));
    expect(records.filter(({ assignee }) => assignee?.id === serving.userId)).toHaveLength(3);
    expect(records.filter(({ assignee }) => assignee === null)).toHaveLength(5);
    // Whoever serves none has it in the inbox of the company.
    const extensionOfAdmin = fresh();
    await atPhone(company, { extension: extensionOfAdmin, kind: 'CONVERSATION', person: company.admin });
    await world.db.query('DELETE FROM inbox_member WHERE userId = ?', [idBytes(company.admin.userId)]);
    const { call } = await report(company.admin, 'RINGING', { externalId: 'room-admin', extension: extensionOfAdmin });
    expect(call.record).toMatchObject({ assignee: { id: company.admin.userId } });
  });

  it('is gone from the call when it is deleted, and for those who may not see it', async () => {
    const { acme } = world;
    const extension = fresh();
    const grants = [
      { module: 'TELEPHONY', level: 'USE' },
      { module: 'TASKS', level: 'USE' },
    ] as const;
    const person = await world.person(acme.id, { grants });
    await atPhone(acme, { extension, kind: 'TASK', person });
    const { call } = await report(acme.admin, 'RINGING', { externalId: `gone-${extension}`, extension });
    const { id } = call.record as { id: string };
    const readTask = 'query ($id: ID!) { node(id: $id) { ... on Task { call { id } } } }' as const;
    expect((await world.run(person, readTask, { id })).data.node.call).toEqual({ id: call.id });
    const colleague = await world.person(acme.id, { grants: [{ module: 'TASKS', level: 'MANAGE' }] });
    expect((await world.run(colleague, readTask, { id })).data.node.call).toBeNull();
    const listener = await world.person(acme.id, { grants: [{ module: 'TELEPHONY', level: 'MANAGE' }] });
    expect((await world.run(listener, NODE, { id: call.id })).data.node).toMatchObject({
      status: 'RINGING',
      record: null,
    });
    await world.run(
      acme.admin,
      'mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { errors { code } } }',
      {
        input: { id },
      },
    );
    expect((await world.run(acme.admin, NODE, { id: call.id })).data.node.record).toBeNull();
    expect(await count('phone_call WHERE recordId = ?', [idBytes(id as UserId)])).toBe(0);
  });
});

describe('many at once', () => {
  it('twenty reports of one call make one call and one record', async () => {
    const { acme } = world;
    const extension = fresh();
    const person = await atPhone(acme, { extension, kind: 'ACTIVITY' });
    const all = await Promise.all(
      Array.from({ length: 20 }, () => report(acme.admin, 'RINGING', { externalId: 'twenty', extension })),
    );
    expect(all.flatMap(codes)).toEqual([]);
    expect(new Set(all.map(({ call }) => call.id)).size).toBe(1);
    expect(await count('phone_call WHERE externalId = ?', ['twenty'])).toBe(1);
    expect(await count('activity_participant WHERE userId = ?', [idBytes(person.userId)])).toBe(1);
  });

  it('ringing, answered and ended at one moment end in ended, with one record', async () => {
    const { acme } = world;
    const extension = fresh();
    const person = await atPhone(acme, { extension, kind: 'CONVERSATION' });
    const externalIds = Array.from({ length: 5 }, (_, index) => `race-${index}`);
    const told = externalIds.flatMap((externalId, index) => {
      const events = ['RINGING', 'ANSWERED', 'ENDED'] as const;
      return events.map((_, at) => report(acme.admin, events[(at + index) % 3]!, { externalId, extension }));
    });
    expect((await Promise.all(told)).flatMap(codes)).toEqual([]);
    const rows = await world.db.query<{ status: number; reported: number }[]>(
      'SELECT status, reported FROM phone_call WHERE userId = ?',
      [idBytes(person.userId)],
    );
    expect(rows).toEqual(externalIds.map(() => expect.objectContaining({ status: 4, reported: 11 }) as object));
    expect(
      await count('conversation k JOIN phone_call c ON c.recordId = k.id WHERE c.userId = ?', [idBytes(person.userId)]),
    ).toBe(5);
  });
});

it('a call for an extension that goes to somebody else in this moment is theirs, and they are locked', async () => {
  const { acme } = world;
  const extension = fresh();
  const [before, after] = [
    await atPhone(acme, { extension, kind: 'CONVERSATION' }),
    await atPhone(acme, { extension: fresh(), kind: 'TASK' }),
  ];
  const turn = async () =>
    (
      await world.db.query<{ turn: number }[]>('SELECT turn FROM user_load WHERE userId = ?', [idBytes(after.userId)])
    )[0]!.turn;
  const turns = await turn();
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', acme.id],
    () => world.run(acme.admin, REPORT, { input: { externalId: 'moved', event: 'RINGING', extension } }),
    async (sql) => {
      await sql('UPDATE user_integration SET extension = NULL WHERE userId = ?', [idBytes(before.userId)]);
      await sql('UPDATE user_integration SET extension = ? WHERE userId = ?', [extension, idBytes(after.userId)]);
    },
  );
  expect(answer.data.reportCall).toMatchObject({
    errors: [],
    call: { user: { id: after.userId }, record: { __typename: 'Task' } },
  });
  expect(await turn()).toBe(turns + 1);
});

describe('who sees what', () => {
  let company: CompanyOfWorld;
  let people: Person[];
  let rows: Call[];
  beforeAll(async () => {
    company = await world.company('Seen');
    const at = (level: 'USE' | 'MANAGE') => world.person(company.id, { grants: [{ module: 'TELEPHONY', level }] });
    people = [await at('USE'), await at('USE'), await at('MANAGE')];
    const ctx = await world.ctx(company.admin);
    rows = Array.from({ length: 120 }, (_, index) => ({
      ...{ companyId: company.id, id: newId('cal'), pbxId: '', externalId: `s${index}`, extension: '1' },
      userId: index % 4 === 3 ? null : people[index % 4]!.userId,
      ...{ fromNumber: null, status: index % 2 === 0 ? ('ENDED' as const) : ('MISSED' as const), reported: 1 },
      // Some at one instant: pages have to tell them apart.
      ringingAt: new Date(ctx.now.getTime() - (index % 30) * 1000),
      ...{ answeredAt: null, endedAt: null, recordType: null, recordId: null },
    }));
    await insertRows(ctx, Call, rows as never);
  });

  async function walk(as: As, size: number, filter: object = {}): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { calls } = (await world.run(as, LIST, { first: size, after, filter })).data as {
        calls: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      ids.push(...calls.nodes.map(({ id }) => id));
      if (!calls.pageInfo.hasNextPage) {
        expect(calls.totalCount).toBe(ids.length);
        return ids;
      }
      after = calls.pageInfo.endCursor;
    }
  }

  const sorted = (some: Call[]) =>
    [...some]
      .sort((a, b) => b.ringingAt.getTime() - a.ringingAt.getTime() || (a.id < b.id ? 1 : -1))
      .map(({ id }) => id);
  const of = ({ userId }: Person) => rows.filter((row) => row.userId === userId);

  it('at USE one’s own, at MANAGE all, the latest first, in pages of any size', async () => {
    const [one, other, manager] = people as [Person, Person, Person];
    for (const size of [7, 100]) expect(await walk(one, size)).toEqual(sorted(of(one)));
    for (const as of [manager, company.admin, await tokenOf(company.admin, 'MANAGE')])
      expect(await walk(as, 100)).toEqual(sorted(rows));
    expect(await walk(await tokenOf(company.admin, 'USE'), 100)).toEqual([]);
    const [mine, theirs] = [of(one)[0]!, of(other)[0]!];
    expect((await world.run(one, NODE, { id: mine.id })).data.node).toMatchObject({ user: { id: one.userId } });
    expect((await world.run(one, NODE, { id: theirs.id })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect((await world.run(company.user, LIST)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(
      (await world.run(one, REPORT, { input: { externalId: 'x', event: 'ENDED', extension: '1' } })).errors,
    ).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const ofUser = async (as: As) => (await world.run(as, OF_USER, { id: other.userId })).data.node.calls.totalCount;
    expect([await ofUser(other), await ofUser(manager), await ofUser(one)]).toEqual([30, 30, 0]);
  });

  it('is narrowed by person, state and time', async () => {
    const [one, , manager] = people as [Person, Person, Person];
    expect(await walk(manager, 100, { userId: one.userId })).toEqual(sorted(of(one)));
    expect(await walk(manager, 100, { status: ['MISSED'] })).toEqual(
      sorted(rows.filter(({ status }) => status === 'MISSED')),
    );
    expect(await walk(manager, 100, { status: [] })).toEqual([]);
    expect(await walk(manager, 100, { userId: 'x' })).toEqual([]);
    const [from, to] = [rows[20]!.ringingAt, rows[10]!.ringingAt];
    expect(await walk(manager, 100, { from: from.toISOString(), to: to.toISOString() })).toEqual(
      sorted(rows.filter(({ ringingAt }) => ringingAt >= from && ringingAt < to)),
    );
  });

  it('walks an index, whoever asks for whatever', async () => {
    const [one, , manager] = people as [Person, Person, Person];
    const ctx = await world.ctx(company.admin);
    const more = Array.from({ length: 2000 }, (_, index) => ({
      ...{ ...rows[index % 4]!, id: newId('cal'), externalId: `more${index}` },
      ringingAt: new Date(ctx.now.getTime() - 86_400_000 - index * 1000),
    }));
    await insertRows(ctx, Call, more as never);
    await world.db.query('ANALYZE TABLE phone_call');
    for (const [as, filter] of [
      ...[[one, {}] as const, [manager, {}] as const],
      ...[[manager, { userId: one.userId }] as const, [manager, { from: seconds(-90_000) }] as const],
    ]) {
      const first = (await world.run(as, LIST, { first: 2, filter })).data.calls.pageInfo.endCursor;
      const sent = await world.statements(() => world.run(as, LIST, { first: 2, after: first, filter }));
      const walks = sent.filter(({ sql }) => sql.includes('AS sortValue'));
      expect(walks).toHaveLength(1);
      for (const { sql, parameters } of walks) {
        const plan = await world.db.query<{ Extra: string; type: string }[]>(`${EXPLAIN} ${sql}`, [...parameters]);
        expect([sql, plan.filter(({ Extra, type }) => Extra.includes('filesort') || type === 'ALL')]).toEqual([
          sql,
          [],
        ]);
      }
    }
  });

  it('somebody who is erased is in none of their calls any more', async () => {
    const [, other] = people as [Person, Person];
    const asked = 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }' as const;
    const { deletionConfirmation: confirmation } = (await world.run(company.owner, asked, { id: other.userId })).data
      .user;
    const remove = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }' as const;
    const gone = await world.run(company.owner, remove, { input: { id: other.userId, confirmation } });
    expect(gone.data.deleteUser.errors).toEqual([]);
    const { node } = (await world.run(company.admin, NODE, { id: of(other)[0]!.id })).data;
    expect(node).toMatchObject({ user: null, extension: '', externalId: expect.stringMatching(/^s\d/) as string });
    expect(await count('phone_call WHERE userId = ?', [idBytes(other.userId)])).toBe(0);
    const late = { externalId: (node as { externalId: string }).externalId, extension: fresh() };
    expect(await report(company.admin, 'ENDED', late)).toMatchObject({
      errors: [],
      call: { status: 'ENDED', user: null },
    });
  });

  it('somebody who is archived gives their extension to whoever gets it, and until then stands in nobody’s way', async () => {
    const [extension, { admin }] = [fresh(), company];
    const gone = await atPhone(company, { extension, pbxId: 'old' });
    const one = await atPhone(company, { extension, pbxId: 'new' });
    await world.db.query('UPDATE `user` SET status = ? WHERE id = ?', [STATUS_CODES.ARCHIVED, idBytes(gone.userId)]);
    expect((await report(admin, 'RINGING', { externalId: 'whose', extension })).call.user).toEqual({ id: one.userId });
    const heir = await atPhone(company, { extension, pbxId: 'old' });
    const inherited = await report(admin, 'RINGING', { externalId: 'heir', extension, pbxId: 'old' });
    expect(inherited.call.user).toEqual({ id: heir.userId });
    expect(await count('user_integration WHERE userId = ? AND extension IS NULL', [idBytes(gone.userId)])).toBe(1);
  });
});

describe('who may be rung', () => {
  let company: CompanyOfWorld;
  let listener: Person;
  beforeAll(async () => {
    company = await world.company('Ringing');
    listener = await world.person(company.id, { grants: [{ module: 'TELEPHONY', level: 'USE' }] });
  });
  const ask = async (inboxId?: string) =>
    (await world.run(listener, RINGABLE, { inboxId })).data.ringableUsers.map(({ id }) => id);
  const isOnline = (person: Person, presence = 'ONLINE') =>
    world.run(person, 'mutation ($input: SetPresenceInput!) { setPresence(input: $input) { errors { code } } }', {
      input: { presence },
    });

  it('is active, online, allowed, at an extension and on no call; those with the fewest conversations first', async () => {
    const extensions = Array.from({ length: 5 }, fresh);
    const [busy, idle, away, refused, talking] = (await Promise.all(
      extensions.map((extension) => atPhone(company, { extension })),
    )) as [Person, Person, Person, Person, Person];
    const deskless = await world.person(company.id);
    await mayTakeCalls(deskless, true);
    for (const one of [busy, idle, refused, talking, deskless]) await isOnline(one);
    await isOnline(away, 'AWAY');
    await mayTakeCalls(refused, false);
    await world.hold(busy, 2);
    await report(company.admin, 'ANSWERED', { externalId: 't', extension: extensions[4]! });
    expect(await ask()).toEqual([idle.userId, busy.userId]);
    const made = 'mutation ($input: CreateInboxInput!) { createInbox(input: $input) { inbox { id } } }' as const;
    const input = { name: 'Phones', memberIds: [busy.userId, away.userId] };
    const { id } = (await world.run(company.owner, made, { input })).data.createInbox.inbox;
    expect(await ask(id)).toEqual([busy.userId]);
    for (const text of ['x', newId('ibx')])
      expect((await world.run(listener, RINGABLE, { inboxId: text })).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    await report(company.admin, 'ENDED', { externalId: 't', extension: extensions[4]! });
    expect(await ask()).toEqual([...[idle.userId, talking.userId].sort(), busy.userId]);
    const sent = await world.statements(() => ask());
    const [rung] = sent.filter(({ sql }) => sql.includes('phone_call_answered'));
    const plan = await world.db.query<{ table: string; type: string }[]>(`${EXPLAIN} ${rung!.sql}`, [
      ...rung!.parameters,
    ]);
    expect(plan.filter(({ type }) => type === 'ALL')).toEqual([]);
  });

  it('nobody while the company is closed; an end that is never reported keeps nobody from the telephone for ever', async () => {
    const extension = fresh();
    const person = await atPhone(company, { extension });
    await isOnline(person);
    await report(company.admin, 'ANSWERED', { externalId: 'endless', extension, at: seconds(-4 * 3600 + 1) });
    expect(await ask()).not.toContain(person.userId);
    await report(company.admin, 'ANSWERED', { externalId: 'forgotten', extension, at: seconds(-4 * 3600) });
    await report(company.admin, 'ENDED', { externalId: 'endless', extension });
    expect(await ask()).toContain(person.userId);
    const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
      ...{ day, working: false, intervals: [] },
    }));
    const close =
      'mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { errors { code } } }' as const;
    expect((await world.run(company.owner, close, { input: { days } })).data.setWorkingHours.errors).toEqual([]);
    expect(await ask()).toEqual([]);
  });
});

it('what is another company’s is found by nobody, and its ids and extensions are its own', async () => {
  const [here, there] = [world.acme, world.globex];
  const extension = fresh();
  const theirs = await atPhone(there, { extension });
  expect(codes(await report(here.admin, 'RINGING', { externalId: 'both', extension }))).toEqual([
    ['NOT_FOUND', 'extension'],
  ]);
  await atPhone(here, { extension });
  const [ofHere, ofThere] = [
    await report(here.admin, 'RINGING', { externalId: 'both', extension }),
    await report(there.admin, 'RINGING', { externalId: 'both', extension }),
  ];
  expect(ofHere.call.id).not.toBe(ofThere.call.id);
  const filtered = await world.run(here.admin, LIST, { filter: { userId: theirs.userId } });
  expect(filtered.data.calls).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await world.run(here.admin, NODE, { id: ofThere.call.id })).errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
});
