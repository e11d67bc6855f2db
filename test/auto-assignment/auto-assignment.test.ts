import { idBytes, newId, type InboxId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { situationOf } from '../../src/domains/auto-assignment/situation';
import { insertInboxMembers } from '../../src/domains/inbox/repository';
import { Inbox } from '../../src/domains/inbox/entity';
import type { AssignmentPolicy, Presence } from '../../src/generated/schema-types';
import { startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function inboxOf(assignment: AssignmentPolicy, people: readonly Person[]): Promise<InboxId> {
  const ctx = await world.ctx(world.acme.admin);
  const id = newId('ibx');
  await ctx.transaction(async (tx) => {
    await insertRows(tx, Inbox, [
      { companyId: world.acme.id, id, name: id, assignment, version: 1, createdAt: tx.now },
    ]);
    await insertInboxMembers(
      tx,
      world.acme.id,
      people.map(({ userId }) => ({ inboxId: id, userId })),
    );
  });
  return id;
}

async function colleagues(count: number, presence: Presence = 'ONLINE'): Promise<Person[]> {
  const people = await Promise.all(Array.from({ length: count }, () => world.person(world.acme.id)));
  for (const one of people) await be(one, presence);
  return people;
}

async function be(person: Person, presence: Presence): Promise<void> {
  const { data } = await world.run(
    person,
    'mutation ($input: SetPresenceInput!) { setPresence(input: $input) { user { presence } errors { code } } }',
    { input: { presence } },
  );
  expect(data.setPresence).toEqual({ user: { presence }, errors: [] });
}

async function create(inboxId: InboxId, more: object = {}): Promise<string> {
  const { data } = await world.run(
    world.acme.admin,
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }',
    { input: { inboxId, ...more } },
  );
  expect(data.createConversation.errors).toEqual([]);
  return data.createConversation.conversation.id;
}

const holderOf = async (id: string): Promise<string | null> =>
  (await world.run(world.acme.admin, 'query ($id: ID!) { conversation(id: $id) { assignee { id } } }', { id })).data
    .conversation.assignee?.id ?? null;

/** Long enough for whatever is assigned at once, and for the look that comes once a second. */
async function settled<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const value = await read();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come to hold.');
}

const given = (id: string) =>
  settled(
    () => holderOf(id),
    (holder) => holder !== null,
  );
const stays = async (id: string) => {
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(await holderOf(id)).toBeNull();
};

it('round robin gives conversations to those who are online in turn, and to nobody who is away or offline', async () => {
  const online = await colleagues(3);
  const absent = [...(await colleagues(1, 'AWAY')), ...(await colleagues(1, 'OFFLINE'))];
  const inbox = await inboxOf('ROUND_ROBIN', [...online, ...absent]);
  const holders: (string | null)[] = [];
  for (let n = 0; n < 6; n += 1) holders.push(await given(await create(inbox)));
  expect(holders.slice(0, 3).sort()).toEqual(online.map(({ userId }) => userId as string).sort());
  expect(holders.slice(3)).toEqual(holders.slice(0, 3));
});

it('the least busy gets the next conversation, and the assignment keeps why', async () => {
  const [busy, idle] = (await colleagues(2)) as [Person, Person];
  const inbox = await inboxOf('LEAST_BUSY', [busy, idle]);
  await world.hold(busy, 2);
  const id = await create(inbox);
  expect(await given(id)).toBe(idle.userId);
  const { data } = await world.run(
    world.acme.admin,
    `query ($id: ID!) { conversation(id: $id) { assignments { reason assignedBy { id } trace { rule companyOpen consideredCount chosen { id }
      considered { user { id } openConversations obstacles } } } } }`,
    { id },
  );
  expect(data.conversation.assignments).toEqual([
    {
      reason: 'AUTOMATIC',
      assignedBy: null,
      trace: {
        rule: 'LEAST_BUSY',
        companyOpen: true,
        consideredCount: 2,
        chosen: { id: idle.userId },
        considered: [
          { user: { id: idle.userId }, openConversations: 0, obstacles: [] },
          { user: { id: busy.userId }, openConversations: 2, obstacles: [] },
        ],
      },
    },
  ]);
});

it('a conversation that nobody can have waits, keeps none behind it waiting, and goes out the moment somebody can', async () => {
  const [person] = (await colleagues(1)) as [Person];
  const inbox = await inboxOf('LEAST_BUSY', [person]);
  const dutch = await create(inbox, { language: 'nl' });
  const any = await create(inbox);
  expect(await given(any)).toBe(person.userId);
  expect(await holderOf(dutch)).toBeNull();
  const { data } = await world.run(
    world.acme.admin,
    'query ($id: ID!) { conversation(id: $id) { waitingBecause { user { id } obstacles sentence } } simulateAssignment(conversationId: $id) { chosen { id } } }',
    { id: dutch },
  );
  expect(data.conversation.waitingBecause).toMatchObject([{ user: { id: person.userId }, obstacles: ['LANGUAGE'] }]);
  expect(data.simulateAssignment.chosen).toBeNull();
  const { version } = (
    await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { version } }', { id: person.userId })
  ).data.user;
  await world.run(
    world.acme.admin,
    'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }',
    { input: { id: person.userId, version, languages: ['en', 'tr', 'nl'] } },
  );
  expect(await given(dutch)).toBe(person.userId);
});

it('coming online, a higher limit and a conversation that is closed each set the next one free at once', async () => {
  const [person] = (await colleagues(1, 'OFFLINE')) as [Person];
  const inbox = await inboxOf('LEAST_BUSY', [person]);
  await world.db.query('UPDATE `user` SET conversationLimit = 1 WHERE id = ?', [idBytes(person.userId)]);
  const [first, second, third] = [await create(inbox), await create(inbox), await create(inbox)];
  await stays(first);
  await be(person, 'ONLINE');
  expect(await given(first)).toBe(person.userId);
  await stays(second);
  await world.run(
    person,
    'mutation ($id: ID!) { closeConversation(input: { conversationId: $id }) { errors { code } } }',
    { id: first },
  );
  expect(await given(second)).toBe(person.userId);
  await stays(third);
});

it('nothing is assigned while the company is closed, and what waits says when it opens', async () => {
  const { id, admin, user } = await world.company('Closed');
  await be(user, 'ONLINE');
  await world.db.query('UPDATE inbox SET assignment = 1 WHERE companyId = ?', [idBytes(id)]);
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({
    day,
    working: false,
    intervals: [],
  }));
  const set = 'mutation ($input: SetWorkingHoursInput!) { setWorkingHours(input: $input) { errors { code } } }';
  expect((await world.run(admin, set, { input: { days } })).data.setWorkingHours.errors).toEqual([]);
  const { inboxes } = (await world.run(admin, '{ inboxes { id } }')).data;
  const { data } = await world.run(
    admin,
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } } }',
    { input: { inboxId: inboxes[0].id } },
  );
  const conversation = data.createConversation.conversation.id;
  const read = async () =>
    (
      await world.run(
        admin,
        'query ($id: ID!) { conversation(id: $id) { assignee { id } waitingBecause { sentence } } }',
        { id: conversation },
      )
    ).data.conversation;
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(await read()).toMatchObject({
    assignee: null,
    waitingBecause: [{ sentence: expect.stringContaining('closed') }],
  });
  const open = days.map(({ day }) => ({ day, working: true, intervals: [{ start: '00:00', end: '24:00' }] }));
  await world.run(admin, set, { input: { days: open } });
  await settled(read, ({ assignee }) => assignee?.id === user.userId);
});

it('considers whoever serves the inbox or was given a questionnaire of it, and nobody by another’s', async () => {
  const [serving, given, elsewhere, leaving] = (await colleagues(4)) as [Person, Person, Person, Person];
  const [inbox, other] = [await inboxOf('MANUAL', [serving, leaving]), await inboxOf('MANUAL', [elsewhere])];
  const ask =
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { errors { code path } } }';
  for (const [inboxId, person] of [[inbox, given] as const, [other, elsewhere] as const]) {
    const input = { name: newId('qst'), inboxId, userIds: [person.userId] };
    expect((await world.run(world.acme.admin, ask, { input })).data.createQuestionnaire.errors).toEqual([]);
  }
  await world.db.query('UPDATE user SET status = 3 WHERE id = ?', [idBytes(leaving.userId)]);
  const { data } = await world.run(
    world.acme.admin,
    'query ($id: ID!) { simulateAssignment(conversationId: $id) { consideredCount considered { user { id } } } }',
    { id: await create(inbox) },
  );
  const people = data.simulateAssignment.considered.map(({ user }: { user: { id: string } }) => user.id);
  expect(people.sort()).toEqual([serving.userId, given.userId].map(String).sort());
});

it('counts of what somebody was given since they came online what was given automatically', async () => {
  const [person] = (await colleagues(1)) as [Person];
  const inbox = await inboxOf('LEAST_BUSY', [person]);
  await world.hold(person, 2);
  await given(await create(inbox));
  const ctx = await world.ctx(world.acme.admin);
  const situation = await situationOf(ctx, { companyId: world.acme.id, id: inbox, assignment: 'LEAST_BUSY' });
  expect(situation.colleagues).toMatchObject([{ id: person.userId, isOnline: true, givenSinceOnline: 1 }]);
  expect(situation.colleagues[0]?.load.total).toBe(3);
});

it('somebody who comes online is not given a hundred at once', async () => {
  const [person] = (await colleagues(1, 'OFFLINE')) as [Person];
  const inbox = await inboxOf('LEAST_BUSY', [person]);
  for (let n = 0; n < 30; n += 1) await create(inbox);
  const load = async () =>
    (
      await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { activeConversationCount } }', {
        id: person.userId,
      })
    ).data.user.activeConversationCount;
  await be(person, 'ONLINE');
  await settled(load, (count) => count >= 10);
  // One more every two seconds: a machine that is slow may have come to the next ones already.
  expect(await load()).toBeLessThan(20);
  // Less than what lets them be away again, which would have them begin anew.
  world.clock.advance(60_000);
  await be(person, 'ONLINE');
  await settled(load, (count) => count === 30);
});
