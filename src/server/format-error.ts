import {
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import { busy, UserErrors, RequestError, toUserError } from '../core/errors';
import type { Language } from '../core/language';
import { translate, type Message } from '../core/messages';
import { isDatabaseAway } from '../database/failures';
import { CommitUnknown } from '../database/transaction';
import { inputPathOf } from './input-path';
import { limitMessages } from './limit-messages';
import { transportMessages } from './transport-messages';

/** For whom an error is put into words. */
export interface Reader {
  readonly language: Language;
  readonly requestId: string | null;
  /** Whether names of the schema may be suggested to whoever mistypes one. */
  readonly suggestions: boolean;
  /** The document that was sent, where it could be read. */
  readonly document?: DocumentNode | undefined;
  /** Told the code of each error as it is answered. */
  readonly count?: (code: unknown) => void;
  /** Told of what went wrong with us. */
  readonly log: (error: unknown) => void;
}

/** What Apollo says of documents that cannot be run: the client's fault, in its own words. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** GraphQL says back what it was sent, however long that was. */
const MAX_MESSAGE_LENGTH = 1_000;

/**
 * An error as the client sees it. Ours say in the reader's language what is wrong; what the client did wrong is said as GraphQL says it; all
 * else is one sentence and a request id, its cause going to the log.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown, reader: Reader): GraphQLFormattedError {
  const said = inWords(formatted, error, reader);
  reader.count?.(said.extensions?.['code']);
  return said;
}

function inWords(formatted: GraphQLFormattedError, error: unknown, reader: Reader): GraphQLFormattedError {
  const known = knownError(error) ?? lost(error, formatted, reader);
  const where = placeIn(formatted);
  if (known !== null) {
    if (known.cause !== undefined) reader.log(known.cause);
    return { ...where, ...localized(known, reader) };
  }
  const code = formatted.extensions?.['code'];
  if (CLIENT_CODES.has(code) && !hasForeignCause(error)) {
    const message = messageOf(formatted, error, reader).slice(0, MAX_MESSAGE_LENGTH);
    return { ...where, message, extensions: { code } };
  }
  reader.log(causeOf(error));
  return {
    ...where,
    message: translate(unexpected, reader.language),
    extensions: { code: 'INTERNAL', ...(reader.requestId !== null && { requestId: reader.requestId }) },
  };
}

/** A result with its errors as the client sees them; `data` is left out where nothing was run. */
export function formatResult({ data, errors, extensions }: ExecutionResult, reader: Reader): FormattedExecutionResult {
  return {
    ...(data !== undefined && { data }),
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error, reader)) }),
    ...(extensions && { extensions }),
  };
}

function placeIn({ locations, path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return { ...(locations && { locations }), ...(path && { path }) };
}

/** The one of ours that is somewhere under what the executor and the server wrapped around it. */
function knownError(error: unknown): RequestError | UserErrors | null {
  if (error instanceof RequestError || error instanceof UserErrors) return error;
  return error instanceof GraphQLError && error.originalError !== undefined ? knownError(error.originalError) : null;
}

/** What was asked when the database went away. Of a query nothing was changed, and asking again helps. */
function lost(error: unknown, formatted: GraphQLFormattedError, { document, requestId }: Reader): RequestError | null {
  const cause = causeOf(error);
  if (document === undefined || !(cause instanceof CommitUnknown || isDatabaseAway(cause))) return null;
  const failure = busy(cause, requestId ?? undefined);
  const isMutation = document.definitions.some((one) => 'operation' in one && one.operation === 'mutation');
  return isMutation ? ofMutation(failure, formatted.path ?? []) : failure;
}

/**
 * A transaction that loses its database is tried again: this was lost before one, after one, or while it was committed. What fails below a
 * root field has been done by it.
 */
function ofMutation(failure: RequestError, [name, ...below]: readonly (string | number)[]): RequestError {
  const [fate, sentence] =
    below.length > 0
      ? (['done', transportMessages.lostAfterwards] as const)
      : (['uncertain', transportMessages.lostMutation] as const);
  const facts = { ...failure.extensions, [fate]: name === undefined ? [] : [name] };
  return Object.assign(new RequestError('UNAVAILABLE', sentence, facts), { cause: failure.cause });
}

function localized(
  error: RequestError | UserErrors,
  reader: Reader,
): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  if (error instanceof UserErrors) {
    const [first] = error.problems;
    if (first === undefined)
      return { message: translate(unexpected, reader.language), extensions: { code: 'INTERNAL' } };
    const { message, code, path, missing } = toUserError(first, reader.language);
    return { message, extensions: { code, path, ...(missing !== null && { missing }) } };
  }
  const message = translate(error.sentence, reader.language, error.values);
  const node = error.nodes?.[0];
  const { document } = reader;
  if (node === undefined || document === undefined || error.extensions['code'] !== 'BAD_USER_INPUT') {
    return { message, extensions: error.extensions };
  }
  return { message, extensions: { ...error.extensions, path: inputPathOf(document, (one) => one === node) } };
}

/**
 * Whether a failure of the program is at the bottom of it, whatever code it was given on its way. The parser's running out of stack, over a
 * document that nests thousands deep, is none.
 */
function hasForeignCause(error: unknown): boolean {
  const cause = causeOf(error);
  return !(cause instanceof GraphQLError || (cause instanceof RangeError && isOfParser(error)));
}

function isOfParser(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['code'] === 'GRAPHQL_PARSE_FAILED';
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;
}

function messageOf({ message }: GraphQLFormattedError, error: unknown, reader: Reader): string {
  const known = APOLLOS.find(([theirs]) => error instanceof Error && error.message.startsWith(theirs));
  if (known !== undefined) return translate(known[1], reader.language);
  return reader.suggestions ? message : withoutSuggestion(message);
}

/** What Apollo and GraphQL.js say of requests and of documents that are too large, which would help nobody. */
const APOLLOS = [
  ['Maximum call stack size exceeded', limitMessages.tooDeep],
  ['Validation aborted.', limitMessages.aborted],
  ['Too many validation errors', limitMessages.aborted],
  ['Maximum introspection depth exceeded', limitMessages.introspectionDepth],
  ['GET requests only support query operations', transportMessages.queriesOnlyByGet],
  ['GraphQL operations must contain a non-empty `query`', transportMessages.noQuery],
] as const;

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}

export const unexpected: Message = {
  en: 'Something went wrong on our side. Try again; if it keeps happening, contact support with the request ID.',
  tr: 'Bizim tarafımızda bir sorun oluştu. Yeniden deneyin; sürerse istek kimliğini bize iletin.',
  nl: 'Er ging aan onze kant iets mis. Probeer het opnieuw; blijft het, geef ons dan de request-id.',
  fr: 'Une erreur est survenue de notre côté. Réessayez ; si elle persiste, indiquez-nous l’identifiant de la requête.',
};
