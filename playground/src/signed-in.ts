import {
  getOperationAST,
  Kind,
  parse,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import type { Answer, Asked } from './post';

/** What an answer means for who is signed in. */
export interface Consequence {
  /** The token of whoever was signed in by it, the last of several. Null: nobody was. */
  readonly token: string | null;
  /** Whether the session may have changed or ended, and should be looked at again. */
  readonly doubtful: boolean;
}

/** Reads an answer for what it says of sessions. */
export function consequenceOf({ query, operationName }: Asked, { data, errors }: Answer): Consequence {
  const refused = errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false;
  // Without data nothing was run, and what was sent may be no document at all.
  if (data === undefined || data === null) return { token: null, doubtful: refused };
  const document = parse(query);
  const operation = getOperationAST(document, operationName);
  if (operation == null) return { token: null, doubtful: refused };
  const token = tokensIn(document, operation.selectionSet, data, false).at(-1) ?? null;
  return { token, doubtful: refused || operation.operation === 'mutation' };
}

/**
 * Every `token` of a SignedIn, under whatever alias. Its fields are always asked for under its name, because it is one of several types that
 * a result can have. Other tokens, such as those of integrations, are none of these.
 */
function tokensIn(document: DocumentNode, set: SelectionSetNode, value: unknown, ofSignedIn: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => tokensIn(document, set, entry, ofSignedIn));
  if (typeof value !== 'object' || value === null) return [];
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return tokensAt(document, selection, value as Values, ofSignedIn);
    const fragment = fragmentOf(document, selection);
    const type = fragment?.typeCondition?.name.value;
    const isSignedIn = type === undefined ? ofSignedIn : type === 'SignedIn';
    return fragment === undefined ? [] : tokensIn(document, fragment.selectionSet, value, isSignedIn);
  });
}

type Values = Readonly<Record<string, unknown>>;

function tokensAt(document: DocumentNode, field: FieldNode, values: Values, ofSignedIn: boolean): string[] {
  const value = values[(field.alias ?? field.name).value];
  if (field.selectionSet !== undefined) return tokensIn(document, field.selectionSet, value, false);
  return ofSignedIn && field.name.value === 'token' && typeof value === 'string' ? [value] : [];
}

function fragmentOf(document: DocumentNode, selection: InlineFragmentNode | FragmentSpreadNode) {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  return document.definitions.find(
    (one): one is FragmentDefinitionNode =>
      one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
  );
}
