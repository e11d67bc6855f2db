import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const FIELDS = 'conversation { id status assignee { id } viewerMay } errors { code path message }';

const create = async (as: Person, input: object = {}): Promise<string> => {
  const inboxId = (await world.run(as, '{ viewer { user { inboxes { id } } } inboxes { id } }')).data.inboxes[0].id;
  const answer = await world.run(
    as,
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code path message } } }',
    { input: { inboxId, ...input } },
  );
  expect(answer.data?.createConversation.errors).toEqual([]);
  return answer.data.createConversation.conversation.id;
};

const take = async (as: Person, conversationId: string) =>
  (
    await world.run(
      as,
      `mutation ($input: TakeConversationInput!) { takeConversation(input: $input) { assignment { id reason } ${FIELDS} } }`,
      {
        input: { conversationId },
      },
    )
  ).data.takeConversation;

const assign = async (as: Person, conversationId: string, assigneeId: string, more: object = {}) =>
  (
    await world.run(
      as,
      `mutation ($input: AssignConversationInput!) { assignConversation(input: $input) { assignment { id reason note assignedBy { id } } ${FIELDS} } }`,
      { input: { conversationId, assigneeId, ...more } },
    )
  ).data.assignConversation;

const change = async (as: Person, verb: 'unassign' | 'close' | 'reopen', conversationId: string) => {
  const [name, input] = [`${verb}Conversation`, `${verb[0]!.toUpperCase()}${verb.slice(1)}ConversationInput`];
  const answer = await world.run(as, `mutation ($input: ${input}!) { ${name}(input: $input) { ${FIELDS} } }`, {
    input: { conversationId },
  });
  return answer.data[name];
};

const historyOf = async (conversationId: string) =>
  (
    await world.run(
      world.acme.admin,
      `query ($id: ID!) { conversation(id: $id) { assignments { reason endReason note endNote assignee { id } assignedBy { id } endedAt } } }`,
      { id: conversationId },
    )
  ).data.conversation.assignments;

it('a conversation is taken, transferred with a note, returned, closed and reopened, and its history says who had it', async () => {
  const { admin, user, moderator } = world.acme;
  const id = await create(admin, { subject: 'A flat tyre', contactName: 'Ayşe' });
  expect(await take(user, id)).toMatchObject({
    assignment: { reason: 'TAKEN' },
    conversation: {
      status: 'OPEN',
      assignee: { id: user.userId },
      viewerMay: ['ASSIGN', 'OFFER', 'UNASSIGN', 'REPLY', 'CLOSE'],
    },
    errors: [],
  });
  expect(await assign(user, id, moderator.userId, { note: 'She speaks Dutch.' })).toMatchObject({
    assignment: { reason: 'TRANSFERRED', note: 'She speaks Dutch.', assignedBy: { id: user.userId } },
    conversation: { assignee: { id: moderator.userId } },
    errors: [],
  });
  expect(await change(moderator, 'unassign', id)).toMatchObject({ conversation: { assignee: null }, errors: [] });
  expect(await assign(admin, id, user.userId)).toMatchObject({ assignment: { reason: 'ASSIGNED' }, errors: [] });
  expect(await change(user, 'close', id)).toMatchObject({
    conversation: { status: 'CLOSED', assignee: { id: user.userId }, viewerMay: ['REOPEN'] },
    errors: [],
  });
  expect(await change(user, 'reopen', id)).toMatchObject({
    conversation: { status: 'OPEN', assignee: { id: user.userId } },
    errors: [],
  });
  expect(await historyOf(id)).toMatchObject([
    { reason: 'TAKEN', endReason: 'TRANSFERRED', assignee: { id: user.userId } },
    { reason: 'TRANSFERRED', endReason: 'RETURNED', assignee: { id: moderator.userId }, note: 'She speaks Dutch.' },
    { reason: 'ASSIGNED', endReason: 'CLOSED', assignee: { id: user.userId }, assignedBy: { id: admin.userId } },
    { reason: 'REOPENED', endReason: null, endedAt: null, assignee: { id: user.userId } },
  ]);
});

it('taking what somebody has is STALE and says who has it, with the conversation as it is', async () => {
  const { admin, user, moderator } = world.acme;
  const id = await create(admin);
  await take(user, id);
  const late = await take(moderator, id);
  expect(late).toMatchObject({ assignment: null, errors: [{ code: 'STALE', path: ['conversationId'] }] });
  expect(late.conversation.assignee.id).toBe(user.userId);
  // On whom it is already, for them nothing changes.
  expect(await take(user, id)).toMatchObject({ errors: [], assignment: { reason: 'TAKEN' } });
  expect(await historyOf(id)).toHaveLength(1);
});

it('twelve people take one conversation at once: one has it, the others are told who', async () => {
  const people = await Promise.all(Array.from({ length: 12 }, () => world.person(world.acme.id)));
  const id = await create(world.acme.admin);
  const answers = await Promise.all(people.map((one) => take(one, id)));
  const winners = answers.filter(({ errors }) => errors.length === 0);
  expect(winners).toHaveLength(1);
  const holder = winners[0]!.conversation.assignee.id;
  for (const late of answers.filter(({ errors }) => errors.length > 0)) {
    expect(late.errors[0].code).toBe('STALE');
    expect(late.conversation.assignee.id).toBe(holder);
  }
  expect(await historyOf(id)).toHaveLength(1);
});

it('an API token takes nothing, whoever has the conversation, and assigns it', async () => {
  const { admin } = world.acme;
  const { data } = await world.run(
    admin,
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }',
    { input: { name: 'a script', password: PASSWORD, grants: [{ module: 'CONVERSATIONS', level: 'MANAGE' }] } },
  );
  const token = { ...admin, token: data.createApiToken.token };
  const id = await create(admin);
  expect((await take(token, id)).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['conversationId'] }]);
  await take(admin, id);
  expect((await take(token, id)).errors).toMatchObject([{ code: 'FORBIDDEN', path: ['conversationId'] }]);
  expect((await assign(token, id, world.acme.user.userId)).errors).toEqual([]);
});

it('support staff on a visit see conversations and change nothing, with a key or without one', async () => {
  const { admin } = world.acme;
  const id = await create(admin, { subject: 'Seen by support' });
  const staff = await world.person(world.globex.id);
  await world.db.query('UPDATE account SET supportSince = NOW(3), twoFactorSince = NOW(3) WHERE email = ?', [
    staff.email,
  ]);
  await world.db.query("UPDATE company SET supportAccess = 1 WHERE name = 'Acme'");
  const entered = await world.run(
    staff,
    'mutation ($id: ID!) { enterCompanyAsSupport(input: { companyId: $id, reason: "asked to" }) { result { ... on SignedIn { token } } errors { code } } }',
    { id: world.acme.id },
  );
  const visit = { ...staff, token: entered.data.enterCompanyAsSupport.result.token };
  const seen = await world.run(visit, 'query ($id: ID!) { conversation(id: $id) { subject viewerMay } }', { id });
  expect(seen.data.conversation).toEqual({ subject: 'Seen by support', viewerMay: [] });
  expect((await take(visit, id)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const inboxId = (await world.run(visit, '{ inboxes { id } }')).data.inboxes[0].id;
  for (const idempotencyKey of [null, 'a key']) {
    const replied = await world.run(
      visit,
      'mutation ($input: ReplyToConversationInput!) { replyToConversation(input: $input) { message { id } errors { code } } }',
      { input: { conversationId: id, body: 'I am support', idempotencyKey } },
    );
    expect(replied.data.replyToConversation).toEqual({ message: null, errors: [{ code: 'FORBIDDEN' }] });
    const opened = await world.run(
      visit,
      'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }',
      { input: { inboxId, idempotencyKey } },
    );
    expect(opened.data.createConversation).toEqual({ conversation: null, errors: [{ code: 'FORBIDDEN' }] });
  }
});
