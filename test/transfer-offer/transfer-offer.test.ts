import type { TransferOfferAction } from '../../src/generated/schema-types';
import { idBytes } from '../../src/core/ids';
import { subscribe } from '../live/listening';
import { PASSWORD, startWorld, type CompanyOfWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const MINUTE_MS = 60_000;

const OFFER = `mutation ($input: OfferTransferInput!) { offerTransfer(input: $input) {
  offer { id status note expiresAt createdAt to { id } offeredBy { id } ifNotAccepted viewerMay } errors { code path message } } }`;
const ACCEPT = `mutation ($id: ID!) { acceptTransferOffer(input: { offerId: $id }) {
  offer { status } conversation { assignee { id } } errors { code path } } }`;
const DECLINE = `mutation ($id: ID!, $reason: String) { declineTransferOffer(input: { offerId: $id, reason: $reason }) {
  offer { status reason } errors { code path } } }`;
const WITHDRAW =
  'mutation ($id: ID!) { withdrawTransferOffer(input: { offerId: $id }) { offer { status } errors { code path } } }';
const PLACE = `query ($id: ID!) { conversation(id: $id) { status assignee { id } viewerMay transferOffer { id }
  transferOffers { status } assignments { reason endReason assignee { id } assignedBy { id } note } } }`;

interface Refused {
  code: string;
  path: string[];
}

const offer = async (as: Person, conversationId: string, assigneeId: string, more: object = {}) =>
  (await world.run(as, OFFER, { input: { conversationId, assigneeId, ...more } })).data.offerTransfer;
const accept = async (as: Person, id: string) => (await world.run(as, ACCEPT, { id })).data.acceptTransferOffer;
const decline = async (as: Person, id: string, reason?: string) =>
  (await world.run(as, DECLINE, { id, reason: reason ?? null })).data.declineTransferOffer;
const withdraw = async (as: Person, id: string) => (await world.run(as, WITHDRAW, { id })).data.withdrawTransferOffer;
const placeOf = async (id: string, as: Person = world.acme.admin) =>
  (await world.run(as, PLACE, { id })).data.conversation;
const codesOf = ({ errors }: { errors: readonly Refused[] }) => errors.map(({ code, path }) => [code, ...path]);

async function waiting(company: CompanyOfWorld = world.acme, more: object = {}): Promise<string> {
  const { data } = await world.run(company.admin, '{ inboxes { id } }');
  const create =
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }';
  const made = await world.run(company.admin, create, { input: { inboxId: data.inboxes[0].id, ...more } });
  return made.data.createConversation.conversation.id;
}

async function offered(as: Person, conversationId: string, to: Person, more: object = {}): Promise<string> {
  const made = await offer(as, conversationId, to.userId, more);
  expect(made.errors).toEqual([]);
  return made.offer.id;
}

/** What a document whose field is called `done` was refused. */
async function done(as: Person, document: string, id: string): Promise<unknown> {
  const { data } = (await world.run(as, document, { id })) as { data: { done: { errors: unknown } } };
  return data.done.errors;
}

async function limit(person: Person, most: number | null): Promise<void> {
  await world.db.query('UPDATE `user` SET conversationLimit = ? WHERE id = ?', [most, idBytes(person.userId)]);
}

async function lapsed(conversationId: string): Promise<void> {
  const end = Date.now() + 20_000;
  while ((await placeOf(conversationId)).transferOffer !== null) {
    if (Date.now() > end) throw new Error('The offer did not lapse.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('an offer is made with a note, accepted, and the history says who asked', async () => {
  const { admin, moderator, user } = world.acme;
  const [id] = await world.hold(moderator, 1);
  const made = await offer(moderator, id!, user.userId, { note: 'You know them', expiresInMinutes: 5 });
  expect(made.offer).toMatchObject({
    ...{ status: 'OPEN', note: 'You know them', to: { id: user.userId }, offeredBy: { id: moderator.userId } },
    ...{ ifNotAccepted: 'KEEP', viewerMay: ['WITHDRAW'] },
  });
  expect(Date.parse(made.offer.expiresAt) - Date.parse(made.offer.createdAt)).toBe(5 * MINUTE_MS);
  const received = await world.run(user, '{ receivedTransferOffers { id viewerMay conversation { id } } }');
  expect(received.data.receivedTransferOffers).toEqual([
    { id: made.offer.id, viewerMay: ['ACCEPT', 'DECLINE', 'WITHDRAW'], conversation: { id } },
  ]);
  expect((await placeOf(id!)).assignee.id).toBe(moderator.userId);
  expect(await accept(user, made.offer.id)).toEqual({
    offer: { status: 'ACCEPTED' },
    conversation: { assignee: { id: user.userId } },
    errors: [],
  });
  const place = await placeOf(id!);
  expect(place.assignments.at(-1)).toEqual({
    ...{ reason: 'ACCEPTED', endReason: null, note: 'You know them' },
    ...{ assignee: { id: user.userId }, assignedBy: { id: moderator.userId } },
  });
  expect(place.transferOffers).toEqual([{ status: 'ACCEPTED' }]);
  // Once more changes nothing, and is no mistake.
  expect(codesOf(await accept(user, made.offer.id))).toEqual([]);
  expect((await placeOf(id!)).assignments).toHaveLength(place.assignments.length);
  const log = 'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action } } }';
  const { data } = await world.run(admin, log, { id: id! });
  expect(data.auditLog.nodes.map(({ action }) => action).reverse()).toEqual([
    'conversation.offer',
    'conversation.acceptOffer',
    'conversation.assign',
  ]);
});

it.each([
  ['KEEP', 'moderator'],
  ['RETURN_TO_POOL', null],
] as const)('declined with a reason under %s, the conversation is on %s', async (ifNotAccepted, holder) => {
  const { moderator, user } = world.acme;
  const [id] = await world.hold(moderator, 1);
  const offerId = await offered(moderator, id!, user, { ifNotAccepted });
  expect(await decline(user, offerId, 'I am about to leave')).toEqual({
    offer: { status: 'DECLINED', reason: 'I am about to leave' },
    errors: [],
  });
  const place = await placeOf(id!);
  expect(place.assignee?.id ?? null).toBe(holder === null ? null : world.acme[holder].userId);
  expect(place.transferOffer).toBeNull();
  for (const answer of [
    await accept(user, offerId),
    await decline(user, offerId),
    await withdraw(moderator, offerId),
  ]) {
    expect(codesOf(answer)).toEqual([['STALE', 'offerId']]);
    expect(answer.offer).toMatchObject({ status: 'DECLINED' });
  }
});

it.each([
  ['KEEP', true],
  ['RETURN_TO_POOL', false],
] as const)('one that nobody answers lapses under %s', async (ifNotAccepted, isKept) => {
  const { moderator, user } = world.acme;
  const [id] = await world.hold(moderator, 1);
  const offerId = await offered(moderator, id!, user, { ifNotAccepted, expiresInMinutes: 1 });
  world.clock.advance(MINUTE_MS);
  expect(codesOf(await accept(user, offerId))).toEqual([['STALE', 'offerId']]);
  await lapsed(id!);
  const place = await placeOf(id!);
  expect([place.transferOffers, place.assignee?.id ?? null]).toEqual([
    [{ status: 'LAPSED' }],
    isKept ? moderator.userId : null,
  ]);
});

it('a place is kept free for what was offered: once for all ways to be given another', async () => {
  const { admin } = world.acme;
  const person = await world.person(world.acme.id);
  await limit(person, 1);
  const [first, second] = [await waiting(), await waiting()];
  const offerId = await offered(admin, first, person);
  expect(codesOf(await offer(admin, second, person.userId))).toEqual([['LIMIT_REACHED', 'assigneeId']]);
  const take = 'mutation ($id: ID!) { takeConversation(input: { conversationId: $id }) { errors { code } } }';
  expect((await world.run(person, take, { id: second })).data.takeConversation.errors).toEqual([
    { code: 'LIMIT_REACHED' },
  ]);
  const whom = 'query ($id: ID!) { assignableUsers(conversationId: $id) { user { id } obstacles } }';
  const obstacles = async (id: string) =>
    (await world.run(admin, whom, { id })).data.assignableUsers.find(({ user }) => user.id === person.userId)
      ?.obstacles;
  expect([await obstacles(first), await obstacles(second)]).toEqual([[], ['LIMIT_REACHED']]);
  expect(codesOf(await accept(person, offerId))).toEqual([]);
  expect(codesOf(await offer(admin, second, person.userId))).toEqual([['LIMIT_REACHED', 'assigneeId']]);
});

it('what it needs is asked again when it is accepted', async () => {
  const person = await world.person(world.acme.id);
  const id = await waiting();
  const offerId = await offered(world.acme.admin, id, person);
  await limit(person, 0);
  expect(codesOf(await accept(person, offerId))).toEqual([['LIMIT_REACHED', 'offerId']]);
  await limit(person, null);
  await world.db.query("UPDATE `user` SET languages = 'fr' WHERE id = ?", [idBytes(person.userId)]);
  await world.db.query("UPDATE conversation SET language = 'nl' WHERE id = ?", [idBytes(id as never)]);
  expect(codesOf(await accept(person, offerId))).toEqual([['NOT_ELIGIBLE', 'offerId']]);
  expect((await placeOf(id)).transferOffer).toEqual({ id: offerId });
});

it('whatever else happens to the conversation ends the offer', async () => {
  const { admin, moderator, user } = world.acme;
  const verbs: Record<string, string> = {
    take: 'mutation ($id: ID!) { done: takeConversation(input: { conversationId: $id }) { errors { code } } }',
    close: 'mutation ($id: ID!) { done: closeConversation(input: { conversationId: $id }) { errors { code } } }',
    assign: `mutation ($id: ID!) { done: assignConversation(input: { conversationId: $id, assigneeId: "${moderator.userId}" }) { errors { code } } }`,
  };
  for (const verb of Object.values(verbs)) {
    const id = await waiting();
    const offerId = await offered(admin, id, user);
    expect(await done(admin, verb, id)).toEqual([]);
    expect(await placeOf(id)).toMatchObject({ transferOffer: null, transferOffers: [{ status: 'SUPERSEDED' }] });
    expect(codesOf(await accept(user, offerId))).toEqual([['STALE', 'offerId']]);
  }
});

it('a conversation has one open offer at most; the second is told which', async () => {
  const { admin, moderator, user } = world.acme;
  const id = await waiting();
  expect((await placeOf(id)).viewerMay).toContain('OFFER');
  const offerId = await offered(admin, id, user);
  expect((await placeOf(id)).viewerMay).not.toContain('OFFER');
  const second = await offer(admin, id, moderator.userId);
  expect(codesOf(second)).toEqual([['STALE', 'conversationId']]);
  expect(second.offer.id).toBe(offerId);
  expect(codesOf(await withdraw(admin, offerId))).toEqual([]);
  expect(codesOf(await offer(admin, id, moderator.userId))).toEqual([]);
});

it('bad input is refused at its place, and nothing is kept of it', async () => {
  const { admin, user } = world.acme;
  const id = await waiting();
  const [held] = await world.hold(user, 1);
  const cases: [string, string, object, string[][]][] = [
    [id, user.userId, { note: 'x'.repeat(1_001) }, [['INVALID', 'note']]],
    [id, user.userId, { expiresInMinutes: 0 }, [['INVALID', 'expiresInMinutes']]],
    [id, user.userId, { expiresInMinutes: 1_441 }, [['INVALID', 'expiresInMinutes']]],
    [
      id,
      user.userId,
      { expiresInMinutes: -1, note: 'x'.repeat(1_001) },
      [
        ['INVALID', 'note'],
        ['INVALID', 'expiresInMinutes'],
      ],
    ],
    [id, admin.userId, {}, [['INVALID', 'assigneeId']]],
    [held!, user.userId, {}, [['INVALID', 'assigneeId']]],
    [id, world.globex.user.userId, {}, [['NOT_FOUND', 'assigneeId']]],
    [id, 'nobody', {}, [['NOT_FOUND', 'assigneeId']]],
    ['nothing', user.userId, {}, [['NOT_FOUND', 'conversationId']]],
    [id, (await world.person(world.acme.id, { status: 'BLOCKED' })).userId, {}, [['NOT_ELIGIBLE', 'assigneeId']]],
  ];
  for (const [conversationId, assigneeId, more, expected] of cases) {
    expect(codesOf(await offer(admin, conversationId, assigneeId, more))).toEqual(expected);
  }
  expect((await placeOf(id)).transferOffers).toEqual([]);
  expect(codesOf(await accept(user, 'ofr_nothing'))).toEqual([['NOT_FOUND', 'offerId']]);
  const offerId = await offered(admin, id, user);
  expect(codesOf(await decline(user, offerId, 'x'.repeat(1_001)))).toEqual([['INVALID', 'reason']]);
});

it('a repetition with its key makes no second offer', async () => {
  const { admin, user } = world.acme;
  const id = await waiting();
  const input = { idempotencyKey: 'offer-once' };
  const offers = await Promise.all(Array.from({ length: 6 }, () => offer(admin, id, user.userId, input)));
  expect(offers.flatMap(codesOf)).toEqual([]);
  expect(new Set(offers.map((one) => one.offer.id)).size).toBe(1);
  expect((await placeOf(id)).transferOffers).toHaveLength(1);
});

const ACTIONS: readonly TransferOfferAction[] = ['ACCEPT', 'DECLINE', 'WITHDRAW'];

/** What each person may do to an open offer, and what the verbs answer them, compared. */
it('each role may do what viewerMay says, and nothing else', async () => {
  const { admin, moderator, user, limited } = world.acme;
  const outsider = await world.person(world.acme.id, { role: 'LIMITED_USER' });
  const asked = await world.person(world.acme.id, { role: 'LIMITED_USER' });
  const acts: Record<TransferOfferAction, (as: Person, id: string) => Promise<{ errors: readonly Refused[] }>> = {
    ACCEPT: accept,
    DECLINE: decline,
    WITHDRAW: withdraw,
  };
  const read = 'query ($id: ID!) { node(id: $id) { ... on TransferOffer { id viewerMay conversation { id } } } }';
  const expected = new Map<Person, TransferOfferAction[] | null>([
    [admin, ['WITHDRAW']],
    [moderator, ['WITHDRAW']],
    [user, ['WITHDRAW']],
    [asked, ['ACCEPT', 'DECLINE']],
    [limited, null],
    [outsider, null],
    [world.globex.admin, null],
  ]);
  for (const [person, may] of expected) {
    const offerId = await offered(admin, await waiting(), asked);
    const { node } = (await world.run(person, read, { id: offerId })).data;
    expect(node).toEqual(
      may && { id: offerId, viewerMay: may, conversation: person === asked ? null : expect.anything() },
    );
    const refusal = [[may === null ? 'NOT_FOUND' : 'FORBIDDEN', 'offerId']];
    const allowed = (may ?? []).slice(0, 1);
    const forbidden = ACTIONS.filter((one) => !(may ?? []).includes(one));
    for (const action of forbidden) {
      expect([action, codesOf(await acts[action](person, offerId))]).toEqual([action, refusal]);
    }
    for (const action of allowed) expect(codesOf(await acts[action](person, offerId))).toEqual([]);
  }
});

it('an API token offers as who made it, and answers nothing', async () => {
  const { admin } = world.acme;
  const create = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }';
  const grants = [{ module: 'CONVERSATIONS' as const, level: 'MANAGE' as const }];
  const { data } = await world.run(admin, create, { input: { name: 'a script', password: PASSWORD, grants } });
  const token = { ...admin, token: data.createApiToken.token };
  const id = await waiting();
  const made = await offer(token, id, world.acme.user.userId);
  expect([codesOf(made), made.offer.offeredBy]).toEqual([[], { id: admin.userId }]);
  const mine = await waiting();
  const toMaker = await offered(world.acme.moderator, mine, admin);
  expect(codesOf(await accept(token, toMaker))).toEqual([['FORBIDDEN', 'offerId']]);
  expect((await world.run(token, '{ receivedTransferOffers { id } }')).data.receivedTransferOffers).toEqual([]);
});

it('offers of whoever leaves, or loses what the conversation needs, lapse at once and go where they say', async () => {
  const { admin, moderator } = world.acme;
  const changes: ((person: Person) => Promise<unknown>)[] = [
    async ({ userId }) => {
      const archive = 'mutation ($id: ID!) { done: archiveUser(input: { id: $id }) { errors { code } } }';
      expect((await world.run(admin, archive, { id: userId })).data.done.errors).toEqual([]);
    },
    async ({ userId }) => {
      const { version } = (await world.run(admin, 'query ($id: ID!) { user(id: $id) { version } }', { id: userId }))
        .data.user;
      const update =
        'mutation ($id: ID!, $version: Int!) { done: updateUser(input: { id: $id, version: $version, grants: [] }) { errors { code message } } }';
      expect((await world.run(admin, update, { id: userId, version })).data.done.errors).toEqual([]);
    },
  ];
  for (const change of changes) {
    const person = await world.person(world.acme.id);
    const [kept, returned] = await world.hold(moderator, 2);
    await offered(admin, kept!, person);
    await offered(admin, returned!, person, { ifNotAccepted: 'RETURN_TO_POOL' });
    await change(person);
    await lapsed(kept!);
    await lapsed(returned!);
    expect((await placeOf(kept!)).assignee.id).toBe(moderator.userId);
    expect((await placeOf(returned!)).assignee).toBeNull();
    expect((await placeOf(returned!)).transferOffers).toEqual([{ status: 'LAPSED' }]);
  }
});

it('whoever loses the inbox or a custom role that the conversation needs, holding nothing, loses the offer too', async () => {
  const { admin } = world.acme;
  const inbox =
    'mutation ($input: CreateInboxInput!) { createInbox(input: $input) { inbox { id version } errors { code } } }';
  const withoutMembers =
    'mutation ($id: ID!, $v: Int!) { updateInbox(input: { id: $id, version: $v, memberIds: [] }) { errors { code } } }';
  const serving = await world.person(world.acme.id);
  const made = await world.run(admin, inbox, { input: { name: 'To lose', memberIds: [serving.userId] } });
  const { id: inboxId, version } = made.data.createInbox.inbox;
  const first = await waiting(world.acme, { inboxId });
  await offered(admin, first, serving);
  const changed = await world.run(admin, withoutMembers, { id: inboxId, v: version });
  expect(changed.data.updateInbox.errors).toEqual([]);
  await lapsed(first);

  const role = `mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { customRole { id } errors { code } } }`;
  const holder = await world.person(world.acme.id, { grants: [] });
  const given = await world.run(admin, role, {
    input: { name: 'To lose', grants: [{ module: 'CONVERSATIONS', level: 'USE' }], userIds: [holder.userId] },
  });
  const second = await waiting();
  await offered(admin, second, holder);
  const deletion =
    'mutation ($id: ID!, $r: ID!) { deleteCustomRole(input: { id: $id, replacementId: $r }) { errors { code } } }';
  const empty = await world.run(admin, role, { input: { name: 'Without', grants: [] } });
  const taken = await world.run(admin, deletion, {
    id: given.data.createCustomRole.customRole.id,
    r: empty.data.createCustomRole.customRole.id,
  });
  expect(taken.data.deleteCustomRole.errors).toEqual([]);
  await lapsed(second);
});

it('a successor who was asked for the very conversation gets it, although the offer fills their last place', async () => {
  const [person, successor] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  await limit(successor, 1);
  const [id] = await world.hold(person, 1);
  await offered(world.acme.admin, id!, successor);
  const archive =
    'mutation ($id: ID!, $to: ID) { archiveUser(input: { id: $id, successorId: $to }) { errors { code } } }';
  const done = await world.run(world.acme.admin, archive, { id: person.userId, to: successor.userId });
  expect(done.data.archiveUser.errors).toEqual([]);
  expect(await placeOf(id!)).toMatchObject({
    assignee: { id: successor.userId },
    transferOffers: [{ status: 'SUPERSEDED' }],
  });
});

it('nobody is asked for more than fifty at a time', async () => {
  const { admin } = world.acme;
  const person = await world.person(world.acme.id);
  const ids = await Promise.all(Array.from({ length: 53 }, () => waiting()));
  const answers = await Promise.all(ids.map((id) => offer(admin, id, person.userId)));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(50);
  expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 3 }, () => ['LIMIT_REACHED', 'assigneeId']));
  expect((await world.run(person, '{ receivedTransferOffers { id } }')).data.receivedTransferOffers).toHaveLength(50);
});

it('what one document does is what it answers: nothing of before is remembered', async () => {
  const { admin, user } = world.acme;
  const id = await waiting();
  const { data } = await world.run(
    admin,
    `mutation ($c: ID!, $u: ID!) {
      asked: offerTransfer(input: { conversationId: $c, assigneeId: $u }) { offer { conversation { assignments { reason } transferOffer { id } transferOffers { status } } } }
      took: takeConversation(input: { conversationId: $c }) { conversation { assignments { reason } transferOffer { id } transferOffers { status } } }
    }`,
    { c: id, u: user.userId },
  );
  expect(data.asked.offer.conversation).toMatchObject({ assignments: [], transferOffers: [{ status: 'OPEN' }] });
  expect(data.took.conversation).toEqual({
    ...{ assignments: [{ reason: 'TAKEN' }], transferOffer: null, transferOffers: [{ status: 'SUPERSEDED' }] },
  });
});

it('of whoever leaves, the conversations that were offered go on without an offer', async () => {
  const person = await world.person(world.acme.id);
  const [id] = await world.hold(person, 1);
  const offerId = await offered(world.acme.admin, id!, world.acme.user);
  const archive = 'mutation ($id: ID!) { archiveUser(input: { id: $id }) { errors { code } } }';
  await world.run(world.acme.admin, archive, { id: person.userId });
  expect(await placeOf(id!)).toMatchObject({
    ...{ assignee: null, transferOffer: null, transferOffers: [{ status: 'SUPERSEDED' }] },
  });
  expect(codesOf(await accept(world.acme.user, offerId))).toEqual([['STALE', 'offerId']]);
  const log =
    'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action changes { field before after } } } }';
  const [last] = (await world.run(world.acme.owner, log, { id: id! })).data.auditLog.nodes;
  expect(last).toMatchObject({ action: 'conversation.unassign' });
  expect(last.changes).toContainEqual({ field: 'offerId', before: offerId, after: null });
});

it('of many answers at once one counts, and the others are told what it was', async () => {
  const { admin, moderator, user } = world.acme;
  for (let round = 0; round < 4; round += 1) {
    const [id] = await world.hold(moderator, 1);
    const offerId = await offered(admin, id!, user);
    const answers = await Promise.all([
      accept(user, offerId),
      decline(user, offerId),
      withdraw(admin, offerId),
      withdraw(moderator, offerId),
      decline(user, offerId),
    ]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 4 }, () => ['STALE', 'offerId']));
    const [status] = (await placeOf(id!)).transferOffers;
    expect((await placeOf(id!)).assignee.id).toBe(status?.status === 'ACCEPTED' ? user.userId : moderator.userId);
  }
});

it('of many offers and takes at once no more count than the person may have', async () => {
  const { admin, moderator } = world.acme;
  const person = await world.person(world.acme.id);
  await limit(person, 3);
  const ids = await Promise.all(Array.from({ length: 12 }, () => waiting()));
  const take = 'mutation ($id: ID!) { takeConversation(input: { conversationId: $id }) { errors { code path } } }';
  const answers = await Promise.all(
    ids.map(async (id, index) => {
      if (index % 3 === 0) return (await world.run(person, take, { id })).data.takeConversation;
      return offer(index % 3 === 1 ? admin : moderator, id, person.userId);
    }),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3);
  const { data } = await world.run(
    person,
    '{ receivedTransferOffers { id } viewer { user { activeConversationCount } } }',
  );
  const offers = data.receivedTransferOffers;
  expect(offers.length + data.viewer.user.activeConversationCount).toBe(3);
  const accepted = await Promise.all(offers.map(({ id }: { id: string }) => accept(person, id)));
  expect(accepted.flatMap(codesOf)).toEqual([]);
  expect((await world.run(person, '{ viewer { user { activeConversationCount } } }')).data.viewer.user).toEqual({
    activeConversationCount: 3,
  });
});

it('the automatic assignment leaves what is offered alone, says why it waits, and gives it away when the offer lapses', async () => {
  const { admin } = world.globex;
  const asked = world.globex.user;
  const { data } = await world.run(
    admin,
    `mutation ($members: [ID!]!) { createInbox(input: { name: "Given automatically", assignment: LEAST_BUSY, memberIds: $members }) {
      inbox { id } errors { code } } }`,
    { members: [world.globex.moderator.userId, asked.userId] },
  );
  const [id] = [await waiting(world.globex, { inboxId: data.createInbox.inbox.id })];
  await offered(admin, id, asked, { expiresInMinutes: 1 });
  // Nobody can have this one: the inbox is looked through again and again.
  await waiting(world.globex, { inboxId: data.createInbox.inbox.id, language: 'ja' });
  const online = 'mutation { setPresence(input: { presence: ONLINE }) { errors { code } } }';
  await world.run(world.globex.moderator, online);
  const why =
    'query ($id: ID!) { conversation(id: $id) { assignee { id } waitingBecause { user { id } obstacles at sentence } } }';
  // Long enough for the look that comes once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  const still = (await world.run(admin, why, { id })).data.conversation;
  expect(still).toMatchObject({
    assignee: null,
    waitingBecause: [
      { user: { id: asked.userId }, obstacles: [], sentence: expect.stringContaining('asked') as string },
    ],
  });
  world.clock.advance(MINUTE_MS);
  const end = Date.now() + 20_000;
  const holder = async () => (await world.run(admin, why, { id })).data.conversation.assignee?.id;
  while ((await holder()) !== world.globex.moderator.userId && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await holder()).toBe(world.globex.moderator.userId);
});

it('whoever may see an offer is told when it is made and when it ends, and nobody else', async () => {
  const { admin } = world.acme;
  const asked = await world.person(world.acme.id, { role: 'LIMITED_USER' });
  const query = 'subscription { transferOfferChanged { id status } }';
  const heard = [asked, admin].map((as) => subscribe(world, 'a WebSocket', as, { query }));
  const outside = [world.acme.limited, world.globex.admin].map((as) => subscribe(world, 'a WebSocket', as, { query }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  const id = await waiting();
  const offerId = await offered(admin, id, asked);
  const told = (status: string) => ({ data: { transferOfferChanged: { id: offerId, status } } });
  const next = () => Promise.all(heard.map((one) => one.next()));
  expect(await next()).toEqual(heard.map(() => told('OPEN')));
  await accept(asked, offerId);
  expect(await next()).toEqual(heard.map(() => told('ACCEPTED')));
  expect(outside.map(({ answers }) => answers)).toEqual([[], []]);
  for (const one of [...heard, ...outside]) one.stop();
});
