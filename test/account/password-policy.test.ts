import fc from 'fast-check';
import { passwordProblems } from '../../src/domains/account/password-policy';
import { hashPassword, needsRehash, UNUSABLE_PASSWORD, verifyPassword } from '../../src/domains/account/passwords';
import { hash } from '@node-rs/argon2';

const ADA = { email: 'ada.lovelace@analytical.example', words: ['Ada', 'Lovelace', 'Engines & Co'] };
const isRefused = (password: string) => passwordProblems(password, 10, ADA, ['password']).length > 0;

it.each([
  '',
  'short',
  '123456789',
  '1234567890',
  'password123',
  'Password123!',
  'qwertyuiop',
  'aaaaaaaaaaaa',
  'lovelace1815',
  'ada.lovelace@analytical.example',
  'Lovelace-Engines!',
  'muster2026!!',
  '🙂'.repeat(9),
  'x'.repeat(129),
])('refuses %j', (password) => {
  expect(isRefused(password)).toBe(true);
});

it.each([
  'a quiet harbour at dawn',
  'çok gizli bir parola',
  'correct horse battery staple',
  '🙂🙃🙂🙃🦊🦉🐈🐕🐎🐄',
  'x7$Kq9!mZ2',
  'lovelace builds a quiet harbour',
])('takes %j', (password) => {
  expect(isRefused(password)).toBe(false);
});

it('counts characters, not bytes, at the very borders', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 140 }), (length) => {
      const characters = [...'bdfhjlnprtvxz🦊🦉ç'];
      const password = Array.from({ length }, (_, index) => characters[(index * 7) % characters.length]).join('');
      expect(isRefused(password)).toBe(length < 10 || length > 128);
    }),
  );
});

it('a hash says yes to its password alone, and to none where there is no usable one', async () => {
  const kept = await hashPassword('a quiet harbour at dawn');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'a quiet harbour at dawn')).toBe(true);
  expect(await verifyPassword(kept, 'a quiet harbour at dawn ')).toBe(false);
  expect(await verifyPassword(null, 'nobody has this password')).toBe(false);
  expect(await verifyPassword(UNUSABLE_PASSWORD, UNUSABLE_PASSWORD)).toBe(false);
});

it('is long passwords whole: one that differs in its last character is another', async () => {
  const long = 'x7'.repeat(63);
  const kept = await hashPassword(`${long}ab`);
  expect(await verifyPassword(kept, `${long}ac`)).toBe(false);
});

it('knows a hash of weaker parameters', async () => {
  expect(needsRehash(await hash('x', { memoryCost: 8192, timeCost: 1, parallelism: 1 }))).toBe(true);
  expect(needsRehash(await hashPassword('x'))).toBe(false);
});
