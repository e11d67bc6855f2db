import { GraphQLError, type ASTNode } from 'graphql';
import type { ErrorCode, MissingAccess } from '../generated/schema-types';
import type { Language } from './language';
import { translate, type Message, type MessageValues } from './messages';

/** One thing that is wrong, before it is put into the reader's language. `path` starts below `input`. */
export interface Problem extends Obstacle {
  readonly path: readonly string[];
}

/** Why something is not possible, wherever in an input it was asked for. */
export interface Obstacle {
  readonly code: ErrorCode;
  readonly message: Message;
  readonly values?: MessageValues;
  /** The access that whoever asked lacks, all of it needed. */
  readonly missing?: readonly MissingAccess[];
}

/**
 * Thrown by a service when the rules say no. It rolls the transaction back, so that nothing is half-written; a mutation answers it as
 * `errors` in its payload, a query as a top-level error.
 */
export class UserErrors extends Error {
  readonly problems: readonly Problem[];
  /** Fields that the payload shows all the same, such as the conversation as it is now. */
  readonly payload: Readonly<Record<string, unknown>>;

  constructor(problems: readonly Problem[], payload: Readonly<Record<string, unknown>> = {}) {
    super(problems.map((problem) => `${problem.code} at ${problem.path.join('.')}: ${problem.message.en}`).join('; '));
    this.name = 'UserErrors';
    this.problems = problems;
    this.payload = payload;
  }
}

export function problem(
  code: ErrorCode,
  path: readonly string[],
  message: Message,
  values: MessageValues = {},
): Problem {
  return { code, path, message, values };
}

/** Throws UserErrors with one problem. */
export function refuse(code: ErrorCode, path: readonly string[], message: Message, values: MessageValues = {}): never {
  throw new UserErrors([problem(code, path, message, values)]);
}

/** An obstacle as the problem of the field at `path`. */
export function problemAt(path: readonly string[], obstacle: Obstacle): Problem {
  return { ...obstacle, path };
}

/** Throws UserErrors for an obstacle. */
export function refuseFor(path: readonly string[], obstacle: Obstacle): never {
  throw new UserErrors([problemAt(path, obstacle)]);
}

export function toUserError({ code, path, message, values, missing }: Problem, language: Language) {
  return {
    code,
    path: [...path],
    message: translate(message, language, values),
    missing: missing === undefined ? null : [...missing],
    retryAfterSeconds: secondsIn(values),
  };
}

/** The seconds to wait, where a sentence speaks of them. */
function secondsIn(values: MessageValues = {}): number | null {
  const seconds = values['retryAfterSeconds'];
  return typeof seconds === 'number' ? seconds : null;
}

/**
 * Codes of top-level errors: what @allow refuses, reads of unknown ids, values that a scalar refuses, documents beyond the limits, and what
 * went wrong with us.
 */
export type RequestErrorCode =
  | 'UNAUTHENTICATED'
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'PERSISTED_QUERY_ID_REQUIRED'
  | 'TIMEOUT'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | ErrorCode;

/** A top-level error whose sentence is chosen, in the reader's language, when the answer is written. */
export class RequestError extends GraphQLError {
  readonly sentence: Message;
  readonly values: MessageValues;

  constructor(
    code: RequestErrorCode,
    sentence: Message,
    extensions: Readonly<Record<string, unknown>> = {},
    values: MessageValues = {},
    node: ASTNode | null = null,
  ) {
    super(sentence.en, { nodes: node, extensions: { code, ...extensions } });
    this.sentence = sentence;
    this.values = values;
  }
}

/** For whoever writes programs or runs the server. */
export function inEnglish(error: GraphQLError): string {
  return error instanceof RequestError ? translate(error.sentence, 'en', error.values) : error.message;
}

export const commonMessages = {
  notFound: {
    en: 'There is nothing here with this id.',
    tr: 'Bu kimlikle bir kayıt yok.',
    nl: 'Er is hier niets met deze id.',
    fr: 'Il n’y a rien ici avec cet identifiant.',
  },
  notOurs: {
    en: 'No {thing} with this id exists in your company.',
    tr: 'Şirketinizde bu kimlikle kayıt yok ({thing}).',
    nl: 'In je bedrijf bestaat geen {thing} met deze id.',
    fr: 'Aucun élément ({thing}) avec cet identifiant dans votre entreprise.',
  },
  stale: {
    en: 'Someone changed this in the meantime. Reload it and repeat your change.',
    tr: 'Bu kayıt bu arada değiştirildi. Yeniden yükleyip değişikliğinizi tekrarlayın.',
    nl: 'Iemand heeft dit intussen gewijzigd. Laad het opnieuw en herhaal je wijziging.',
    fr: 'Quelqu’un a modifié ceci entre-temps. Rechargez puis refaites votre modification.',
  },
  neverEmpty: {
    en: 'This always has a value: leave the field out to keep it as it is.',
    tr: 'Bu alan boş bırakılamaz: değişmemesi için alanı göndermeyin.',
    nl: 'Dit veld kan niet leeg zijn: laat het weg om het te houden zoals het is.',
    fr: 'Ce champ ne peut pas être vide : omettez-le pour le laisser tel quel.',
  },
  tooMany: {
    en: 'Too many requests. Come back in {retryAfterSeconds} seconds.',
    tr: 'Çok fazla istek. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'Te veel verzoeken. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'Trop de requêtes. Réessayez dans {retryAfterSeconds} secondes.',
  },
  busy: {
    en: 'The database could not take this just now. Nothing was changed: try again in a moment.',
    tr: 'Veritabanı şu anda bunu işleyemedi. Hiçbir şey değişmedi: birazdan yeniden deneyin.',
    nl: 'De database kon dit nu niet verwerken. Er is niets gewijzigd: probeer het zo opnieuw.',
    fr: 'La base de données n’a pas pu traiter cette demande. Rien n’a été modifié : réessayez dans un instant.',
  },
} satisfies Record<string, Message>;

/** More requests than the limits of traffic allow; the transport says when to come back, in Retry-After. */
export function tooMany(retryAfterSeconds: number): RequestError {
  return new RequestError('RATE_LIMITED', commonMessages.tooMany, { retryAfterSeconds }, { retryAfterSeconds });
}

const BUSY_SECONDS = 1;

/** The database did not let a transaction through, however often it was attempted: rolled back, and worth repeating. `cause` goes to the log. */
export function busy(cause: unknown, requestId?: string): RequestError {
  const beside = { ...(requestId !== undefined && { requestId }), retryAfterSeconds: BUSY_SECONDS };
  return Object.assign(new RequestError('UNAVAILABLE', commonMessages.busy, beside), { cause });
}

/** Reading by id: what was never there, what is another company's and what is of another kind get this one answer. */
export function notFound(): RequestError {
  return new RequestError('NOT_FOUND', commonMessages.notFound);
}
