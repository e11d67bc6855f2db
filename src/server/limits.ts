import {
  Kind,
  TokenKind,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message } from '../core/messages';
import { limitMessages as messages } from './limit-messages';
import { transportMessages } from './transport-messages';

/** Enough for the largest calls that there are: 500 invitations with all that may be said of each, 500 exceptions of 24 intervals. */
export const BODY_LIMIT_BYTES = 512 * 1024;
/** What one document may be. Source of the numbers: OWASP's GraphQL Cheat Sheet, and the longest documents of real clients twice over. */
const MAX_TOKENS = 1_000;
/** Where it is long because of the values it sends: a hundred people to invite, written out with everything that may be said of them. */
export const MAX_TOKENS_WITH_VALUES = 12_000;
/** Fields with arguments in a document of more than MAX_TOKENS: comparing them with one another is quadratic. */
const MAX_PLACES_OF_VALUES = 10;
const MAX_NESTING = 60;
const MAX_DEPTH = 15;
const MAX_ALIASES = 30;
/** Of a whole document: each is looked at by several rules, and again at every field that is completed. */
const MAX_DIRECTIVES = 100;
const MAX_ROOT_MUTATIONS = 5;
const MAX_INTROSPECTIONS = 2;
/** Arguments, fields of one value or variables of one operation, many times what any of ours takes: an error tells every place of a repetition. */
const MAX_SIDE_BY_SIDE = 200;
/** Where an error is in its document is found by going through its lines. */
const MAX_LINES = 5_000;

interface Size {
  /** Levels of fields. Introspection is not counted: it can be turned off, and its depth is limited by GraphQL.js itself. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields at the first level. */
  readonly fields: number;
  /** Fields by which the schema is asked, each alias below them counting as one more. */
  readonly introspections: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, fields: 0, introspections: 0 };

/** Refuses a document by its tokens alone, before anything whose work grows faster than its length looks at it. */
export function checkTokens(document: DocumentNode): RequestError | null {
  const { total, outside, places, deepest } = countTokens(document);
  if ((document.loc?.endToken.line ?? 0) > MAX_LINES) return refused(messages.lines, MAX_LINES);
  if (deepest > MAX_NESTING) return refused(messages.nesting, MAX_NESTING);
  if (outside > MAX_TOKENS) return refused(messages.tokens, MAX_TOKENS);
  return total > MAX_TOKENS && places > MAX_PLACES_OF_VALUES ? refused(messages.values, MAX_PLACES_OF_VALUES) : null;
}

/** How many tokens there are, how many of them outside of parentheses, how many pairs of these, and how deep brackets stand in brackets. */
function countTokens(document: DocumentNode) {
  const counts = { total: 0, outside: 0, places: 0, deepest: 0 };
  const open: string[] = [];
  for (let token = document.loc?.startToken ?? null; token !== null; token = token.next) {
    if (CLOSING.has(token.kind)) open.pop();
    counts.total += 1;
    counts.outside += Number(!open.includes(TokenKind.PAREN_L));
    counts.places += Number(token.kind === TokenKind.PAREN_L);
    if (OPENING.has(token.kind)) open.push(token.kind);
    counts.deepest = Math.max(counts.deepest, open.length);
    if (counts.deepest > MAX_NESTING) break;
  }
  return counts;
}

const OPENING: ReadonlySet<string> = new Set([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);

function refused(sentence: Message, most: number, node: ASTNode | null = null): RequestError {
  return new RequestError('GRAPHQL_VALIDATION_FAILED', sentence, {}, { most }, node);
}

/** The validation rule of these limits. It runs once for a document, not for a request. */
export function withinLimits(context: ValidationContext): ASTVisitor {
  let isSaid = false;
  let directives = 0;
  const checkCount = (node: ASTNode, count = 0) => {
    if (count <= MAX_SIDE_BY_SIDE || isSaid) return;
    isSaid = true;
    const values = { most: MAX_SIDE_BY_SIDE };
    context.reportError(new RequestError('GRAPHQL_VALIDATION_FAILED', messages.places, {}, values, node));
  };
  return {
    Field: (node) => {
      checkCount(node, node.arguments?.length);
    },
    Directive: (node) => {
      checkCount(node, node.arguments?.length);
      directives += 1;
      if (directives === MAX_DIRECTIVES + 1) context.reportError(refused(messages.directives, MAX_DIRECTIVES, node));
    },
    ObjectValue: (node) => {
      checkCount(node, node.fields.length);
    },
    OperationDefinition: (operation) => {
      checkCount(operation, operation.variableDefinitions?.length);
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
      if (size.introspections > MAX_INTROSPECTIONS) refuse(messages.introspection, MAX_INTROSPECTIONS);
      if (operation.operation === 'mutation' && size.fields > MAX_ROOT_MUTATIONS)
        refuse(messages.mutations, MAX_ROOT_MUTATIONS);
    },
  };
}

/** The validation rule of a server whose schema is not to be read. */
export function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field: (node) => {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return;
      context.reportError(
        new RequestError('GRAPHQL_VALIDATION_FAILED', transportMessages.noIntrospection, {}, {}, node),
      );
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
    const inner = field.selectionSet === undefined ? NOTHING : ofSet(field.selectionSet);
    if (field.name.value === '__typename') return { ...NOTHING, fields: 1 };
    if (field.name.value.startsWith('__')) {
      return { ...NOTHING, fields: 1, introspections: 1 + inner.aliases * MAX_INTROSPECTIONS };
    }
    const aliases = inner.aliases + (field.alias === undefined ? 0 : 1);
    return { depth: inner.depth + 1, aliases, fields: 1, introspections: inner.introspections };
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
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    fields: a.fields + b.fields,
    introspections: a.introspections + b.introspections,
  };
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}
