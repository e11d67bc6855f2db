import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  typeFromAST,
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message, MessageValues } from '../core/messages';
import { placeOf } from './place';
import { scalarMessages as messages } from './scalar-messages';
import { ORDINARY, faultInText, ruleOf, type TextRule } from './text-rules';
import { rulesOfVariable, variablesInNeed } from './variable-places';

type Values = Readonly<Record<string, unknown>>;

/** How many values the variables of one request may hold: every interval of the longest calendar, and as many again. */
const MAX_VALUES = 100_000;
/** Of a name that nobody knows, as it is said back. */
const MAX_ECHO = 100;

/** What is wrong with a value, and where below the variable. */
interface Fault {
  readonly path: readonly string[];
  readonly sentence: Message;
  readonly values?: MessageValues;
}

/** Where the look at the variables has come to. */
interface Look {
  valuesLeft: number;
}

/**
 * Looks at the variables before the executor does, which would say it in English, with the input in its message. Answers one BAD_USER_INPUT
 * for the first value that does not fit, its path beginning below `input`; null when all do. Text is measured here, before anything reads
 * it, and the work is bounded: each value is looked at once, and there are only so many.
 */
export function checkInput(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): RequestError | null {
  const look: Look = { valuesLeft: MAX_VALUES };
  for (const definition of operation.variableDefinitions ?? []) {
    const fault = faultOfVariable(schema, document, definition, variables, look);
    if (fault === null) continue;
    const name = definition.variable.name.value;
    const place = placeOf(
      document,
      (node) => node.kind === 'Variable' && node.name.value === name && node !== definition.variable,
    );
    return new RequestError('BAD_USER_INPUT', fault.sentence, { path: [...place, ...fault.path] }, fault.values);
  }
  return missingWhereNeeded(schema, document, operation, variables);
}

/**
 * A variable that may be null because it has a default, sent as null for a place that has to have a value: valid as a document, and
 * found out by the executor in the middle of its work.
 */
function missingWhereNeeded(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values,
): RequestError | null {
  const missing = variableDefinitions
    .map(({ variable }) => variable.name.value)
    .filter((name) => isNull(variables, name));
  if (missing.length === 0) return null;
  const node = variablesInNeed(schema, document).find(({ name }) => missing.includes(name.value));
  if (node === undefined) return null;
  return new RequestError('BAD_USER_INPUT', messages.required, { path: placeOf(document, (one) => one === node) });
}

function isNull(variables: Values, name: string): boolean {
  return Object.hasOwn(variables, name) && variables[name] === null;
}

function faultOfVariable(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: VariableDefinitionNode,
  variables: Values,
  look: Look,
): Fault | null {
  const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
  const name = definition.variable.name.value;
  const given = Object.hasOwn(variables, name);
  if (type === undefined || (!given && definition.defaultValue !== undefined)) return null;
  // Text by itself is under the rules of the places where it is put; inside an input, of its field.
  const rule = given && isScalarType(getNamedType(type)) ? rulesOfVariable(schema, document, name) : ORDINARY;
  return faultIn(type, given ? variables[name] : undefined, [], rule, look);
}

function faultIn(
  type: GraphQLInputType,
  value: unknown,
  path: readonly string[],
  rule: TextRule,
  look: Look,
): Fault | null {
  if (isNonNullType(type)) {
    return isMissing(value) ? { path, sentence: messages.required } : faultIn(type.ofType, value, path, rule, look);
  }
  if (isMissing(value)) return null;
  look.valuesLeft -= 1;
  if (look.valuesLeft < 0) return { path, sentence: messages.tooManyValues, values: { most: MAX_VALUES } };
  if (isListType(type)) return faultInList(type.ofType, value, path, rule, look);
  if (isInputObjectType(type)) return faultInObject(type, value, path, look);
  return isEnumType(type) ? faultInEnum(type, value, path) : faultInScalar(type, value, path, rule);
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** A single value stands for a list of one. */
function faultInList(
  type: GraphQLInputType,
  value: unknown,
  path: readonly string[],
  rule: TextRule,
  look: Look,
): Fault | null {
  if (!Array.isArray(value)) return faultIn(type, value, path, rule, look);
  for (const [index, entry] of value.entries()) {
    const fault = faultIn(type, entry, [...path, String(index)], rule, look);
    if (fault !== null) return fault;
  }
  return null;
}

function faultInObject(
  type: GraphQLInputObjectType,
  value: unknown,
  path: readonly string[],
  look: Look,
): Fault | null {
  if (!isObject(value)) return { path, sentence: messages.type, values: { type: type.name } };
  const fields = type.getFields();
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    const name = unknown.slice(0, MAX_ECHO);
    return { path: [...path, name], sentence: messages.unknownField, values: { name } };
  }
  for (const field of Object.values(fields)) {
    const entry = value[field.name];
    if (entry === undefined && field.defaultValue !== undefined) continue;
    const fault = faultIn(field.type, entry, [...path, field.name], ruleOf(field), look);
    if (fault !== null) return fault;
  }
  return null;
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultInEnum(type: GraphQLEnumType, value: unknown, path: readonly string[]): Fault | null {
  const names = type.getValues().map(({ name }) => name);
  if (typeof value === 'string' && names.includes(value)) return null;
  return { path, sentence: messages.oneOf, values: { values: names.join(', ') } };
}

function faultInScalar(type: GraphQLScalarType, value: unknown, path: readonly string[], rule: TextRule): Fault | null {
  const fault = typeof value === 'string' ? faultInText(value, rule) : null;
  if (fault !== null) return { path, ...fault };
  // What a row has to say for itself is read by the service alone.
  if (rule.isRowByRow && typeof value === 'string') return null;
  try {
    type.parseValue(value);
    return null;
  } catch (error) {
    if (error instanceof RequestError) return { path, sentence: error.sentence, values: error.values };
    return { path, sentence: messages.type, values: { type: type.name } };
  }
}
