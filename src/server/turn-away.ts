import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { RequestError } from '../core/errors';
import { acceptedLanguage, firstLanguage, type Language } from '../core/language';
import { translate } from '../core/messages';

/** A request that is answered before GraphQL sees it. */
export interface TurnedAway {
  readonly status: number;
  readonly error: RequestError;
  readonly headers?: Readonly<Record<string, string | number>>;
}

/**
 * Answers in GraphQL's shape, under the media type that the client reads: clients of GraphQL over HTTP take the sentence of a plain JSON answer
 * with an error's status for that of something in between, and do not show it.
 */
export function turnAway(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, error, headers = {} }: TurnedAway,
  language: Language = languageOfRequest(request),
): FastifyReply {
  request.server.meter?.error(error.extensions['code'], 'request');
  return reply
    .code(status)
    .headers(headers)
    .type(`${mediaTypeFor(request)}; charset=utf-8`)
    .send(inShape(error, language));
}

/** The body of the answer. */
export function inShape(error: RequestError, language: Language): string {
  const message = translate(error.sentence, language, error.values);
  return JSON.stringify({ errors: [{ message, extensions: error.extensions }] });
}

function languageOfRequest({ headers }: FastifyRequest): Language {
  return firstLanguage(acceptedLanguage(headers['accept-language']));
}

const JSON_TYPE = 'application/json';
/** Source: https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types */
const MEDIA_TYPES = [JSON_TYPE, 'application/graphql-response+json'];

function mediaTypeFor({ headers: { accept } }: FastifyRequest): string {
  return new Negotiator({ headers: { accept } }).mediaType(MEDIA_TYPES) ?? JSON_TYPE;
}
