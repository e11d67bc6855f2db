import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
let inboxId: string;
beforeAll(async () => {
  world = await startWorld();
  inboxId = (await world.run(world.acme.admin, '{ inboxes { id } }')).data.inboxes[0].id;
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateConversationInput!) { createConversation(input: $input) {
  conversation { id subject contactName language lastMessageAt messages { totalCount nodes { sender body author { id } } } } errors { code path message } } }`;

const create = async (as: Person, input: object) =>
  (await world.run(as, CREATE, { input: { inboxId, ...input } })).data.createConversation;

const REPLY = `mutation ($input: ReplyToConversationInput!) { replyToConversation(input: $input) {
  message { id sender body author { id } } errors { code path message } } }`;

const reply = async (as: Person, conversationId: string, body: string, more: object = {}) =>
  (await world.run(as, REPLY, { input: { conversationId, body, ...more } })).data.replyToConversation;

const RECEIVE = `mutation ($input: ReceiveMessageInput!) { receiveMessage(input: $input) { message { id sender body author { id } } errors { code path } } }`;

const messagesOf = async (id: string, as: Person = world.acme.admin) =>
  (
    await world.run(
      as,
      'query ($id: ID!) { conversation(id: $id) { status assignee { id } messages(first: 100) { totalCount nodes { id body sender } } } }',
      { id },
    )
  ).data.conversation;

it('a conversation is opened with what the customer wrote first, and answered by whoever may', async () => {
  const { admin, user } = world.acme;
  const { conversation, errors } = await create(admin, {
    subject: ' A flat  tyre ',
    contactName: 'Ayşe',
    language: 'tr',
    firstMessage: 'Merhaba\r\n\r\nBisikletim bozuldu. ',
  });
  expect(errors).toEqual([]);
  expect(conversation).toMatchObject({
    contactName: 'Ayşe',
    language: 'tr',
    messages: { totalCount: 1, nodes: [{ sender: 'CUSTOMER', body: 'Merhaba\n\nBisikletim bozuldu.', author: null }] },
  });
  expect(await reply(user, conversation.id, 'Hemen bakıyoruz.')).toMatchObject({
    message: { sender: 'USER', author: { id: user.userId } },
    errors: [],
  });
  expect((await messagesOf(conversation.id)).messages.nodes.map(({ sender }: { sender: string }) => sender)).toEqual([
    'CUSTOMER',
    'USER',
  ]);
});

it('forty repetitions of a reply under one key write one message, and another text under it is INVALID', async () => {
  const { conversation } = await create(world.acme.admin, {});
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => reply(world.acme.user, conversation.id, 'Once', { idempotencyKey: 'one' })),
  );
  expect(new Set(answers.map(({ message }) => message.id)).size).toBe(1);
  expect((await messagesOf(conversation.id)).messages.totalCount).toBe(1);
  expect((await reply(world.acme.user, conversation.id, 'Twice', { idempotencyKey: 'one' })).errors).toMatchObject([
    { code: 'INVALID', path: ['idempotencyKey'] },
  ]);
});

it('twenty repetitions of opening under one key open one conversation', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => create(world.acme.admin, { subject: 'Once', idempotencyKey: 'open once' })),
  );
  expect(new Set(answers.map(({ conversation }) => conversation.id)).size).toBe(1);
});

it.each<[string, string, string]>([
  ['nothing', '   \n ', 'required'],
  ['10,001 characters', 'ü'.repeat(10_001), 'at most'],
  ['nothing that can be seen', '\u200b\u200b', 'seen'],
  ['a bell', 'a\u0007b', 'cannot be shown'],
])('a reply of %s is INVALID at body, and nothing is written', async (_, body, sentence) => {
  const { conversation } = await create(world.acme.admin, {});
  const { message, errors } = await reply(world.acme.user, conversation.id, body);
  expect(message).toBeNull();
  expect(errors).toEqual([{ code: 'INVALID', path: ['body'], message: expect.stringContaining(sentence) }]);
  expect((await messagesOf(conversation.id)).messages.totalCount).toBe(0);
});

it.each<[string, string]>([
  ['100 kB', 'x'.repeat(100_000)],
  ['half of a character', 'a\ud800b'],
  ['a NUL', 'a\u0000b'],
])('a reply of %s is refused before anything is done with it', async (_, body) => {
  const { conversation } = await create(world.acme.admin, {});
  const { errors } = await world.run(world.acme.user, REPLY, { input: { conversationId: conversation.id, body } });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['body'] } }]);
  expect((await messagesOf(conversation.id)).messages.totalCount).toBe(0);
});

it('a reply of 10,000 characters is kept as it is', async () => {
  const { conversation } = await create(world.acme.admin, {});
  const body = '😀'.repeat(5_000) + 'x'.repeat(5_000);
  expect((await reply(world.acme.user, conversation.id, body)).errors).toEqual([]);
  expect((await messagesOf(conversation.id)).messages.nodes[0].body).toBe(body);
});

it('a closed conversation takes no reply, and what the customer writes opens it again for whoever had it', async () => {
  const { admin, user } = world.acme;
  const { conversation } = await create(admin, {});
  const act = (verb: string) =>
    world.run(user, `mutation ($id: ID!) { ${verb}(input: { conversationId: $id }) { errors { code } } }`, {
      id: conversation.id,
    });
  await act('takeConversation');
  await act('closeConversation');
  expect((await reply(user, conversation.id, 'Too late')).errors).toMatchObject([
    { code: 'INVALID', path: ['conversationId'] },
  ]);
  const received = await world.run(admin, RECEIVE, {
    input: { conversationId: conversation.id, body: 'One more thing' },
  });
  expect(received.data.receiveMessage).toMatchObject({ message: { sender: 'CUSTOMER', author: null }, errors: [] });
  expect(await messagesOf(conversation.id)).toMatchObject({
    status: 'OPEN',
    assignee: { id: user.userId },
    messages: { totalCount: 1 },
  });
});

it('receiveMessage is for those who manage conversations', async () => {
  const { conversation } = await create(world.acme.admin, {});
  const answer = await world.run(world.acme.user, RECEIVE, {
    input: { conversationId: conversation.id, body: 'I am the customer' },
  });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await messagesOf(conversation.id)).messages.totalCount).toBe(0);
});

it('a conversation is opened where one may see it: not by a limited user, and not through a form of another inbox', async () => {
  const refused = await create(world.acme.limited, { subject: 'x' });
  expect(refused).toMatchObject({ conversation: null, errors: [{ code: 'FORBIDDEN', path: ['inboxId'] }] });
  const other = await world.run(
    world.acme.admin,
    'mutation { createInbox(input: { name: "Another" }) { inbox { id } errors { code } } }',
  );
  const form = await world.run(
    world.acme.admin,
    'mutation ($i: ID!) { createQuestionnaire(input: { name: "Form", inboxId: $i }) { questionnaire { id } errors { code } } }',
    { i: other.data.createInbox.inbox.id },
  );
  const questionnaireId = form.data.createQuestionnaire.questionnaire.id as string;
  expect((await create(world.acme.admin, { questionnaireId })).errors).toMatchObject([
    { code: 'INVALID', path: ['questionnaireId'] },
  ]);
  expect((await create(world.acme.admin, { subject: 'x'.repeat(201) })).errors).toMatchObject([
    { code: 'INVALID', path: ['subject'] },
  ]);
});

it.each(['ASC', 'DESC'] as const)(
  'messages come page by page (%s), each once, however many are of one instant',
  async (direction) => {
    const { conversation } = await create(world.acme.admin, {});
    for (let n = 0; n < 12; n += 1) await reply(world.acme.user, conversation.id, `${n}`);
    await world.db.query("UPDATE message SET at = '2026-01-01 00:00:00' WHERE body IN ('3', '4', '5', '6')");
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const answer: Answer = await world.run(
        world.acme.user,
        'query ($id: ID!, $after: String, $direction: OrderDirection!) { conversation(id: $id) { messages(first: 5, after: $after, direction: $direction) { nodes { id at } pageInfo { hasNextPage endCursor } } } }',
        { id: conversation.id, after, direction },
      );
      const { nodes, pageInfo } = answer.data.conversation.messages;
      seen.push(...nodes.map(({ id, at }: { id: string; at: string }) => `${at} ${id}`));
      if (!pageInfo.hasNextPage) break;
      after = String(pageInfo.endCursor);
    }
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toEqual(direction === 'ASC' ? seen.toSorted() : seen.toSorted().reverse());
  },
);

it('a cursor of one direction is none of the other', async () => {
  const { conversation } = await create(world.acme.admin, { firstMessage: 'First' });
  const ask =
    'query ($id: ID!, $after: String) { conversation(id: $id) { messages(after: $after, direction: DESC) { pageInfo { endCursor } } } }';
  const latest = await world.run(world.acme.admin, ask, { id: conversation.id });
  const after = latest.data.conversation.messages.pageInfo.endCursor;
  expect((await world.run(world.acme.admin, ask, { id: conversation.id, after })).errors).toBeUndefined();
  const other = await world.run(
    world.acme.admin,
    'query ($id: ID!, $after: String) { conversation(id: $id) { messages(after: $after) { nodes { id } } } }',
    { id: conversation.id, after },
  );
  expect(other.errors).toMatchObject([{ extensions: { code: 'INVALID', path: ['after'] } }]);
});
