import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { OutgoingFailure, type OutgoingAnswer, type OutgoingRequest } from '../../core/outgoing';
import type { HostAddress, Target } from './target';

const MAX_BYTES = 1_048_576;
const MAX_HEADER_BYTES = 16_384;

/** One request and its answer over a connection of their own, to one of the addresses that were checked. */
export function exchange(
  target: Target,
  { method, headers = {}, body = '' }: OutgoingRequest,
  { signal, ca }: { readonly signal: AbortSignal; readonly ca?: string | undefined },
): Promise<OutgoingAnswer> {
  if (Buffer.byteLength(body) > MAX_BYTES) return Promise.reject(new OutgoingFailure('TOO_LARGE'));
  const options: RequestOptions = {
    method,
    headers: { 'user-agent': 'Muster', ...headers, 'accept-encoding': 'identity' },
    // A connection of its own, without the proxies that an environment may name.
    agent: false,
    lookup: onlyThese(target.addresses),
    maxHeaderSize: MAX_HEADER_BYTES,
    ...(ca !== undefined && { ca }),
  };
  return new Promise((resolve, reject) => {
    const send = target.url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = send(target.url, options, (answer) => void readAnswer(answer).then(resolve, fail));
    const fail = (error: unknown) => {
      reject(asFailure(error));
      sent.destroy();
    };
    listen(sent, signal, fail);
    sent.end(body);
  });
}

function listen(sent: ClientRequest, signal: AbortSignal, fail: (error: unknown) => void): void {
  const late = () => {
    fail(new OutgoingFailure('TIMEOUT'));
  };
  signal.addEventListener('abort', late, { once: true });
  sent.on('error', fail);
  sent.on('upgrade', (_answer, socket) => {
    socket.destroy();
    fail(new OutgoingFailure('MALFORMED'));
  });
  if (signal.aborted) late();
}

/** In place of a second look-up, which might answer something else than the one that was checked. */
function onlyThese(addresses: readonly HostAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 0);
  };
}

async function readAnswer(answer: IncomingMessage): Promise<OutgoingAnswer> {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') throw new OutgoingFailure('COMPRESSED');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new OutgoingFailure('TOO_LARGE');
    chunks.push(chunk);
  }
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

const KINDS: readonly (readonly [RegExp, OutgoingFailure['kind']])[] = [
  [/^HPE_HEADER_OVERFLOW$/, 'TOO_LARGE'],
  [/^HPE_/, 'MALFORMED'],
  [/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE)$/, 'CUT'],
  [
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL|EACCES|EINVAL|ERR_SOCKET_BAD_PORT)$/,
    'UNREACHABLE',
  ],
  [/^(?:EPROTO|ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/, 'NOT_SECURE'],
];

/** What is none of these is a mistake of ours, such as a header that cannot be sent, and stays as it is. */
function asFailure(error: unknown): Error {
  if (error instanceof OutgoingFailure) return error;
  const known = error as Error & { readonly code?: unknown };
  const kind = KINDS.find(([pattern]) => pattern.test(String(known.code)))?.[1];
  return kind === undefined ? known : new OutgoingFailure(kind, error);
}
