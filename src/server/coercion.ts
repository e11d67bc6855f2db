import {
  getNamedType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  type ValidationContext,
  type VariableDefinitionNode,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message, MessageValues } from '../core/messages';
import { placeOf } from './place';
import { scalarMessages as messages } from './scalar-messages';

type Values = Readonly<Record<string, unknown>>;

/** What is wrong with a value, and where below the variable. */
interface Fault {
  readonly path: readonly string[];
  readonly sentence: Message;
  readonly values?: MessageValues;
}

/**
 * Looks at the variables before the executor does, which would say it in English, with the input in its message. Answers one BAD_USER_INPUT
 * for the first value that does not fit, its path beginning below `input`; null when all do.
 */
export function checkInput(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Values,
): RequestError | null {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  for (const definition of definitions) {
    const fault = faultOfVariable(schema, definition, variables);
    if (fault === null) continue;
    const name = definition.variable.name.value;
    const place = placeOf(
      document,
      (node) => node.kind === 'Variable' && node.name.value === name && node !== definition.variable,
    );
    return new RequestError('BAD_USER_INPUT', fault.sentence, { path: [...place, ...fault.path] }, fault.values);
  }
  return null;
}

function faultOfVariable(schema: GraphQLSchema, definition: VariableDefinitionNode, variables: Values): Fault | null {
  const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
  const name = definition.variable.name.value;
  const given = Object.hasOwn(variables, name);
  if (type === undefined || (!given && definition.defaultValue !== undefined)) return null;
  return faultIn(type, given ? variables[name] : undefined, []);
}

function faultIn(type: GraphQLInputType, value: unknown, path: readonly string[]): Fault | null {
  if (isNonNullType(type)) {
    return isMissing(value) ? { path, sentence: messages.required } : faultIn(type.ofType, value, path);
  }
  if (isMissing(value)) return null;
  if (isListType(type)) return faultInList(type.ofType, value, path);
  if (isInputObjectType(type)) return faultInObject(type, value, path);
  return isEnumType(type) ? faultInEnum(type, value, path) : faultInScalar(type, value, path);
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** A single value stands for a list of one. */
function faultInList(type: GraphQLInputType, value: unknown, path: readonly string[]): Fault | null {
  if (!Array.isArray(value)) return faultIn(type, value, path);
  return firstFault(value.map((entry, index) => () => faultIn(type, entry, [...path, String(index)])));
}

function firstFault(checks: readonly (() => Fault | null)[]): Fault | null {
  for (const check of checks) {
    const fault = check();
    if (fault !== null) return fault;
  }
  return null;
}

function faultInObject(type: GraphQLInputObjectType, value: unknown, path: readonly string[]): Fault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { path, sentence: messages.type, values: { type: type.name } };
  }
  const fields = type.getFields();
  const unknown = Object.keys(value).find((name) => fields[name] === undefined);
  if (unknown !== undefined)
    return { path: [...path, unknown], sentence: messages.unknownField, values: { name: unknown } };
  return firstFault(
    Object.values(fields).map((field) => () => {
      const entry = (value as Values)[field.name];
      if (entry === undefined && field.defaultValue !== undefined) return null;
      return faultIn(field.type, isRowByRow(field) ? shapeOf(entry) : entry, [...path, field.name]);
    }),
  );
}

/** Whether the text of a field refuses its own row, which the service finds out, rather than the call. */
function isRowByRow({ astNode }: GraphQLInputField): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'rowByRow') === true;
}

/** The value with its texts left out. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  return typeof value === 'string' ? '' : value;
}

function faultInEnum(type: GraphQLEnumType, value: unknown, path: readonly string[]): Fault | null {
  const names = type.getValues().map(({ name }) => name);
  if (typeof value === 'string' && names.includes(value)) return null;
  return { path, sentence: messages.oneOf, values: { values: names.join(', ') } };
}

function faultInScalar(type: GraphQLScalarType, value: unknown, path: readonly string[]): Fault | null {
  if (typeof value === 'string' && !canBeKept(value)) return { path, sentence: messages.text };
  try {
    type.parseValue(value);
    return null;
  } catch (error) {
    if (error instanceof RequestError) return { path, sentence: error.sentence, values: error.values };
    return { path, sentence: messages.type, values: { type: type.name } };
  }
}

/** Whether the database keeps it as it is: half a surrogate pair would come back as a question mark. */
function canBeKept(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** The same of texts that stand in the document itself. */
export function keepableText(context: ValidationContext): ASTVisitor {
  const rowByRow: unknown[] = [];
  return {
    ObjectField: {
      enter: (node) => {
        const type = getNamedType(context.getParentInputType());
        const field = isInputObjectType(type) ? type.getFields()[node.name.value] : undefined;
        if (field !== undefined && isRowByRow(field)) rowByRow.push(node);
      },
      leave: (node) => {
        if (rowByRow.at(-1) === node) rowByRow.pop();
      },
    },
    StringValue: (node) => {
      if (rowByRow.length === 0 && !canBeKept(node.value))
        context.reportError(new RequestError('BAD_USER_INPUT', messages.text, {}, {}, node));
    },
  };
}
