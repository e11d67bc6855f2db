import type { FastifyRequest } from 'fastify';
import { RequestError } from '../../core/errors';
import type { TurnedAway } from '../turn-away';
import { documentAsked, type Named, type PersistedDocuments } from './asked';

/** Those that clients of Apollo know; they read the code whatever the status. */
const ANSWERED: ReadonlySet<unknown> = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/** Puts the document that an HTTP request names in its place, so that all that comes after finds it in `query`. Or why there is none. */
export function putDocument(request: FastifyRequest, persisted: PersistedDocuments | null): TurnedAway | null {
  const place =
    request.method === 'GET' ? placeInAddress(request) : placeInBody(request.body as Record<string, unknown>);
  const text = documentAsked(persisted, place.named);
  if (text instanceof RequestError) return { status: ANSWERED.has(text.extensions['code']) ? 200 : 400, error: text };
  if (text !== (place.named.query ?? '')) place.put(text);
  return null;
}

interface Place {
  readonly named: Named;
  put(text: string): void;
}

function placeInBody(body: Record<string, unknown>): Place {
  return {
    named: body,
    put: (text) => {
      const { extensions } = body;
      Object.assign(body, { query: text }, isObject(extensions) && { extensions: without(extensions) });
    },
  };
}

/** In the address of a GET, where Apollo looks as well. */
function placeInAddress({ raw }: FastifyRequest): Place {
  const [path = '', search = ''] = (raw.url ?? '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const extensions = jsonIn(parameters.get('extensions'));
  return {
    named: { query: parameters.get('query') ?? '', documentId: parameters.get('documentId'), extensions },
    put: (text) => {
      parameters.set('query', text);
      parameters.delete('documentId');
      if (isObject(extensions)) parameters.set('extensions', JSON.stringify(without(extensions)));
      raw.url = `${path}?${parameters.toString()}`;
    },
  };
}

/** Null: what stands there is for Apollo to refuse. */
function jsonIn(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Apollo would look there itself. */
const without = (extensions: object): object => ({ ...extensions, persistedQuery: undefined });
