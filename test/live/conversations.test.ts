import { setTimeout as pause } from 'node:timers/promises';
import { idBytes } from '../../src/core/ids';
import { startWorld, type Answer, type Person, type World } from '../world';
import { subscribe, TRANSPORTS, type Transport } from './listening';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const EVENTS = `subscription ($after: Int, $c: ID, $i: ID) { conversationEvents(after: $after, conversationId: $c, inboxId: $i) {
  sequence action conversation { id assignee { id } } message { body } } }`;

async function run(as: Person, query: string, variables: object = {}): Promise<Answer['data']> {
  const { data, errors } = await world.run(as, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function create(subject: string): Promise<string> {
  const { inboxes } = await run(world.acme.admin, '{ inboxes { id } }');
  const data = await run(
    world.acme.admin,
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }',
    { input: { inboxId: inboxes[0].id, subject } },
  );
  return data.createConversation.conversation.id;
}

const reply = (as: Person, c: string, body: string) =>
  run(
    as,
    'mutation ($c: ID!, $b: String!) { replyToConversation(input: { conversationId: $c, body: $b }) { errors { code } } }',
    { c, b: body },
  );

const last = async (): Promise<number> => {
  const [row] = await world.db.query<{ last: string }[]>('SELECT MAX(last) AS last FROM event_counter');
  return Number(row?.last ?? 0);
};

const heardBy = (transport: Transport, as: Person, query: string, variables: Record<string, unknown>) =>
  subscribe(world, transport, as, { query, variables });

it.each(TRANSPORTS)(
  '%s: events of conversations come in their order, and whoever comes back goes on from the last number',
  async (transport) => {
    const { user } = world.acme;
    const id = await create('The first');
    const heard = heardBy(transport, user, EVENTS, { c: id });
    await pause(300);
    await reply(user, id, 'one');
    await reply(user, id, 'two');
    const [first, second] = [await heard.next(), await heard.next()] as Answer[];
    expect([first, second].map((one) => one!.data.conversationEvents)).toMatchObject([
      { action: 'conversation.reply', conversation: { id }, message: { body: 'one' } },
      { action: 'conversation.reply', message: { body: 'two' } },
    ]);
    heard.stop();
    const after = first!.data.conversationEvents.sequence as number;
    await reply(user, id, 'three');
    const again = heardBy(transport, user, EVENTS, { c: id, after });
    const later = [await again.next(), await again.next()] as Answer[];
    expect(later.map((one) => one.data.conversationEvents.message.body)).toEqual(['two', 'three']);
    again.stop();
  },
);

it('whoever may not see a conversation is told nothing of it, and whoever may no more nothing more', async () => {
  const { limited, user, admin } = world.acme;
  const id = await create('Not for everybody');
  const [ofLimited, ofUser] = [
    heardBy('a WebSocket', limited, EVENTS, {}),
    heardBy('a WebSocket', user, EVENTS, { c: id }),
  ];
  await pause(300);
  await reply(user, id, 'not for you');
  expect((await ofUser.next()).data.conversationEvents.message.body).toBe('not for you');
  const { version } = (await run(admin, 'query ($id: ID!) { user(id: $id) { version } }', { id: user.userId })).user;
  await run(admin, 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }', {
    input: { id: user.userId, version, role: 'LIMITED_USER' },
  });
  await reply(admin, id, 'not for you any more');
  await pause(600);
  expect(ofLimited.answers).toEqual([]);
  expect(ofUser.answers).toHaveLength(1);
  ofLimited.stop();
  ofUser.stop();
  const now = (await run(admin, 'query ($id: ID!) { user(id: $id) { version } }', { id: user.userId })).user.version;
  await run(admin, 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }', {
    input: { id: user.userId, version: now, role: 'USER' },
  });
});

it('whoever loses a conversation is told that it is gone, and nothing of what happens to it then', async () => {
  const { limited, admin } = world.acme;
  const id = await create('On somebody for a while');
  const assign = `mutation ($c: ID!, $a: ID!) { assignConversation(input: { conversationId: $c, assigneeId: $a }) { errors { code } } }`;
  await run(admin, assign, { c: id, a: limited.userId });
  const query = 'subscription { conversationEvents { action conversationId conversation { id } message { body } } }';
  const heard = heardBy('a WebSocket', limited, query, {});
  const changes = heardBy('a WebSocket', limited, 'subscription { conversationChanged { id } }', {});
  await pause(300);
  await reply(limited, id, 'still mine');
  expect((await heard.next()).data.conversationEvents).toMatchObject({
    action: 'conversation.reply',
    conversation: { id },
  });
  await run(admin, 'mutation ($c: ID!) { unassignConversation(input: { conversationId: $c }) { errors { code } } }', {
    c: id,
  });
  await reply(admin, id, 'not yours any more');
  expect((await heard.next()).data.conversationEvents).toEqual({
    ...{ action: 'conversation.unassign', conversationId: id, conversation: null, message: null },
  });
  await pause(500);
  expect([heard.answers.length, changes.answers.length]).toEqual([2, 1]);
  heard.stop();
  changes.stop();
});

it("a number that is yet to come is EXPIRED: it is another company's, or of before a backup was put back", async () => {
  const heard = heardBy('a WebSocket', world.acme.admin, EVENTS, { after: 2_147_483_647 });
  const refused = await Promise.race([heard.over, heard.next()]);
  expect(JSON.stringify(refused)).toContain('EXPIRED');
  heard.stop();
});

it('messageAdded of a conversation that one may not see is NOT_FOUND, and another company hears nothing', async () => {
  const id = await create('Of Acme');
  const query = 'subscription ($c: ID!) { messageAdded(conversationId: $c) { body } }';
  for (const as of [world.globex.admin, world.acme.limited]) {
    const heard = heardBy('a WebSocket', as, query, { c: id });
    const refused = await Promise.race([heard.over, heard.next()]);
    expect(JSON.stringify(refused)).toContain('NOT_FOUND');
    heard.stop();
  }
  const foreign = heardBy('a WebSocket', world.globex.admin, EVENTS, {});
  await pause(300);
  await reply(world.acme.admin, id, 'of Acme alone');
  await pause(500);
  expect(foreign.answers).toEqual([]);
  foreign.stop();
});

it('an inbox tells when the numbers that one may see change, and a colleague when they come online', async () => {
  const { user, moderator } = world.acme;
  const { inboxes } = await run(user, '{ inboxes { id unassignedCount } }');
  const queue = heardBy(
    'a WebSocket',
    user,
    'subscription ($i: ID) { inboxChanged(inboxId: $i) { id unassignedCount } }',
    { i: inboxes[0].id },
  );
  const presence = heardBy('a WebSocket', user, 'subscription { presenceChanged { id presence } }', {});
  await pause(300);
  const before = await last();
  await create('One more');
  expect(await last()).toBeGreaterThan(before);
  expect((await queue.next()).data.inboxChanged).toEqual({
    id: inboxes[0].id,
    unassignedCount: Number(inboxes[0].unassignedCount) + 1,
  });
  await run(moderator, 'mutation { setPresence(input: { presence: ONLINE }) { errors { code } } }');
  expect((await presence.next()).data.presenceChanged).toEqual({
    id: moderator.userId,
    presence: 'ONLINE',
  });
  queue.stop();
  presence.stop();
});

it('an inbox tells nothing to those who may see nothing of what happens in it', async () => {
  const { inboxes } = await run(world.acme.limited, '{ inboxes { id openCount } }');
  expect(inboxes[0].openCount).toBe(0);
  const queue = heardBy('a WebSocket', world.acme.limited, 'subscription { inboxChanged { id openCount } }', {});
  await pause(300);
  await reply(world.acme.admin, await create('Not for limited users'), 'hello');
  await pause(700);
  expect(queue.answers).toEqual([]);
  queue.stop();
});

it('whoever was away for more than ten thousand events is told to read anew', async () => {
  const { owner, admin, id } = await world.company('Long ago');
  await world.db.query('UPDATE event_counter SET last = last + 10001 WHERE companyId = ?', [idBytes(id)]);
  const heard = heardBy('a WebSocket', admin, EVENTS, { after: 0 });
  const refused = await Promise.race([heard.over, heard.next()]);
  expect(JSON.stringify(refused)).toContain('EXPIRED');
  heard.stop();
  expect(owner.companyId).toBe(id);
});
