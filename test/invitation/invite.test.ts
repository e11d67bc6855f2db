import type { InvitationStatus } from '../../src/generated/schema-types';
import { tokenIn } from '../letters';
import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
  results { email invitation { id email role status expiresAt invitedBy { id } user { id status email role conversationLimit languages inboxes { name } } deliveries { status } }
    errors { code message path } } errors { code message path } } }`;

const invite = (as: Person | null, input: object, headers = {}) => world.run(as, INVITE, { input }, headers);
const payload = (answer: Answer<typeof INVITE>) => answer.data.inviteUsers;
const rowCodes = (answer: Answer<typeof INVITE>) =>
  payload(answer).results.map(({ errors }) => errors.map(({ code }) => code).join());

let counter = 0;
const fresh = () => `guest${(counter += 1)}@guests.example`;

it('makes an INVITED person at once and sends a letter with a link that is kept only as a hash', async () => {
  const email = fresh();
  const answer = await invite(world.acme.admin, {
    invitations: [{ email, membership: { role: 'MODERATOR', conversationLimit: 7, languages: ['tr'] } }],
  });
  expect(answer.errors).toBeUndefined();
  expect(payload(answer).errors).toEqual([]);
  const { invitation } = payload(answer).results[0];
  expect(invitation).toMatchObject({
    email,
    role: 'MODERATOR',
    status: 'PENDING',
    invitedBy: { id: world.acme.admin.userId },
    user: {
      status: 'INVITED',
      email,
      role: 'MODERATOR',
      conversationLimit: 7,
      languages: ['tr'],
      inboxes: [{ name: 'Chat & Tasks' }],
    },
  });
  const letter = await world.letterbox.next(email);
  expect(letter.subject).toBe('Adam Acme invites you to Acme');
  expect(letter.html).toContain('Join the team');
  expect(letter.text).toMatch(/http:\/\/muster\.test\/join\?token=invite_/);
  const token = tokenIn(letter);
  const dump = JSON.stringify([
    await world.db.query('SELECT * FROM invitation'),
    await world.db.query('SELECT * FROM outbox'),
    await world.db.query('SELECT * FROM audit_entry'),
  ]);
  expect(dump).toContain(email);
  expect(dump).not.toContain(token);
});

it('is in the record with all that was given', async () => {
  const membership = {
    ...{ role: 'USER', grants: [{ module: 'AUDIT', level: 'MANAGE' }], conversationLimit: 3, languages: ['nl'] },
    ...{ inboxIds: [], canTakeCalls: true },
  };
  const answer = await invite(world.acme.admin, { invitations: [{ email: fresh(), membership }] });
  const { user, id } = payload(answer).results[0].invitation;
  const entries = async (targetId: string) =>
    (
      await world.run(
        world.acme.admin,
        'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action changes { field before after } } } }',
        { id: targetId },
      )
    ).data.auditLog.nodes;
  const given = { role: 'USER', grants: '["AUDIT MANAGE"]', conversationLimit: '3', languages: '["nl"]' };
  const lists = { inboxIds: '[]', questionnaireIds: '[]', customRoleIds: '[]', canTakeCalls: 'true' };
  const [entry] = await entries(user.id);
  expect(entry.action).toBe('user.invite');
  expect(Object.fromEntries(entry.changes.map(({ field, after }) => [field, after]))).toEqual({
    ...given,
    ...lists,
  });
  await world.run(
    world.acme.admin,
    'mutation ($id: ID!) { revokeInvitation(input: { id: $id }) { errors { code } } }',
    { id },
  );
  expect((await entries(user.id))[0]).toEqual({
    action: 'user.delete',
    changes: [{ field: 'status', before: 'INVITED', after: 'DELETED' }],
  });
});

it.each(['nul\u0000@guests.example', 'half\ud800@guests.example'])('the address %j loses nobody else', async (bad) => {
  const [one, other] = [fresh(), fresh()];
  expect(rowCodes(await invite(world.acme.admin, { emails: [one, bad, other] }))).toEqual(['', 'INVALID', '']);
  const membership = {};
  const rows = [bad, fresh()].map((email) => ({ email, membership }));
  expect(rowCodes(await invite(world.acme.admin, { invitations: rows }))).toEqual(['INVALID', '']);
  const query = 'query ($search: String) { users(filter: { search: $search }) { totalCount } }';
  const name = await world.run(world.acme.admin, query, { search: bad });
  expect(name.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

it('nor does an address that stands in the document itself', async () => {
  const document = `mutation { inviteUsers(input: { emails: ["nul\\u0000@guests.example", "${fresh()}"] }) { results { errors { code } } errors { code } } }`;
  expect(rowCodes(await world.run(world.acme.admin, document))).toEqual(['INVALID', '']);
});

it('is written in the language of the company, four of them', async () => {
  const words = { en: 'Join the team', tr: 'Ekibe katıl', nl: 'Kom bij het team', fr: 'Rejoindre l’équipe' };
  for (const [language, button] of Object.entries(words)) {
    await world.db.query('UPDATE company SET language = ? WHERE name = ?', [language, 'Globex']);
    const email = fresh();
    await invite(world.globex.admin, { emails: [email] });
    const letter = await world.letterbox.next(email);
    expect([language, letter.html]).toEqual([language, expect.stringContaining(button)]);
    expect(letter.text).toContain(button);
  }
  await world.db.query('UPDATE company SET language = ? WHERE name = ?', ['en', 'Globex']);
});

it('every row answers for itself: bad ones lose none of the others', async () => {
  const [good, other, again] = [fresh(), fresh(), fresh()];
  await invite(world.acme.admin, { emails: [again] });
  const answer = await invite(world.acme.admin, {
    invitations: [
      { email: good, membership: {} },
      { email: 'no address', membership: {} },
      { email: other, membership: { role: 'ADMIN', languages: [] } },
      { email: ` ${good.toUpperCase()} `, membership: {} },
      { email: again, membership: {} },
      { email: world.acme.user.email, membership: {} },
      { email: other, membership: { inboxIds: ['ibx_00000000000000000000000000'] } },
      { email: other, membership: { role: 'USER' } },
    ],
  });
  expect(rowCodes(answer)).toEqual([
    '',
    'INVALID',
    'INVALID',
    'ALREADY_EXISTS',
    'ALREADY_EXISTS',
    'ALREADY_EXISTS',
    'NOT_FOUND',
    '',
  ]);
  const { results } = payload(answer);
  expect(results[1].errors[0]).toMatchObject({ path: ['email'], message: expect.stringContaining('ada@example.com') });
  expect(results[2].errors[0].path).toEqual(['membership', 'languages']);
  expect(results[3].invitation.id).toBe(results[0].invitation.id);
  expect(results[4].invitation).toMatchObject({ email: again, status: 'PENDING' });
  expect(results[5]!.invitation).toBeNull();
  expect(results[6]!.errors[0].path).toEqual(['membership', 'inboxIds', '0']);
  expect(results[7]!.invitation.role).toBe('USER');
  expect(results.map(({ email }) => email)[3]).toBe(` ${good.toUpperCase()} `);
});

it.each([
  ['MÜNCHEN@BÜRO.example', 'münchen@büro.example'],
  ['ｆｉｎ@ａ.example', 'fin@a.example'],
  ['İris@guests.example', 'iris@guests.example'],
])('an address in disguise is one address: %s', async (given, kept) => {
  const first = await invite(world.acme.admin, { emails: [given] });
  expect(payload(first).results[0].invitation.email).toBe(kept);
  expect(rowCodes(await invite(world.acme.admin, { emails: [kept, given.toLowerCase()] }))).toEqual([
    'ALREADY_EXISTS',
    'ALREADY_EXISTS',
  ]);
});

it.each([
  '',
  '@',
  'a@b',
  'a b@c.example',
  'a@b.example\nBcc: x@y.example',
  'Ada <a@b.example>',
  'a@b.example, c@d.example',
  'a..b@c.example',
  `${'x'.repeat(65)}@c.example`,
])('refuses %j as an address', async (email) => {
  expect(rowCodes(await invite(world.acme.admin, { emails: [email] }))).toEqual(['INVALID']);
});

it('an address with a name is refused with the address to write alone, for the name would be lost; brackets alone are not', async () => {
  const [withName, alone] = [fresh(), fresh()];
  const { results } = payload(await invite(world.acme.admin, { emails: [`Ada <${withName}>`, `<${alone}>`] }));
  expect(results[0]).toMatchObject({
    invitation: null,
    errors: [{ code: 'INVALID', path: ['email'], message: `Write the address alone, without a name: ${withName}.` }],
  });
  expect(results[1]).toMatchObject({ invitation: { email: alone }, errors: [] });
});

it('an address is shown in its own letters wherever a person meets it, and found in both forms', async () => {
  const email = `p${counter}@münchen.example`;
  const { admin } = world.acme;
  const [row] = payload(await invite(admin, { emails: [email] })).results;
  const query = `query ($id: ID!, $search: String!) { user(id: $id) { email displayName deletionConfirmation }
    users(filter: { search: $search }) { nodes { id } } }`;
  for (const search of [email, `p${counter}@xn--mnchen-3ya.example`]) {
    const { data } = await world.run(admin, query, { id: row.invitation.user.id, search });
    expect(data.user).toMatchObject({ email, displayName: email });
    expect(data.user.deletionConfirmation).toContain(email);
    expect(data.users.nodes).toEqual([{ id: row.invitation.user.id }]);
  }
});

it('one membership for many: its faults refuse the call as a whole, and nothing is sent', async () => {
  const emails = [fresh(), fresh()];
  const answer = await invite(world.acme.admin, {
    emails,
    membership: { role: 'USER', conversationLimit: -1, questionnaireIds: ['qst_x'] },
  });
  expect(payload(answer)).toMatchObject({
    results: [],
    errors: [
      { code: 'NOT_FOUND', path: ['membership', 'questionnaireIds', '0'] },
      { code: 'INVALID', path: ['membership', 'conversationLimit'] },
    ],
  });
  expect(await world.db.query('SELECT id FROM user WHERE email IN (?)', [emails])).toEqual([]);
});

it.each([
  [{}, []],
  [{ emails: ['a@b.example'], invitations: [{ email: 'c@d.example', membership: {} }] }, []],
  [{ emails: [] }, ['emails']],
  [{ invitations: [] }, ['invitations']],
  [{ emails: Array.from({ length: 501 }, (_, index) => `row${index}@guests.example`) }, ['emails']],
  [{ invitations: [{ email: 'c@d.example', membership: {} }], membership: {} }, ['membership']],
  [{ emails: ['a@b.example'], idempotencyKey: '' }, ['idempotencyKey']],
  [{ emails: ['a@b.example'], idempotencyKey: 'x'.repeat(101) }, ['idempotencyKey']],
])('refuses a call that makes no sense: %#', async (input, path) => {
  expect(payload(await invite(world.acme.admin, input))).toMatchObject({
    results: [],
    errors: [{ code: 'INVALID', path }],
  });
});

it('three hundred addresses in one call are three hundred people and as many letters', async () => {
  const emails = Array.from({ length: 300 }, (_, index) => `batch${index}@guests.example`);
  const answer = await invite(world.acme.admin, { emails, membership: { role: 'LIMITED_USER', conversationLimit: 3 } });
  expect(new Set(rowCodes(answer))).toEqual(new Set(['']));
  for (const email of emails) await world.letterbox.next(email);
  const rows = await world.db.query('SELECT id FROM user WHERE email LIKE ? AND role = 1 AND conversationLimit = 3', [
    'batch%',
  ]);
  expect(rows).toHaveLength(300);
});

it('a hundred addresses cost nine SQL statements, lock, actor, outbox and audit included', async () => {
  const emails = Array.from({ length: 100 }, fresh);
  const document =
    'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { email errors { code } } errors { code } } }';
  const statements = await world.statements(() => world.run(world.acme.admin, document, { input: { emails } }));
  // One more for the session and the viewer.
  expect(statements).toHaveLength(10);
});

it('two hundred invitations at once, every address twice, invite everybody once', async () => {
  const emails = Array.from({ length: 100 }, (_, index) => `parallel${index}@guests.example`);
  const answers = await Promise.all(
    [...emails, ...emails].map((email) => invite(world.acme.admin, { emails: [email] })),
  );
  const codes = answers.flatMap(rowCodes).sort();
  expect(codes).toEqual([...Array<string>(100).fill(''), ...Array<string>(100).fill('ALREADY_EXISTS')]);
  for (const answer of answers) expect(payload(answer).results[0].invitation).not.toBeNull();
  expect(await world.db.query('SELECT id FROM user WHERE email LIKE ?', ['parallel%'])).toHaveLength(100);
});

describe('an idempotency key', () => {
  it('makes twenty calls at once one, all with the same answer', async () => {
    const input = { emails: [fresh(), 'bad', fresh()], idempotencyKey: 'nightly sync 1' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => invite(world.acme.admin, input)));
    const ids = answers.map((answer) =>
      payload(answer).results.map((row: { invitation: { id: string } | null }) => row.invitation?.id),
    );
    for (const one of ids) expect(one).toEqual(ids[0]);
    for (const answer of answers) expect(rowCodes(answer)).toEqual(['', 'INVALID', '']);
    for (const email of [input.emails[0]!, input.emails[2]!]) await world.letterbox.next(email);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const letters = world.letterbox.letters.filter((letter) => JSON.stringify(letter.to).includes(input.emails[0]!));
    expect(letters).toHaveLength(1);
  });

  it('refuses another input, belongs to one person, and is forgotten after 24 hours', async () => {
    const own = await startWorld();
    const call = (as: Person, emails: string[]) => own.run(as, INVITE, { input: { emails, idempotencyKey: 'k' } });
    expect(rowCodes(await call(own.acme.admin, ['a@x.example']))).toEqual(['']);
    expect(payload(await call(own.acme.admin, ['b@x.example'])).errors).toMatchObject([
      { code: 'INVALID', path: ['idempotencyKey'] },
    ]);
    expect(rowCodes(await call(own.acme.owner, ['b@x.example']))).toEqual(['']);
    expect(rowCodes(await call(own.acme.admin, ['a@x.example']))).toEqual(['']);
    own.clock.advance(24 * 60 * 60 * 1000 + 1);
    expect(rowCodes(await call(own.acme.admin, ['a@x.example']))).toEqual(['ALREADY_EXISTS']);
    await own.close();
  });

  it('of a refused call is free again', async () => {
    const email = fresh();
    const refused = await invite(world.acme.admin, {
      emails: [email],
      membership: { languages: [] },
      idempotencyKey: 'refused',
    });
    expect(payload(refused).errors).toMatchObject([{ code: 'INVALID' }]);
    expect(
      rowCodes(await invite(world.acme.admin, { emails: [email], membership: {}, idempotencyKey: 'refused' })),
    ).toEqual(['']);
  });
});

describe('who may', () => {
  it.each(['moderator', 'user', 'limited'] as const)('a %s without a grant may not', async (who) => {
    const answer = await invite(world.acme[who], { emails: [fresh()] });
    expect(answer).toMatchObject({ data: { inviteUsers: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('law 1: with a grant, only what one has oneself, row by row', async () => {
    const giver = await world.person(world.acme.id, {
      role: 'USER',
      grants: [
        { module: 'USERS', level: 'MANAGE' },
        { module: 'TASKS', level: 'USE' },
      ],
    });
    const rows = [
      { role: 'USER', grants: [{ module: 'TASKS', level: 'USE' }] },
      { role: 'LIMITED_USER', grants: [] },
      // The role's defaults count as given, and this giver lacks them.
      { role: 'USER' },
      { role: 'MODERATOR', grants: [] },
      { role: 'USER', grants: [{ module: 'TASKS', level: 'MANAGE' }] },
      { role: 'USER', grants: [{ module: 'AUDIT', level: 'USE' }] },
    ];
    const answer = await invite(giver, { invitations: rows.map((membership) => ({ email: fresh(), membership })) });
    expect(rowCodes(answer)).toEqual(['', '', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('nothing of another company can be given', async () => {
    const foreign = (await world.run(world.globex.admin, '{ inboxes { id } }')).data.inboxes[0].id;
    const unknown = 'ibx_00000000000000000000000000';
    const [one, two] = await Promise.all(
      [foreign, unknown].map((id) =>
        invite(world.acme.admin, { invitations: [{ email: 'same@guests.example', membership: { inboxIds: [id] } }] }),
      ),
    );
    expect(one).toEqual(two);
  });
});

describe('the list of invitations', () => {
  const LIST =
    'query ($first: Int, $after: String, $status: [InvitationStatus!]) { invitations(first: $first, after: $after, status: $status) { totalCount nodes { id status } pageInfo { hasNextPage endCursor } } }';

  it('shows the latest first, page by page, by status', async () => {
    const { id, admin } = await world.crowd(5);
    for (let index = 0; index < 5; index += 1) await invite(admin, { emails: [fresh(), fresh()] });
    const whole = await world.run(admin, LIST, { first: 100 });
    expect(whole.data.invitations.totalCount).toBe(10);
    const paged: { id: string }[] = [];
    for (let after: string | null = null; ;) {
      const answer: Answer<typeof LIST> = await world.run(admin, LIST, { first: 3, after });
      const { invitations } = answer.data;
      paged.push(...invitations.nodes);
      if (!invitations.pageInfo.hasNextPage) break;
      after = invitations.pageInfo.endCursor;
    }
    expect(paged).toEqual(whole.data.invitations.nodes);
    await world.db.query(
      'UPDATE invitation SET expiresAt = ? WHERE companyId = (SELECT companyId FROM user WHERE email = ?) LIMIT 4',
      [new Date(0), admin.email],
    );
    const of = async (status: InvitationStatus[]) =>
      (await world.run(admin, LIST, { status })).data.invitations.totalCount;
    expect([
      await of(['PENDING']),
      await of(['EXPIRED']),
      await of(['PENDING', 'EXPIRED']),
      await of(['ACCEPTED']),
      await of([]),
    ]).toEqual([6, 4, 10, 0, 0]);
    expect(id).toBeDefined();
  });

  it('costs the same number of statements for 10 and 100 rows', async () => {
    const query =
      '{ invitations(first: 100) { totalCount nodes { email status role invitedBy { displayName } user { displayName } deliveries { status } } } }';
    const { admin } = await world.crowd(5);
    const counts = [];
    for (const size of [10, 90]) {
      await invite(admin, { emails: Array.from({ length: size }, fresh) });
      counts.push((await world.statements(() => world.run(admin, query))).length);
    }
    expect(counts[0]).toBe(counts[1]);
  });
});
