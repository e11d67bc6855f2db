import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLString,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { budgetOf, type Budget } from '../core/budget';
import type { Ctx } from '../core/ctx';
import { clearRemembered, remembered } from '../core/remembered';
import { isTimeForOthers, nextTurn } from '../core/event-loop';
import { FIELDS_OF_A_ROW, rowsOf, shareOf, STRING_BYTES } from './share';

type Field = GraphQLField<unknown, Ctx>;
type Resolve = NonNullable<Field['resolve']>;

/**
 * Keeps every request within its budget of rows, fields and bytes, and within its time, wherever it is resolved. Lists count what they
 * are answered with before it is completed, long strings what they hold, and whatever has work of its own is not begun after the end. A
 * long list is completed in turns with what others ask.
 */
export function limitWork(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType();
  const roots: readonly unknown[] = [schema.getQueryType(), mutation, schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = Object.values(type.getFields()) as Field[];
    // A root field without a resolver is to be found out, not given one.
    for (const field of roots.includes(type) ? fields.filter(({ resolve }) => resolve !== undefined) : fields) {
      const resolve = limited(field);
      if (resolve !== undefined) field.resolve = type === mutation ? recording(resolve) : resolve;
    }
  }
}

function limited(field: Field): Resolve | undefined {
  if (isListType(getNullableType(field.type))) return counting(field);
  if (getNullableType(field.type) === GraphQLString) return measuring(field);
  if (field.resolve === undefined) return undefined;
  const fields = FIELDS_OF_A_ROW * rowsOf(field as GraphQLField<unknown, unknown>);
  return fields > 0 ? takingTurns(field.resolve, fields) : inTime(field.resolve);
}

/*
 * What is refused here is refused by a promise, never thrown: a list in which one entry fails at once forgets those that it waits for, and
 * a failure of one of these would end the process.
 */

function inTime(resolve: Resolve): Resolve {
  return (parent, args, ctx, info) => {
    const budget = budgetOf(ctx);
    return budget.refusalAt(performance.now()) === null ? resolve(parent, args, ctx, info) : budget.refuse();
  };
}

/** Of a field that is as much work as some rows. */
function takingTurns(resolve: Resolve, fields: number): Resolve {
  return (parent, args, ctx, info) => {
    const budget = budgetOf(ctx);
    if (budget.refusalAt(performance.now()) !== null) return budget.refuse();
    if (!isTimeForOthers(fields)) return resolve(parent, args, ctx, info);
    return inItsTurn(budget, () => resolve(parent, args, ctx, info));
  };
}

/** Of text that nothing keeps short. */
function measuring({ resolve = defaultFieldResolver }: Field): Resolve {
  return (parent, args, ctx, info) => {
    const text: unknown = resolve(parent, args, ctx, info);
    if (typeof text === 'string') return text.length > STRING_BYTES ? measured(text, ctx, info) : text;
    return text instanceof Promise ? text.then((some: unknown) => measured(some, ctx, info)) : text;
  };
}

function measured(text: unknown, ctx: Ctx, info: GraphQLResolveInfo): unknown {
  if (typeof text !== 'string' || text.length <= STRING_BYTES) return text;
  const budget = budgetOf(ctx);
  const refusal = budget.spend(0, 0, Buffer.byteLength(text) - STRING_BYTES, info);
  return refusal === null ? text : budget.refuse();
}

/** Of lists: refused before they are read once nothing is left, counted as soon as it is known how long they are. */
function counting(field: Field): Resolve {
  const resolve = onceForAliases(field.resolve ?? defaultFieldResolver);
  const isOfRows = isListOfRows(field);
  return (parent, args, ctx, info) => {
    const budget = budgetOf(ctx);
    if (budget.refusal !== null) return budget.refuse();
    const entries: unknown = resolve(parent, args, ctx, info);
    if (entries instanceof Promise) return entries.then((some: unknown) => counted(some, budget, isOfRows, info));
    return counted(entries, budget, isOfRows, info);
  };
}

/** Lists of what has an id, and the edges of pages; grants, errors and the like count their fields alone. */
function isListOfRows({ type }: Field): boolean {
  const row = getNamedType(type);
  return isObjectType(row) && ('id' in row.getFields() || row.name.endsWith('Edge'));
}

/** One list under many names is read once: all of them begin before the first can be counted. */
function onceForAliases(resolve: Resolve): Resolve {
  return (parent: unknown, args: object, ctx, info) => {
    if (info.path.key === info.fieldName || !isEmpty(args)) return resolve(parent, args, ctx, info);
    const owner: object = isObject(parent) ? parent : budgetOf(ctx);
    return remembered<unknown>(ctx, owner, info.fieldName, () => resolve(parent, args, ctx, info));
  };
}

function isEmpty(args: object): boolean {
  return Object.keys(args).length === 0;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function counted(answer: unknown, budget: Budget, isOfRows: boolean, info: GraphQLResolveInfo): unknown {
  if (!Array.isArray(answer)) return answer;
  const entries: readonly unknown[] = answer;
  const { fields, bytes } = shareOf(info);
  const work = entries.length * fields;
  const text = entries.length * bytes + textOf(entries);
  const refusal = budget.spend(isOfRows ? entries.length : 0, work, text, info) ?? budget.refusalAt(performance.now());
  if (refusal !== null) return budget.refuse();
  const isLong = work > FIELDS_BETWEEN_LOOKS;
  const begun = () => (isLong ? inTurns(entries, budget, fields) : entries);
  // A long one counts as it goes. What waits as a whole costs one promise, and nothing more once the budget has ended.
  return isTimeForOthers(isLong ? 0 : work) ? inItsTurn(budget, begun) : begun();
}

/** Fields completed between two looks at the clock. */
const FIELDS_BETWEEN_LOOKS = 500;

/** What strings in a list add to what each entry is reckoned with. */
function textOf(entries: readonly unknown[]): number {
  if (typeof entries[0] !== 'string') return 0;
  return entries.reduce<number>(
    (sum, one) => sum + (typeof one === 'string' && one.length > STRING_BYTES ? Buffer.byteLength(one) : 0),
    0,
  );
}

/** The entries, the executor being made to wait between them, some at a time, when others have waited for long enough. */
function* inTurns(entries: readonly unknown[], budget: Budget, fields: number): Generator<unknown, void> {
  const atOnce = Math.ceil(FIELDS_BETWEEN_LOOKS / fields);
  for (let index = 0; index < entries.length; index += atOnce) {
    if (isTimeForOthers(fields * atOnce) || budget.refusalAt(performance.now()) !== null) {
      yield* later(entries.slice(index), budget, atOnce);
      return;
    }
    yield* entries.slice(index, index + atOnce);
  }
}

/** Entries that come some at a time, as turns allow. When the budget ends, the next fails the list, and those behind it never come. */
function later(entries: readonly unknown[], budget: Budget, atOnce: number): Promise<unknown>[] {
  const come: ((value: unknown) => void)[] = [];
  const promises = entries.map(() => new Promise<unknown>((resolve) => come.push(resolve)));
  const release = async () => {
    for (let index = 0; index < entries.length; index += atOnce) {
      await nextTurn(budget);
      if (budget.refusalAt(performance.now()) !== null) {
        come[index]?.(budget.refuse());
        return;
      }
      for (let one = index; one < index + atOnce; one += 1) come[one]?.(entries[one]);
    }
  };
  void release();
  return promises;
}

async function inItsTurn(budget: Budget, work: () => unknown): Promise<unknown> {
  await nextTurn(budget);
  return budget.refusalAt(performance.now()) === null ? work() : budget.refuse();
}

/** Of a mutation: what was begun and what has ended is known, should the time be up in between. */
function recording(resolve: Resolve): Resolve {
  return async (parent, args, ctx, info) => {
    const budget = budgetOf(ctx);
    const refusal = budget.refusalAt(performance.now());
    if (refusal !== null) throw refusal;
    const name = String(info.path.key);
    budget.mutations.set(name, false);
    clearRemembered(ctx);
    try {
      return await resolve(parent, args, ctx, info);
    } finally {
      clearRemembered(ctx);
      budget.mutations.set(name, true);
    }
  };
}
