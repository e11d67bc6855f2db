import { purgeOldKeys } from '../../src/runtime/idempotency';
import { idBytes, type ConversationId, type UserId } from '../../src/core/ids';
import { eraseArchived } from '../../src/domains/removal/erasure';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const DAY_MS = 24 * 60 * 60 * 1000;
const USER =
  'user { id status version role conversationLimit languages archivedAt reactivationDeadline inboxes { name } grants { module level } customRoles { name } }';
const ARCHIVE =
  `mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { ${USER} returnedConversationIds errors { code path message } } }` as const;
const REACTIVATE =
  `mutation ($input: ReactivateUserInput!) { reactivateUser(input: $input) { ${USER} errors { code path message } } }` as const;
const DELETE =
  'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { deletedId returnedConversationIds errors { code path message } } }';
const UPDATE =
  'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { status } errors { code path } } }';

const archive = async (as: Person, id: string, successorId?: string) =>
  payload(await world.run(as, ARCHIVE, { input: { id, successorId } }), 'archiveUser');
const reactivate = async (as: Person, id: string) =>
  payload(await world.run(as, REACTIVATE, { input: { id } }), 'reactivateUser');
const remove = async (as: Person, id: string, confirmation: string, successorId?: string) =>
  payload(await world.run(as, DELETE, { input: { id, confirmation, successorId } }), 'deleteUser');
const update = async (as: Person, target: Person, change: object) => {
  const version = (await look(as, target.userId)).data.user.version;
  return payload(await world.run(as, UPDATE, { input: { id: target.userId, version, ...change } }), 'updateUser');
};

function payload<K extends string, T>(answer: { data: Record<K, T>; errors?: object[] }, field: K): T {
  expect(answer.errors).toBeUndefined();
  return answer.data[field];
}

const look = (as: Person, id: string) =>
  world.run(
    as,
    'query ($id: ID!) { user(id: $id) { status version deletionConfirmation activeConversationCount displayName } }',
    { id },
  );

const isSignedIn = async (person: Person) => (await world.run(person, '{ viewer { signedIn } }')).data.viewer.signedIn;

/** Whose a conversation is, and how its assignments ended. */
async function history(id: ConversationId) {
  const [row] = await world.db.query<{ assigneeId: Buffer | null }[]>(
    'SELECT assigneeId FROM conversation WHERE id = ?',
    [idBytes(id)],
  );
  const rows = await world.db.query<{ reason: number; endReason: number | null }[]>(
    'SELECT reason, endReason FROM conversation_assignment WHERE conversationId = ? ORDER BY id',
    [idBytes(id)],
  );
  return { assigneeId: row!.assigneeId, assignments: rows.map(({ reason, endReason }) => [reason, endReason]) };
}

/** That the loads say how many conversations are open on everybody. */
async function expectTrueLoads() {
  const wrong = await world.db.query(
    `SELECT HEX(l.userId), l.activeConversations FROM user_load l WHERE l.activeConversations <>
      (SELECT COUNT(*) FROM conversation c WHERE c.companyId = l.companyId AND c.assigneeId = l.userId AND c.status = 1)`,
  );
  expect(wrong).toEqual([]);
}

describe('archiving', () => {
  it('ends the sessions, returns the conversations to the pool, tells the person, and hides them from the list', async () => {
    const person = await world.person(world.acme.id, { firstName: 'Anna', language: 'nl' });
    const held = await world.hold(person, 3);
    const done = await archive(world.acme.admin, person.userId);
    expect(done).toMatchObject({ user: { id: person.userId, status: 'ARCHIVED' }, errors: [] });
    expect(Date.parse(done.user.reactivationDeadline) - Date.parse(done.user.archivedAt)).toBe(30 * DAY_MS);
    expect([...done.returnedConversationIds].sort()).toEqual([...held].sort());
    expect(await history(held[0]!)).toEqual({ assigneeId: null, assignments: [[2, 5]] });
    await expectTrueLoads();
    expect(await isSignedIn(person)).toBe(false);
    const again = await world.run(null, 'mutation ($i: SignInInput!) { signIn(input: $i) { errors { code } } }', {
      i: { identifier: person.email, password: PASSWORD },
    });
    expect(again.data.signIn.errors).toEqual([{ code: 'BLOCKED' }]);
    const list = await world.run(world.acme.admin, '{ users(first: 100) { nodes { id } } }');
    expect(list.data.users.nodes.map(({ id }: { id: string }) => id)).not.toContain(person.userId);
    expect((await world.letterbox.next(person.email)).subject).toContain('Acme');
    const log = await world.run(
      world.acme.admin,
      'query ($t: ID!) { auditLog(filter: { targetId: $t }) { nodes { action actor { id } } } }',
      { t: person.userId },
    );
    expect(log.data.auditLog.nodes).toEqual([{ action: 'user.archive', actor: { id: world.acme.admin.userId } }]);
  });

  it('hands to the successor what they can have, within their limit and languages, and the rest to the pool', async () => {
    const person = await world.person(world.acme.id);
    const successor = await world.person(world.acme.id);
    await update(world.acme.admin, successor, { conversationLimit: 3, languages: ['en'] });
    await world.hold(successor, 1);
    const turkish = await world.hold(person, 1, { language: 'tr' });
    const english = await world.hold(person, 4, { language: 'en' });
    const done = await archive(world.acme.admin, person.userId, successor.userId);
    expect(done.returnedConversationIds).toHaveLength(3);
    expect(done.returnedConversationIds).toContain(turkish[0]);
    const handed = english.filter((id) => !done.returnedConversationIds.includes(id));
    expect(handed).toHaveLength(2);
    expect(await history(handed[0]!)).toEqual({
      assigneeId: idBytes(successor.userId),
      assignments: [
        [2, 4],
        [6, null],
      ],
    });
    expect((await look(world.acme.admin, successor.userId)).data.user.activeConversationCount).toBe(3);
    await expectTrueLoads();
  });

  it.each([
    ['a person archived already', async () => (await archived()).userId, undefined, 'INVALID', ['id']],
    ['oneself', () => world.globex.admin.userId, undefined, 'FORBIDDEN', ['id']],
    ['the owner', () => world.globex.owner.userId, undefined, 'FORBIDDEN', ['id']],
    ['somebody of another company', () => world.acme.user.userId, undefined, 'NOT_FOUND', ['id']],
    ['nobody', () => 'nonsense', undefined, 'NOT_FOUND', ['id']],
    [
      'a successor of another company',
      () => world.globex.user.userId,
      () => world.acme.user.userId,
      'NOT_FOUND',
      ['successorId'],
    ],
    [
      'the person as successor',
      () => world.globex.user.userId,
      () => world.globex.user.userId,
      'INVALID',
      ['successorId'],
    ],
    [
      'a successor who is archived',
      () => world.globex.user.userId,
      async () => (await archived()).userId,
      'NOT_ELIGIBLE',
      ['successorId'],
    ],
  ] as [string, () => UserId | Promise<UserId>, (() => UserId | Promise<UserId>) | undefined, string, string[]][])(
    'refuses %s, and nothing is written',
    async (_, id, successor, code, path) => {
      const target = await id();
      const before = await look(world.globex.admin, target);
      const done = await archive(world.globex.admin, target, await successor?.());
      expect(done).toMatchObject({ user: null, returnedConversationIds: [], errors: [{ code, path }] });
      expect((await look(world.globex.admin, target)).data).toEqual(before.data);
    },
  );

  async function archived() {
    return world.person(world.globex.id, { status: 'ARCHIVED' });
  }

  it('refuses an invited person: their invitation is revoked instead', async () => {
    const invited = await world.run(
      world.globex.admin,
      'mutation { inviteUsers(input: { emails: ["toarchive@guests.example"] }) { results { invitation { user { id } } } } }',
    );
    const { id } = invited.data.inviteUsers.results[0].invitation.user;
    expect((await archive(world.globex.admin, id)).errors).toMatchObject([{ code: 'INVALID', path: ['id'] }]);
  });

  it('of twenty at once one archives, and the conversations are freed once', async () => {
    const person = await world.person(world.acme.id);
    await world.hold(person, 5);
    const all = await Promise.all(Array.from({ length: 20 }, () => archive(world.acme.admin, person.userId)));
    expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(all.flatMap(({ returnedConversationIds }) => returnedConversationIds)).toHaveLength(5);
    await expectTrueLoads();
  });

  it('two who are archived at once, each the other’s successor, leave no conversation on either', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [one, other] = [await world.person(world.acme.id), await world.person(world.acme.id)];
      const ids = [...(await world.hold(one, 3)), ...(await world.hold(other, 3))];
      await Promise.all([
        archive(world.acme.admin, one.userId, other.userId),
        archive(world.acme.owner, other.userId, one.userId),
      ]);
      const owners = await Promise.all(ids.map(async (id) => (await history(id)).assigneeId));
      const statuses = new Map<string, string>();
      for (const { userId } of [one, other])
        statuses.set(userId, (await look(world.acme.admin, userId)).data.user.status);
      for (const { userId } of [one, other]) {
        if (statuses.get(userId) !== 'ACTIVE') expect(owners).not.toContainEqual(idBytes(userId));
      }
      await expectTrueLoads();
    }
  });
});

describe('bringing back', () => {
  it('restores role, inboxes, grants, languages, limit and custom roles', async () => {
    const person = await world.person(world.acme.id, { grants: [{ module: 'ERP', level: 'MANAGE' }] });
    const made = await world.run(
      world.acme.admin,
      'mutation ($i: CreateCustomRoleInput!) { createCustomRole(input: $i) { customRole { id } errors { code } } }',
      { i: { name: 'Comes back', grants: [{ module: 'TASKS' }], userIds: [person.userId] } },
    );
    expect(made.data.createCustomRole.errors).toEqual([]);
    await update(world.acme.admin, person, { conversationLimit: 7, languages: ['fr', 'tr'] });
    const before = (await archive(world.acme.admin, person.userId)).user;
    const back = (await reactivate(world.acme.admin, person.userId)).user;
    const { status: _1, archivedAt: _2, reactivationDeadline: _3, ...was } = before;
    expect(back).toEqual({ ...was, status: 'ACTIVE', archivedAt: null, reactivationDeadline: null });
    expect(back).toMatchObject({
      conversationLimit: 7,
      languages: ['fr', 'tr'],
      customRoles: [{ name: 'Comes back' }],
    });
    // Neither the session that they had then nor where they were comes back.
    expect(await isSignedIn(person)).toBe(false);
    const signedIn = await world.run(
      null,
      'mutation ($i: SignInInput!) { signIn(input: $i) { result { __typename } errors { code } } }',
      {
        i: { identifier: person.email, password: PASSWORD },
      },
    );
    expect(signedIn.data.signIn.result.__typename).toBe('SignedIn');
  });

  it('refuses somebody who is not archived', async () => {
    expect((await reactivate(world.acme.admin, world.acme.user.userId)).errors).toMatchObject([
      { code: 'INVALID', path: ['id'] },
    ]);
  });
});

describe('deleting', () => {
  const confirmationOf = async (as: Person, id: string) => (await look(as, id)).data.user.deletionConfirmation;

  it('names the text in the reader’s language, and takes that of each language for that person alone', async () => {
    const NAMED = 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }';
    const { admin, user } = world.acme;
    const texts = { en: 'delete {}', tr: '{} sil', nl: 'verwijder {}', fr: 'supprimer {}' };
    for (const [language, text] of Object.entries(texts)) {
      const person = await world.person(world.acme.id);
      const named = await world.run(admin, NAMED, { id: person.userId }, { 'accept-language': language });
      expect(named.data.user.deletionConfirmation).toBe(text.replace('{}', person.email));
      const wrong = await remove(admin, person.userId, text.replace('{}', user.email));
      expect(wrong.errors).toMatchObject([
        { code: 'CONFIRMATION_MISMATCH', message: `Type exactly: delete ${person.email}` },
      ]);
      // Typed to a request whose own language is another.
      const done = await remove(admin, person.userId, text.replace('{}', person.email));
      expect(done).toMatchObject({ deletedId: person.userId, errors: [] });
    }
  });

  it('wants the text of that person, exactly', async () => {
    const person = await world.person(world.acme.id);
    const text = await confirmationOf(world.acme.admin, person.userId);
    expect(text).toContain(person.email);
    for (const wrong of [
      '',
      text.toUpperCase(),
      ` ${text}`,
      await confirmationOf(world.acme.admin, world.acme.user.userId),
    ]) {
      const refused = await remove(world.acme.admin, person.userId, wrong);
      expect(refused).toMatchObject({
        deletedId: null,
        errors: [{ code: 'CONFIRMATION_MISMATCH', path: ['confirmation'] }],
      });
    }
    expect(await isSignedIn(person)).toBe(true);
    expect(await remove(world.acme.admin, person.userId, text)).toMatchObject({ deletedId: person.userId, errors: [] });
    expect(await isSignedIn(person)).toBe(false);
  });

  it('erases whatever says who it was, and history shows a deleted user', async () => {
    const person = await world.person(world.acme.id, {
      firstName: 'Zebrina',
      lastName: 'Quagga',
      email: 'zebrina@quagga.example',
    });
    await update(world.acme.admin, person, { phone: '+902121234567', screenName: 'Zebrina Q.' });
    await world.run(person, 'mutation { updateProfile(input: { middleName: "Quaggata" }) { errors { code } } }');
    const [conversation] = await world.hold(person, 1);
    const done = await remove(world.acme.admin, person.userId, await confirmationOf(world.acme.admin, person.userId));
    expect(done.returnedConversationIds).toEqual([conversation]);
    expect(await contentOfDatabase()).not.toMatch(/zebrina|quagga|902121234567/i);
    const seen = await world.run(
      world.acme.admin,
      'query ($u: ID!, $id: ID!) { user(id: $id) { id } node(id: $id) { id } auditLog(filter: { targetId: $u }) { nodes { action actor { displayName status } actorLabel changes { field before after } } } }',
      { u: person.userId, id: person.userId },
      { 'accept-language': 'en' },
    );
    expect(seen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }, { extensions: { code: 'NOT_FOUND' } }]);
    expect(seen.data.auditLog.nodes.map(({ action }: { action: string }) => action)).toEqual([
      'user.delete',
      'user.update',
      'user.update',
    ]);
    expect(seen.data.auditLog.nodes[1]).toMatchObject({
      actor: { displayName: 'Deleted user', status: 'DELETED' },
      actorLabel: 'Deleted user',
      changes: [{ field: 'middleName', before: null, after: null }],
    });
  });

  it('erases the account with its last membership, not before', async () => {
    const person = await world.person(world.acme.id);
    await joinGlobex(person);
    await remove(world.acme.admin, person.userId, await confirmationOf(world.acme.admin, person.userId));
    const accounts = () => world.db.query('SELECT 1 FROM account WHERE id = ?', [idBytes(person.accountId)]);
    expect(await accounts()).toHaveLength(1);
    const there = await world.run(
      world.globex.admin,
      'query ($s: String) { users(filter: { search: $s }) { nodes { id } } }',
      {
        s: person.email,
      },
    );
    const id = there.data.users.nodes[0].id as string;
    await remove(world.globex.admin, id, await confirmationOf(world.globex.admin, id));
    expect(await accounts()).toHaveLength(0);
    // The address is free again.
    const invited = await world.run(
      world.acme.admin,
      'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { results { errors { code } } } }',
      {
        i: { emails: [person.email] },
      },
    );
    expect(invited.data.inviteUsers.results).toEqual([{ errors: [] }]);
  });

  async function joinGlobex(person: Person) {
    await world.run(
      world.globex.admin,
      'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { errors { code } } }',
      {
        i: { emails: [person.email] },
      },
    );
    const token = tokenIn(await world.letterbox.next(person.email));
    const joined = await world.run(
      person,
      'mutation ($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { errors { code } } }',
      {
        i: { token },
      },
    );
    expect(joined.data.acceptInvitation.errors).toEqual([]);
  }

  it('of somebody who was only invited takes the invitation back', async () => {
    const invited = await world.run(
      world.acme.admin,
      'mutation { inviteUsers(input: { emails: ["todelete@guests.example"] }) { results { invitation { id user { id } } } } }',
    );
    const { user } = invited.data.inviteUsers.results[0].invitation;
    const token = tokenIn(await world.letterbox.next('todelete@guests.example'));
    expect((await remove(world.acme.admin, user.id, 'delete todelete@guests.example')).errors).toEqual([]);
    const late = await world.run(
      null,
      'mutation ($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { errors { code } } }',
      {
        i: { token, firstName: 'A', lastName: 'B', password: PASSWORD },
      },
    );
    expect(late.data.acceptInvitation.errors).toEqual([{ code: 'EXPIRED' }]);
  });

  it('twenty deletions and archivings at once end in one deletion', async () => {
    const person = await world.person(world.acme.id);
    await world.hold(person, 2);
    const text = await confirmationOf(world.acme.admin, person.userId);
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0 ? remove(world.acme.admin, person.userId, text) : archive(world.acme.owner, person.userId),
      ),
    );
    const deleted = all.filter(
      (done) => 'deletedId' in done && done.deletedId === person.userId && done.errors.length === 0,
    );
    expect(deleted).toHaveLength(1);
    expect((await look(world.acme.admin, person.userId)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    await expectTrueLoads();
  });
});

/** Every text in every table. */
async function contentOfDatabase(): Promise<string> {
  const tables = await world.db.query<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const rows = await Promise.all(tables.map(({ name }) => world.db.query<unknown[]>(`SELECT * FROM \`${name}\``)));
  return JSON.stringify(rows);
}

describe('whoever may no longer act, or loses what their conversations need, holds none', () => {
  it.each([
    ['deactivated', { active: false }],
    ['blocked', { loginBlocked: true }],
    ['left without the module', { grants: [] }],
    ['taken out of the inbox', { inboxIds: [] }],
  ])('%s', async (_, change) => {
    const person = await world.person(world.acme.id);
    const [conversation] = await world.hold(person, 1);
    expect((await update(world.acme.admin, person, change)).errors).toEqual([]);
    expect((await history(conversation!)).assigneeId).toBeNull();
    await expectTrueLoads();
  });

  it.each([
    ['language', { languages: ['nl'] }],
    ['limit', { conversationLimit: 0 }],
  ])('a change of the %s takes nothing away', async (_, change) => {
    const person = await world.person(world.acme.id);
    const [conversation] = await world.hold(person, 1, { language: 'en' });
    expect((await update(world.acme.admin, person, change)).errors).toEqual([]);
    expect((await history(conversation!)).assigneeId).toEqual(idBytes(person.userId));
  });
});

it('removalPreview says what hangs on a person', async () => {
  const preview = (id: string) =>
    world.run(
      world.globex.admin,
      'query ($id: ID!) { removalPreview(userId: $id) { openConversations inboxesLeftEmpty { name } apiTokens isLastAdmin } }',
      { id },
    );
  const person = await world.person(world.globex.id);
  await world.hold(person, 2);
  const ctx = await world.ctx(world.globex.admin);
  const inboxId = Buffer.concat([Buffer.alloc(15), Buffer.from([7])]);
  await ctx.db.query(
    'INSERT INTO inbox (companyId, id, name, assignment, version, createdAt) VALUES (?, ?, ?, 0, 1, NOW())',
    [idBytes(world.globex.id), inboxId, 'Nobody else'],
  );
  await ctx.db.query('INSERT INTO inbox_member (companyId, inboxId, userId) VALUES (?, ?, ?)', [
    idBytes(world.globex.id),
    inboxId,
    idBytes(person.userId),
  ]);
  expect((await preview(person.userId)).data.removalPreview).toEqual({
    openConversations: 2,
    inboxesLeftEmpty: [{ name: 'Nobody else' }],
    apiTokens: 0,
    isLastAdmin: false,
  });
  for (const id of [world.acme.user.userId, 'nonsense']) {
    expect((await preview(id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
});

it('last admin: of two admins who archive each other at the same instant one remains, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { id, admin } = await world.crowd(5);
    const other = await world.person(id, { role: 'ADMIN' });
    // Where one is done before the other begins, the other is signed out already.
    const call = (as: Person, target: Person) => world.run(as, ARCHIVE, { input: { id: target.userId } });
    await Promise.all([call(admin, other), call(other, admin)]);
    const [row] = await world.db.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM user WHERE companyId = ? AND role = 4 AND status = 2 AND id IN (?)',
      [idBytes(id), [idBytes(admin.userId), idBytes(other.userId)]],
    );
    expect(Number(row!.n)).toBe(1);
  }
});

describe('after 30 days', () => {
  it('reactivation is refused at the instant, and personal data is erased by the job, which others may run too', async () => {
    const person = await world.person(world.globex.id, { firstName: 'Okapia', email: 'okapia@johnstoni.example' });
    const late = await world.person(world.globex.id, { firstName: 'Later' });
    await archive(world.globex.admin, person.userId);
    world.clock.advance(DAY_MS);
    await archive(world.globex.admin, late.userId);
    const { archivedAt } = (
      await world.run(world.globex.admin, 'query ($id: ID!) { user(id: $id) { archivedAt } }', { id: person.userId })
    ).data.user;
    world.clock.advance(Date.parse(archivedAt) + 30 * DAY_MS - (await world.ctx(null)).now.getTime() + 50);
    const admin = await world.person(world.globex.id, { role: 'ADMIN' });
    expect((await reactivate(admin, person.userId)).errors).toMatchObject([{ code: 'EXPIRED', path: ['id'] }]);
    await Promise.all(Array.from({ length: 8 }, async () => eraseArchived(await world.ctx(null))));
    const written = await world.db.query("SELECT 1 FROM audit_entry WHERE targetId = ? AND action = 'user.erase'", [
      person.userId,
    ]);
    expect(written).toHaveLength(1);
    expect(await contentOfDatabase()).not.toMatch(/okapia|johnstoni/i);
    expect((await reactivate(admin, person.userId)).errors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    // Archived a day later: still to be brought back.
    expect((await look(admin, late.userId)).data.user.status).toBe('ARCHIVED');
  });
});

it('what an idempotency key remembers is forgotten after 24 hours, addresses among it', async () => {
  const admin = await world.person(world.globex.id, { role: 'ADMIN' });
  await world.run(admin, 'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { errors { code } } }', {
    i: { emails: ['remembered@guests.example'], idempotencyKey: 'kept for a day' },
  });
  const kept = async () =>
    JSON.stringify(await world.db.query('SELECT answer FROM idempotency_key')).includes('remembered@guests.example');
  await purgeOldKeys.run(await world.ctx(null));
  expect(await kept()).toBe(true);
  world.clock.advance(DAY_MS + 1_000);
  await purgeOldKeys.run(await world.ctx(null));
  expect(await kept()).toBe(false);
});
