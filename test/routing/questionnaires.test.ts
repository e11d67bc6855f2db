import { idBytes, newId, type InboxId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Questionnaire } from '../../src/domains/questionnaire/entity';
import { freshName, idsOf, placesOf } from './scene';
import { overtaken } from '../overtaken';
import { startWorld, type CompanyOfWorld, type World } from '../world';

let world: World;
let acme: CompanyOfWorld;
let inboxId: InboxId;
beforeAll(async () => {
  world = await startWorld();
  acme = world.acme;
  inboxId = (await inbox(acme)).id;
});
afterAll(() => world.close());

const { call, inbox, questionnaire, firstInbox, events, userOf, conversation, handOn } = placesOf(() => world);

const create = (input: object, as = acme.admin) =>
  call(as, 'create', 'Questionnaire', { name: freshName(), inboxId, ...input });
const update = (input: object, as = acme.admin) => call(as, 'update', 'Questionnaire', input);
const remove = (id: string, as = acme.admin) => call(as, 'delete', 'Questionnaire', { id });

describe('making a questionnaire', () => {
  it('gives it its name, its inbox and its people, and is in the history of each', async () => {
    const { questionnaire: made, errors } = await create({ name: ' Mortgage ', userIds: [acme.limited.userId] });
    expect(errors).toEqual([]);
    const users = [{ id: acme.limited.userId }];
    expect(made).toMatchObject({ name: 'Mortgage', version: 1, inbox: { id: inboxId }, users });
    const [created] = await events(acme, made.id);
    expect(created).toMatchObject({ action: 'questionnaire.create' });
    expect(created!.changes).toContainEqual({ field: 'inboxId', before: null, after: inboxId });
    expect((await events(acme, acme.limited.userId))[0]).toMatchObject({
      ...{ action: 'user.update', changes: [{ field: 'questionnaireIds', after: JSON.stringify([made.id]) }] },
    });
  });

  it.each(['ARCHIVED', 'INACTIVE', 'BLOCKED'] as const)(
    'refuses somebody who is %s, at their place',
    async (status) => {
      const person = await world.person(acme.id, { status });
      expect((await create({ userIds: idsOf([acme.user, person]) })).errors).toEqual([
        { code: 'NOT_ELIGIBLE', path: ['userIds', '1'] },
      ]);
    },
  );

  it('refuses everything that is wrong at once, each at its place', async () => {
    const { id: foreign } = await firstInbox(world.globex);
    expect((await create({ name: 'x'.repeat(101), inboxId: foreign, userIds: ['nonsense'] })).errors).toEqual([
      { code: 'INVALID', path: ['name'] },
      { code: 'NOT_FOUND', path: ['inboxId'] },
      { code: 'NOT_FOUND', path: ['userIds', '0'] },
    ]);
  });

  it('a name is taken whatever its case, also by twenty at once', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => create({ name: 'Pension' })));
    expect(many.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect((await create({ name: 'PENSION' })).errors).toEqual([{ code: 'ALREADY_EXISTS', path: ['name'] }]);
  });

  it('an idempotency key makes ten calls one', async () => {
    const input = { name: freshName(), idempotencyKey: 'one form' };
    const all = await Promise.all(Array.from({ length: 10 }, () => create(input)));
    expect(new Set(all.map(({ questionnaire: made }) => made?.id))).toEqual(new Set([all[0].questionnaire.id]));
  });

  it('a company has at most 500, also where many make the last one at once', async () => {
    const crowded = await world.company('Crowded');
    const own = (await firstInbox(crowded)).id;
    const ctx = await world.ctx(null);
    const made = { companyId: crowded.id, inboxId: own, version: 1, createdAt: ctx.now };
    const rows = Array.from({ length: 499 }, (_, index) => ({ ...made, id: newId('qst'), name: `No ${index}` }));
    await insertRows(ctx, Questionnaire, rows);
    const answers = await Promise.all(Array.from({ length: 5 }, () => create({ inboxId: own }, crowded.admin)));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const full = answers.filter(({ errors }) => errors.length > 0);
    for (const { errors } of full) expect(errors).toEqual([{ code: 'LIMIT_REACHED', path: [] }]);
  });
});

describe('changing a questionnaire', () => {
  it('keeps what is left out; another inbox takes the new requests, and those that are there stay', async () => {
    const { id, name } = await questionnaire(acme, inboxId, { userIds: [acme.limited.userId] });
    const [waiting] = await world.hold(acme.limited, 1, { inboxId, questionnaireId: id });
    const other = await inbox(acme);
    const { questionnaire: after } = await update({ id, version: 1, inboxId: other.id });
    expect(after).toMatchObject({ name, version: 2, inbox: { id: other.id }, users: [{ id: acme.limited.userId }] });
    expect(await conversation(waiting!)).toMatchObject({
      ...{ inboxId: idBytes(inboxId), assigneeId: idBytes(acme.limited.userId) },
    });
    expect((await events(acme, id))[0]).toEqual({
      ...{ action: 'questionnaire.update', changes: [{ field: 'inboxId', before: inboxId, after: other.id }] },
    });
  });

  it('that changes nothing leaves the version as it was', async () => {
    const { id, name } = await questionnaire(acme, inboxId);
    expect((await update({ id, version: 1, name, userIds: [], inboxId })).questionnaire.version).toBe(1);
    expect(await events(acme, id)).toHaveLength(1);
  });

  it('of two at once on the same version one wins, and the other is STALE', async () => {
    const { id } = await questionnaire(acme, inboxId);
    const both = await Promise.all(
      [acme.admin, acme.owner].map((as) => update({ id, version: 1, name: freshName() }, as)),
    );
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(both.flatMap(({ errors }) => errors)).toEqual([{ code: 'STALE', path: ['version'] }]);
  });

  it('whoever loses it loses its conversations, also where they serve the inbox; and no others', async () => {
    const [person, stays] = [await world.person(acme.id), await world.person(acme.id)];
    const place = await inbox(acme, { memberIds: idsOf([person, stays]) });
    const { id } = await questionnaire(acme, place.id, { userIds: idsOf([person, stays]) });
    const [lost] = await world.hold(person, 1, { inboxId: place.id, questionnaireId: id });
    const [kept] = await world.hold(person, 1, { inboxId: place.id });
    const [other] = await world.hold(stays, 1, { inboxId: place.id, questionnaireId: id });
    await update({ id, version: 1, userIds: [stays.userId] });
    expect((await conversation(lost!)).assigneeId).toBeNull();
    expect(await events(acme, lost!)).toMatchObject([{ action: 'conversation.unassign' }]);
    expect((await conversation(kept!)).assigneeId).toEqual(idBytes(person.userId));
    expect((await conversation(other!)).assigneeId).toEqual(idBytes(stays.userId));
    expect(await userOf(acme, person)).toMatchObject({ activeConversationCount: 1, questionnaires: [] });
  });

  it('people whom lists do not show keep it without being named', async () => {
    const person = await world.person(acme.id);
    const { id } = await questionnaire(acme, inboxId, { userIds: [person.userId] });
    const archive = 'mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { code } } }';
    await world.run(acme.admin, archive, { input: { id: person.userId } });
    const { questionnaire: after } = await update({ id, version: 1, userIds: [acme.user.userId] });
    expect(after.users).toEqual([{ id: acme.user.userId }]);
    expect((await userOf(acme, person)).questionnaires).toEqual([{ id }]);
  });

  it('a change from one side makes an edit from the other stale', async () => {
    const person = await world.person(acme.id);
    const { id } = await questionnaire(acme, inboxId);
    const give = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
    const input = { id: person.userId, version: 1, questionnaireIds: [id] };
    expect((await world.run(acme.admin, give, { input })).data.updateUser.errors).toEqual([]);
    expect((await update({ id, version: 1, userIds: [] })).errors).toEqual([{ code: 'STALE', path: ['version'] }]);
    expect((await update({ id, version: 2, userIds: [] })).errors).toEqual([]);
    const late = { id: person.userId, version: 2, questionnaireIds: [id] };
    expect((await world.run(acme.admin, give, { input: late })).data.updateUser.errors).toEqual([{ code: 'STALE' }]);
  });
});

describe('deleting a questionnaire', () => {
  it('leaves its conversations without one: then the inbox decides who may have them', async () => {
    const [serves, asked] = [await world.person(acme.id), await world.person(acme.id)];
    const place = await inbox(acme, { memberIds: [serves.userId] });
    const { id } = await questionnaire(acme, place.id, { userIds: idsOf([serves, asked]) });
    const work = { inboxId: place.id, questionnaireId: id };
    const [kept] = await world.hold(serves, 1, work);
    const [lost] = await world.hold(asked, 1, work);
    const [above] = await world.hold(acme.moderator, 1, work);
    expect(await remove(id)).toEqual({ deletedId: id, errors: [] });
    const without = { inboxId: idBytes(place.id), questionnaireId: null };
    expect(await conversation(kept!)).toEqual({ ...without, assigneeId: idBytes(serves.userId) });
    expect(await conversation(lost!)).toEqual({ ...without, assigneeId: null });
    expect(await conversation(above!)).toEqual({ ...without, assigneeId: idBytes(acme.moderator.userId) });
    expect(await events(acme, lost!)).toMatchObject([{ action: 'conversation.unassign' }]);
    expect(await userOf(acme, asked)).toMatchObject({ activeConversationCount: 0, questionnaires: [], version: 3 });
    expect((await events(acme, id))[0]).toMatchObject({ action: 'questionnaire.delete' });
    expect((await remove(id)).errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  });

  it('a request handed to somebody while it is deleted is taken from them again', async () => {
    const person = await world.person(acme.id);
    const { id } = await questionnaire(acme, inboxId, { userIds: [person.userId] });
    const [moving] = await world.hold(acme.moderator, 1, { inboxId, questionnaireId: id });
    const document = `mutation { deleteQuestionnaire(input: { id: "${id}" }) { deletedId errors { code } } }`;
    const answer = await overtaken(
      world,
      ['SELECT userId FROM user_load WHERE userId = ?', person.userId],
      () => world.run(acme.admin, document),
      (sql) => handOn(sql, moving!, acme.moderator, person),
    );
    expect(answer).toEqual({ data: { deleteQuestionnaire: { deletedId: id, errors: [] } } });
    expect(await conversation(moving!)).toMatchObject({ questionnaireId: null, assigneeId: null });
  });

  it('of ten at once, with edits between them, one deletes and none leaves half a change', async () => {
    const { id } = await questionnaire(acme, inboxId, { userIds: [acme.user.userId] });
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2 === 0 ? remove(id) : update({ id, version: 1, userIds: [acme.limited.userId] }, acme.owner),
      ),
    );
    expect(all.filter(({ deletedId }) => deletedId === id)).toHaveLength(1);
    expect(await world.db.query('SELECT 1 FROM questionnaire_user WHERE questionnaireId = ?', [idBytes(id)])).toEqual(
      [],
    );
  });
});

it.each(['user', 'limited'] as const)('a %s without a grant makes, changes and deletes none', async (who) => {
  const { id, name } = await questionnaire(acme, inboxId);
  for (const document of [
    `mutation { it: createQuestionnaire(input: { name: "No", inboxId: "${inboxId}" }) { errors { code } } }`,
    `mutation { it: updateQuestionnaire(input: { id: "${id}", version: 1, name: "No" }) { errors { code } } }`,
    `mutation { it: deleteQuestionnaire(input: { id: "${id}" }) { errors { code } } }`,
  ]) {
    const answer = await world.run(acme[who], document);
    expect(answer).toMatchObject({ data: { it: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  }
  const { questionnaires } = (await world.run(acme.admin, '{ questionnaires { id name version } }')).data;
  expect(questionnaires).toContainEqual({ id, name, version: 1 });
});

it('a user with QUESTIONNAIRES at MANAGE may, and so may a moderator', async () => {
  const manager = await world.person(acme.id, { grants: [{ module: 'QUESTIONNAIRES', level: 'MANAGE' }] });
  for (const as of [manager, acme.moderator]) {
    const { questionnaire: made } = await create({ userIds: [acme.owner.userId] }, as);
    expect((await update({ id: made.id, version: 1, name: freshName() }, as)).errors).toEqual([]);
    expect(await remove(made.id, as)).toEqual({ deletedId: made.id, errors: [] });
  }
});
