import type { FastifyRequest } from 'fastify';
import { RequestError } from '../core/errors';
import type { Message } from '../core/messages';
import { transportMessages as messages } from './transport-messages';
import type { TurnedAway } from './turn-away';

/** Headers that no form, image or link can send. Apollo asks for one of them where a request could come from those. */
const PREFLIGHT = ['apollo-require-preflight', 'x-apollo-operation-name'];

const EXAMPLE = '{"query":"{ viewer { signedIn } }"}';

type Body = Record<string, unknown>;

/** What of GraphQL over HTTP a request lacks, or null. What clients send by habit for "none" is taken for none. */
export function obstacleInRequest(request: FastifyRequest): TurnedAway | null {
  if (request.method === 'GET') return obstacleToGet(request);
  if (!isJson(request)) return refused(request.headers['content-type'] === undefined ? 400 : 415, messages.notJson);
  const { body } = request;
  if (!isObject(body) || Object.keys(body).length === 0) return refused(400, messages.noObject, { example: EXAMPLE });
  for (const name of ['operationName', 'variables', 'extensions']) if (body[name] === '') body[name] = null;
  return obstacleInBody(body);
}

function obstacleToGet(request: FastifyRequest): TurnedAway | null {
  if (!PREFLIGHT.some((name) => (request.headers[name] ?? '') !== '')) return refused(400, messages.noPreflight);
  return request.headers['content-type'] === undefined || isJson(request) ? null : refused(415, messages.notJson);
}

function obstacleInBody(body: Body): TurnedAway | null {
  if (body['query'] !== undefined && body['query'] !== null && typeof body['query'] !== 'string') {
    return refused(400, messages.queryIsNoText);
  }
  if (!isText(body['operationName'])) return refused(400, messages.operationNameIsNoText);
  const name = ['variables', 'extensions'].find((one) => !isNone(body[one]) && !isObject(body[one]));
  return name === undefined ? null : refused(400, messages.mustBeObject, { name });
}

/** JSON is UTF-8 (RFC 8259): what says that it is in another encoding would be read as something else. */
function isJson({ headers }: FastifyRequest): boolean {
  const type = headers['content-type'] ?? '';
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1] ?? 'utf-8';
  return /^application\/json\s*(?:;|$)/i.test(type) && /^utf-?8$/i.test(charset);
}

const isNone = (value: unknown) => value === undefined || value === null;
const isText = (value: unknown) => isNone(value) || typeof value === 'string';

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(status: number, sentence: Message, values: Record<string, string> = {}): TurnedAway {
  return { status, error: new RequestError('BAD_REQUEST', sentence, {}, values) };
}
