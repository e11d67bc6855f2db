import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isCompositeType, isObjectType, type GraphQLEnumType, type GraphQLObjectType } from 'graphql';
import { newId } from '../../src/core/ids';
import { buildSchema } from '../../src/server/schema';
import { plain } from '../picture/images';
import { picturesOf } from '../picture/upload';
import { startWorld, type Person, type World } from '../world';

/** What anybody may ask for says nothing of what there is: it answers the address, read and normalised, and nothing else. */
const SAY_NOTHING = ['SignUpPayload', 'RequestPasswordResetPayload', 'ResendVerificationEmailPayload'];

/** Nothing is changed: this is all that there is to say. */
const NOTHING_CHANGED: Readonly<Record<string, string>> = {
  CheckMailchimpPayload: 'accountName',
  ExportUsersPayload: 'url',
  ExportAuditLogPayload: 'url',
};

const payloads = Object.values(buildSchema().getMutationType()!.getFields()).map(
  (field) => getNamedType(field.type) as GraphQLObjectType,
);

it.each([...new Set(payloads.map(({ name }) => name))])(
  '%s shows what was changed, or its id, beside errors',
  (name) => {
    const type = payloads.find((one) => one.name === name)!;
    expect(isObjectType(type)).toBe(true);
    const fields = Object.values(type.getFields()).filter((field) => field.name !== 'errors');
    const shown = fields.filter((field) => {
      const named = getNamedType(field.type);
      return isCompositeType(named) || named.name === 'ID';
    });
    if (SAY_NOTHING.includes(name)) expect(fields.map((field) => field.name)).toEqual(['email']);
    else if (NOTHING_CHANGED[name] !== undefined)
      expect(fields.map((one) => one.name)).toContain(NOTHING_CHANGED[name]);
    else expect(shown).not.toEqual([]);
  },
);

it('docs/errors.md names every code of UserError, and what stands beside those at the top level', () => {
  const page = readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8');
  const codes = (buildSchema().getType('ErrorCode') as GraphQLEnumType).getValues().map(({ name }) => name);
  const beside = ['UNAUTHENTICATED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'INTERNAL', 'UNAVAILABLE', 'missing', 'role'];
  for (const word of [...codes, ...beside, 'grantable', 'restriction', 'retryAfterSeconds', 'requestId', 'path']) {
    expect(page).toContain(`\`${word}\``);
  }
});

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function mutate(as: Person | { token: string }, name: string, input: object, shown: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} errors { code } } }`;
  const answer = await world.run(as, document, { input });
  expect(answer.errors).toBeUndefined();
  const { errors, ...payload } = answer.data[name];
  expect(errors).toEqual([]);
  return payload;
}

it('hours are saved twice in a row with the version that the first answer gave', async () => {
  const { admin } = world.acme;
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  const hours = (end: string) =>
    days.map((day) => ({
      day,
      working: day === 'MONDAY',
      intervals: day === 'MONDAY' ? [{ start: '09:00', end }] : [],
    }));
  let version = (await world.run(admin, '{ company { version } }')).data.company.version;
  for (const end of ['17:00', '18:00']) {
    const shown = 'company { id version workingHours { days { intervals { end } } } } workingHours { days { day } }';
    const { company } = await mutate(admin, 'setWorkingHours', { version, days: hours(end) }, shown);
    expect(company).toMatchObject({ id: world.acme.id, version: version + 1 });
    expect(company.workingHours.days[0].intervals).toEqual([{ end }]);
    version = company.version as number;
  }
});

describe('pictures', () => {
  const owner = 'user { id version avatarUrl } company { id version logoUrl }';

  it('an upload tells whose picture it is, so that a cache knows which object to change', async () => {
    const person = await world.person(world.acme.id);
    const pictures = picturesOf(world);
    const bytes = await plain(80, 80).png().toBuffer();
    const asked = await mutate(person, 'requestPictureUpload', {}, owner);
    expect(asked).toEqual({ user: { id: person.userId, version: 1, avatarUrl: null }, company: null });
    const { body } = await pictures.upload(person, bytes);
    expect(body.owner).toEqual({ __typename: 'User', id: person.userId, version: 1 });
    const own = await world.run(person, '{ viewer { user { version avatarUrl(size: LARGE) } } }');
    expect(own.data.viewer.user).toEqual({ version: body.owner!.version, avatarUrl: body.urls!['LARGE'] });
    const gone = await mutate(person, 'deletePicture', {}, owner);
    expect(gone).toEqual({ user: { id: person.userId, version: 1, avatarUrl: null }, company: null });
  });

  it('those of the company show the company', async () => {
    const { admin, id } = world.globex;
    const { body } = await picturesOf(world).upload(admin, await plain(80, 80).png().toBuffer(), { company: true });
    expect(body.owner).toEqual({ __typename: 'Company', id, version: 1 });
    const gone = await mutate(admin, 'deletePicture', { company: true }, owner);
    expect(gone).toEqual({ user: null, company: { id, version: 1, logoUrl: null } });
  });
});

it('signing out and ending sessions name the sessions that are no more', async () => {
  const person = await world.person(world.acme.id);
  const other = await mutate(
    person,
    'enterCompany',
    { companyId: world.acme.id },
    'result { ... on SignedIn { token } }',
  );
  const as = other.result as { token: string };
  const { id } = (await world.run(as, '{ viewer { session { id } } }')).data.viewer.session as { id: string };
  const left = await mutate(as, 'revokeSession', { allOthers: true }, 'revokedIds viewer { sessions { id } }');
  expect(left.viewer.sessions).toEqual([{ id }]);
  const out = await world.run(as, 'mutation { signOut { revokedId errors { code } } }');
  expect(out.data.signOut).toEqual({ revokedId: id, errors: [] });
  expect((await world.run(as, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
});

it('taking an invitation back names the person who is no more', async () => {
  const { admin } = world.acme;
  const invitations = [{ email: `${newId('usr')}@guests.example`, membership: { role: 'USER' } }];
  const { results } = await mutate(admin, 'inviteUsers', { invitations }, 'results { invitation { id user { id } } }');
  const { id, user } = results[0].invitation as { id: string; user: { id: string } };
  const revoked = await mutate(admin, 'revokeInvitation', { id }, 'deletedUserId invitation { id status user { id } }');
  expect(revoked).toEqual({ deletedUserId: user.id, invitation: { id, status: 'REVOKED', user: null } });
});

it('a custom role that takes the place of another is shown with its new version and holders', async () => {
  const { admin, user } = world.acme;
  const role = (userIds: string[]) => ({ name: newId('rol'), grants: [{ module: 'TASKS', level: 'USE' }], userIds });
  const shown = 'customRole { id version }';
  const { customRole: gone } = await mutate(admin, 'createCustomRole', role([user.userId]), shown);
  const created = await mutate(admin, 'createCustomRole', role([]), shown);
  const kept = created.customRole as { id: string; version: number };
  const input = { id: gone.id, replacementId: kept.id };
  const answer = await mutate(
    admin,
    'deleteCustomRole',
    input,
    'deletedId replacement { id version users { nodes { id } } }',
  );
  expect(answer).toEqual({
    deletedId: gone.id,
    replacement: { id: kept.id, version: kept.version + 1, users: { nodes: [{ id: user.userId }] } },
  });
});

it('removing a person shows the successor with what is on them now', async () => {
  const [leaving, staying] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  await world.hold(leaving, 2);
  const input = { id: leaving.userId, successorId: staying.userId };
  const shown = 'user { id status } successor { id activeConversationCount }';
  expect(await mutate(world.acme.admin, 'archiveUser', input, shown)).toEqual({
    user: { id: leaving.userId, status: 'ARCHIVED' },
    successor: { id: staying.userId, activeConversationCount: 2 },
  });
});

it('requiring second factors shows the company as it is, also when it was shown before in the same document', async () => {
  const { admin, id } = world.globex;
  await world.db.query(
    'UPDATE account SET twoFactorSince = NOW(3) WHERE id = (SELECT accountId FROM user WHERE email = ?)',
    [admin.email],
  );
  const document = `mutation { on: setTwoFactorRequired(input: { required: true }) { company { id twoFactorRequired } }
    off: setTwoFactorRequired(input: { required: false }) { company { id twoFactorRequired } } }`;
  expect((await world.run(admin, document)).data).toEqual({
    on: { company: { id, twoFactorRequired: true } },
    off: { company: { id, twoFactorRequired: false } },
  });
});

it('every scalar of ours says where it is specified', async () => {
  const { data } = await world.run(null, '{ __schema { types { name kind specifiedByURL } } }');
  const scalars = (data.__schema.types as { name: string; kind: string; specifiedByURL: string | null }[]).filter(
    ({ name, kind }) => kind === 'SCALAR' && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
  );
  expect(scalars.length).toBeGreaterThanOrEqual(8);
  for (const { name, specifiedByURL } of scalars)
    expect([name, specifiedByURL]).toEqual([name, expect.stringMatching(/^https:/)]);
});
