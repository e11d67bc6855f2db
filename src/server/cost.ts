import {
  getNamedType,
  isCompositeType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { budgetMessages, WORK_LIMITS } from '../core/budget';
import { RequestError } from '../core/errors';
import { fragmentsOf } from './limits';
import { rowsOf } from './share';

type Values = Readonly<Record<string, unknown>>;

/**
 * How many rows an operation may answer: the product of the page sizes along each path, summed, and what `@cost` says of single fields; more than
 * 10,000 are refused. Pages are the fields with an argument `first`; sizes may come in `variables`, which are coerced. So this is asked for every request, of a
 * document that is valid.
 */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): number | RequestError {
  const most = WORK_LIMITS.rows;
  const cost = costOf(schema, document, operation, variables);
  return cost > most
    ? new RequestError('GRAPHQL_VALIDATION_FAILED', budgetMessages.rows, {}, { most }, operation)
    : cost;
}

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const cost = known.get(name) ?? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    known.set(name, cost);
    return cost;
  };
  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): number => {
    const field = parent !== undefined && 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (field === undefined || !('args' in field)) return 0;
    const type = getNamedType(field.type);
    const inner = node.selectionSet === undefined || !isCompositeType(type) ? 0 : ofSet(node.selectionSet, type);
    const size = pageSizeOf(field, node, variables);
    return rowsOf(field) + (size === null ? inner : size * Math.max(1, inner));
  };
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      const condition = selection.typeCondition?.name.value;
      return sum + ofSet(selection.selectionSet, condition === undefined ? type : schema.getType(condition));
    }, 0);
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

/** How many rows a field may answer; null when it is no page. One that the field itself refuses is none. */
function pageSizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Values): number | null {
  const definition = field.args.find(({ name }) => name === 'first');
  if (definition === undefined) return null;
  const argument = node.arguments?.find(({ name }) => name.value === 'first');
  const said = argument === undefined ? undefined : valueFromASTUntyped(argument.value, variables);
  return Math.max(0, typeof said === 'number' ? said : Number(definition.defaultValue ?? 1));
}
