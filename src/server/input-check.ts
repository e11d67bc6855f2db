import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLScalarType,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message, MessageValues } from '../core/messages';
import { scalarMessages as messages } from './scalar-messages';
import { faultInText, ruleOf, type TextRule } from './text-rules';

/** How many values the variables of one request may hold: every interval of the longest calendar, and a few more. */
export const MAX_VALUES = 50_000;
/** Of a name that nobody knows, as it is said back. */
const MAX_ECHO = 100;

/** Where a value is below the variable. Only of what is wrong it is ever written out. */
interface Place {
  readonly above: Place | null;
  readonly key: string | number;
}

/** What is wrong with a value, and where. */
export interface Fault {
  readonly path: Place | null;
  readonly sentence: Message;
  readonly values?: MessageValues;
}

export function keysTo(place: Place | null): string[] {
  return place === null ? [] : [...keysTo(place.above), String(place.key)];
}

/** How far the look at the variables of a request has come. */
export interface Look {
  valuesLeft: number;
}

/** The first thing that is wrong with a value, or null. */
type Check = (value: unknown, path: Place | null, rule: TextRule, look: Look) => Fault | null;

/** What each type is has to be asked once: asking for every value is most of the work of GraphQL.js over a long list. */
const checks = new WeakMap<GraphQLInputType, Check>();

export function checkOf(type: GraphQLInputType): Check {
  const known = checks.get(type);
  if (known !== undefined) return known;
  // A type that holds itself finds this one while it is made.
  checks.set(type, (...asked) => made(...asked));
  const made = createCheck(type);
  checks.set(type, made);
  return made;
}

function createCheck(type: GraphQLInputType): Check {
  if (isNonNullType(type)) {
    const inner = checkOf(type.ofType);
    return (value, path, rule, look) =>
      isMissing(value) ? { path, sentence: messages.required } : inner(value, path, rule, look);
  }
  const inner = checkOfPresent(type);
  return (value, path, rule, look) => {
    if (isMissing(value)) return null;
    look.valuesLeft -= 1;
    return look.valuesLeft < 0 ? tooMany(path) : inner(value, path, rule, look);
  };
}

function checkOfPresent(type: GraphQLInputType): Check {
  if (isListType(type)) return checkOfList(type.ofType);
  if (isInputObjectType(type)) return checkOfObject(type);
  return isEnumType(type) ? checkOfEnum(type) : checkOfScalar(type);
}

function tooMany(path: Place | null): Fault {
  return { path, sentence: messages.tooManyValues, values: { most: MAX_VALUES } };
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** A single value stands for a list of one. */
function checkOfList(type: GraphQLInputType): Check {
  const check = checkOf(type);
  return (value, path, rule, look) => {
    if (!Array.isArray(value)) return check(value, path, rule, look);
    if (value.length > look.valuesLeft) return tooMany(path);
    for (const [index, entry] of value.entries()) {
      const fault = check(entry, { above: path, key: index }, rule, look);
      if (fault !== null) return fault;
    }
    return null;
  };
}

function checkOfObject(type: GraphQLInputObjectType): Check {
  const fields = Object.values(type.getFields()).map((field) => ({
    name: field.name,
    check: checkOf(field.type),
    rule: ruleOf(field),
    hasDefault: field.defaultValue !== undefined,
  }));
  const names = new Set(fields.map(({ name }) => name));
  return (value, path, _, look) => {
    if (!isObject(value)) return { path, sentence: messages.type, values: { type: type.name } };
    const unknown = Object.keys(value).find((name) => !names.has(name));
    if (unknown !== undefined) return unknownField(unknown.slice(0, MAX_ECHO), path);
    for (const { name, check, rule, hasDefault } of fields) {
      const entry = value[name];
      const fault = entry === undefined && hasDefault ? null : check(entry, { above: path, key: name }, rule, look);
      if (fault !== null) return fault;
    }
    return null;
  };
}

function unknownField(name: string, path: Place | null): Fault {
  return { path: { above: path, key: name }, sentence: messages.unknownField, values: { name } };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkOfEnum(type: GraphQLEnumType): Check {
  const names = type.getValues().map(({ name }) => name);
  return (value, path) =>
    typeof value === 'string' && names.includes(value)
      ? null
      : { path, sentence: messages.oneOf, values: { values: names.join(', ') } };
}

function checkOfScalar(type: GraphQLScalarType): Check {
  return (value, path, rule) => {
    if (typeof value === 'string') {
      const fault = faultInText(value, rule);
      if (fault !== null) return { path, ...fault };
      // What a row has to say for itself is read by the service alone.
      if (rule.isRowByRow) return null;
    }
    try {
      type.parseValue(value);
      return null;
    } catch (error) {
      if (error instanceof RequestError) return { path, sentence: error.sentence, values: error.values };
      return { path, sentence: messages.type, values: { type: type.name } };
    }
  };
}
