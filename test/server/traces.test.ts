import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { startWorld, type World } from '../world';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly status: { readonly code: number };
  readonly facts: Record<string, string | number>;
}

/** A collector, as OTLP over HTTP has it: JSON by POST. */
const collector = { spans: [] as Span[], services: new Set<string>(), text: '' };
let server: Server;
let world: World;

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
}
interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { readonly key: string; readonly value: Value }[] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}
type SentSpan = Omit<Span, 'facts'> & {
  readonly attributes: readonly { readonly key: string; readonly value: Value }[];
};

const valuesOf = (attributes: SentSpan['attributes']) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue ?? '']));

function take({ resourceSpans }: Sent): void {
  for (const { resource, scopeSpans } of resourceSpans) {
    collector.services.add(String(valuesOf(resource.attributes)['service.name']));
    for (const span of scopeSpans.flatMap(({ spans }) => spans)) {
      collector.spans.push({ ...span, facts: valuesOf(span.attributes) });
    }
  }
}

beforeAll(async () => {
  server = createServer((incoming, response) => {
    void json(incoming).then((body) => {
      collector.text += JSON.stringify(body);
      take(body as Sent);
      response.writeHead(incoming.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  world = await startWorld({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` });
});
afterAll(async () => {
  await world.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

let traces = 0;

/** The body comes after the head, as large ones do, so that it is read by an event of the connection. */
async function inTwoPieces(headers: Record<string, string>, body: string): Promise<string> {
  const sent = request(world.url, {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.flushHeaders();
  await pause(20);
  sent.end(body);
  return text((await answered)[0]);
}

/** Sends a request beneath a trace of the client's, and answers the spans of it, once its own is there. */
async function followed(query: string, token?: string, variables = {}): Promise<{ spans: Span[]; body: string }> {
  traces += 1;
  const traceId = traces.toString(16).padStart(32, 'a');
  const headers = {
    'content-type': 'application/json',
    traceparent: `00-${traceId}-00000000000000ff-01`,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const body = await inTwoPieces(headers, JSON.stringify({ query, variables }));
  const mine = () => collector.spans.filter((span) => span.traceId === traceId);
  while (!mine().some(({ name }) => name === 'POST /graphql')) await pause(50);
  return { spans: mine(), body };
}

const SERVER = 2;
const FAILED = 2;

it('a request is a span beneath the client’s, the operation beneath it, and its statements beneath that', async () => {
  const { spans } = await followed('query Names { users(first: 3) { nodes { displayName } } }', world.acme.admin.token);
  const whole = spans.find(({ name }) => name === 'POST /graphql')!;
  expect(whole).toMatchObject({
    ...{ parentSpanId: '00000000000000ff', kind: SERVER },
    facts: { 'http.route': '/graphql', 'http.response.status_code': 200 },
  });
  expect(whole.facts['muster.request_id']).toMatch(/^[0-9a-f-]{36}$/);
  const operation = spans.find(({ name }) => name === 'graphql')!;
  expect(operation.parentSpanId).toBe(whole.spanId);
  expect(operation.facts).toMatchObject({
    ...{ 'graphql.operation.type': 'query', 'graphql.operation.name': 'Names', 'muster.outcome': 'ok' },
  });
  const statements = spans.filter(({ facts }) => 'db.query.text' in facts);
  expect(new Set(statements.map(({ parentSpanId }) => parentSpanId))).toEqual(
    new Set([whole.spanId, operation.spanId]),
  );
  expect(statements.find(({ parentSpanId }) => parentSpanId === operation.spanId)?.facts['db.query.text']).toMatch(
    /FROM\s+`user` u/,
  );
  expect([...collector.services]).toEqual(['muster']);
}, 30_000);

it('says nothing of what was sent: neither tokens nor passwords nor names', async () => {
  const input = { identifier: world.acme.admin.email, password: 'a password that is none' };
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }';
  await followed(signIn, undefined, { input });
  const invite =
    'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { results { invitation { id } } errors { code } } }';
  await followed(invite, world.acme.admin.token, { i: { emails: ['traced@people.example'] } });
  await followed('{ users(filter: { search: "Sanne" }) { nodes { id } } }', world.acme.admin.token);
  for (const secret of [input.password, input.identifier, world.acme.admin.token, 'traced@people.example', 'Sanne']) {
    expect(collector.text).not.toContain(secret);
  }
}, 30_000);

it('what numbers events is an INSERT, whatever stands before it', () => {
  const numbering = collector.spans.filter(({ facts }) => String(facts['db.query.text']).includes('event_counter'));
  expect(new Set(numbering.map(({ name }) => name))).toContain('INSERT');
  expect(collector.spans.map(({ name }) => name)).not.toContain('M');
});

it('a WebSocket is a request that became one, not one whose client went away', async () => {
  const socket = new WebSocket(world.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.close();
  const mine = () => collector.spans.filter(({ name }) => name === 'GET /graphql');
  while (mine().length === 0) await pause(50);
  expect(mine().map(({ facts }) => facts['http.response.status_code'])).toEqual([101]);
}, 30_000);

it('what fails is said to have failed, what is refused is not', async () => {
  const refused = await followed('{ users { nodes { id } } }');
  expect(refused.body).toContain('UNAUTHENTICATED');
  const operationOf = (spans: readonly Span[]) => spans.find(({ name }) => name === 'graphql')!;
  expect(operationOf(refused.spans)).toMatchObject({ status: { code: 0 }, facts: { 'muster.outcome': 'refused' } });
  await world.db.query('RENAME TABLE inbox TO inbox_away');
  const failed = await followed('{ inboxes { id } }', world.acme.admin.token);
  await world.db.query('RENAME TABLE inbox_away TO inbox');
  expect(failed.body).toContain('INTERNAL');
  expect(operationOf(failed.spans)).toMatchObject({ status: { code: FAILED }, facts: { 'muster.outcome': 'failed' } });
  expect(failed.spans).toContainEqual(
    expect.objectContaining({
      status: { code: FAILED },
      facts: expect.objectContaining({ 'error.type': 'ER_NO_SUCH_TABLE' }),
    }),
  );
}, 30_000);

it('our own work is followed as well, each piece by itself', async () => {
  const sent = () => collector.spans.filter(({ name }) => name === 'outbox');
  while (sent().length === 0) await pause(50);
  expect(sent()[0]).toMatchObject({ facts: { 'muster.outbox.kind': 'email', 'muster.outbox.attempt': 1 } });
  expect(sent()[0]?.parentSpanId ?? '').toBe('');
  // Looking for work, every second, is nothing that anybody asked for.
  const alone = collector.spans.filter(({ parentSpanId = '' }) => parentSpanId === '').map(({ name }) => name);
  expect(alone.filter((name) => !['outbox', 'job', 'GET /health/ready', 'GET /graphql'].includes(name))).toEqual([]);
}, 30_000);

it('a collector that is away keeps nobody: neither from an answer nor from stopping', async () => {
  // The library's own: for how long it tries again.
  process.env['OTEL_EXPORTER_OTLP_TIMEOUT'] = '1000';
  // Port 9 is that of discard, where nobody is.
  const away = await startWorld({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', LOG_LEVEL: 'warn' });
  const answer = await away.run(away.acme.admin, '{ viewer { signedIn } }');
  expect(answer).toMatchObject({ data: { viewer: { signedIn: true } } });
  const told = () => away.log.filter((line) => line.includes('The collector does not take traces'));
  while (told().length === 0) await pause(50);
  await away.run(away.acme.admin, '{ viewer { signedIn } }');
  await away.close();
  expect(told()).toHaveLength(1);
}, 30_000);
