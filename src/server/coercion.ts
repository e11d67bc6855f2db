import {
  getNamedType,
  isScalarType,
  typeFromAST,
  valueFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { RequestError } from '../core/errors';
import { isTimeForOthers } from '../core/event-loop';
import { coercionTo, Fault, keysTo, MAX_VALUES, type Look } from './input-values';
import { inputPathOf } from './input-path';
import { scalarMessages as messages } from './scalar-messages';
import { ORDINARY } from './text-rules';
import { rulesOfVariable, variablesInNeed } from './variable-paths';

type Values = Readonly<Record<string, unknown>>;

/**
 * The variables as services get them, or one BAD_USER_INPUT for the first value that does not fit, its path beginning below `input`. Done
 * here and not by the executor, which would say it in English, with the input in its message. Text is measured before anything reads it,
 * and the work is bounded: each value is read once, there are only so many, and they count among what others wait for.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): Values | RequestError {
  const look: Look = { valuesLeft: MAX_VALUES };
  const coerced = coerceEach(schema, document, operation, variables, look);
  isTimeForOthers(MAX_VALUES - look.valuesLeft);
  if (coerced instanceof RequestError) return coerced;
  return missingWhereNeeded(schema, document, operation, coerced) ?? coerced;
}

function coerceEach(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
  look: Look,
): Values | RequestError {
  const coerced: Record<string, unknown> = {};
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const value = coerceVariable(schema, document, definition, variables, look);
    if (value instanceof Fault) {
      const place = inputPathOf(
        document,
        (node) => node.kind === 'Variable' && node.name.value === name && node !== definition.variable,
      );
      const path = [...place, ...keysTo(value.path)];
      return new RequestError('BAD_USER_INPUT', value.sentence, { path }, value.values);
    }
    if (value !== undefined) coerced[name] = value;
  }
  return coerced;
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
  return new RequestError('BAD_USER_INPUT', messages.required, { path: inputPathOf(document, (one) => one === node) });
}

function isNull(variables: Values, name: string): boolean {
  return Object.hasOwn(variables, name) && variables[name] === null;
}

function coerceVariable(
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: VariableDefinitionNode,
  variables: Values,
  look: Look,
): unknown {
  const type = typeFromAST(schema, definition.type as never) as GraphQLInputType;
  const name = definition.variable.name.value;
  const given = Object.hasOwn(variables, name) && variables[name] !== undefined;
  if (!given && definition.defaultValue !== undefined) return valueFromAST(definition.defaultValue, type);
  // Text by itself is under the rules of the places where it is put; inside an input, of its field.
  const rule = given && isScalarType(getNamedType(type)) ? rulesOfVariable(schema, document, name) : ORDINARY;
  return coercionTo(type)(given ? variables[name] : undefined, null, rule, look);
}
