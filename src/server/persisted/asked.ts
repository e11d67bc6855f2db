import { createHash } from 'node:crypto';
import { RequestError } from '../../core/errors';
import { persistedMessages as messages } from './messages';

/** The documents that clients may name by an id. */
export interface PersistedDocuments {
  readonly texts: ReadonlyMap<string, string>;
  /** Whether nothing but these is run. */
  readonly only: boolean;
}

/** What of a request says which document is to be run. */
export interface Named {
  readonly query?: unknown;
  /** Source: the appendix on persisted documents of GraphQL over HTTP. */
  readonly documentId?: unknown;
  /** Where Apollo's clients say it: `persistedQuery`. */
  readonly extensions?: unknown;
}

/** What a prefixed identifier of GraphQL over HTTP begins with. */
const PREFIX = 'sha256:';

/** An id is the SHA-256 of the text, in hexadecimal. */
export function idOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The text of the document that is to be run, as it was sent or as it is kept; or why there is none. */
export function documentAsked(persisted: PersistedDocuments | null, named: Named): string | RequestError {
  const query = typeof named.query === 'string' ? named.query : '';
  const id = idIn(named);
  if (id instanceof RequestError) return id;
  if (id !== null) return documentOf(persisted, id, query);
  return persisted?.only === true ? new RequestError('PERSISTED_QUERY_ID_REQUIRED', messages.idRequired) : query;
}

/** `query`: what was sent beside the id, as clients do that would have it kept. It is run where that may be, and never kept. */
function documentOf(persisted: PersistedDocuments | null, id: string, query: string): string | RequestError {
  if (persisted === null) return new RequestError('PERSISTED_QUERY_NOT_SUPPORTED', messages.notSupported);
  if (query !== '' && idOf(query) !== id) return new RequestError('BAD_REQUEST', messages.idsDiffer);
  const free = query === '' || persisted.only ? null : query;
  return persisted.texts.get(id) ?? free ?? new RequestError('PERSISTED_QUERY_NOT_FOUND', messages.notFound);
}

/** Null: the document is not named. */
function idIn({ documentId, extensions }: Named): string | null | RequestError {
  const ofApollo = idOfApollo(extensions);
  if (isNone(documentId)) return ofApollo;
  if (typeof documentId !== 'string') return new RequestError('BAD_REQUEST', messages.idIsNoText);
  const id = documentId.startsWith(PREFIX) ? documentId.slice(PREFIX.length) : documentId;
  if (ofApollo === null || ofApollo === id) return id;
  return ofApollo instanceof RequestError ? ofApollo : new RequestError('BAD_REQUEST', messages.idsDiffer);
}

function idOfApollo(extensions: unknown): string | null | RequestError {
  const said = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  if (isNone(said)) return null;
  const { version, sha256Hash } = isObject(said) ? said : {};
  return version === 1 && typeof sha256Hash === 'string'
    ? sha256Hash
    : new RequestError('BAD_REQUEST', messages.notOfApollo);
}

const isNone = (value: unknown) => value === undefined || value === null || value === '';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
