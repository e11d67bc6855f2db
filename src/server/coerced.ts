import {
  GraphQLScalarType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The type of a variable that was coerced already, as the executor is told: whatever it holds is taken as it is. */
const COERCED = new GraphQLScalarType({ name: 'Coerced__' });

interface Runnable {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

/**
 * What the executor gets in place of a schema and a document whose variables were coerced. It would coerce them a second time, and slowly:
 * the longest calendar keeps everybody waiting for a third of a second.
 */
export function withCoercedVariables(schema: GraphQLSchema, document: DocumentNode): Runnable {
  return { schema: knowingCoerced(schema), document: sayingCoerced(document) };
}

const schemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** The same schema, which finds one more type when it is asked for it, and lists it nowhere. */
function knowingCoerced(schema: GraphQLSchema): GraphQLSchema {
  const known = schemas.get(schema);
  if (known !== undefined) return known;
  const getType = (name: string) => (name === COERCED.name ? COERCED : schema.getType(name));
  const knowing = Object.create(schema, { getType: { value: getType } }) as GraphQLSchema;
  schemas.set(schema, knowing);
  return knowing;
}

/** Documents are kept by the server and come again. */
const documents = new WeakMap<DocumentNode, DocumentNode>();

function sayingCoerced(document: DocumentNode): DocumentNode {
  const known = documents.get(document);
  if (known !== undefined) return known;
  const definitions = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION && hasVariables(one)
      ? { ...one, variableDefinitions: one.variableDefinitions?.map(asCoerced) }
      : one,
  );
  const saying: DocumentNode = { ...document, definitions: definitions as DocumentNode['definitions'] };
  documents.set(document, saying);
  return saying;
}

function hasVariables({ variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return variableDefinitions.length > 0;
}

function asCoerced({ kind, variable }: VariableDefinitionNode): VariableDefinitionNode {
  return { kind, variable, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } };
}
