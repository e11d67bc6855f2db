import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, validate } from 'graphql';
import { RequestError } from '../../src/core/errors';
import { translate } from '../../src/core/messages';
import { checkTokens, withinLimits } from '../../src/server/limits';

const schema = makeExecutableSchema({
  typeDefs: 'type Query { a(x: [[Int]]): Query b: Int } type Mutation { a: Query b: Int }',
});

/** The sentence with which a document is refused; undefined when it is not. */
function refusalOf(query: string): string | undefined {
  const document = parse(query);
  const error = checkTokens(document) ?? validate(schema, document, [withinLimits])[0];
  return error instanceof RequestError ? translate(error.sentence, 'en', error.values) : error?.message;
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const deep = (levels: number, open: string, close = '}') => `${open.repeat(levels - 1)} b ${close.repeat(levels - 1)}`;

const AT_THE_LIMIT: Record<string, (count: number) => string> = {
  '15 levels': (count) => `{ ${deep(count, 'a { ')} }`,
  '15 levels by inline fragments': (count) => `{ ${deep(count, '... { a { ', '} }')} }`,
  '15 levels by fragments': (count) => `{ a { ...f } } fragment f on Query { ${deep(count - 1, 'a { ')} }`,
  '30 aliases': (count) => `{ ${times(count, (index) => `x${index}: b`)} }`,
  '30 aliases by inline fragments': (count) => `{ ... { ${times(count, (index) => `x${index}: b`)} } }`,
  '100 directives': (count) => `{ ${times(count, () => 'b @skip(if: true)')} }`,
  '100 directives by fragments': (count) =>
    `{ ...f } fragment f on Query { ${times(count, () => 'b @skip(if: true)')} }`,
  '5 mutations': (count) => `mutation { ${times(count, () => 'b')} }`,
  '5 mutations by inline fragments': (count) => `mutation { ... { ${times(count, () => 'b')} } }`,
  '2 times': (count) => `{ ${times(count, () => '__schema { types { name } }')} }`,
  '5000 lines': (count) => `${'\n'.repeat(count - 1)}{ b }`,
  '60 brackets': (count) => `{ a(x: ${'['.repeat(count - 2)}${']'.repeat(count - 2)}) { b } }`,
  // The start and the end of a document count.
  '1000 tokens': (count) => `{ ${times(count - 4, () => 'b')} }`,
  '200 arguments': (count) => `{ a(${times(count, () => 'x: 1')}) { b } }`,
  '200 arguments by directives': (count) => `{ b @skip(${times(count, () => 'if: true')}) }`,
  '200 arguments, fields of a value': (count) => `{ a(x: { ${times(count, (n) => `f${n}: 1`)} }) { b } }`,
  '200 arguments, fields of a value or variables': (count) => `query (${times(count, () => '$a: Int')}) { b }`,
  '10 places': (count) => `{ ${times(count, () => `a(x: [${'1 '.repeat(120)}]) { b }`)} }`,
};

it.each(Object.entries(AT_THE_LIMIT))('a document has at most %s, not one more', (name, document) => {
  const most = Number.parseInt(name, 10);
  expect(refusalOf(document(most))).toBeUndefined();
  expect(refusalOf(document(most + 1))).toContain(name.split(' by ')[0]);
});

it('the schema is not asked for under names of its own', () => {
  expect(refusalOf('{ __schema { types { x: name } } }')).toContain('no aliases below them');
});
