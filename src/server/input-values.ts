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
export class Fault {
  constructor(
    readonly path: Place | null,
    readonly sentence: Message,
    readonly values?: MessageValues,
  ) {}
}

export function keysTo(place: Place | null): string[] {
  return place === null ? [] : [...keysTo(place.above), String(place.key)];
}

/** How far the look at the variables of a request has come. */
export interface Look {
  valuesLeft: number;
}

/** A value as services get it, or the first Fault in it. */
type Coerce = (value: unknown, path: Place | null, rule: TextRule, look: Look) => unknown;

/** What each type is has to be asked once: asking for every value is most of the work of GraphQL.js over a long list. */
const known = new WeakMap<GraphQLInputType, Coerce>();

export function coercionTo(type: GraphQLInputType): Coerce {
  const coerce = known.get(type);
  if (coerce !== undefined) return coerce;
  // A type that holds itself finds this one while it is made.
  known.set(type, (...asked) => made(...asked));
  const made = createCoercion(type);
  known.set(type, made);
  return made;
}

function createCoercion(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const inner = coercionTo(type.ofType);
    return (value, path, rule, look) =>
      isMissing(value) ? new Fault(path, messages.required) : inner(value, path, rule, look);
  }
  const inner = coercionOfPresent(type);
  return (value, path, rule, look) => {
    if (isMissing(value)) return value;
    look.valuesLeft -= 1;
    return look.valuesLeft < 0 ? tooMany(path) : inner(value, path, rule, look);
  };
}

function coercionOfPresent(type: GraphQLInputType): Coerce {
  if (isListType(type)) return coercionToList(type.ofType);
  if (isInputObjectType(type)) return coercionToObject(type);
  return isEnumType(type) ? coercionToEnum(type) : coercionToScalar(type);
}

function tooMany(path: Place | null): Fault {
  return new Fault(path, messages.tooManyValues, { most: MAX_VALUES });
}

function isMissing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A single value stands for a list of one. */
function coercionToList(type: GraphQLInputType): Coerce {
  const coerce = coercionTo(type);
  return (value, path, rule, look) => {
    if (!Array.isArray(value)) {
      const only = coerce(value, path, rule, look);
      return only instanceof Fault ? only : [only];
    }
    if (value.length > look.valuesLeft) return tooMany(path);
    const entries: unknown[] = [];
    for (const [index, entry] of value.entries()) {
      const coerced = coerce(entry, { above: path, key: index }, rule, look);
      if (coerced instanceof Fault) return coerced;
      entries.push(coerced);
    }
    return entries;
  };
}

function coercionToObject(type: GraphQLInputObjectType): Coerce {
  const fields = Object.values(type.getFields()).map((field) => ({
    name: field.name,
    coerce: coercionTo(field.type),
    rule: ruleOf(field),
    defaultValue: field.defaultValue,
  }));
  const names = new Set(fields.map(({ name }) => name));
  return (value, path, _, look) => {
    if (!isObject(value)) return new Fault(path, messages.type, { type: type.name });
    const unknown = Object.keys(value).find((name) => !names.has(name));
    if (unknown !== undefined) return unknownField(unknown.slice(0, MAX_ECHO), path);
    const result: Record<string, unknown> = {};
    for (const { name, coerce, rule, defaultValue } of fields) {
      const entry = value[name];
      const coerced =
        entry === undefined && defaultValue !== undefined
          ? defaultValue
          : coerce(entry, { above: path, key: name }, rule, look);
      if (coerced instanceof Fault) return coerced;
      if (coerced !== undefined) result[name] = coerced;
    }
    return result;
  };
}

function unknownField(name: string, path: Place | null): Fault {
  return new Fault({ above: path, key: name }, messages.unknownField, { name });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function coercionToEnum(type: GraphQLEnumType): Coerce {
  const values = new Map(type.getValues().map(({ name, value }) => [name, value as unknown]));
  const names = [...values.keys()].join(', ');
  return (value, path) =>
    typeof value === 'string' && values.has(value)
      ? values.get(value)
      : new Fault(path, messages.oneOf, { values: names });
}

/** An Int of GraphQL has 32 bits. */
const LARGEST_INT = 2 ** 31 - 1;

function coercionToScalar(type: GraphQLScalarType): Coerce {
  return (value, path, rule) => {
    if (typeof value === 'string') {
      const fault = faultInText(value, rule);
      if (fault !== null) return new Fault(path, fault.sentence, fault.values);
      // What a row has to say for itself is read by the service alone.
      if (rule.isRowByRow) return value;
    }
    try {
      return type.parseValue(value);
    } catch (error) {
      if (error instanceof RequestError) return new Fault(path, error.sentence, error.values);
      if (type.name === 'Int') return new Fault(path, messages.wholeNumber, { most: LARGEST_INT });
      return new Fault(path, messages.type, { type: type.name });
    }
  };
}
