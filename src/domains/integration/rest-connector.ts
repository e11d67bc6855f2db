import type { OutgoingAnswer, OutgoingRequest } from '../../core/outgoing';
import type { ErpAccess, ErpCollection, ErpConnector } from './connector';
import { UpstreamFailure } from './upstream';

/** The ERP's side is documented in docs/erp.md: three addresses, JSON, Basic authentication. */
export const restConnector: ErpConnector = {
  ping: async (access) => {
    accept(await send(access, 'GET', '/ping'));
  },
  read: async (access, collection, code) => {
    const answer = await send(access, 'GET', pathOf(collection, code));
    if (answer.status === 404) return null;
    accept(answer);
    return parse(answer.body);
  },
  write: async (access, collection, code, record) => {
    accept(await send(access, 'PUT', pathOf(collection, code), JSON.stringify(record)));
  },
};

function pathOf(collection: ErpCollection, code: string): string {
  return `/${collection}/${encodeURIComponent(code)}`;
}

function send(
  { outgoing, baseUrl, userName, password }: ErpAccess,
  method: OutgoingRequest['method'],
  path: string,
  body?: string,
): Promise<OutgoingAnswer> {
  const credentials = Buffer.from(`${userName}:${password}`, 'utf8').toString('base64');
  return outgoing.send({
    method,
    url: `${baseUrl.replace(/\/+$/, '')}${path}`,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${credentials}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body }),
  });
}

/** A redirect is not followed: it is an answer like any other that is no success. */
function accept({ status }: OutgoingAnswer): void {
  if (status === 401 || status === 403) throw new UpstreamFailure('CREDENTIALS');
  if (status < 200 || status > 299) throw new UpstreamFailure('STATUS', { status });
}

function parse(body: string): Readonly<Record<string, unknown>> {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    throw new UpstreamFailure('NOT_JSON');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new UpstreamFailure('NOT_JSON');
  }
  return read as Readonly<Record<string, unknown>>;
}
