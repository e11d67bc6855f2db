import { support } from '../../src/commands/support';
import { SEALED_COLUMNS } from '../../src/domains/all';
import { enrol, type Authenticator } from '../authenticator';
import { tokenIn } from '../letters';
import { startWorld, type Person, type World } from '../world';
import { formsOf, type Secret } from './secret-forms';

/** Whoever steals the database has no password, no token, no secret and no code: everything that makes one is done, and every table read. */
let world: World;
let secrets: Secret[];
/** Codes that an authenticator showed: six digits, which stand in longer texts by chance. */
const codes: string[] = [];

const NEW_PASSWORD = 'thirteen owls in a barn';
const LAST_PASSWORD = 'fourteen crows on a wire';
const GIVEN_PASSWORD = 'fifteen wrens under a roof';
const JOINING_PASSWORD = 'sixteen larks over a field';

beforeAll(async () => {
  world = await startWorld();
  secrets = [
    ...(await newcomer()),
    ...(await joiner()),
    ...(await personWithFactor(world.acme.admin)),
    ...(await createdUser()),
    ...(await visitor()),
    ...(await otherSystems()),
    ...(await importer()),
  ];
  await letWait();
}, 120_000);
afterAll(() => world.close());

async function call(as: { token: string } | null, name: string, input: object, asked = '') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${asked} errors { code path } } }`;
  const answer = await world.run(as, query, { input });
  expect([name, answer.errors, answer.data[name].errors]).toEqual([name, undefined, []]);
  return answer.data[name];
}

const SIGNED_IN = 'result { ... on SignedIn { token } ... on TwoFactorRequired { challenge } }';
const token = (name: string, text: string): Secret => ({ name, text, kind: 'token' });
const password = (text: string): Secret => ({ name: `password "${text}"`, text, kind: 'password' });
const linkTo = async (email: string) => tokenIn(await world.letterbox.next(email));

/** Signs up, proves the address, signs in, forgets the password. */
async function newcomer(): Promise<Secret[]> {
  const email = 'newcomer@people.example';
  const input = { email, password: NEW_PASSWORD, firstName: 'Nora', lastName: 'Novak', companyName: 'Novak' };
  await call(null, 'signUp', input);
  const verify = await linkTo(email);
  await call(null, 'verifyEmail', { token: verify });
  const { result } = await call(null, 'signIn', { identifier: email, password: NEW_PASSWORD }, SIGNED_IN);
  await call(null, 'requestPasswordReset', { email });
  const reset = await linkTo(email);
  await call(null, 'resetPassword', { token: reset, password: LAST_PASSWORD });
  return [
    ...[password(NEW_PASSWORD), password(LAST_PASSWORD)],
    ...[token('verification', verify), token('session', result.token), token('reset', reset)],
  ];
}

/** Is invited twice, by two letters, and joins; has an idempotency key's answer kept. */
async function joiner(): Promise<Secret[]> {
  const email = 'joiner@guests.example';
  const input = { emails: [email], idempotencyKey: 'dump' };
  const { results } = await call(world.acme.admin, 'inviteUsers', input, 'results { invitation { id } }');
  const first = await linkTo(email);
  await call(world.acme.admin, 'resendInvitation', { id: results[0].invitation.id });
  const invite = await linkTo(email);
  const joining = { token: invite, firstName: 'Jo', lastName: 'Iner', password: JOINING_PASSWORD };
  const { result } = await call(null, 'acceptInvitation', joining, SIGNED_IN);
  await call({ token: result.token }, 'changePassword', {
    currentPassword: JOINING_PASSWORD,
    newPassword: NEW_PASSWORD,
  });
  return [
    ...[token('ended invitation', first), token('invitation', invite), token('session of joining', result.token)],
    password(JOINING_PASSWORD),
  ];
}

/** Sets up a second factor, signs in with it, replaces the codes, makes an API token, moves to another address, begins again. */
async function personWithFactor(own: Person): Promise<Secret[]> {
  const app = await enrol(world, own);
  const PASSWORD = 'a quiet harbour at dawn';
  const proof = () => ({ password: PASSWORD, code: codeOf(app) });
  const { result } = await call(null, 'signIn', { identifier: own.email, password: PASSWORD }, SIGNED_IN);
  const { challenge } = result;
  const verified = await call(null, 'verifyTwoFactor', { challenge, code: codeOf(app) }, SIGNED_IN);
  const pending = await call(null, 'signIn', { identifier: own.email, password: PASSWORD }, SIGNED_IN);
  const { recoveryCodes } = await call(own, 'regenerateRecoveryCodes', proof(), 'recoveryCodes');
  await call(null, 'verifyTwoFactor', { challenge: pending.result.challenge, code: recoveryCodes[0] }, SIGNED_IN);
  const input = { name: 'script', grants: [{ module: 'USERS', level: 'MANAGE' }], ...proof() };
  const made = await call(own, 'createApiToken', input, 'token');
  await call(own, 'requestEmailChange', { email: 'moved@people.example', ...proof() });
  const move = await linkTo('moved@people.example');
  const waiting = await call(null, 'signIn', { identifier: own.email, password: PASSWORD }, SIGNED_IN);
  return [
    ...[password(PASSWORD), { name: 'second factor', text: app.secret, kind: 'base32' } as const],
    ...[...app.recoveryCodes, ...(recoveryCodes as string[])].map(
      (text) => ({ name: 'recovery code', text, kind: 'recovery code' }) as const,
    ),
    ...[token('challenge', challenge), token('used challenge', pending.result.challenge)],
    ...[token('waiting challenge', waiting.result.challenge), token('session', verified.result.token)],
    ...[token('API token', made.token), token('change of address', move), token('session of the world', own.token)],
  ];
}

function codeOf(app: Authenticator): string {
  const code = app.next();
  codes.push(code);
  return code;
}

/** Is created with a password that an administrator knows, and begins to set up a second factor without ending it. */
async function createdUser(): Promise<Secret[]> {
  const email = 'created@people.example';
  const membership = { role: 'USER' };
  await call(world.acme.owner, 'createUser', {
    email,
    firstName: 'Cy',
    lastName: 'Created',
    password: GIVEN_PASSWORD,
    membership,
  });
  const verify = await linkTo(email);
  const begun = await world.run(world.acme.user, 'mutation { beginTwoFactorEnrolment { secret } }');
  const { secret } = begun.data.beginTwoFactorEnrolment;
  return [
    ...[token('verification of a created user', verify), password(GIVEN_PASSWORD)],
    { name: 'pending second factor', text: secret, kind: 'base32' },
  ];
}

/** Leave to send a file of people. */
async function importer(): Promise<Secret[]> {
  const columns = [{ header: 'E-mail', field: 'EMAIL' }];
  const { upload } = await call(world.globex.admin, 'prepareUserImport', { columns }, 'upload { url }');
  return [token('ticket of an import', upload.url.split('/').at(-1))];
}

/** Passwords of an ERP, a key of Mailchimp, and secrets of a webhook, the one before among them. */
async function otherSystems(): Promise<Secret[]> {
  const as = world.globex.admin;
  const [ofSet, ofPerson] = ['seventeen terns at sea', 'eighteen rooks in a tower'];
  const mailchimpKey = '0f1e2d3c4b5a69788796a5b4c3d2e1f0-us6';
  const set = { name: 'ERP', baseUrl: 'https://1.1.1.1/erp', userName: 'erp', password: ofSet, idempotencyKey: 'set' };
  const { erpSet } = await call(as, 'createErpSet', set, 'erpSet { id }');
  const own = { erpSetId: erpSet.id, erpUserName: 'own', erpPassword: ofPerson, mailchimpKey };
  await call(as, 'updateUserIntegrations', { userId: as.userId, version: 1, ...own });
  const hook = { name: 'hook', url: 'https://1.1.1.1/', events: ['COMPANY_UPDATED'], grants: [{ module: 'COMPANY' }] };
  const made = await call(as, 'createWebhook', hook, 'webhook { id } secret');
  const rotated = await call(as, 'rotateWebhookSecret', { id: made.webhook.id }, 'secret');
  return [
    ...[password(ofSet), password(ofPerson), token('Mailchimp key', mailchimpKey)],
    ...[token('ended secret of a webhook', made.secret), token('secret of a webhook', rotated.secret)],
  ];
}

async function visitor(): Promise<Secret[]> {
  const staff = world.globex.user;
  const app = await enrol(world, staff);
  await support(await world.ctx(null), ['add', staff.email]);
  await world.db.query("UPDATE company SET supportAccess = 1 WHERE name = 'Acme'");
  const input = { companyId: world.acme.id, reason: 'asked to' };
  const { result } = await call(staff, 'enterCompanyAsSupport', input, SIGNED_IN);
  return [token('visit', result.token), { name: 'second factor of support staff', text: app.secret, kind: 'base32' }];
}

/** Letters that have not left: their links stand in the outbox. They leave, and are looked for, in the last test. */
async function letWait(): Promise<void> {
  await world.letterbox.down();
  await call(world.acme.owner, 'inviteUsers', { emails: ['waiting@guests.example'] });
  await call(null, 'requestPasswordReset', { email: world.acme.limited.email });
}

interface Value {
  readonly place: string;
  readonly bytes: Buffer;
}

/** Every value of every table, as the bytes that are kept. */
async function dump(): Promise<Value[]> {
  const tables = await world.db.query<Record<string, string>[]>('SHOW TABLES');
  const values: Value[] = [];
  for (const table of tables.flatMap((row) => Object.values(row))) {
    const columns = await world.db.query<{ Field: string }[]>(`SHOW COLUMNS FROM \`${table}\``);
    const asBytes = columns.map(({ Field }) => `CAST(\`${Field}\` AS BINARY) AS \`${Field}\``).join(', ');
    for (const row of await world.db.query<Record<string, Buffer | null>[]>(`SELECT ${asBytes} FROM \`${table}\``))
      for (const [column, bytes] of Object.entries(row))
        if (bytes !== null) values.push({ place: `${table}.${column}`, bytes: Buffer.from(bytes) });
  }
  return values;
}

function found(values: readonly Value[], wanted: readonly Secret[] = secrets): string[] {
  const forms = wanted.flatMap((secret) =>
    formsOf(secret).map(({ form, bytes }) => ({ name: secret.name, form, bytes })),
  );
  return values.flatMap(({ place, bytes }) =>
    forms.filter((one) => bytes.includes(one.bytes)).map(({ name, form }) => `${name} in ${place}, ${form}`),
  );
}

const sealedPlaces = () =>
  SEALED_COLUMNS.map(({ entity, column }) => `${world.db.getMetadata(entity).tableName}.${column}`).sort();

it('there is much to find, of every kind, and everywhere to look', async () => {
  const kinds = secrets.map(({ name }) => name);
  expect(new Set(kinds).size).toBeGreaterThan(20);
  for (const { text } of secrets) expect(text.length).toBeGreaterThan(12);
  const values = await dump();
  const tables = new Set(values.map(({ place }) => place.split('.')[0]));
  for (const table of ['account', 'session', 'api_token', 'two_factor', 'recovery_code', 'sign_in_challenge'])
    expect(tables).toContain(table);
  for (const table of [
    'account_token',
    'invitation',
    'ended_invitation_link',
    'outbox',
    'audit_entry',
    'idempotency_key',
  ])
    expect(tables).toContain(table);
});

it('no password, token, secret or recovery code stands in any table, in whatever encoding, nor in the log', async () => {
  expect(found(await dump())).toEqual([]);
  expect(found([{ place: 'the log', bytes: Buffer.from(world.log.join('\n')) }])).toEqual([]);
  const values = (await dump()).map(({ bytes }) => bytes.toString('latin1'));
  expect(values.filter((value) => codes.includes(value))).toEqual([]);
});

it('what is sealed stands in the columns that a rotation of keys seals anew, and in no other', async () => {
  const sealed = (await dump()).filter(({ bytes }) => /^v\d+\.[\w-]{8}\.[\w-]{20,}$/.test(bytes.toString('latin1')));
  expect([...new Set(sealed.map(({ place }) => place))].sort()).toEqual(sealedPlaces());
});

it('one that is planted is found, in every encoding', async () => {
  await world.db.query('CREATE TABLE planted (position int NOT NULL, content blob NOT NULL)');
  for (const secret of secrets) {
    const rows = [...formsOf(secret).map(({ bytes }) => bytes), ...wrappings(secret)];
    await world.db.query('INSERT INTO planted VALUES ?', [rows.map((content, position) => [position, content])]);
    const kept = await planted();
    expect(kept).toHaveLength(rows.length);
    for (const value of kept)
      expect([secret.name, value.bytes.toString(), found([value], [secret]).length > 0]).toEqual([
        secret.name,
        value.bytes.toString(),
        true,
      ]);
    await world.db.query('DELETE FROM planted');
  }
  await world.db.query('INSERT INTO planted VALUES (1, ?)', [secrets[0]!.text]);
  expect(found(await dump())).toContain(`${secrets[0]!.name} in planted.content, as it is`);
  await world.db.query('DROP TABLE planted');
});

async function planted(): Promise<Value[]> {
  const rows = await world.db.query<{ content: Buffer }[]>('SELECT content FROM planted');
  return rows.map(({ content }) => ({ place: 'planted.content', bytes: content }));
}

/** A secret among other things, encoded together with them by what this test did not write. */
function wrappings({ text }: Secret): Buffer[] {
  return ['', 'a', 'ab'].flatMap((before) => {
    const bytes = Buffer.from(`${before}${text} and more`);
    return [bytes, ...(['base64', 'base64url', 'hex'] as const).map((form) => Buffer.from(bytes.toString(form)))];
  });
}

it('the links of emails stand nowhere, neither while these wait nor once they have left', async () => {
  const waiting = await dump();
  await world.letterbox.up();
  world.clock.advance(120_000);
  const links = [
    token('waiting invitation', await linkTo('waiting@guests.example')),
    token('waiting reset', await linkTo(world.acme.limited.email)),
  ];
  expect(found(waiting, links)).toEqual([]);
  expect(found(await dump(), links)).toEqual([]);
});
