import {
  getNamedType,
  isScalarType,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { RequestError } from '../core/errors';
import { isTimeForOthers } from '../core/event-loop';
import { checkOf, keysTo, MAX_VALUES, type Fault, type Look } from './input-check';
import { placeOf } from './place';
import { scalarMessages as messages } from './scalar-messages';
import { ORDINARY } from './text-rules';
import { rulesOfVariable, variablesInNeed } from './variable-places';

type Values = Readonly<Record<string, unknown>>;

/**
 * Looks at the variables before the executor does, which would say it in English, with the input in its message. Answers one BAD_USER_INPUT
 * for the first value that does not fit, its path beginning below `input`; null when all do. Text is measured here, before anything reads
 * it, and the work is bounded: each value is looked at once, there are only so many, and they count among what others wait for.
 */
export function checkInput(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): RequestError | null {
  const look: Look = { valuesLeft: MAX_VALUES };
  const refusal = firstRefusal(schema, document, operation, variables, look);
  isTimeForOthers(MAX_VALUES - look.valuesLeft);
  return refusal ?? missingWhereNeeded(schema, document, operation, variables);
}

function firstRefusal(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
  look: Look,
): RequestError | null {
  for (const definition of operation.variableDefinitions ?? []) {
    const fault = faultOfVariable(schema, document, definition, variables, look);
    if (fault === null) continue;
    const name = definition.variable.name.value;
    const place = placeOf(
      document,
      (node) => node.kind === 'Variable' && node.name.value === name && node !== definition.variable,
    );
    return new RequestError(
      'BAD_USER_INPUT',
      fault.sentence,
      { path: [...place, ...keysTo(fault.path)] },
      fault.values,
    );
  }
  return null;
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
  return checkOf(type)(given ? variables[name] : undefined, null, rule, look);
}
