import type { ApolloServer } from '@apollo/server';
import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Ctx } from '../src/core/ctx';
import { createCtx } from '../src/runtime/create-ctx';
import { declarationsOf, type Declaration, type Declared } from '../src/permissions/declaration';
import { guard, guardFields } from '../src/permissions/shield';
import { createApollo } from '../src/server/apollo';
import { assembleSchema } from '../src/server/schema';
import { withStockShield } from './baselines/stock-shield';
import { inProcess, interleave, type Comparison, type Plan, type Sample } from './interleave';
import { PAGE, Q1, Q2, Q3 } from './requests';
import type { Result } from './result';
import { contextFor, READERS, type Reader, type Workplace } from './workplace';

type Side = 'guarded' | 'unguarded' | 'everyField' | 'stock';

/** How each side puts rules on the schema that has none yet. */
const SIDES: Record<Side, (schema: GraphQLSchema) => GraphQLSchema> = {
  guarded: (schema) => {
    guard(schema);
    return schema;
  },
  unguarded: (schema) => schema,
  everyField: (schema) => {
    guardFields(schema, onEveryField(schema));
    return schema;
  },
  stock: withStockShield,
};

interface Query {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly as: Reader;
  /** In one turn. */
  readonly operations: number;
  readonly isList: boolean;
}

const QUERIES: readonly Query[] = [
  { name: 'Q1', query: Q1, variables: {}, as: 'ADMIN', operations: 2000, isList: false },
  { name: 'Q2', query: Q2, variables: { first: PAGE }, as: 'ADMIN', operations: 150, isList: true },
  ...READERS.map((as) => ({
    ...{ name: `Q3.${as}`, query: Q3, variables: { first: PAGE }, as, operations: 100, isList: true },
  })),
];
const TURNS = 6;
const WARM_UP_TURNS = 4;

/**
 * P1: what the rules cost. The server answers from memory what it has read once, so that neither the database nor the reading of rows, the
 * same with and without rules, hides them.
 */
export async function measurePermissions(workplace: Workplace, plan: Plan): Promise<Result[]> {
  const results: Result[] = [];
  for (const query of QUERIES) {
    const sides = await sidesFor(workplace, query, Math.ceil(WARM_UP_TURNS * plan.partOfTurns));
    results.push(...(await interleave(sides, comparisonsOf(query), { ...plan, turns: TURNS })));
  }
  return results;
}

function comparisonsOf({ name, isList }: Query): Comparison<Side>[] {
  const cpu = {
    of: 'cpuMs',
    side: 'guarded',
    against: 'unguarded',
    baseline: 'the same server without rules',
  } as const;
  const onEveryField = { what: `${name} with a rule on every field, CPU`, side: 'everyField', goal: 1.15 } as const;
  const besideStock = { against: 'stock', baseline: 'stock graphql-shield', goal: 0.5 } as const;
  return [
    { ...cpu, id: `P1.${name}`, what: `${name}, CPU`, goal: 1.05 },
    { ...cpu, id: `P1.${name}.every-field`, ...onEveryField },
    ...(isList ? [{ ...cpu, id: `P1.${name}.stock-shield`, what: `${name}, CPU`, ...besideStock }] : []),
  ];
}

async function sidesFor(
  workplace: Workplace,
  query: Query,
  warmUpTurns: number,
): Promise<Record<Side, () => Promise<Sample>>> {
  const { request, viewer, now } = await contextFor(workplace, workplace.tokens[query.as]);
  const newContext = () => createCtx({ ...workplace, request, viewer, now });
  const operations = (Object.keys(SIDES) as Side[]).map((name) => {
    const schema = assembleSchema();
    rememberAnswers(schema);
    const apollo = createApollo({ schema: SIDES[name](schema), introspection: false, onUnexpected: () => undefined });
    return [name, () => ask(apollo, newContext(), query)] as const;
  });
  const answers = new Set<string>();
  // Twice: what is timed is what is answered from memory.
  for (const [, operation] of operations) answers.add(await operation()).add(await operation());
  const [answer = ''] = answers;
  if (answers.size !== 1 || answer.includes('"errors"')) {
    throw new Error(`${query.name} is not answered alike: ${[...answers].map((one) => one.slice(0, 500)).join('\n')}`);
  }
  const turns = operations.map(([name, operation]) => [name, () => inProcess(query.operations, operation)] as const);
  for (let turn = 0; turn < warmUpTurns; turn += 1) for (const [, measure] of turns) await measure();
  return Object.fromEntries(turns) as Record<Side, () => Promise<Sample>>;
}

async function ask(apollo: ApolloServer<Ctx>, contextValue: Ctx, { query, variables }: Query): Promise<string> {
  const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
  return JSON.stringify(body.kind === 'single' ? body.singleResult : null);
}

/** Makes every resolver answer from memory what it answered first; of one record the same always. */
function rememberAnswers(schema: GraphQLSchema): void {
  for (const type of objectsOf(schema)) {
    for (const field of Object.values(type.getFields())) {
      if (field.resolve !== undefined) field.resolve = remembering(field.resolve);
    }
  }
}

const ROOT = {};

function remembering(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  const known = new WeakMap<object, unknown>();
  return (parent, args, ctx, info) => {
    const key = parent ?? ROOT;
    if (known.has(key)) return known.get(key);
    return Promise.resolve(resolve(parent, args, ctx, info)).then(async (given) => {
      const answer = await asList(given);
      known.set(key, answer);
      return answer;
    });
  };
}

/** A list that can be walked once only would be empty the second time. */
async function asList(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  if (Symbol.iterator in answer) return [...(answer as Iterable<unknown>)];
  if (!(Symbol.asyncIterator in answer)) return answer;
  const items: unknown[] = [];
  for await (const item of answer as AsyncIterable<unknown>) items.push(item);
  return items;
}

function objectsOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as never;
}

/** The usual kind of rule, which each of the readers meets. */
const USUAL: Declaration = {
  who: ['SELF'],
  role: null,
  use: ['USERS', 'CONVERSATIONS'],
  manage: [],
  only: null,
  whileRestricted: [],
};

/** The schema's own declarations, and the most usual one for every field that has none. */
function onEveryField(schema: GraphQLSchema): Declared[] {
  const declared = declarationsOf(schema);
  const known = new Set(declared.map(({ typeName, fieldName }) => `${typeName}.${fieldName}`));
  const others = objectsOf(schema).flatMap((type) =>
    Object.keys(type.getFields()).map((fieldName) => ({ typeName: type.name, fieldName, declaration: USUAL })),
  );
  return [...declared, ...others.filter(({ typeName, fieldName }) => !known.has(`${typeName}.${fieldName}`))];
}
