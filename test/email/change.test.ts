import { enrol } from '../authenticator';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CHANGE =
  'mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { errors { code path } } }';
const VERIFY =
  'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { account { email emailVerified } errors { code path } } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { result { __typename ... on SignedIn { token } } errors { code } } }';

let counter = 0;
const newAddress = () => {
  counter += 1;
  return `new${counter}@elsewhere.example`;
};
const ask = async (as: Person, input: object) =>
  (await world.run(as, CHANGE, { input })).data.requestEmailChange.errors as unknown[];
const follow = async (token: string, as: Person | null = null) =>
  (await world.run(as, VERIFY, { input: { token } })).data.verifyEmail;
const signIn = async (identifier: string) =>
  (await world.run(null, SIGN_IN, { input: { identifier, password: PASSWORD } })).data.signIn;
const isIn = async (as: { token: string }) => (await world.run(as, '{ viewer { signedIn } }')).data.viewer.signedIn;

it('a link goes to the new address and a notice to the old; nothing changes until the link is followed', async () => {
  const person = await world.person(world.acme.id);
  const other = (await signIn(person.email)).result;
  const email = newAddress();
  expect(await ask(person, { email, password: PASSWORD })).toEqual([]);
  const notice = await world.letterbox.next(person.email);
  expect(notice.text).toContain(email);
  expect(notice.text).not.toContain('token=');
  const token = tokenIn(await world.letterbox.next(email));
  expect((await signIn(email)).errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  expect(await follow(token, person)).toEqual({ account: { email, emailVerified: true }, errors: [] });
  expect([await isIn(person), await isIn(other)]).toEqual([true, false]);
  expect((await world.letterbox.next(person.email)).subject).toBe('Your account has another email address');
  expect((await signIn(email)).errors).toEqual([]);
  expect((await signIn(person.email)).errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  const seen = await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { email version } }', {
    id: person.userId,
  });
  expect(seen.data.user).toEqual({ email, version: 1 });
  expect(await follow(token)).toMatchObject({ errors: [{ code: 'ALREADY_USED', path: ['token'] }] });
});

it('needs the password, and a code where there is a second factor', async () => {
  const person = await world.person(world.acme.id);
  const email = newAddress();
  expect(await ask(person, { email, password: 'wrong' })).toEqual([{ code: 'WRONG_CREDENTIALS', path: ['password'] }]);
  expect(await ask(person, { email: person.email, password: PASSWORD })).toEqual([
    { code: 'INVALID', path: ['email'] },
  ]);
  const app = await enrol(world, person);
  expect(await ask(person, { email, password: PASSWORD })).toEqual([{ code: 'WRONG_CREDENTIALS', path: ['code'] }]);
  expect(world.letterbox.to(email)).toEqual([]);
  expect(await ask(person, { email, password: PASSWORD, code: app.next() })).toEqual([]);
  await world.letterbox.next(email);
});

it('an address that has an account gets the same answer, and an email without a link', async () => {
  const person = await world.person(world.acme.id);
  expect(await ask(person, { email: world.globex.user.email, password: PASSWORD })).toEqual([]);
  expect((await world.letterbox.next(world.globex.user.email)).text).not.toContain('token=');
});

it('a changed password ends the link, and so does a newer one; afterwards links to the old address work no more', async () => {
  const person = await world.person(world.acme.id);
  const [first, second] = [newAddress(), newAddress()];
  await ask(person, { email: first, password: PASSWORD });
  await ask(person, { email: second, password: PASSWORD });
  expect(await follow(tokenIn(await world.letterbox.next(first)))).toMatchObject({ errors: [{ code: 'EXPIRED' }] });
  await world.run(
    null,
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { errors { code } } }',
    { input: { email: person.email } },
  );
  for (let notices = 0; notices < 2; notices += 1) await world.letterbox.next(person.email);
  const reset = tokenIn(await world.letterbox.next(person.email));
  expect(await follow(tokenIn(await world.letterbox.next(second)))).toMatchObject({ errors: [] });
  const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }';
  const late = await world.run(null, RESET, { input: { token: reset, password: 'thirteen owls in a barn' } });
  expect(late.data.resetPassword.errors).toEqual([{ code: 'EXPIRED' }]);
  const other = await world.person(world.acme.id);
  const third = newAddress();
  await ask(other, { email: third, password: PASSWORD });
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
  await world.run(other, change, { input: { currentPassword: PASSWORD, newPassword: 'thirteen owls in a barn' } });
  expect(await follow(tokenIn(await world.letterbox.next(third)))).toMatchObject({ errors: [{ code: 'EXPIRED' }] });
});

it('of ten accounts that move to one address at the same instant one does, and the others are told', async () => {
  const email = newAddress();
  const people = await Promise.all(Array.from({ length: 10 }, () => world.person(world.acme.id)));
  const tokens = [];
  for (const person of people) {
    await ask(person, { email, password: PASSWORD });
    tokens.push(tokenIn(await world.letterbox.next(email)));
  }
  const answers = await Promise.all(tokens.map((token) => follow(token)));
  const codes = answers.map(({ errors }) => errors[0]?.code ?? 'moved').sort();
  expect(codes).toEqual([...Array.from({ length: 9 }, () => 'ALREADY_EXISTS'), 'moved']);
});
