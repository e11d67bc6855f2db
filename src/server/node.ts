import type { GraphQLSchema } from 'graphql';
import type { Ctx } from '../core/ctx';
import { notFound } from '../core/errors';
import { prefixOf, type Id } from '../core/ids';
import { DOMAINS } from '../domains';
import { declarationsOf, type Declaration } from '../permissions/declaration';
import { refusal } from '../permissions/refusal';
import { typeRules } from '../permissions/shield';
import { identifiedTypes } from '../runtime/domain';

const TYPES = identifiedTypes(DOMAINS);
const readerOf = (typeName: string) => TYPES.get(typeName)?.read;
const NAMES = new Map([...TYPES].map(([name, { prefix }]) => [prefix, name]));

export function typeNameOf(id: string): string | undefined {
  return NAMES.get(prefixOf(id) ?? '');
}

/**
 * The resolver of `node(id)`: the rule declared on the type, then the record, bound to the viewer's company. The rule comes first, so
 * that a refusal says nothing of what exists; where the rule is whose record it is, a refusal answers NOT_FOUND.
 */
export function nodeResolver(schema: GraphQLSchema) {
  const verdicts = typeRules(schema);
  const declarations = new Map(
    declarationsOf(schema).flatMap(({ typeName, fieldName, declaration }) =>
      fieldName === null ? [[typeName, declaration] as const] : [],
    ),
  );
  return async (_: unknown, { id }: { id: string }, ctx: Ctx): Promise<object> => {
    const typeName = typeNameOf(id) ?? '';
    const read = readerOf(typeName);
    const verdict = verdicts.get(typeName);
    const declaration = declarations.get(typeName);
    if (read === undefined || verdict === undefined || declaration === undefined) throw notFound();
    if (!verdict({ id }, {}, ctx, null)) throw refusalOf(ctx, declaration);
    const record = await read(ctx, id as Id);
    if (record === null) throw notFound();
    return record;
  };
}

const refusalOf = (ctx: Ctx, declaration: Declaration): Error =>
  declaration.who.includes('SELF') ? notFound() : refusal(ctx.viewer, declaration);

/** The types that implement Node without a way to read them or a rule of their own. */
export function unreadableTypes(schema: GraphQLSchema): string[] {
  const node = schema.getType('Node');
  const verdicts = typeRules(schema);
  if (node === undefined || !('resolveType' in node)) return [];
  const implementing = schema.getPossibleTypes(node as never).map(({ name }) => name);
  return implementing.filter((name) => readerOf(name) === undefined || !verdicts.has(name));
}
