import type { GraphQLSchema } from 'graphql';
import type { Ctx } from '../core/ctx';
import { notFound } from '../core/errors';
import { ID_PREFIXES, prefixOf, type Id, type IdPrefix } from '../core/ids';
import { accountsById } from '../domains/account/repository';
import { auditEntriesById } from '../domains/audit/list';
import { companiesById } from '../domains/company/repository';
import { customRolesById } from '../domains/custom-role/repository';
import { inboxesById } from '../domains/inbox/repository';
import { invitationsById } from '../domains/invitation/repository';
import { questionnairesById } from '../domains/questionnaire/repository';
import { sessionsOfViewer } from '../domains/session/list';
import { livingUsersById } from '../domains/user/repository';
import { declarationsOf } from '../permissions/declaration';
import { refusal } from '../permissions/refusal';
import { typeRules } from '../permissions/shield';

type TypeName = keyof typeof ID_PREFIXES;
type Load = (ctx: Ctx, id: string) => Promise<object | null>;

const byLoader =
  <P extends IdPrefix>(loader: (ctx: Ctx) => { load(id: Id<P>): Promise<object | null> }): Load =>
  (ctx, id) =>
    loader(ctx).load(id as Id<P>);

/** How each type that has an id is read. A type that implements Node and is missing here stops the start. */
const LOADS: Partial<Record<TypeName, Load>> = {
  Account: byLoader(accountsById),
  AuditEntry: byLoader(auditEntriesById),
  Company: byLoader(companiesById),
  CustomRole: byLoader(customRolesById),
  Inbox: byLoader(inboxesById),
  Invitation: byLoader(invitationsById),
  Questionnaire: byLoader(questionnairesById),
  Session: async (ctx, id) => (await sessionsOfViewer(ctx)).find((session) => session.id === id) ?? null,
  User: byLoader(livingUsersById),
};

export function typeNameOf(id: string): TypeName | undefined {
  const prefix = prefixOf(id);
  return (Object.keys(ID_PREFIXES) as TypeName[]).find((name) => ID_PREFIXES[name] === prefix);
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
    const load = LOADS[typeName as TypeName];
    const verdict = verdicts.get(typeName);
    const declaration = declarations.get(typeName);
    if (load === undefined || verdict === undefined || declaration === undefined) throw notFound();
    if (!verdict({ id }, {}, ctx, null)) {
      throw declaration.who.includes('SELF') ? notFound() : refusal(ctx.viewer, declaration);
    }
    const record = await load(ctx, id);
    if (record === null) throw notFound();
    return record;
  };
}

/** The types that implement Node without a way to read them or a rule of their own. */
export function unreadableTypes(schema: GraphQLSchema): string[] {
  const node = schema.getType('Node');
  const verdicts = typeRules(schema);
  if (node === undefined || !('resolveType' in node)) return [];
  const implementing = schema.getPossibleTypes(node as never).map(({ name }) => name);
  return implementing.filter((name) => LOADS[name as TypeName] === undefined || !verdicts.has(name));
}
