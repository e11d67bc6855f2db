import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
  results { invitation { id user { id displayName firstName middleName lastName } } errors { code path } } errors { code path } } }`;
const PREVIEW = `query ($token: String!) { invitationPreview(token: $token) {
  companyName logoUrl inviterName email role language firstName middleName lastName expiresAt } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  user { displayName firstName middleName lastName } errors { code path } } }`;
const RESEND = 'mutation ($id: ID!) { resendInvitation(input: { id: $id }) { errors { code } } }';
const REVOKE = 'mutation ($id: ID!) { revokeInvitation(input: { id: $id }) { errors { code } } }';

let counter = 0;
const fresh = () => `joins${(counter += 1)}@guests.example`;
const ADA = { firstName: 'Ada', middleName: 'King', lastName: 'Lovelace' };

async function invited(names: object, email = fresh(), as: Person = world.acme.admin) {
  const input = { invitations: [{ email, membership: { role: 'MODERATOR' }, ...names }] };
  const [row] = (await world.run(as, INVITE, { input })).data.inviteUsers.results;
  expect(row.errors).toEqual([]);
  const letter = await world.letterbox.next(email);
  return {
    email,
    invitation: row.invitation as { id: string; user: { id: string } & typeof ADA },
    letter,
    token: tokenIn(letter),
  };
}
const preview = (token: string, as: Person | null = null) => world.run(as, PREVIEW, { token });
const codeOf = async (token: string) => (await preview(token)).errors?.[0]?.extensions.code;

it('names said with an invitation are in the list, greet in the email, are suggested, and are what a newcomer joins with', async () => {
  const { email, invitation, letter, token } = await invited(ADA);
  expect(invitation.user).toMatchObject({ displayName: 'Ada Lovelace', ...ADA });
  expect(letter.text).toMatch(/^Hello Ada Lovelace,\n/);
  expect(letter.html).toContain('Hello Ada Lovelace,');
  const answer = await preview(token);
  expect(answer.data.invitationPreview).toEqual({
    ...{ companyName: 'Acme', logoUrl: null, inviterName: 'Adam Acme', email, role: 'MODERATOR', language: 'en' },
    ...ADA,
    expiresAt: expect.stringMatching(/^\d{4}-/),
  });
  const joined = await world.run(null, ACCEPT, { input: { token, password: PASSWORD, lastName: 'Byron' } });
  expect(joined.data.acceptInvitation).toMatchObject({ errors: [], user: { ...ADA, lastName: 'Byron' } });
});

it('a newcomer has one name where they say so, whatever was suggested', async () => {
  const { token } = await invited(ADA);
  const input = { token, password: PASSWORD, firstName: 'Suharto', middleName: null, lastName: null };
  const joined = await world.run(null, ACCEPT, { input });
  expect(joined.data.acceptInvitation).toMatchObject({
    errors: [],
    user: { displayName: 'Suharto', firstName: 'Suharto', middleName: null, lastName: null },
  });
});

it('whoever has an account joins with its names, and none of the inviter’s is mixed in', async () => {
  const person = await world.person(world.globex.id, { firstName: 'Grace', lastName: 'Hopper' });
  const { token } = await invited(ADA, person.email);
  const joined = await world.run(person, ACCEPT, { input: { token } });
  expect(joined.data.acceptInvitation).toMatchObject({
    errors: [],
    user: { displayName: 'Grace Hopper', firstName: 'Grace', middleName: null, lastName: 'Hopper' },
  });
});

it('a row whose name holds a link is refused at the name, and the others go out', async () => {
  const [bad, good] = [fresh(), fresh()];
  const rows = [
    { email: bad, membership: {}, firstName: 'Eve http://evil.example/login' },
    { email: good, membership: {}, firstName: 'Eve' },
  ];
  const { results } = (await world.run(world.acme.admin, INVITE, { input: { invitations: rows } })).data.inviteUsers;
  expect(results.map(({ errors }: { errors: object[] }) => errors)).toEqual([
    [{ code: 'INVALID', path: ['firstName'] }],
    [],
  ]);
  await world.letterbox.next(good);
  expect(world.letterbox.to(bad)).toEqual([]);
});

it('looking at an invitation uses nothing up and says the same whether there is an account or not', async () => {
  const person = await world.person(world.globex.id);
  const known = await invited({}, person.email);
  const unknown = await invited({});
  const answers = [];
  for (const { email, token } of [known, unknown]) {
    const seen = await Promise.all(Array.from({ length: 10 }, () => preview(token)));
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1);
    const { expiresAt, ...said } = seen[0]!.data.invitationPreview;
    expect(expiresAt).toEqual(expect.any(String));
    answers.push(JSON.stringify(said).replace(email, '…'));
  }
  expect(answers[0]).toBe(answers[1]);
  const statements = await world.statements(() => preview(known.token));
  // Jobs go on beside it.
  expect(statements.map(({ sql }) => sql).filter((sql) => !/^\s*SELECT|\bjob\b/i.test(sql))).toEqual([]);
  const joined = await world.run(null, ACCEPT, {
    input: { token: unknown.token, firstName: 'Uma', lastName: 'New', password: PASSWORD },
  });
  expect(joined.data.acceptInvitation.errors).toEqual([]);
});

it('a link that cannot be followed is refused as joining refuses it', async () => {
  const used = await invited(ADA);
  await world.run(null, ACCEPT, { input: { token: used.token, password: PASSWORD } });
  const resent = await invited(ADA);
  await world.run(world.acme.admin, RESEND, { id: resent.invitation.id });
  const revoked = await invited(ADA);
  await world.run(world.acme.admin, REVOKE, { id: revoked.invitation.id });
  const blocked = await invited(ADA);
  await world.run(world.acme.admin, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
    i: { id: blocked.invitation.user.id, version: 1, loginBlocked: true },
  });
  const links = [used.token, resent.token, revoked.token, blocked.token, 'invite_nobody', 'verify_x', ''];
  const wanted = ['ALREADY_USED', 'EXPIRED', 'EXPIRED', 'BLOCKED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'];
  const joining = async (token: string) =>
    (await world.run(null, ACCEPT, { input: { token, password: PASSWORD } })).data.acceptInvitation.errors[0].code;
  for (const [index, token] of links.entries()) {
    expect([token, await codeOf(token)]).toEqual([token, wanted[index]]);
    expect([token, await joining(token)]).toEqual([token, wanted[index]]);
  }
});

it('one invitation by its id, for those who may see people; another company’s and a made-up one are NOT_FOUND alike', async () => {
  const { invitation } = await invited({});
  const query = 'query ($id: ID!) { invitation(id: $id) { id status deliveries { status } } }';
  const ask = (as: Person, id: string) => world.run(as, query, { id });
  expect((await ask(world.acme.moderator, invitation.id)).data.invitation).toMatchObject({
    id: invitation.id,
    status: 'PENDING',
  });
  const codes = [];
  for (const [as, id] of [
    [world.globex.admin, invitation.id],
    [world.acme.admin, 'inv_00000000000000000000000000'],
    [world.acme.admin, invitation.user.id],
    [world.acme.user, invitation.id],
  ] as const)
    codes.push((await ask(as, id)).errors![0]!.extensions.code);
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
});

it('somebody invited without a name is called by their address, in every language, for whoever may see it alone', async () => {
  const { email, invitation } = await invited({});
  const query = 'query ($id: ID!) { user(id: $id) { displayName } }';
  const shown = async (as: Person, language: string) =>
    (await world.run(as, query, { id: invitation.user.id }, { 'accept-language': language })).data.user?.displayName;
  expect(await shown(world.acme.admin, 'en')).toBe(email);
  expect(await shown(world.acme.moderator, 'tr')).toBe(email);
  const audit = await world.person(world.acme.id, { grants: [{ module: 'CONVERSATIONS', level: 'USE' }] });
  const node = 'query ($id: ID!) { node(id: $id) { ... on User { displayName email } } }';
  const seen = await world.run(audit, node, { id: invitation.user.id });
  expect(JSON.stringify(seen)).not.toContain(email);
});
