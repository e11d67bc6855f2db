import {
  getOperationAST,
  isCompositeType,
  getNamedType,
  Kind,
  valueFromASTUntyped,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message } from '../core/messages';
import { keepableText } from './coercion';

/** What one document may be. Source of the numbers: OWASP's GraphQL Cheat Sheet, and the longest documents of real clients twice over. */
export const MAX_TOKENS = 1_000;
export const MAX_DEPTH = 15;
export const MAX_ALIASES = 30;
export const MAX_ROOT_MUTATIONS = 5;
export const MAX_COST = 10_000;

interface Size {
  /** Levels of fields. Introspection is not counted: it can be turned off, and is limited by GraphQL.js itself. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields at the first level. */
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, fields: 0 };

/** The validation rules that limit a document, and those that GraphQL.js does not have. Each runs once for a document, not for a request. */
export const limits = [withinLimits, keepableText];

function withinLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (operation) => {
      // GraphQL.js finds out only when it executes, and then calls it a failure of the server.
      if (context.getSchema().getRootType(operation.operation) == null) {
        const values = { operation: operation.operation };
        context.reportError(new RequestError('GRAPHQL_VALIDATION_FAILED', messages.noSuchRoot, {}, values, operation));
      }
      const size = measure(context.getDocument())(operation.selectionSet);
      const refuse = (sentence: Message, most: number) => {
        context.reportError(new RequestError('GRAPHQL_VALIDATION_FAILED', sentence, {}, { most }, operation));
      };
      if (size.depth > MAX_DEPTH) refuse(messages.depth, MAX_DEPTH);
      if (size.aliases > MAX_ALIASES) refuse(messages.aliases, MAX_ALIASES);
      if (operation.operation === 'mutation' && size.fields > MAX_ROOT_MUTATIONS)
        refuse(messages.mutations, MAX_ROOT_MUTATIONS);
    },
  };
}

/** Fragments are measured once each, so that a document that repeats them is no more work; a fragment within itself counts as nothing. */
function measure(document: DocumentNode): (set: SelectionSetNode) => Size {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const existing = known.get(name);
    if (existing !== undefined) return existing;
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? NOTHING : ofSet(fragment.selectionSet);
    known.set(name, size);
    return size;
  };
  const ofField = (field: FieldNode): Size => {
    if (field.name.value.startsWith('__')) return { ...NOTHING, fields: 1 };
    const inner = field.selectionSet === undefined ? NOTHING : ofSet(field.selectionSet);
    return { depth: inner.depth + 1, aliases: inner.aliases + (field.alias === undefined ? 0 : 1), fields: 1 };
  };
  const ofSet = (set: SelectionSetNode): Size =>
    set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return ofField(selection);
        return selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSet(selection.selectionSet);
      })
      .reduce(together, NOTHING);
  return ofSet;
}

function together(a: Size, b: Size): Size {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, fields: a.fields + b.fields };
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

/**
 * Refuses a query that may answer more than 10,000 rows: the product of the page sizes along each path, summed. Pages are the fields with
 * an argument `first`; sizes may come in variables, so this is asked for every request, of a document that is valid.
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): RequestError | null {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'query') return null;
  const cost = costOf(schema, document, operation, variables);
  return cost > MAX_COST
    ? new RequestError('GRAPHQL_VALIDATION_FAILED', messages.cost, {}, { most: MAX_COST }, operation)
    : null;
}

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
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
    return size === null ? inner : size * Math.max(1, inner);
  };
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      const condition = selection.typeCondition?.name.value;
      return sum + ofSet(selection.selectionSet, condition === undefined ? type : schema.getType(condition));
    }, 0);
  return ofSet(operation.selectionSet, schema.getQueryType() ?? undefined);
}

/** How many rows a field may answer; null when it is no page. */
function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const definition = field.args.find(({ name }) => name === 'first');
  if (definition === undefined) return null;
  const argument = node.arguments?.find(({ name }) => name.value === 'first');
  const said = argument === undefined ? undefined : valueFromASTUntyped(argument.value, variables);
  return typeof said === 'number' ? said : Number(definition.defaultValue ?? 1);
}

const messages = {
  noSuchRoot: {
    en: 'There are no operations of the kind {operation} here.',
    tr: 'Burada {operation} türünde işlem yok.',
    nl: 'Er zijn hier geen bewerkingen van de soort {operation}.',
    fr: 'Il n’y a pas ici d’opérations du type {operation}.',
  },
  depth: {
    en: 'This document nests deeper than {most} levels. Ask in several requests.',
    tr: 'Bu belge {most} düzeyden derin. Birkaç istekte sorun.',
    nl: 'Dit document is dieper dan {most} niveaus. Vraag het in meerdere verzoeken.',
    fr: 'Ce document dépasse {most} niveaux de profondeur. Répartissez-le en plusieurs requêtes.',
  },
  aliases: {
    en: 'This document has more than {most} aliases.',
    tr: 'Bu belgede {most} takma addan fazlası var.',
    nl: 'Dit document heeft meer dan {most} aliassen.',
    fr: 'Ce document compte plus de {most} alias.',
  },
  mutations: {
    en: 'One request has at most {most} mutations.',
    tr: 'Bir istekte en fazla {most} mutation olabilir.',
    nl: 'Een verzoek heeft hoogstens {most} mutaties.',
    fr: 'Une requête compte au plus {most} mutations.',
  },
  cost: {
    en: 'This query could answer more than {most} rows: ask for smaller pages.',
    tr: 'Bu sorgu {most} satırdan fazlasını döndürebilir: daha küçük sayfalar isteyin.',
    nl: 'Deze vraag kan meer dan {most} rijen opleveren: vraag kleinere pagina’s.',
    fr: 'Cette requête pourrait renvoyer plus de {most} lignes : demandez des pages plus petites.',
  },
} satisfies Record<string, Message>;

/** Also where a query turns out to answer more than could be told before. */
export const costMessage: Message = messages.cost;
