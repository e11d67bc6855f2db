import { readFileSync, statSync } from 'node:fs';
import { Kind, type DocumentNode } from 'graphql';
import * as v from '@badrap/valita';
import { inEnglish } from '../../core/errors';
import { SettingsError } from '../../environment';
import { BODY_LIMIT_BYTES } from '../limits';
import { readValid, type Pipeline } from '../pipeline';
import { idOf, type PersistedDocuments } from './asked';

/** What is held of a manifest, and read at each start. */
const MAX_OPERATIONS = 10_000;
const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** Of what is wrong with a manifest, so much is said. */
const MAX_PROBLEMS = 5;

/** Source: the format in which Apollo's tools list operations. */
const FORMAT = 'apollo-persisted-query-manifest';

const atMost = (length: number) => v.string().assert((text) => text.length <= length);
const operation = v.object({
  id: atMost(200),
  name: atMost(200),
  type: v.union(v.literal('query'), v.literal('mutation'), v.literal('subscription')),
  body: atMost(BODY_LIMIT_BYTES),
});
const manifest = v.object({
  format: v.literal(FORMAT),
  version: v.literal(1),
  operations: v.array(v.unknown()).assert(({ length }) => length <= MAX_OPERATIONS),
});

/** An operation of a manifest. */
export type PersistedOperation = v.Infer<typeof operation>;

type Schema = Pick<Pipeline, 'schema' | 'introspection'>;

/** Reads the file that PERSISTED_DOCUMENTS names. Refuses one that does not fit: what it holds would fail later, for people. */
export function loadPersisted(file: string | null, only: boolean, schema: Schema): PersistedDocuments | null {
  if (file === null) return null;
  const operations = readManifest(file);
  const problems = problemsOf(operations, schema);
  if (problems.length > 0) throw unfit(file, problems);
  return { texts: new Map(operations.map(({ id, body }) => [id, body])), only };
}

/** The operations of a manifest, each in the shape that it has to have. */
export function readManifest(file: string): PersistedOperation[] {
  const parsed = manifest.try(jsonIn(file), { mode: 'strip' });
  if (!parsed.ok) {
    throw unfit(file, [`it is no "${FORMAT}" of version 1 with at most ${MAX_OPERATIONS} operations`]);
  }
  const read = parsed.value.operations.map((one) => operation.try(one, { mode: 'strip' }));
  const wrong = read.findIndex(({ ok }) => !ok);
  if (wrong >= 0)
    throw unfit(file, [`operation ${wrong + 1} lacks an id, a name, a type or a body, or one is too long`]);
  return read.flatMap((one) => (one.ok ? [one.value] : []));
}

export function writtenManifest(operations: readonly PersistedOperation[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, operations }, null, 2)}\n`;
}

function jsonIn(file: string): unknown {
  try {
    const found = statSync(file);
    // A pipe or a device may never end.
    if (!found.isFile()) throw unfit(file, ['it is no file']);
    if (found.size > MAX_FILE_BYTES) return null;
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw unfit(file, [error instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read']);
  }
}

/** What is wrong with operations, a sentence for each that it is wrong with. */
export function problemsOf(operations: readonly PersistedOperation[], schema: Schema): string[] {
  const known = new Set<string>();
  return operations.flatMap((one) => {
    const problem = known.has(one.id) ? 'its id is there twice' : problemOf(one, schema);
    known.add(one.id);
    return problem === null ? [] : [`"${one.name}" (${one.id.slice(0, 12)}…): ${problem}`];
  });
}

function problemOf({ id, name, type, body }: PersistedOperation, schema: Schema): string | null {
  if (id !== idOf(body)) return 'its id is not the SHA-256 of its body, in hexadecimal and lower case';
  const document = readValid(schema, body);
  if (!('kind' in document)) return document[0] === undefined ? 'it is not valid' : inEnglish(document[0]);
  return isOperation(document, name, type) ? null : `its body is not the ${type} ${name} alone`;
}

function isOperation({ definitions }: DocumentNode, name: string, type: string): boolean {
  const [first, ...more] = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));
  return more.length === 0 && first?.name?.value === name && first.operation === type;
}

function unfit(file: string, problems: readonly string[]): SettingsError {
  const more = problems.length > MAX_PROBLEMS ? ` And ${problems.length - MAX_PROBLEMS} more.` : '';
  const said = problems.slice(0, MAX_PROBLEMS).map((problem) => problem.replace(/\.$/, ''));
  const name = 'PERSISTED_DOCUMENTS';
  return new SettingsError([{ name, sentence: `${name}: ${file} does not fit: ${said.join('; ')}.${more}` }]);
}
