import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Ctx } from '../core/ctx';
import { RequestError } from '../core/errors';
import { costMessage, MAX_COST } from './limits';

type Field = GraphQLField<unknown, Ctx>;

/**
 * Counts the rows that one request is answered with, and refuses more than 10,000. What a query may cost is reckoned before it runs, by its page
 * sizes; lists without pages, such as the members of an inbox, say only here how long they are, and nested in one another they grow beyond
 * any memory.
 */
export function limitRows(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      // A root field without a resolver is to be found out, not given one.
      const isOpen = field.resolve === undefined && roots.includes(type);
      if (isListOfRows(field) && !isOpen) field.resolve = counting(field);
    }
  }
}

/** Lists of what has an id, and the edges of pages; grants, errors and the like are short. */
function isListOfRows({ type }: Field): boolean {
  const row = getNamedType(type);
  if (!isListType(getNullableType(type)) || !isObjectType(row)) return false;
  return 'id' in row.getFields() || row.name.endsWith('Edge');
}

const spent = new WeakMap<Ctx, number>();

function counting({ resolve = defaultFieldResolver }: Field): NonNullable<Field['resolve']> {
  return (parent, args, ctx, info) => {
    refuseBeyond(ctx);
    const rows: unknown = resolve(parent, args, ctx, info);
    return rows instanceof Promise ? rows.then((some: unknown) => counted(ctx, some)) : counted(ctx, rows);
  };
}

function counted(ctx: Ctx, rows: unknown): unknown {
  if (Array.isArray(rows)) spent.set(ctx, (spent.get(ctx) ?? 0) + rows.length);
  refuseBeyond(ctx);
  return rows;
}

function refuseBeyond(ctx: Ctx): void {
  if ((spent.get(ctx) ?? 0) > MAX_COST) throw tooManyRows();
}

function tooManyRows(): RequestError {
  return new RequestError('GRAPHQL_VALIDATION_FAILED', costMessage, {}, { most: MAX_COST });
}

/** Whether a request was refused for its rows: then nothing of the answer is kept. */
export function isOverBudget(ctx: Ctx): boolean {
  return (spent.get(ctx) ?? 0) > MAX_COST;
}
