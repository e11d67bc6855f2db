import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

const HEAD = `// Written by scripts/documents.ts.
import type * as Ids from '../../src/core/ids';
import type * as Types from '../../src/generated/schema-types';

/** A list of an answer. A test knows how many there have to be, so its first ones can be read without asking whether they are there. */
export type Some<T> = [T, T, T, T, T, ...T[]];
/** A variable's input: its fields are named; which values they have is the server's to judge. */
export type Sent<T> = { [K in keyof T]?: unknown };

`;

/** The scalars that are no text in JSON. */
const SCALARS: Readonly<Record<string, string>> = { Int: 'number', Float: 'number', Boolean: 'boolean' };

/** Where a field was asked for: several places under one name answer one thing. */
interface Asked {
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The TypeScript of all documents, by their text. `kinds` are the types whose `id` is of a kind of its own. */
export function typesOf(
  schema: GraphQLSchema,
  documents: ReadonlyMap<string, DocumentNode>,
  kinds: ReadonlySet<string>,
): string {
  const printer = new Printer(schema, kinds);
  const lines = [...documents].map(([text, document]) => `  ${JSON.stringify(text)}: ${printer.document(document)};`);
  return `${HEAD}export interface Documents {\n${lines.sort().join('\n')}\n}\n`;
}

class Printer {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly kinds: ReadonlySet<string>,
  ) {}

  /** A document of several operations answers what any of them does. */
  document({ definitions }: DocumentNode): string {
    const fragments = new Map(
      definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
    );
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    const selections = operations.map((one) => this.operation(one, fragments)).join(' & ');
    const variables = operations.flatMap((one) => this.variables(one));
    return `{ data: ${selections}; variables: { ${variables.join(' ')} } }`;
  }

  private operation(operation: OperationDefinitionNode, fragments: Fragments): string {
    const type = this.schema.getRootType(operation.operation);
    return this.selection([{ parent: type!, selections: operation.selectionSet.selections }], fragments);
  }

  private variables({ variableDefinitions = [] }: OperationDefinitionNode): string[] {
    return variableDefinitions.map(({ variable, type, defaultValue }) => {
      const input = typeFromAST(this.schema, type) as GraphQLInputType;
      const optional = !isNonNullType(input) || defaultValue !== undefined;
      return `${variable.name.value}${optional ? '?' : ''}: ${this.input(input)}${optional ? ' | undefined' : ''};`;
    });
  }

  private input(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.present(type.ofType);
    return `${this.present(type)} | null`;
  }

  private present(type: GraphQLInputType): string {
    if (isListType(type)) return `readonly (${this.input(type.ofType)})[]`;
    const named = getNamedType(type);
    if (isInputObjectType(named)) return `Sent<Types.${named.name}>`;
    return isEnumType(named) ? `Types.${named.name}` : (SCALARS[named.name] ?? 'string');
  }

  /** All that these selections ask for, as one object: what fragments on different types ask for is all there, since a test knows which it got. */
  private selection(
    parts: { parent: GraphQLCompositeType; selections: readonly SelectionNode[] }[],
    fragments: Fragments,
  ): string {
    const fields = new Map<string, Asked[]>();
    for (const { parent, selections } of parts) this.collect(parent, selections, fragments, fields);
    return `{ ${[...fields].map(([name, asked]) => `${name}: ${this.field(asked, fragments)};`).join(' ')} }`;
  }

  private collect(
    parent: GraphQLCompositeType,
    selections: readonly SelectionNode[],
    fragments: Fragments,
    into: Map<string, Asked[]>,
  ): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        into.set(name, [...(into.get(name) ?? []), { parent, node }]);
      } else {
        const spread = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
        const on = spread.typeCondition === undefined ? parent : this.schema.getType(spread.typeCondition.name.value);
        this.collect(on as GraphQLCompositeType, spread.selectionSet.selections, fragments, into);
      }
    }
  }

  private field(asked: readonly Asked[], fragments: Fragments): string {
    const types = asked.map((one) => ({ ...one, type: fieldOf(one) }));
    const [first] = types;
    if (isLeafType(getNamedType(first!.type))) return [...new Set(types.map((one) => this.leaf(one)))].join(' | ');
    const parts = types.flatMap(({ node, type }) => {
      const parent = getNamedType(type);
      return isCompositeType(parent) ? [{ parent, selections: node.selectionSet?.selections ?? [] }] : [];
    });
    return listed(first!.type, this.selection(parts, fragments));
  }

  private leaf({ parent, node, type }: Asked & { type: GraphQLOutputType }): string {
    const name = node.name.value;
    const named = getNamedType(type);
    if (name === '__typename') return this.names(parent).join(' | ');
    if (name === 'id' && this.kinds.has(parent.name)) return `Ids.${parent.name}Id`;
    if (isEnumType(named)) return listed(type, named.name.startsWith('__') ? 'string' : `Types.${named.name}`);
    return listed(type, SCALARS[named.name] ?? 'string');
  }

  private names(type: GraphQLCompositeType): string[] {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    return types.map(({ name }) => `'${name}'`);
  }
}

function fieldOf({ parent, node }: Asked): GraphQLOutputType {
  const name = node.name.value;
  const meta = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef].find((one) => one.name === name);
  return (meta ?? (parent as GraphQLObjectType).getFields()[name])!.type;
}

/** The lists that a type is of, around the type of their items. */
function listed(type: GraphQLOutputType, item: string): string {
  if (isNonNullType(type)) return listed(type.ofType as GraphQLOutputType, item);
  return isListType(type) ? `Some<${listed(type.ofType, item)}>` : item;
}
