import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, isIP, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OutgoingFailure, type OutgoingRequest } from '../../src/core/outgoing';
import { readAllowed } from '../../src/runtime/outgoing/allowed';
import { createOutgoing } from '../../src/runtime/outgoing/outgoing';
import { isPublic } from '../../src/runtime/outgoing/public-address';
import type { HostAddress } from '../../src/runtime/outgoing/target';

/** A server that counts who connects, whatever comes of it. */
interface Counted {
  readonly server: Server;
  readonly port: number;
  connections: number;
}

const counted: Counted[] = [];
const sockets = new Set<Socket>();

async function listen(server: Server, host = '127.0.0.1', port = 0): Promise<Counted> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const one: Counted = { server, port: (server.address() as AddressInfo).port, connections: 0 };
  server.on('connection', (socket: Socket) => {
    one.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  counted.push(one);
  return one;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const http = (answer: Answer) => listen(createServer(answer));
/** What speaks for itself, rather than HTTP. */
const raw = (answer: (socket: Socket) => void) =>
  listen(createTcp((socket) => void socket.once('data', () => answer(socket)).on('error', () => undefined)));

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const { server } of counted) server.close();
});

const never = (name: string): Promise<readonly HostAddress[]> => Promise.reject(new Error(`${name} was looked up`));
const at = (...addresses: string[]) => addresses.map((address): HostAddress => ({ address, family: isIP(address) }));
const allow = (...entries: string[]) => entries.map((entry) => readAllowed(entry)!);
const local = createOutgoing({ allowed: allow('127.0.0.1') });

async function failureOf(asked: Promise<unknown>): Promise<string> {
  const outcome: unknown = await asked.catch((error: unknown) => error);
  return outcome instanceof OutgoingFailure ? outcome.kind : `no failure: ${String(outcome)}`;
}
const get = (url: string, more: Partial<OutgoingRequest> = {}): OutgoingRequest => ({ method: 'GET', url, ...more });

/** Everything that a name may turn out to have, and that nobody outside is to reach through us. */
const INSIDE_V4 = [
  ...['0.0.0.0', '0.0.0.1', '0.255.255.255', '10.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.100.100.200'],
  ...['100.127.255.255', '127.0.0.1', '127.0.0.2', '127.1.2.3', '127.255.255.255', '169.254.0.1', '169.254.169.254'],
  ...['169.254.170.2', '172.16.0.1', '172.31.255.255', '192.0.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1'],
  ...['192.168.0.1', '192.168.255.255', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1'],
  ...['239.255.255.255', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
];
const INSIDE_V6 = [
  ...['::', '::1', '::2', 'fe80::1', 'febf::1', 'fc00::1', 'fd00:ec2::254', 'fdff::1', 'fec0::1', 'ff02::1', 'ff0e::1'],
  ...['100::1', '2001:db8::1', '3fff::1', '2001::1', '2001:2::1', '2001:10::1', '2001:20::1', '5f00::1', '4000::1'],
  ...['64:ff9b:1::1', '::ffff:0:7f00:1'],
];

const hex = (byte: string | undefined) => Number(byte).toString(16);
const octal = (byte: string | undefined) => `0${Number(byte).toString(8)}`;
const WIDE = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** The spellings of an IPv4 address that some part of the way reads as one. */
function spellings(address: string): string[] {
  const bytes = address.split('.');
  const [a, b, c, d] = bytes.map(Number) as [number, number, number, number];
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const [high, low] = [(a * 256 + b).toString(16), (c * 256 + d).toString(16)];
  return [
    ...[address, `${address}.`, String(whole), `0x${whole.toString(16)}`, `0${whole.toString(8)}`],
    ...[
      bytes.map((byte) => `0x${hex(byte)}`).join('.'),
      bytes.map(octal).join('.'),
      `${a}.${b * 65_536 + c * 256 + d}`,
    ],
    ...[`${a}.${b}.${c * 256 + d}`, WIDE(address), address.replaceAll('.', '。'), address.replaceAll('.', '%2e')],
    ...[`[::ffff:${address}]`, `[::ffff:${high}:${low}]`, `[0:0:0:0:0:ffff:${high}:${low}]`, `[::${address}]`],
    ...[`[64:ff9b::${address}]`, `[2002:${high}:${low}::1]`, `[2001:0:${high}:${low}::]`, `[::ffff:0:${address}]`],
    ...[`user@${address}`, `public.example@${address}`, `public.example:pw@${address}`],
  ];
}

it('nothing inside is connected to, however it is written, and nothing is looked up', async () => {
  const inside = await http((_request, response) => response.end('reached'));
  const everywhere = await listen(
    createServer((_request, response) => response.end('reached')),
    '::',
    0,
  );
  const outgoing = createOutgoing({ allowed: [], lookUp: never });
  const hosts = [
    ...INSIDE_V4.flatMap(spellings),
    ...INSIDE_V6.flatMap((address) => [`[${address}]`, `[${address}%25lo]`, `[${address.toUpperCase()}]`]),
    ...[
      'localhost',
      'LOCALHOST.',
      'a.localhost',
      'printer',
      'db.internal',
      'nas.local',
      'ⓛocalhost',
      '127.1',
      '0',
      '0x7f.1',
    ],
    ...['127.0.0.1\t', '127.0.0.1%00.public.example', '127.0.0.1\\@public.example', '[::1]:80@', '127。1'],
  ];
  expect(new Set(hosts).size).toBeGreaterThan(700);
  for (const host of new Set(hosts)) {
    for (const { port } of [inside, everywhere]) {
      const url = `https://${host}:${port}/`;
      const kind = await failureOf(outgoing.send(get(url)));
      expect([url, kind]).toEqual([url, expect.stringMatching(/^(?:NOT_PUBLIC|NOT_A_URL)$/)]);
      expect(await outgoing.check(url)).toMatchObject({ code: 'INVALID' });
    }
  }
  expect([inside.connections, everywhere.connections]).toEqual([0, 0]);
});

it('one address of a name that is not public refuses all of them, when it is saved and when it is used', async () => {
  const inside = await http((_request, response) => response.end('reached'));
  const names = [...INSIDE_V4, ...INSIDE_V6, ...INSIDE_V4.map((address) => `::ffff:${address}`), 'fe80::1%lo'];
  for (const address of names) {
    const outgoing = createOutgoing({ allowed: [], lookUp: () => Promise.resolve(at('9.9.9.9', address)) });
    const url = `https://receiver.example:${inside.port}/`;
    expect([address, await failureOf(outgoing.send(get(url)))]).toEqual([address, 'NOT_PUBLIC']);
    expect(await outgoing.check(url)).toMatchObject({ code: 'INVALID' });
  }
  expect(inside.connections).toBe(0);
});

it('public addresses are public', () => {
  const some = ['1.1.1.1', '9.9.9.9', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1', '192.169.0.1'];
  for (const address of [...some, '2606:4700:4700::1111', '2a00:1450::1'])
    expect([address, isPublic(address)]).toEqual([address, true]);
});

it('what is connected to is what was checked, although the name leads elsewhere a moment later', async () => {
  const first = await listen(
    createServer((_request, response) => response.end('first')),
    '127.0.0.2',
  );
  const second = await listen(
    createServer((_request, response) => response.end('second')),
    '127.0.0.1',
    first.port,
  );
  const answers = [at('127.0.0.2'), at('127.0.0.1')];
  let asked = 0;
  const lookUp = () => Promise.resolve(answers[Math.min(asked++, 1)]!);
  const outgoing = createOutgoing({ allowed: allow('127.0.0.2'), lookUp });
  const url = `http://receiver.example:${first.port}/`;
  expect(await outgoing.send(get(url))).toMatchObject({ status: 200, body: 'first' });
  expect(asked).toBe(1);
  // By now it leads inside, and the next connection is judged anew.
  expect(await failureOf(outgoing.send(get(url)))).toBe('NOT_PUBLIC');
  expect([first.connections, second.connections]).toEqual([1, 0]);
});

it('a redirect is an answer, and is not followed', async () => {
  const inside = await http((_request, response) => response.end('reached'));
  for (const status of [301, 302, 303, 307, 308]) {
    const location = `http://127.0.0.1:${inside.port}/`;
    const outside = await http((_request, response) => response.writeHead(status, { location }).end('elsewhere'));
    const answer = await local.send(get(`http://127.0.0.1:${outside.port}/`));
    expect(answer).toMatchObject({ status, headers: { location }, body: 'elsewhere' });
  }
  expect(inside.connections).toBe(0);
});

it('settings name hosts, addresses and networks, with a port or without, and there http goes', async () => {
  const server = await http((_request, response) => response.end('reached'));
  const url = `http://127.0.0.1:${server.port}/`;
  const reached = async (entry: string, to = url) => {
    const outgoing = createOutgoing({ allowed: allow(entry), lookUp: () => Promise.resolve(at('127.0.0.1')) });
    const { connections } = server;
    const kind = await failureOf(outgoing.send(get(to)));
    return kind.startsWith('no failure') && server.connections === connections + 1 ? 'reached' : kind;
  };
  const { port } = server;
  for (const entry of ['127.0.0.1', '127.0.0.0/8', 'localhost', `127.0.0.1:${port}`, `localhost:${port}`])
    expect([entry, await reached(entry)]).toEqual([entry, 'reached']);
  for (const entry of ['127.0.0.2', '10.0.0.0/8', 'receiver.example', `127.0.0.1:${port - 1}`, '[::1]', 'fd00::/8'])
    expect([entry, await reached(entry)]).toEqual([entry, 'NOT_PUBLIC']);
  const named = `http://receiver.example:${port}/`;
  expect(await reached('receiver.example', named)).toBe('reached');
  expect(await reached('127.0.0.1', named)).toBe('reached');
  expect(await reached('other.example', named)).toBe('NOT_PUBLIC');
  expect(await reached('127.0.0.1', `http://[::ffff:127.0.0.1]:${port}/`)).toBe('reached');
});

it.each([
  '',
  'a b',
  '10.0.0.0/33',
  '300.1.1.1',
  '1.2.3',
  'http://a',
  '*',
  'a:0',
  'a:70000',
  '::1/129',
  'fe80::1%lo',
  '-a',
])('%j is nothing that settings could name', (entry) => {
  expect(readAllowed(entry)).toBeNull();
});

it('elsewhere only https goes, and a name that is not found is no reason to refuse it when it is saved', async () => {
  const outgoing = createOutgoing({ allowed: [], lookUp: () => Promise.resolve(at('9.9.9.9')) });
  expect(await outgoing.check('https://receiver.example/hook')).toBeNull();
  expect(await outgoing.check('http://receiver.example/hook')).toMatchObject({ code: 'INVALID' });
  expect(await failureOf(outgoing.send(get('http://receiver.example/hook')))).toBe('NOT_HTTPS');
  const none = ['ftp://receiver.example', 'file:///etc/passwd', 'https://', 'https://me:secret@receiver.example', 'no'];
  for (const url of [...none, `https://a.example/${'x'.repeat(2_048)}`])
    expect([url, await failureOf(outgoing.send(get(url)))]).toEqual([url, 'NOT_A_URL']);
  const lost = createOutgoing({ allowed: [], lookUp: never });
  expect(await lost.check('https://receiver.example/hook')).toBeNull();
  expect(await failureOf(lost.send(get('https://receiver.example/hook')))).toBe('UNKNOWN_HOST');
});

it('what answers too slowly, too much or compressed is cut off', async () => {
  const silent = await http(() => undefined);
  const dripping = await http((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const drip = setInterval(() => response.write('.'), 10);
    response.on('close', () => {
      clearInterval(drip);
    });
  });
  for (const { port } of [silent, dripping])
    expect(await failureOf(local.send(get(`http://127.0.0.1:${port}/`, { deadlineMs: 150 })))).toBe('TIMEOUT');
  const lost = createOutgoing({ allowed: [], lookUp: () => new Promise(() => undefined) });
  expect(await failureOf(lost.send(get('https://receiver.example', { deadlineMs: 50 })))).toBe('TIMEOUT');

  const answering = async (size: number) => {
    const { port } = await http((_request, response) => response.end('x'.repeat(size)));
    return local.send(get(`http://127.0.0.1:${port}/`));
  };
  expect((await answering(1_048_576)).body).toHaveLength(1_048_576);
  for (const size of [1_048_577, 50_000_000]) expect(await failureOf(answering(size))).toBe('TOO_LARGE');
  const zipped = await http((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'));
  expect(await failureOf(local.send(get(`http://127.0.0.1:${zipped.port}/`)))).toBe('COMPRESSED');
  const large = { method: 'POST', url: `http://127.0.0.1:${silent.port}/`, body: 'é'.repeat(524_289) } as const;
  expect(await failureOf(local.send(large))).toBe('TOO_LARGE');
});

it.each([
  ['cut before the answer', (socket: Socket) => socket.destroy(), 'CUT'],
  ['cut within its headers', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-'), 'CUT'],
  ['cut within its body', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'), 'CUT'],
  [
    'cut within a chunk',
    (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nabc'),
    'CUT',
  ],
  ['no HTTP', (socket: Socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), 'MALFORMED'],
  [
    'two lengths',
    (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'),
    'MALFORMED',
  ],
  [
    'another protocol',
    (socket: Socket) => socket.end('HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    'MALFORMED',
  ],
  [
    'endless headers',
    (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1_000)}\r\n`.repeat(20)}\r\n`),
    'TOO_LARGE',
  ],
])('%s is a failure of a kind of its own', async (_name, answer, kind) => {
  const { port } = await raw((socket) => void answer(socket));
  expect(await failureOf(local.send(get(`http://127.0.0.1:${port}/`)))).toBe(kind);
});

it('nobody who listens, and no TLS, are failures too', async () => {
  const gone = await http(() => undefined);
  await new Promise((resolve) => gone.server.close(resolve));
  expect(await failureOf(local.send(get(`http://127.0.0.1:${gone.port}/`)))).toBe('UNREACHABLE');
  const plain = await http((_request, response) => response.end('plain'));
  expect(await failureOf(local.send(get(`https://127.0.0.1:${plain.port}/`)))).toBe('NOT_SECURE');
});

it('a certificate has to be that of the name that was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-outgoing-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=receiver.example', '-addext', 'subjectAltName=DNS:receiver.example'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ],
    { stdio: 'ignore' },
  );
  const ca = readFileSync(cert, 'utf8');
  const secure = createHttps({ key: readFileSync(key), cert: ca }, (request, response) =>
    response.end(request.headers.host),
  );
  const { port } = await listen(secure);
  rmSync(folder, { recursive: true });
  const lookUp = () => Promise.resolve(at('127.0.0.1'));
  const trusting = createOutgoing({ allowed: allow('127.0.0.1'), lookUp, ca });
  expect(await trusting.send(get(`https://receiver.example:${port}/`))).toMatchObject({
    body: `receiver.example:${port}`,
  });
  expect(await failureOf(trusting.send(get(`https://other.example:${port}/`)))).toBe('NOT_SECURE');
  const others = createOutgoing({ allowed: allow('127.0.0.1'), lookUp });
  expect(await failureOf(others.send(get(`https://receiver.example:${port}/`)))).toBe('NOT_SECURE');
});

it('what is sent arrives as it is, over a connection of its own, and through no proxy', async () => {
  const proxy = await http((_request, response) => response.end('proxied'));
  const before = { ...process.env };
  Object.assign(process.env, {
    http_proxy: `http://127.0.0.1:${proxy.port}`,
    HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
    NODE_USE_ENV_PROXY: '1',
  });
  try {
    const echo = await http((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => response.end(JSON.stringify({ ...request.headers, method: request.method, text })));
    });
    const sent = {
      method: 'PUT',
      url: `http://127.0.0.1:${echo.port}/a?b`,
      headers: { 'x-one': '1', 'content-type': 'text/plain' },
      body: 'é€😀',
    } as const;
    const answers = await Promise.all(Array.from({ length: 20 }, () => local.send(sent)));
    for (const { body } of answers)
      expect(JSON.parse(body)).toMatchObject({
        method: 'PUT',
        text: 'é€😀',
        'x-one': '1',
        'content-length': '9',
        'accept-encoding': 'identity',
        connection: 'close',
      });
    expect([echo.connections, proxy.connections]).toEqual([20, 0]);
  } finally {
    process.env = before;
  }
});
