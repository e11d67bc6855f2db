import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeChanges } from '../scripts/breaking-changes';

const ROOT = resolve(__dirname, '..');
const RELEASED = readFileSync(resolve(ROOT, 'docs/schema/0.1.0.graphql'), 'utf8');

/** The released schema with one thing changed, which has to be there. */
function changed(from: string | RegExp, to: string): string {
  const text = RELEASED.replace(from, to);
  expect(text).not.toBe(RELEASED);
  return text;
}

it('the released schema breaks nobody who was written for it', () => {
  expect(judgeChanges(RELEASED, RELEASED, [])).toEqual({ unexpected: [], idle: [] });
});

it.each([
  ['a field that is gone', /^ {2}signedIn: Boolean!$/m, '  isSignedIn: Boolean!', /Viewer\.signedIn was removed/],
  ['a type that is gone', /^type Viewer /m, 'type Visitor ', /Viewer was removed|changed type/],
  [
    'an argument that is needed from now on',
    'input SignInInput {',
    'input SignInInput {\n  captcha: String!\n',
    /required field captcha.* was added/,
  ],
  ['a field that may be null from now on', /signedIn: Boolean!/, 'signedIn: Boolean', /Viewer\.signedIn changed type/],
  ['a value of an enum that is gone', /^ {2}LIMITED_USER$/m, '  GUEST', /LIMITED_USER was removed/],
])('%s is seen', (_, from, to, description) => {
  const now = changed(from, to);
  const renamed = to.startsWith('type Visitor') ? now.replace(/: Viewer\b/g, ': Visitor') : now;
  const { unexpected } = judgeChanges(RELEASED, renamed, []);
  expect(unexpected.join('\n')).toMatch(description);
});

it('what only adds breaks nobody', () => {
  const more = changed('input SignInInput {', 'input SignInInput {\n  captcha: String\n').replace(
    /^type Viewer \{/m,
    'type Viewer {\n  mood: String\n',
  );
  expect(judgeChanges(RELEASED, more, [])).toEqual({ unexpected: [], idle: [] });
});

it('a change that is meant passes with its reason, and with that one alone', () => {
  const now = changed(/signedIn: Boolean!/, 'signedIn: Boolean').replace(/^ {2}LIMITED_USER$/m, '  GUEST');
  const { unexpected } = judgeChanges(RELEASED, now, []);
  expect(unexpected).toHaveLength(2);
  const [first, second] = unexpected as [string, string];
  expect(judgeChanges(RELEASED, now, [{ change: first, reason: 'Nobody knows.' }])).toEqual({
    ...{ unexpected: [second], idle: [] },
  });
  expect(judgeChanges(RELEASED, now, [{ change: first, reason: ' ' }]).idle).toEqual([first]);
});

it('a reason for a change that is not there is seen', () => {
  const idle = [{ change: 'Query.nothing was removed.', reason: 'It was never there.' }];
  expect(judgeChanges(RELEASED, RELEASED, idle)).toEqual({ unexpected: [], idle: ['Query.nothing was removed.'] });
});

it('clients written for the last release still work with the schema as it is', () => {
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'contract'], { cwd: ROOT, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
