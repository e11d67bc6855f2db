/**
 * Types of the GraphQL documents that tests and measurements send. Reads every document that stands written out in test/ and bench/, validates it
 * against schema/*.graphql and writes test/generated/documents.ts: what each one answers and which variables it takes, found by its text
 * (`World.run`). Exits 1 when a document does not fit the schema, unless a comment says so: "invalid on purpose" above it or
 * what it is in, "a schema of its own" at the head of a file.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { GraphQLError, Kind, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { documentsIn, type Written } from './documents/read';
import { typesOf } from './documents/print';

const root = resolve(__dirname, '..');
const target = join(root, 'test/generated/documents.ts');

/** Writes the types of all documents; false when one of them does not fit the schema. */
export function writeDocumentTypes(folder = join(root, 'schema')): boolean {
  const schema = readSchema(folder);
  const written = documentsIn(root, ['test', 'bench']);
  const checked = written.flatMap(({ text, ...one }) =>
    text === null ? [] : [{ ...one, text, ...check(schema, text) }],
  );
  const good = checked.filter(({ errors }) => errors.length === 0);
  const bad = checked.filter(({ errors }) => errors.length > 0);
  const documents = new Map(good.map(({ text, document }) => [text, document]));
  put(target, typesOf(schema, documents, kindsOfIds()));
  const problems = [
    ...bad.filter(({ mark }) => mark === null).flatMap((one) => one.errors.map((error) => `${place(one)} ${error}`)),
    ...good.filter(({ widened }) => widened).map((one) => `${place(one)} Write "as const" behind it to have its type.`),
    ...written
      .filter(({ file, mark }) => mark !== null && !bad.some((one) => one.file === file && one.mark === mark))
      .map((one) => `${place(one)} Nothing here is invalid: the comment says so in vain.`),
  ];
  if (problems.length > 0) console.error(problems.join('\n'));
  const open = written.length - checked.length;
  console.log(
    `${good.length} of ${written.length} documents are typed (${documents.size} different ones); ${bad.length} are invalid, ${open} are put together when they run.`,
  );
  return problems.length === 0;
}

function readSchema(folder: string): GraphQLSchema {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return makeExecutableSchema({ typeDefs: names.map((name) => readFileSync(join(folder, name), 'utf8')) });
}

function check(schema: GraphQLSchema, text: string): { document: DocumentNode; errors: string[] } {
  try {
    const document = parse(text);
    return { document, errors: validate(schema, document).map(({ message }) => message) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { document: { kind: Kind.DOCUMENT, definitions: [] }, errors: [error.message] };
  }
}

function place({ file, line }: Pick<Written, 'file' | 'line'>): string {
  return `${relative(root, file)}:${line}`;
}

/** The types whose ids have a kind of their own: those with a `<Type>Id` in core/ids.ts. */
function kindsOfIds(): Set<string> {
  const text = readFileSync(join(root, 'src/core/ids.ts'), 'utf8');
  return new Set([...text.matchAll(/^export type (\w+)Id = /gm)].map(([, name = '']) => name));
}

/** Writes only what is different, so that nothing that watches the file starts for nothing. */
function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (require.main === module) {
  const [folder] = process.argv.slice(2);
  process.exitCode = writeDocumentTypes(folder) ? 0 : 1;
}
