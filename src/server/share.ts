import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  isCompositeType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';

/** What one entry of a list costs: the fields completed for it and the bytes it adds to the answer, down to the next lists. */
export interface Share {
  readonly fields: number;
  readonly bytes: number;
}

/** A row counts as much as this many fields, where a field weighs as much as rows (`@cost`). */
export const FIELDS_OF_A_ROW = 10;

/** What a value takes in JSON, by the name of its type. A string that is longer is measured when it comes. */
const BYTES: Readonly<Record<string, number>> = { Int: 6, Float: 10, Boolean: 5, ID: 32, String: 40, URL: 120 };
const BYTES_OF_OTHERS = 26;
/** Quotes, a colon and a comma around a name. */
const BYTES_AROUND_A_NAME = 4;
const BYTES_OF_AN_OBJECT = 3;

/** The length from which on a string is measured. */
export const STRING_BYTES = 40;

/** Known for as long as the executor keeps the nodes: it has one array of them for each place in a document it executes. */
const known = new WeakMap<readonly FieldNode[], Share>();

/** The share of each entry of the list at this place. */
export function shareOf(info: GraphQLResolveInfo): Share {
  let share = known.get(info.fieldNodes);
  if (share === undefined) known.set(info.fieldNodes, (share = ofValue(info, info.returnType, info.fieldNodes)));
  return share;
}

function ofValue(info: GraphQLResolveInfo, type: GraphQLOutputType, nodes: readonly FieldNode[]): Share {
  const named = getNamedType(type);
  if (isObjectType(named)) return ofObject(info, named, nodes);
  if (!isAbstractType(named)) return { fields: 1, bytes: BYTES[named.name] ?? BYTES_OF_OTHERS };
  const possible = info.schema.getPossibleTypes(named).map((one) => ofObject(info, one, nodes));
  return {
    fields: Math.max(0, ...possible.map(({ fields }) => fields)),
    bytes: Math.max(0, ...possible.map(({ bytes }) => bytes)),
  };
}

function ofObject(info: GraphQLResolveInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): Share {
  let fields = 1;
  let bytes = BYTES_OF_AN_OBJECT;
  for (const [name, below] of collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes)) {
    const share = ofField(info, type.getFields()[below[0]?.name.value ?? ''], below);
    fields += share.fields;
    bytes += name.length + BYTES_AROUND_A_NAME + share.bytes;
  }
  return { fields, bytes };
}

/** A list below counts for itself, once it is known how long it is. */
function ofField(
  info: GraphQLResolveInfo,
  field: GraphQLField<unknown, unknown> | undefined,
  nodes: readonly FieldNode[],
): Share {
  if (field === undefined) return { fields: 1, bytes: BYTES_OF_OTHERS };
  const own = 1 + FIELDS_OF_A_ROW * rowsOf(field);
  if (isListType(getNullableType(field.type))) return { fields: own, bytes: BYTES_OF_AN_OBJECT };
  const value = ofValue(info, field.type, nodes);
  return isCompositeType(getNamedType(field.type))
    ? { fields: own + value.fields, bytes: value.bytes }
    : { fields: own, bytes: value.bytes };
}

const weights = new WeakMap<object, number>();

/** How many rows a field is as much work as: what `@cost` says of it, otherwise nothing beside what it answers. */
export function rowsOf(field: GraphQLField<unknown, unknown>): number {
  let rows = weights.get(field);
  if (rows === undefined) weights.set(field, (rows = saidOf(field)));
  return rows;
}

function saidOf({ astNode }: GraphQLField<unknown, unknown>): number {
  const cost = astNode?.directives?.find(({ name }) => name.value === 'cost');
  const value = cost?.arguments?.find(({ name }) => name.value === 'rows')?.value;
  return value?.kind === 'IntValue' ? Number(value.value) : 0;
}
