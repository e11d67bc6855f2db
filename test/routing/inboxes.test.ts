import { idBytes, newId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Inbox } from '../../src/domains/inbox/entity';
import { startWorld, type CompanyOfWorld, type World } from '../world';
import { freshName, idsOf, placesOf } from './scene';

let world: World;
let acme: CompanyOfWorld;
beforeAll(async () => {
  world = await startWorld();
  acme = world.acme;
});
afterAll(() => world.close());

const { call, inbox, questionnaire, events, userOf, conversation } = placesOf(() => world);

const UPDATE_USER = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code path } } }';
const updateUser = async (input: object) => (await world.run(acme.admin, UPDATE_USER, { input })).data.updateUser;

describe('making an inbox', () => {
  it('gives it its name, its members with their limits, what it costs, and how it assigns', async () => {
    const { user, limited, admin } = acme;
    const input = {
      ...{ name: '  Sales ', assignment: 'ROUND_ROBIN', memberIds: idsOf([user, limited]), conversationCost: 3 },
      memberLimits: [{ userId: user.userId, limit: 4 }, { userId: limited.userId }],
    };
    const { inbox: made, errors } = await call(admin, 'create', 'Inbox', input);
    expect(errors).toEqual([]);
    expect(made).toMatchObject({ name: 'Sales', version: 1, assignment: 'ROUND_ROBIN', conversationCost: 3 });
    expect(made.memberLimits).toEqual([{ user: { id: user.userId }, limit: 4 }]);
    expect(made.members).toHaveLength(2);
    const [created] = await events(acme, made.id);
    expect(created).toMatchObject({ action: 'inbox.create' });
    expect(created!.changes).toContainEqual({
      ...{ field: 'memberLimits', before: '[]' },
      after: JSON.stringify([{ userId: user.userId, limit: 4 }]),
    });
    const [first] = await events(acme, limited.userId);
    expect(first).toMatchObject({ action: 'user.update', changes: [{ field: 'inboxIds' }] });
  });

  it('of which nothing but the name is said assigns by hand, costs 1 and has no members', async () => {
    const made = await inbox(acme);
    expect(made).toMatchObject({
      version: 1,
      assignment: 'MANUAL',
      conversationCost: 1,
      members: [],
      memberLimits: [],
    });
  });

  it('invited people can be members', async () => {
    const invite =
      'mutation { inviteUsers(input: { emails: ["i@guests.example"] }) { results { invitation { user { id } } } } }';
    const { id } = (await world.run(acme.admin, invite)).data.inviteUsers.results[0].invitation.user;
    expect(await inbox(acme, { memberIds: [id, id] })).toMatchObject({ members: [{ id }] });
  });

  it.each(['ARCHIVED', 'INACTIVE', 'BLOCKED'] as const)(
    'refuses somebody who is %s, at their place',
    async (status) => {
      const person = await world.person(acme.id, { status });
      const input = { name: freshName(), memberIds: idsOf([acme.user, person]) };
      expect(await call(acme.admin, 'create', 'Inbox', input)).toEqual({
        ...{ inbox: null, errors: [{ code: 'NOT_ELIGIBLE', path: ['memberIds', '1'] }] },
      });
    },
  );

  it('refuses everything that is wrong at once, each at its place, and writes nothing', async () => {
    const { user, limited, admin } = acme;
    const { inboxes: before } = (await world.run(admin, '{ inboxes { id } }')).data;
    const input = {
      ...{ name: ' ', conversationCost: 101, memberIds: [user.userId, 'nonsense', world.globex.user.userId] },
      memberLimits: [
        { userId: user.userId, limit: 10_001 },
        { userId: user.userId, limit: 1 },
        { userId: limited.userId, limit: -1 },
        { userId: world.globex.user.userId, limit: 1 },
      ],
    };
    const { errors } = await call(admin, 'create', 'Inbox', input);
    expect(errors).toHaveLength(9);
    expect(errors).toEqual(
      expect.arrayContaining([
        { code: 'INVALID', path: ['name'] },
        { code: 'INVALID', path: ['conversationCost'] },
        { code: 'NOT_FOUND', path: ['memberIds', '1'] },
        { code: 'NOT_FOUND', path: ['memberIds', '2'] },
        { code: 'INVALID', path: ['memberLimits', '0', 'limit'] },
        { code: 'INVALID', path: ['memberLimits', '1', 'userId'] },
        { code: 'INVALID', path: ['memberLimits', '2', 'userId'] },
        { code: 'INVALID', path: ['memberLimits', '2', 'limit'] },
        { code: 'NOT_FOUND', path: ['memberLimits', '3', 'userId'] },
      ]),
    );
    expect((await world.run(admin, '{ inboxes { id } }')).data.inboxes).toEqual(before);
  });

  it.each([
    ['101 characters', { name: 'x'.repeat(101) }, ['name']],
    ['two lines', { name: 'one\ntwo' }, ['name']],
    ['a cost of 0', { conversationCost: 0 }, ['conversationCost']],
    ['501 members', { memberIds: Array.from({ length: 501 }, () => 'x') }, ['memberIds']],
    ['501 limits', { memberLimits: Array.from({ length: 501 }, () => ({ userId: 'x' })) }, ['memberLimits']],
  ])('refuses %s', async (_, input, path) => {
    const { errors } = await call(acme.admin, 'create', 'Inbox', { name: freshName(), ...input });
    expect(errors).toEqual([{ code: 'INVALID', path }]);
  });

  it('a name is taken whatever its case, also by twenty at once; another company has its own', async () => {
    const name = 'Müşteri İlişkileri';
    const many = await Promise.all(Array.from({ length: 20 }, () => call(acme.admin, 'create', 'Inbox', { name })));
    expect(many.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const refused = many.filter(({ inbox: made }) => made === null);
    for (const { errors } of refused) expect(errors).toEqual([{ code: 'ALREADY_EXISTS', path: ['name'] }]);
    const capitals = { name: name.toLocaleUpperCase('tr') };
    expect((await call(acme.admin, 'create', 'Inbox', capitals)).errors).toEqual([
      { code: 'ALREADY_EXISTS', path: ['name'] },
    ]);
    expect((await call(world.globex.admin, 'create', 'Inbox', { name })).errors).toEqual([]);
  });

  it('an idempotency key makes ten calls one', async () => {
    const input = { name: freshName(), idempotencyKey: 'one inbox' };
    const all = await Promise.all(Array.from({ length: 10 }, () => call(acme.admin, 'create', 'Inbox', input)));
    expect(new Set(all.map(({ inbox: made }) => made?.id))).toEqual(new Set([all[0].inbox.id]));
  });

  it('a company has at most 200, also where many make the last one at once', async () => {
    const crowded = await world.company('Crowded');
    const ctx = await world.ctx(null);
    const made = { companyId: crowded.id, assignment: 'MANUAL', version: 1, createdAt: ctx.now } as const;
    const rows = Array.from({ length: 198 }, (_, index) => ({ ...made, id: newId('ibx'), name: `No ${index}` }));
    await insertRows(ctx, Inbox, rows);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call(crowded.admin, 'create', 'Inbox', { name: freshName() })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const full = answers.filter(({ errors }) => errors.length > 0);
    for (const { errors } of full) expect(errors).toEqual([{ code: 'LIMIT_REACHED', path: [] }]);
  });
});

describe('changing an inbox', () => {
  it('keeps what is left out, and says what changed', async () => {
    const { id } = await inbox(acme, { memberIds: [acme.user.userId], conversationCost: 2 });
    const name = freshName();
    const { inbox: after } = await call(acme.admin, 'update', 'Inbox', { id, version: 1, name });
    expect(after).toMatchObject({ name, version: 2, conversationCost: 2, members: [{ id: acme.user.userId }] });
    const [last] = await events(acme, id);
    expect(last).toMatchObject({ action: 'inbox.update', changes: [{ field: 'name', after: name }] });
    expect(last!.changes).toHaveLength(1);
  });

  it('is in the history of whoever loses it: what they had, and what is left', async () => {
    const person = await world.person(acme.id);
    const { id } = await inbox(acme, { memberIds: idsOf([person]) });
    await call(acme.admin, 'update', 'Inbox', { id, version: 1, memberIds: [] });
    const [lost] = (await events(acme, person.userId))[0]!.changes as {
      field: string;
      before: string;
      after: string;
    }[];
    const left = (JSON.parse(lost!.before) as string[]).filter((one) => one !== id);
    expect(lost!.before).toContain(id);
    expect(lost).toEqual({ field: 'inboxIds', before: lost!.before, after: JSON.stringify(left) });
  });

  it('that changes nothing leaves the version and the history as they were', async () => {
    const { id, name } = await inbox(acme);
    const same = { id, version: 1, name, memberIds: [], memberLimits: [], conversationCost: 1 };
    expect((await call(acme.admin, 'update', 'Inbox', same)).inbox.version).toBe(1);
    expect(await events(acme, id)).toHaveLength(1);
  });

  it('under a name of another is refused, under its own in capitals it is renamed', async () => {
    const [one, other] = [await inbox(acme), await inbox(acme)];
    const taken = await call(acme.admin, 'update', 'Inbox', { id: one.id, version: 1, name: other.name.toUpperCase() });
    expect(taken).toEqual({ inbox: null, errors: [{ code: 'ALREADY_EXISTS', path: ['name'] }] });
    const own = await call(acme.admin, 'update', 'Inbox', { id: one.id, version: 1, name: one.name.toUpperCase() });
    expect(own.inbox.name).toBe(one.name.toUpperCase());
  });

  it('of two at once on the same version one wins, and the other is STALE', async () => {
    const { id } = await inbox(acme);
    const both = await Promise.all(
      [acme.admin, acme.owner].map((as) => call(as, 'update', 'Inbox', { id, version: 1, name: freshName() })),
    );
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(both.flatMap(({ errors }) => errors)).toEqual([{ code: 'STALE', path: ['version'] }]);
  });

  it('whoever loses it loses the conversations that need it, and no others', async () => {
    const [person, stays, mate] = [await world.person(acme.id), await world.person(acme.id), acme.moderator];
    const { id } = await inbox(acme, { memberIds: idsOf([person, stays, mate]) });
    const lost = await world.hold(person, 2, { inboxId: id });
    const [kept] = await world.hold(person, 1);
    const others = [...(await world.hold(stays, 1, { inboxId: id })), ...(await world.hold(mate, 1, { inboxId: id }))];
    await call(acme.admin, 'update', 'Inbox', { id, version: 1, memberIds: [stays.userId] });
    for (const one of lost) expect(await conversation(one)).toMatchObject({ assigneeId: null });
    for (const one of lost) expect(await events(acme, one)).toMatchObject([{ action: 'conversation.unassign' }]);
    for (const one of [kept!, ...others]) expect((await conversation(one)).assigneeId).not.toBeNull();
    expect(await userOf(acme, person)).toMatchObject({ activeConversationCount: 1, version: 3 });
    expect((await userOf(acme, mate)).activeConversationCount).toBe(1);
  });

  it('whoever has the questionnaire of a conversation keeps it without the inbox', async () => {
    const person = await world.person(acme.id);
    const { id } = await inbox(acme, { memberIds: [person.userId] });
    const form = await questionnaire(acme, id, { userIds: [person.userId] });
    const [asked] = await world.hold(person, 1, { inboxId: id, questionnaireId: form.id });
    await call(acme.admin, 'update', 'Inbox', { id, version: 1, memberIds: [] });
    expect((await conversation(asked!)).assigneeId).toEqual(idBytes(person.userId));
  });

  it('members whom lists do not show stay with their limits, without being named', async () => {
    const [person, other] = [await world.person(acme.id), await world.person(acme.id)];
    const members = idsOf([person, other]);
    const memberLimits = members.map((userId) => ({ userId, limit: 7 }));
    const { id } = await inbox(acme, { memberIds: members, memberLimits });
    const archive = 'mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { code } } }';
    const reactivate = 'mutation ($input: ReactivateUserInput!) { reactivateUser(input: $input) { errors { code } } }';
    await world.run(acme.admin, archive, { input: { id: person.userId } });
    const { inbox: without } = await call(acme.admin, 'update', 'Inbox', {
      id,
      version: 1,
      memberIds: [],
      memberLimits: [],
    });
    expect(without).toMatchObject({ members: [], memberLimits: [] });
    await world.run(acme.admin, reactivate, { input: { id: person.userId } });
    const { node } = (
      await world.run(
        acme.admin,
        'query ($id: ID!) { node(id: $id) { ... on Inbox { memberLimits { user { id } limit } } } }',
        {
          id,
        },
      )
    ).data;
    expect(node.memberLimits).toEqual([{ user: { id: person.userId }, limit: 7 }]);
  });

  it('limits stay for whoever stays, from either side, and are replaced where limits are named', async () => {
    const [person, other] = [await world.person(acme.id), await world.person(acme.id)];
    const limit = (one: { userId: string }, number: number | null) => ({ userId: one.userId, limit: number });
    const said = { memberIds: idsOf([person, other]), memberLimits: [limit(person, 5), limit(other, 0)] };
    const { id } = await inbox(acme, said);
    const second = await inbox(acme);
    const { version, inboxes } = await userOf(acme, person);
    const inboxIds = [...inboxes.map((one: { id: string }) => one.id), second.id];
    expect(await updateUser({ id: person.userId, version, inboxIds })).toEqual({ errors: [] });
    const third = await world.person(acme.id);
    const more = await call(acme.admin, 'update', 'Inbox', {
      id,
      version: 1,
      memberIds: idsOf([person, other, third]),
    });
    expect(more.errors).toEqual([]);
    const limits = more.inbox.memberLimits as { user: { id: string }; limit: number }[];
    expect(new Map(limits.map((one) => [one.user.id, one.limit]))).toEqual(
      new Map([
        [person.userId, 5],
        [other.userId, 0],
      ]),
    );
    const last = { id, version: 2, memberLimits: [limit(third, 9), limit(other, null)] };
    const { inbox: after } = await call(acme.admin, 'update', 'Inbox', last);
    expect(after.memberLimits).toEqual([{ user: { id: third.userId }, limit: 9 }]);
    expect(after.members).toHaveLength(3);
  });

  it('a change from one side makes an edit from the other stale', async () => {
    const person = await world.person(acme.id);
    const { inboxes } = await userOf(acme, person);
    const made = await inbox(acme, { memberIds: [person.userId] });
    const inboxIds = inboxes.map((one: { id: string }) => one.id);
    const stale = await updateUser({ id: person.userId, version: 1, inboxIds });
    expect(stale.errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    expect(await updateUser({ id: person.userId, version: 2, inboxIds })).toEqual({ errors: [] });
    const late = await call(acme.admin, 'update', 'Inbox', { id: made.id, version: 1, memberIds: [] });
    expect(late.errors).toEqual([{ code: 'STALE', path: ['version'] }]);
  });
});

describe('who may', () => {
  it.each(['user', 'limited'] as const)('a %s without a grant makes, changes and deletes none', async (who) => {
    const made = await inbox(acme);
    for (const document of [
      'mutation { it: createInbox(input: { name: "No" }) { errors { code } } }',
      `mutation { it: updateInbox(input: { id: "${made.id}", version: 1, name: "No" }) { errors { code } } }`,
      `mutation { it: deleteInbox(input: { id: "${made.id}" }) { errors { code } } }`,
    ]) {
      const answer = await world.run(acme[who], document);
      expect(answer).toMatchObject({ data: { it: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    const { inboxes } = (await world.run(acme.admin, '{ inboxes { id name version } }')).data;
    expect(inboxes).toContainEqual({ id: made.id, name: made.name, version: 1 });
  });

  it('a user with INBOXES at MANAGE may, also with people above them; so may a moderator; at USE nobody may', async () => {
    const manager = await world.person(acme.id, { grants: [{ module: 'INBOXES', level: 'MANAGE' }] });
    const reader = await world.person(acme.id, { grants: [{ module: 'INBOXES', level: 'USE' }] });
    for (const as of [manager, acme.moderator]) {
      const memberIds = idsOf([acme.owner, manager]);
      const { inbox: made } = await call(as, 'create', 'Inbox', { name: freshName(), memberIds });
      expect(made.members).toHaveLength(2);
      const renamed = await call(as, 'update', 'Inbox', { id: made.id, version: 1, name: freshName() });
      expect(renamed.errors).toEqual([]);
      expect(await call(as, 'delete', 'Inbox', { id: made.id })).toEqual({ deletedId: made.id, errors: [] });
    }
    const refused = await world.run(reader, 'mutation { createInbox(input: { name: "No" }) { errors { code } } }');
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
