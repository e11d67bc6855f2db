import { idBytes, type ConversationId, type InboxId } from '../../src/core/ids';
import { overtaken } from '../overtaken';
import { startWorld, type CompanyOfWorld, type Person, type World } from '../world';
import { freshName, idsOf, placesOf } from './scene';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const { call, inbox, questionnaire, firstInbox, events, userOf, conversation, handOn } = placesOf(() => world);

const remove = (as: Person, id: string, moveConversationsToId?: string) =>
  call(as, 'delete', 'Inbox', { id, moveConversationsToId });

/** How often somebody was locked. */
async function turnOf({ userId }: Person): Promise<number> {
  const [row] = await world.db.query<{ turn: string }[]>('SELECT turn FROM user_load WHERE userId = ?', [
    idBytes(userId),
  ]);
  return Number(row!.turn);
}

const inboxesOf = async ({ admin }: CompanyOfWorld) =>
  (await world.run(admin, '{ inboxes { id } }')).data.inboxes.map(({ id }) => id);

async function closed(person: Person, inboxId: InboxId): Promise<ConversationId> {
  const [id] = await world.hold(person, 1, { inboxId });
  await world.db.query('UPDATE conversation SET status = 2, closedAt = NOW(3) WHERE id = ?', [idBytes(id!)]);
  await world.db.query('UPDATE user_load SET activeConversations = activeConversations - 1 WHERE userId = ?', [
    idBytes(person.userId),
  ]);
  return id!;
}

it('an inbox without conversations and questionnaires goes as it is, and its members stay without it', async () => {
  const { acme } = world;
  const person = await world.person(acme.id);
  const { id } = await inbox(acme, { memberIds: [person.userId], memberLimits: [{ userId: person.userId, limit: 2 }] });
  expect(await remove(acme.admin, id)).toEqual({ deletedId: id, errors: [] });
  expect(await inboxesOf(acme)).not.toContain(id);
  const after = await userOf(acme, person);
  expect(after.inboxes).toHaveLength(1);
  expect(after.version).toBe(3);
  const node = await world.run(acme.admin, 'query ($id: ID!) { node(id: $id) { id } }', { id });
  expect(node.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  const [last] = await events(acme, id);
  expect(last).toMatchObject({ action: 'inbox.delete' });
  const memberIds = { field: 'memberIds', before: JSON.stringify([person.userId]), after: '[]' };
  expect(last!.changes).toContainEqual(memberIds);
});

it('somebody may be left without an inbox', async () => {
  const { acme } = world;
  const { id } = await inbox(acme);
  const person = await world.person(acme.id);
  const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
  await world.run(acme.admin, update, { input: { id: person.userId, version: 1, inboxIds: [id] } });
  expect((await remove(acme.admin, id)).errors).toEqual([]);
  expect((await userOf(acme, person)).inboxes).toEqual([]);
});

it.each([
  ['an open conversation', (person: Person, id: InboxId) => world.hold(person, 1, { inboxId: id })],
  ['a closed conversation', (person: Person, id: InboxId) => closed(person, id)],
  ['a questionnaire', (_: Person, id: InboxId) => questionnaire(world.acme, id)],
])('with %s it needs to be told where that goes, and nothing is written without', async (_, fill) => {
  const { acme } = world;
  const { id } = await inbox(acme, { memberIds: [acme.user.userId] });
  await fill(acme.user, id);
  const refused = (code: string) => ({ deletedId: null, errors: [{ code, path: ['moveConversationsToId'] }] });
  expect(await remove(acme.admin, id)).toEqual(refused('INVALID'));
  expect(await remove(acme.admin, id, id)).toEqual(refused('INVALID'));
  for (const unknown of ['nonsense', await firstInbox(world.globex).then((one) => one.id)]) {
    expect(await remove(acme.admin, id, unknown)).toEqual(refused('NOT_FOUND'));
  }
  const { inboxes } = (await world.run(acme.admin, '{ inboxes { id version members { id } } }')).data;
  expect(inboxes).toContainEqual({ id, version: 1, members: [{ id: acme.user.userId }] });
});

it('open and closed conversations and questionnaires move, and whoever cannot have a conversation there loses it', async () => {
  const { acme } = world;
  const [stays, leaves, asked] = await Promise.all([1, 2, 3].map(() => world.person(acme.id)));
  const target = await inbox(acme, { memberIds: idsOf([stays!]) });
  const { id } = await inbox(acme, { memberIds: idsOf([stays!, leaves!, acme.moderator]) });
  const form = await questionnaire(acme, id, { userIds: idsOf([asked!]) });
  const [kept] = await world.hold(stays!, 1, { inboxId: id });
  const [lost] = await world.hold(leaves!, 1, { inboxId: id });
  const [request] = await world.hold(asked!, 1, { inboxId: id, questionnaireId: form.id });
  const [above] = await world.hold(acme.moderator, 1, { inboxId: id });
  const [elsewhere] = await world.hold(leaves!, 1);
  const old = await closed(leaves!, id);
  const before = await world.db.query('SELECT updatedAt FROM conversation WHERE id = ?', [idBytes(kept!)]);
  expect(await remove(acme.admin, id, target.id)).toEqual({ deletedId: id, errors: [] });
  const inTarget = { inboxId: idBytes(target.id) };
  const on = ({ userId }: Person) => ({ ...inTarget, assigneeId: idBytes(userId) });
  expect(await conversation(kept!)).toMatchObject(on(stays!));
  expect(await conversation(above!)).toMatchObject(on(acme.moderator));
  expect(await conversation(old)).toMatchObject(on(leaves!));
  expect(await conversation(request!)).toMatchObject({ ...on(asked!), questionnaireId: idBytes(form.id) });
  expect(await conversation(lost!)).toMatchObject({ ...inTarget, assigneeId: null });
  expect((await conversation(elsewhere!)).assigneeId).toEqual(idBytes(leaves!.userId));
  expect(await events(acme, lost!)).toMatchObject([{ action: 'conversation.unassign' }]);
  expect(await events(acme, kept!)).toEqual([]);
  expect((await userOf(acme, leaves!)).activeConversationCount).toBe(1);
  expect(await world.db.query('SELECT updatedAt FROM conversation WHERE id = ?', [idBytes(kept!)])).toEqual(before);
  const { questionnaires } = (await world.run(acme.admin, '{ questionnaires { id version inbox { id } } }')).data;
  expect(questionnaires).toContainEqual({ id: form.id, version: 2, inbox: { id: target.id } });
  expect((await events(acme, form.id))[0]).toEqual({
    ...{ action: 'questionnaire.update', changes: [{ field: 'inboxId', before: id, after: target.id }] },
  });
  expect((await events(acme, id))[0]!.changes).toEqual(
    expect.arrayContaining([
      { field: 'moveConversationsToId', before: null, after: target.id },
      { field: 'movedConversations', before: null, after: '5' },
    ]),
  );
});

it('where it was the inbox that new people get, its target is that next, otherwise the oldest that is left', async () => {
  const company = await world.company('Default');
  const first = await firstInbox(company);
  const [second, third] = [await inbox(company), await inbox(company)];
  const invite = async () => {
    const email = `${freshName().replace(' ', '')}@guests.example`;
    const document = `mutation { inviteUsers(input: { emails: ["${email}"] }) { results { invitation { user { inboxes { id } } } errors { code } } } }`;
    const answer = await world.run(company.admin, document);
    expect(answer.errors).toBeUndefined();
    return answer.data.inviteUsers.results[0].invitation.user.inboxes;
  };
  expect((await remove(company.admin, first.id, third.id)).errors).toEqual([]);
  expect(await invite()).toEqual([{ id: third.id }]);
  expect((await remove(company.admin, third.id)).errors).toEqual([]);
  expect(await invite()).toEqual([{ id: second.id }]);
});

it('somebody invited while the inbox that new people get is deleted gets the next one', async () => {
  const company = await world.company('Moved');
  const [first, second] = [await firstInbox(company), await inbox(company)];
  const invite =
    'mutation { inviteUsers(input: { emails: ["late@guests.example"] }) { results { invitation { user { inboxes { id } } } } } }';
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', company.id],
    () => world.run(company.admin, invite),
    async (sql) => {
      await sql('DELETE FROM inbox_member WHERE inboxId = ?', [idBytes(first.id)]);
      await sql('UPDATE company SET defaultInboxId = ? WHERE id = ?', [idBytes(second.id), idBytes(company.id)]);
      await sql('DELETE FROM inbox WHERE id = ?', [idBytes(first.id)]);
    },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.inviteUsers.results[0].invitation.user.inboxes).toEqual([{ id: second.id }]);
});

describe('the last inbox of a company', () => {
  it('stays', async () => {
    const company = await world.company('Last');
    const { id } = await firstInbox(company);
    for (const target of [undefined, id]) {
      expect(await remove(company.admin, id, target)).toEqual({
        ...{ deletedId: null, errors: [{ code: 'INVALID', path: ['id'] }] },
      });
    }
    expect(await inboxesOf(company)).toEqual([id]);
  });

  it('also when the last two are deleted at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const company = await world.company('Two');
      const [one, other] = [await firstInbox(company), await inbox(company)];
      const answers = await Promise.all([remove(company.admin, one.id), remove(company.owner, other.id)]);
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(await inboxesOf(company)).toHaveLength(1);
    }
  });
});

it('a conversation handed to a member while the inbox is deleted is taken from them again', async () => {
  const { acme } = world;
  const person = await world.person(acme.id);
  const target = await inbox(acme);
  const { id } = await inbox(acme, { memberIds: [person.userId] });
  const [moving] = await world.hold(acme.moderator, 1, { inboxId: id });
  const document =
    'mutation ($input: DeleteInboxInput!) { deleteInbox(input: $input) { deletedId errors { code path } } }';
  const answer = await overtaken(
    world,
    ['SELECT userId FROM user_load WHERE userId = ?', person.userId],
    () => world.run(acme.admin, document, { input: { id, moveConversationsToId: target.id } }),
    (sql) => handOn(sql, moving!, acme.moderator, person),
  );
  expect(answer).toEqual({ data: { deleteInbox: { deletedId: id, errors: [] } } });
  expect(await conversation(moving!)).toMatchObject({ inboxId: idBytes(target.id), assigneeId: null });
  expect((await userOf(acme, person)).activeConversationCount).toBe(0);
});

it('somebody who gets the inbox and a conversation of it while it is deleted is locked and looked at, too', async () => {
  const { acme } = world;
  const person = await world.person(acme.id);
  const target = await inbox(acme);
  const { id } = await inbox(acme);
  const [moving] = await world.hold(acme.moderator, 1, { inboxId: id });
  const document =
    'mutation ($input: DeleteInboxInput!) { deleteInbox(input: $input) { deletedId errors { code path } } }';
  const before = await turnOf(person);
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', acme.id],
    () => world.run(acme.admin, document, { input: { id, moveConversationsToId: target.id } }),
    async (sql) => {
      await sql('INSERT INTO inbox_member (companyId, inboxId, userId) VALUES (?, ?, ?)', [
        ...[idBytes(acme.id), idBytes(id), idBytes(person.userId)],
      ]);
      await handOn(sql, moving!, acme.moderator, person);
    },
  );
  expect(answer).toEqual({ data: { deleteInbox: { deletedId: id, errors: [] } } });
  expect(await conversation(moving!)).toMatchObject({ inboxId: idBytes(target.id), assigneeId: null });
  expect((await userOf(acme, person)).activeConversationCount).toBe(0);
  expect(await turnOf(person)).toBe(before + 1);
});

it('a conversation that comes while the inbox is deleted is not lost with it', async () => {
  const { acme } = world;
  const target = await inbox(acme);
  const { id } = await inbox(acme);
  const [coming] = await world.hold(acme.moderator, 1, { inboxId: target.id });
  const document =
    'mutation ($input: DeleteInboxInput!) { deleteInbox(input: $input) { deletedId errors { code path } } }';
  const answer = await overtaken(
    world,
    ['SELECT id FROM inbox WHERE id = ?', id],
    () => world.run(acme.admin, document, { input: { id } }),
    (sql) => sql('UPDATE conversation SET inboxId = ? WHERE id = ?', [idBytes(id), idBytes(coming!)]),
  );
  expect(answer.data.deleteInbox).toEqual({
    ...{ deletedId: null, errors: [{ code: 'INVALID', path: ['moveConversationsToId'] }] },
  });
  expect((await conversation(coming!)).inboxId).toEqual(idBytes(id));
});

it('of ten at once, with edits between them, one deletes and none leaves half a change', async () => {
  const { acme } = world;
  const { id } = await inbox(acme, { memberIds: [acme.user.userId] });
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 2 === 0
        ? remove(acme.admin, id)
        : call(acme.owner, 'update', 'Inbox', { id, version: 1, memberIds: [acme.limited.userId] }),
    ),
  );
  expect(all.filter(({ deletedId }) => deletedId === id)).toHaveLength(1);
  const codes = all.flatMap(({ errors }) => errors.map(({ code }: { code: string }) => code) as string[]);
  for (const code of codes) expect(['NOT_FOUND', 'STALE']).toContain(code);
  const left = await world.db.query('SELECT 1 FROM inbox_member WHERE inboxId = ?', [idBytes(id)]);
  expect(left).toEqual([]);
});
