import '../../src/permissions/restore-is-undefined';
import type { GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { allow, shield } from 'graphql-shield';
import { declarationsOf } from '../../src/permissions/declaration';
import { asTree, shieldRules } from '../../src/permissions/shield';

/** The same rules as graphql-shield runs them by itself, applied the way its documentation says. */
export function withStockShield(schema: GraphQLSchema): GraphQLSchema {
  const tree = asTree(shieldRules(declarationsOf(schema)));
  return applyMiddleware(schema, shield(tree, { fallbackRule: allow, allowExternalErrors: true }));
}
