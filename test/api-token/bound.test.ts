import { tokenIn } from '../letters';
import { enrol } from '../authenticator';
import { PASSWORD, startWorld, type CompanyOfWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { token apiToken { id } errors { code path message } } }`;
const WHO =
  '{ viewer { signedIn account { id } user { id } apiToken { id name grants { module level } expiresAt createdBy { id } } } }';

async function tokenOf(maker: Person, grants = [{ module: 'USERS', level: 'MANAGE' }]) {
  const answer = await world.run(maker, CREATE, { input: { name: 'HR sync', grants, password: PASSWORD } });
  const { token, apiToken, errors } = answer.data.createApiToken;
  expect(errors).toEqual([]);
  return { token, id: apiToken.id };
}

/** What a script gets that asks for the company: the name, or the code it is refused with. */
async function asks(token: string): Promise<{ status: number; code: string | null }> {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ users(first: 1) { nodes { id email } } }' }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code ?? null };
}

const WORKS = { status: 200, code: null };
const NOBODYS = { status: 401, code: 'UNAUTHENTICATED' };

describe('an API token asks who it is', () => {
  it('and is told its name, grants, end and maker, whatever it was given, and no account or person', async () => {
    const { token, id } = await tokenOf(world.acme.admin, [{ module: 'TASKS', level: 'USE' }]);
    expect((await world.run({ token }, WHO)).data.viewer).toEqual({
      ...{ signedIn: true, account: null, user: null },
      apiToken: {
        ...{ id, name: 'HR sync', grants: [{ module: 'TASKS', level: 'USE' }], expiresAt: null },
        createdBy: { id: world.acme.admin.userId },
      },
    });
  });

  it('and people and nobody have none', async () => {
    expect((await world.run(world.acme.admin, WHO)).data.viewer).toMatchObject({ signedIn: true, apiToken: null });
    expect((await world.run(null, WHO)).data.viewer).toMatchObject({ signedIn: false, apiToken: null });
  });
});

describe('node(id) for an API token', () => {
  const READ = 'query ($id: ID!) { node(id: $id) { id __typename ... on User { email } } }';

  it('reads what the type lets its grants read, and refuses the rest as for anybody', async () => {
    const { token } = await tokenOf(world.acme.admin);
    const read = await world.run({ token }, READ, { id: world.acme.user.userId });
    expect(read.errors).toBeUndefined();
    expect(read.data.node).toMatchObject({ __typename: 'User', email: world.acme.user.email });
    const weak = await tokenOf(world.acme.admin, [{ module: 'TASKS', level: 'USE' }]);
    const refused = await world.run({ token: weak.token }, READ, { id: world.acme.user.userId });
    expect(refused.data.node).toMatchObject({ __typename: 'User', email: null });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('answers an id of another company as one that never was', async () => {
    const { token } = await tokenOf(world.acme.admin);
    const [foreign, never] = await Promise.all(
      [world.globex.user.userId, 'usr_01jzzzzzzzzzzzzzzzzzzzzzzz'].map((id) => world.run({ token }, READ, { id })),
    );
    expect(foreign).toEqual(never);
    expect(foreign!.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('an API token is bound by what binds its maker', () => {
  async function makerIn(company: CompanyOfWorld) {
    const maker = await world.person(company.id, { role: 'ADMIN' });
    return { maker, ...(await tokenOf(maker)) };
  }
  const UPDATE =
    'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { version } errors { code } } }';

  async function update(company: CompanyOfWorld, { userId }: Person, input: object) {
    const read = await world.run(company.owner, 'query ($id: ID!) { user(id: $id) { version } }', { id: userId });
    const answer = await world.run(company.owner, UPDATE, {
      input: { id: userId, version: read.data.user.version, ...input },
    });
    expect(answer.data.updateUser.errors).toEqual([]);
  }

  it('while the company requires a second factor that the maker has not, and no longer once they have one', async () => {
    const company = await world.company('Careful');
    const { maker, token } = await makerIn(company);
    await enrol(world, company.owner);
    expect(await asks(token)).toEqual(WORKS);
    const required = await world.run(
      company.owner,
      'mutation { setTwoFactorRequired(input: { required: true }) { errors { code } } }',
    );
    expect(required.data.setTwoFactorRequired.errors).toEqual([]);
    expect(await asks(token)).toEqual(NOBODYS);
    await enrol(world, maker);
    expect(await asks(token)).toEqual(WORKS);
  });

  it('while the maker has to change their password, of the account or in this company alone', async () => {
    const company = await world.company('Changing');
    const { maker, token } = await makerIn(company);
    await update(company, maker, { mustChangePassword: true });
    expect(await asks(token)).toEqual(NOBODYS);
    await world.db.query('UPDATE `user` SET mustChangePassword = 0');
    expect(await asks(token)).toEqual(WORKS);
    await world.db.query('UPDATE account SET mustChangePassword = 1 WHERE email = ?', [maker.email]);
    expect(await asks(token)).toEqual(NOBODYS);
    await world.db.query('UPDATE account SET mustChangePassword = 0');
    expect(await asks(token)).toEqual(WORKS);
  });

  it('once the maker is blocked, for good', async () => {
    const company = await world.company('Blocking');
    const { maker, token } = await makerIn(company);
    await update(company, maker, { loginBlocked: true });
    expect(await asks(token)).toEqual(NOBODYS);
    await update(company, maker, { loginBlocked: false });
    expect(await asks(token)).toEqual(NOBODYS);
  });
});

describe('a password reset', () => {
  /** That a token was made is told by email, too. */
  async function resetTokenFor(email: string): Promise<string> {
    for (;;) {
      const letter = await world.letterbox.next(email);
      if (/\/reset\?token=/.test(letter.text ?? '')) return tokenIn(letter);
    }
  }

  const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }';

  async function resets(person: Person, input: object = {}) {
    await world.run(
      null,
      'mutation ($email: EmailAddress!) { requestPasswordReset(input: { email: $email }) { errors { code } } }',
      { email: person.email },
    );
    const token = await resetTokenFor(person.email);
    const answer = await world.run(null, RESET, { input: { token, password: 'thirteen owls in a barn', ...input } });
    expect(answer.data.resetPassword.errors).toEqual([]);
  }

  it('ends the tokens that the person made, nobody else’s, and the record names them', async () => {
    const maker = await world.person(world.acme.id, { role: 'ADMIN' });
    const [own, other] = [await tokenOf(maker), await tokenOf(world.acme.admin)];
    await resets(maker);
    expect(await asks(own.token)).toEqual(NOBODYS);
    expect(await asks(other.token)).toEqual(WORKS);
    const log = await world.run(
      world.acme.owner,
      'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action targetId } } }',
      { id: own.id },
    );
    expect(log.data.auditLog.nodes.map(({ action }: { action: string }) => action)).toEqual([
      'apiToken.revoke',
      'apiToken.create',
    ]);
  });

  it('leaves them where the person says so', async () => {
    const maker = await world.person(world.acme.id, { role: 'ADMIN' });
    const { token } = await tokenOf(maker);
    await resets(maker, { revokeApiTokens: false });
    expect(await asks(token)).toEqual(WORKS);
  });
});

it('the record names the API token that acted, and is read by it; what its maker did is not among it', async () => {
  const { token, id } = await tokenOf(world.acme.admin, [
    { module: 'USERS', level: 'MANAGE' },
    { module: 'CONVERSATIONS', level: 'USE' },
    { module: 'DASHBOARD', level: 'USE' },
  ]);
  const INVITE = `mutation ($email: String!) { inviteUsers(input: { emails: [$email] }) { results { errors { code } } errors { code } } }`;
  const invited = await world.run({ token }, INVITE, { email: 'by.token@people.example' });
  expect(invited.data.inviteUsers).toEqual({ results: [{ errors: [] }], errors: [] });
  await world.run(world.acme.admin, INVITE, { email: 'by.admin@people.example' });
  const LOG = `query ($id: ID!) { auditLog(filter: { apiTokenId: $id }) { totalCount nodes { action actorLabel apiToken { id name } } } }`;
  expect((await world.run(world.acme.owner, LOG, { id })).data.auditLog).toEqual({
    totalCount: 1,
    nodes: [{ action: 'user.invite', actorLabel: 'HR sync (API)', apiToken: { id, name: 'HR sync' } }],
  });
  expect((await world.run(world.globex.owner, LOG, { id })).data.auditLog.totalCount).toBe(0);
});
