import './restore-is-undefined';
import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { or, rule, shield } from 'graphql-shield';
import { budgetOf } from '../core/budget';
import type { Ctx } from '../core/ctx';
import { assertDeclarations } from './assertions';
import { declarationsOf, type Declaration, type Declared } from './declaration';
import { refusal } from './refusal';
import { alternativesOf, type Leaf } from './rules';

type ShieldRule = ReturnType<ReturnType<typeof rule>> | ReturnType<typeof or>;
type Args = Readonly<Record<string, unknown>>;

/** A rule tree compiled: synchronous, no promise for a field that is allowed. */
export type CompiledRule = (parent: unknown, args: Args, ctx: Ctx, info: GraphQLResolveInfo | null) => boolean;

/**
 * Puts the rules that the SDL declares in front of the resolvers of exactly those fields; all others stay untouched. graphql-shield's
 * constructors and its validation of the tree are the truth of what is a rule; what runs is compiled, because stock shield makes every
 * field asynchronous. Throws, naming the field, when a root field declares nothing, a declaration cannot be met, or a resolver is missing.
 */
export function guard(schema: GraphQLSchema): void {
  assertDeclarations(schema);
  guardFields(schema, declarationsOf(schema));
}

/** Puts the rules of these declarations, and no others, in front of their fields. */
export function guardFields(schema: GraphQLSchema, declared: readonly Declared[]): void {
  const rules = shieldRules(declared);
  shield(asTree(rules), { fallbackError: new Error('refused'), allowExternalErrors: true });
  const declarations = new Map(declared.map((one) => [coordinateOf(one), one.declaration]));
  for (const [coordinate, shieldRule] of rules) {
    const declaration = declarations.get(coordinate);
    if (!coordinate.includes('.') || declaration === undefined) continue;
    const field = fieldAt(schema, coordinate);
    const verdict = compile(shieldRule);
    const behind = (resolve: Resolve): Resolve => guarded(resolve, verdict, declaration);
    field.resolve = behind(field.resolve ?? defaultFieldResolver);
    // Of a subscription: nothing is listened to for whoever may not, and each event, later, asks again.
    if (field.subscribe !== undefined) field.subscribe = behind(field.subscribe);
  }
}

type Resolve = GraphQLFieldResolver<unknown, Ctx, Args>;

function guarded(resolve: Resolve, verdict: CompiledRule, declaration: Declaration): Resolve {
  return (parent, args, ctx, info) => {
    if (!verdict(parent, args, ctx, info)) {
      budgetOf(ctx).spendRefusal();
      throw refusal(ctx.viewer, declaration);
    }
    return resolve(parent, args, ctx, info);
  };
}

function coordinateOf({ typeName, fieldName }: Declared): string {
  return fieldName === null ? typeName : `${typeName}.${fieldName}`;
}

function fieldAt(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, Ctx, Args> {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field: GraphQLField<unknown, Ctx, Args> | undefined = isObjectType(type)
    ? type.getFields()[fieldName]
    : undefined;
  if (field === undefined) throw new Error(`${coordinate} is no field that can be guarded.`);
  return field;
}

/** The rule of each type that may be received through node(id), compiled. */
export function typeRules(schema: GraphQLSchema): ReadonlyMap<string, CompiledRule> {
  const ofTypes = declarationsOf(schema).filter(({ fieldName }) => fieldName === null);
  return new Map([...shieldRules(ofTypes)].map(([coordinate, shieldRule]) => [coordinate, compile(shieldRule)]));
}

/** One graphql-shield rule for each declared schema coordinate, leaves of the same name being the same rule. */
export function shieldRules(declared: readonly Declared[]): Map<string, ShieldRule> {
  const known = new Map<string, ShieldRule>();
  const ruleOf = (leaf: Leaf): ShieldRule => {
    const existing = known.get(leaf.name);
    if (existing !== undefined) return existing;
    const made = rule(leaf.name, { cache: 'no_cache' })((parent: unknown, args: Args, ctx: Ctx) =>
      leaf.holds(ctx.viewer, parent, args),
    );
    known.set(leaf.name, made);
    return made;
  };
  return new Map(declared.map((one) => [coordinateOf(one), alternatives(one.declaration, ruleOf)]));
}

function alternatives(declaration: Declaration, ruleOf: (leaf: Leaf) => ShieldRule): ShieldRule {
  const [first, ...others] = alternativesOf(declaration).map(ruleOf);
  if (first === undefined) throw new Error('@allow without an alternative would allow nobody: name at least one.');
  return others.length === 0 ? first : or(first, ...others);
}

/** The rules of fields as graphql-shield takes them. */
export function asTree(rules: ReadonlyMap<string, ShieldRule>): Record<string, Record<string, ShieldRule>> {
  const tree: Record<string, Record<string, ShieldRule>> = {};
  for (const [coordinate, shieldRule] of rules) {
    const [typeName = '', fieldName] = coordinate.split('.');
    if (fieldName !== undefined) (tree[typeName] ??= {})[fieldName] = shieldRule;
  }
  return tree;
}

/** A rule's own function, of which nothing is known but that it can be asked. */
type RuleFunction = (...asked: Parameters<CompiledRule>) => unknown;

/** Compiles a leaf or an `or` of leaves; anything else is refused, because shield's other forms can fail open. */
export function compile(shieldRule: ShieldRule): CompiledRule {
  const parts = shieldRule as unknown as { func?: RuleFunction; getRules?: () => ShieldRule[] };
  if (shieldRule.constructor.name === 'Rule' && typeof parts.func === 'function') return denyUnlessTrue(parts.func);
  if (shieldRule.constructor.name === 'RuleOr' && parts.getRules !== undefined) {
    const [first, ...others] = parts.getRules().map(compile);
    if (first !== undefined) return others.reduce(either, first);
  }
  throw new Error(`A rule must be a leaf or an "or" of leaves, not ${shieldRule.constructor.name}.`);
}

function either(one: CompiledRule, other: CompiledRule): CompiledRule {
  return (parent, args, ctx, info) => one(parent, args, ctx, info) || other(parent, args, ctx, info);
}

/** Only `true` allows: a rule that throws, or answers a promise, refuses. */
function denyUnlessTrue(func: RuleFunction): CompiledRule {
  return (parent, args, ctx, info) => {
    try {
      return func(parent, args, ctx, info) === true;
    } catch {
      return false;
    }
  };
}
