import { BREAK, visit, type ASTNode, type DocumentNode } from 'graphql';

/**
 * Where a value stands in its document, as `path` of an error has it: the names of arguments and fields and the positions in lists around
 * it, without the argument `input`.
 */
export function inputPathOf(document: DocumentNode, wanted: (node: ASTNode) => boolean): string[] {
  const place: string[] = [];
  let found: string[] | undefined;
  visit(document, {
    enter: (node, key, parent) => {
      place.push(...step(node, key, parent));
      if (!wanted(node)) return undefined;
      found = [...place];
      return BREAK;
    },
    leave: (node, key, parent) => {
      place.length -= step(node, key, parent).length;
    },
  });
  return found ?? [];
}

type Key = string | number | undefined;
type Parent = ASTNode | readonly ASTNode[] | undefined;

function step(node: ASTNode, key: Key, parent: Parent): string[] {
  if (node.kind === 'Argument') return node.name.value === 'input' ? [] : [node.name.value];
  if (node.kind === 'ObjectField') return [node.name.value];
  const inList = Array.isArray(parent) && typeof key === 'number' && VALUES.has(node.kind);
  return inList ? [String(key)] : [];
}

/** Kinds of nodes that stand in an array of their parent only as the entries of a list value. */
const VALUES: ReadonlySet<string> = new Set([
  'Variable',
  'StringValue',
  'IntValue',
  'FloatValue',
  'BooleanValue',
  'EnumValue',
  'NullValue',
  'ListValue',
  'ObjectValue',
]);
