import {
  getLocation,
  GraphQLError,
  Kind,
  parse,
  print,
  Source,
  specifiedRules,
  stripIgnoredCharacters,
  validate,
  visit,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { idOf } from '../../src/server/persisted/asked';
import { problemsOf, type PersistedOperation } from '../../src/server/persisted/manifest';

/** A file of a client's documents. */
export interface DocumentFile {
  readonly path: string;
  readonly text: string;
}

export interface Collected {
  readonly operations: readonly PersistedOperation[];
  /** What is wrong, each with its file and line. */
  readonly problems: readonly string[];
}

type Named = OperationDefinitionNode | FragmentDefinitionNode;

/** Each operation of the files with the fragments that it uses, from whichever file, in one text that is the same whatever the files look like. */
export function collect(files: readonly DocumentFile[], schema: GraphQLSchema): Collected {
  const problems: string[] = [];
  const definitions = files.flatMap((file) => read(file, problems));
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  problems.push(...twice(definitions));
  const operations = definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .flatMap((one) => asPersisted(one, fragments, schema, problems));
  return { operations: operations.sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function read({ path, text }: DocumentFile, problems: string[]): Named[] {
  try {
    return parse(new Source(text, path)).definitions.flatMap((one) => named(one, problems));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    problems.push(`${path}:${error.locations?.[0]?.line ?? 1}: ${error.message}`);
    return [];
  }
}

function named(definition: DefinitionNode, problems: string[]): Named[] {
  if (definition.kind === Kind.FRAGMENT_DEFINITION) return [definition];
  if (definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined) return [definition];
  const what =
    definition.kind === Kind.OPERATION_DEFINITION
      ? 'An operation needs a name'
      : 'This is neither an operation nor a fragment';
  problems.push(`${placeOf(definition)}: ${what}.`);
  return [];
}

/** Names are what clients find their operations by. */
function twice(definitions: readonly Named[]): string[] {
  const known = new Set<string>();
  return definitions.flatMap((one) => {
    const key = `${one.kind} ${one.name?.value ?? ''}`;
    const isAgain = known.has(key);
    known.add(key);
    return isAgain ? [`${placeOf(one)}: "${one.name?.value ?? ''}" is the name of another, too.`] : [];
  });
}

function asPersisted(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  schema: GraphQLSchema,
  problems: string[],
): PersistedOperation[] {
  const used = [...fragmentsIn(operation, fragments)].sort().flatMap((name) => fragments.get(name) ?? []);
  const document = { kind: Kind.DOCUMENT, definitions: [operation, ...used] } as const;
  const name = operation.name?.value ?? '';
  const body = stripIgnoredCharacters(print(document));
  const persisted = { id: idOf(body), name, type: operation.operation, body };
  const invalid = validate(schema, document, specifiedRules).map(
    (error) => `${placeOf(error.nodes?.[0] ?? operation)}: ${error.message}`,
  );
  // The limits of documents, which the server holds beside what GraphQL asks.
  const unfit = problemsOf([persisted], { schema, introspection: true }).map(
    (problem) => `${placeOf(operation)}: ${problem}`,
  );
  problems.push(...(invalid.length > 0 ? invalid : unfit));
  return [persisted];
}

function fragmentsIn(
  definition: Named,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<string>(),
): Set<string> {
  visit(definition, {
    FragmentSpread: ({ name: { value } }) => {
      const fragment = fragments.get(value);
      if (found.has(value) || fragment === undefined) return;
      found.add(value);
      fragmentsIn(fragment, fragments, found);
    },
  });
  return found;
}

function placeOf({ loc }: Pick<DefinitionNode, 'loc'>): string {
  return loc === undefined ? '' : `${loc.source.name}:${getLocation(loc.source, loc.start).line}`;
}
