import {
  Kind,
  TokenKind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { RequestError } from '../core/errors';
import type { Message } from '../core/messages';
import { transportMessages } from './transport-messages';

/** Enough for the largest calls that there are: 500 invitations with all that may be said of each, 500 exceptions of 24 intervals. */
export const BODY_LIMIT_BYTES = 512 * 1024;
/** What one document may be. Source of the numbers: OWASP's GraphQL Cheat Sheet, and the longest documents of real clients twice over. */
export const MAX_TOKENS = 1_000;
/** Where it is long because of the values it sends: a hundred people to invite, written out with everything that may be said of them. */
export const MAX_TOKENS_WITH_VALUES = 12_000;
/** Fields with arguments in a document of more than MAX_TOKENS: comparing them with one another is quadratic. */
const MAX_PLACES_OF_VALUES = 10;
const MAX_NESTING = 60;
export const MAX_DEPTH = 15;
export const MAX_ALIASES = 30;
export const MAX_ROOT_MUTATIONS = 5;
const MAX_INTROSPECTIONS = 2;
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

function refused(sentence: Message, most: number): RequestError {
  return new RequestError('GRAPHQL_VALIDATION_FAILED', sentence, {}, { most });
}

/** The validation rule of these limits. It runs once for a document, not for a request. */
export function withinLimits(context: ValidationContext): ASTVisitor {
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
  tokens: {
    en: 'This document has more than {most} tokens outside of the values it sends. Ask in several requests.',
    tr: 'Bu belgede, gönderilen değerlerin dışında {most} simgeden fazlası var. Birkaç istekte sorun.',
    nl: 'Dit document heeft meer dan {most} tokens buiten de meegestuurde waarden. Vraag het in meerdere verzoeken.',
    fr: 'Ce document compte plus de {most} lexèmes hors des valeurs envoyées. Répartissez-le en plusieurs requêtes.',
  },
  values: {
    en: 'A document this long sends its values in at most {most} places. Send them as variables.',
    tr: 'Bu uzunlukta bir belge değerlerini en fazla {most} yerde gönderir. Değişken kullanın.',
    nl: 'Een document van deze lengte stuurt zijn waarden op hoogstens {most} plaatsen mee. Stuur ze als variabelen.',
    fr: 'Un document de cette longueur envoie ses valeurs à {most} endroits au plus. Envoyez-les comme variables.',
  },
  lines: {
    en: 'This document has more than {most} lines.',
    tr: 'Bu belgede {most} satırdan fazlası var.',
    nl: 'Dit document heeft meer dan {most} regels.',
    fr: 'Ce document compte plus de {most} lignes.',
  },
  nesting: {
    en: 'This document nests deeper than {most} brackets.',
    tr: 'Bu belgede {most} düzeyden fazla iç içe ayraç var.',
    nl: 'Dit document heeft meer dan {most} geneste haken.',
    fr: 'Ce document imbrique plus de {most} niveaux de parenthèses.',
  },
  introspection: {
    en: 'One document asks for `__schema` and `__type` at most {most} times, and uses no aliases below them.',
    tr: 'Bir belge `__schema` ve `__type` alanlarını en fazla {most} kez ister ve altlarında takma ad kullanmaz.',
    nl: 'Een document vraagt `__schema` en `__type` hoogstens {most} keer, en gebruikt daaronder geen aliassen.',
    fr: 'Un document demande `__schema` et `__type` au plus {most} fois, et n’utilise pas d’alias en dessous.',
  },
} satisfies Record<string, Message>;
