import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, validate } from 'graphql';
import { consequenceOf } from '../../playground/src/signed-in';
import { withoutSecrets } from '../../playground/src/secrets';
import { buildSchema } from '../../src/server/schema';

const FOLDER = resolve(__dirname, '../../playground/requests');

it.each(readdirSync(FOLDER))('%s is valid against the schema as it is', (name) => {
  expect(validate(buildSchema(), parse(readFileSync(join(FOLDER, name), 'utf8')))).toEqual([]);
});

// Nobody executes these documents: invalid on purpose, so that each is short.
describe('the token to remember', () => {
  const tokenOf = (query: string, data: unknown, operationName?: string) =>
    consequenceOf({ query, operationName }, { data }).token;

  it.each([
    [
      'as it is asked for',
      'mutation { signIn(input: $i) { result { ... on SignedIn { token } } } }',
      { signIn: { result: { token: 'T' } } },
    ],
    [
      'under other names',
      'mutation { me: enterCompany(input: $i) { r: result { ... on SignedIn { t: token } } } }',
      { me: { r: { t: 'T' } } },
    ],
    [
      'in a fragment',
      'mutation { acceptInvitation(input: $i) { result { ...In } } } fragment In on SignedIn { token viewer { signedIn } }',
      { acceptInvitation: { result: { token: 'T', viewer: { signedIn: true } } } },
    ],
    [
      'in a directive’s braces',
      'mutation { verifyTwoFactor(input: $i) { result { ... on SignedIn { ... @include(if: true) { token } } } } }',
      { verifyTwoFactor: { result: { token: 'T' } } },
    ],
    [
      'of the last of several',
      'mutation { a: signIn(input: $i) { result { ... on SignedIn { token } } } b: signIn(input: $i) { result { ... on SignedIn { token } } } }',
      { a: { result: { token: 'S' } }, b: { result: { token: 'T' } } },
    ],
  ])('is that of a SignedIn, %s', (_, query, data) => {
    expect(tokenOf(query, data)).toBe('T');
  });

  it.each([
    [
      'a token for an integration',
      'mutation { createApiToken(input: $i) { token } }',
      { createApiToken: { token: 'T' } },
    ],
    [
      'a challenge',
      'mutation { signIn(input: $i) { result { ... on TwoFactorRequired { token: challenge } ... on SignedIn { t: token } } } }',
      { signIn: { result: { token: 'T' } } },
    ],
    [
      'a refusal',
      'mutation { signIn(input: $i) { result { ... on SignedIn { token } } } }',
      { signIn: { result: null } },
    ],
    [
      'what lies deeper in a SignedIn',
      'mutation { signIn(input: $i) { result { ... on SignedIn { viewer { token } } } } }',
      { signIn: { result: { viewer: { token: 'T' } } } },
    ],
  ])('is not %s', (_, query, data) => {
    expect(tokenOf(query, data)).toBeNull();
  });

  it('comes from the operation that was run', () => {
    const query =
      'query A { viewer { signedIn } } mutation B { signIn(input: $i) { result { ... on SignedIn { token } } } }';
    expect(tokenOf(query, { signIn: { result: { token: 'T' } } }, 'B')).toBe('T');
    expect(tokenOf(query, { signIn: { result: { token: 'T' } } }, 'A')).toBeNull();
  });
});

describe('whether the session is looked at again', () => {
  it.each([
    ['after a mutation', 'mutation { signOut { errors { code } } }', { data: { signOut: null } }, true],
    ['after a query', '{ viewer { signedIn } }', { data: { viewer: null } }, false],
    [
      'when nobody is signed in any more',
      '{ company { name } }',
      { data: { company: null }, errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] },
      true,
    ],
    [
      'when what was sent is no document',
      '{ company {',
      { errors: [{ message: '', extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] },
      false,
    ],
  ])('%s', (_, query, answer, doubtful) => {
    expect(consequenceOf({ query }, answer)).toEqual({ token: null, doubtful });
  });
});

// Written while somebody types: invalid on purpose.
describe('what is kept in the browser', () => {
  it.each([
    ['{ "input": { "identifier": "a", "password": "p\\"q" } }', '{ "input": { "identifier": "a", "password": "" } }'],
    ['{ "currentPassword":"p", "newPassword" : "q" }', '{ "currentPassword":"", "newPassword" : "" }'],
    [
      'mutation { signIn(input: { password: "p" }) { errors { code } } }',
      'mutation { signIn(input: { password: "" }) { errors { code } } }',
    ],
    ['{ "erpSecret": "p", "mustChangePassword": true }', '{ "erpSecret": "", "mustChangePassword": true }'],
  ])('of %s is %s', (text, kept) => {
    expect(withoutSecrets('graphiql:variables', text)).toBe(kept);
    const tabs = withoutSecrets(
      'graphiql:tabState',
      JSON.stringify({ tabs: [{ query: text, variables: text }], activeTabIndex: 0 }),
    );
    expect(JSON.parse(tabs)).toEqual({ tabs: [{ query: kept, variables: kept }], activeTabIndex: 0 });
  });

  it.each(['true', 'Documentation Explorer', '1.75', '{"unfinished":'])('of the setting %s is all', (text) => {
    expect(withoutSecrets('graphiql:setting', text)).toBe(text);
  });
});
