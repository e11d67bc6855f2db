import { connect, type Socket } from 'node:net';
import { plain } from '../picture/images';
import { codeOf, picturesOf } from '../picture/upload';
import { startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ RATE_LIMITS: 'on', CORS_ORIGINS: 'https://app.example' });
});
afterAll(() => world.close());

/** Sends pieces of a request, each so many milliseconds after the one before, and answers all that comes back until the end. */
async function sendSlowly(pieces: readonly (string | Buffer)[], pauseMs: number): Promise<string> {
  const { hostname, port } = new URL(world.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
  const closed = new Promise((done) => socket.once('close', done));
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await new Promise((done) => setTimeout(done, pauseMs));
    if (!socket.writable) break;
    socket.write(piece);
  }
  await closed;
  return answer;
}

const headOf = (line: string, type: string, length: number) =>
  Buffer.from(
    `${line} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`,
  );

it('an upload may arrive slowly; a request to GraphQL that takes as long is ended with 408', async () => {
  const png = await plain(30, 30).png().toBuffer();
  const { pathname } = new URL(await picturesOf(world).ticket(world.acme.user));
  const query = Buffer.from(JSON.stringify({ query: '{ viewer { signedIn } }' }));
  const slowly = (head: Buffer, body: Buffer) =>
    sendSlowly([Buffer.concat([head, body.subarray(0, 5)]), body.subarray(5)], 12_000);
  const [upload, graphql] = await Promise.all([
    slowly(headOf(`PUT ${pathname}`, 'image/png', png.length), png),
    slowly(headOf('POST /graphql', 'application/json', query.length), query),
  ]);
  expect(upload).toMatch(/^HTTP\/1\.1 200 /);
  expect(upload).toContain('"MEDIUM"');
  expect(graphql).toMatch(/^HTTP\/1\.1 408 /);
  expect(graphql).toContain('did not arrive in time');
  expect(graphql).not.toContain('signedIn');
  expect(world.log).toEqual([]);
}, 40_000);

it('an upload that breaks off leaves the server well, and the ticket used', async () => {
  const pictures = picturesOf(world);
  const png = await plain(300, 300).png().toBuffer();
  const form = '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\n';
  for (const [type, body] of [
    ['image/png', png.subarray(0, 100)],
    ['multipart/form-data; boundary=x', Buffer.from(form)],
    ['multipart/form-data; boundary=x', Buffer.concat([Buffer.from(form), png.subarray(0, 100)])],
  ] as const) {
    const ticket = await pictures.ticket(world.acme.user);
    const { hostname, port } = new URL(world.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname);
      socket.once('close', () => done());
      socket.write(Buffer.concat([headOf(`POST ${new URL(ticket).pathname}`, type, 5_000), body]), () => {
        setTimeout(() => socket.destroy(), 100);
      });
    });
    expect(codeOf(await pictures.put(ticket, png))).toBe('ALREADY_USED');
  }
  expect((await pictures.upload(world.acme.user, png)).status).toBe(200);
  expect(world.log).toEqual([]);
});

describe('uploads at once', () => {
  const png = () => plain(30, 30).png().toBuffer();

  /** Begins uploads that send nothing yet, one for each ticket, and waits until all tickets are claimed. */
  async function begin(tickets: readonly string[], length: number): Promise<Socket[]> {
    const { hostname, port } = new URL(world.url);
    const unused = async () =>
      Number(
        (await world.db.query<[{ n: unknown }]>('SELECT COUNT(*) AS n FROM picture_ticket WHERE usedAt IS NULL'))[0].n,
      );
    const before = await unused();
    const sockets = tickets.map((ticket) => {
      const socket = connect(Number(port), hostname);
      socket.write(headOf(`PUT ${new URL(ticket).pathname}`, 'image/png', length));
      return socket;
    });
    while ((await unused()) > before - tickets.length) await new Promise((done) => setTimeout(done, 20));
    return sockets;
  }

  const finish = (sockets: readonly Socket[], bytes: Buffer) =>
    Promise.all(
      sockets.map(
        (socket) =>
          new Promise<string>((done) => {
            let answer = '';
            socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
            socket.once('close', () => done(answer));
            socket.write(bytes);
          }),
      ),
    );

  async function expectLater(as: { token: string }): Promise<string> {
    const ticket = await picturesOf(world).ticket(as);
    const refused = await picturesOf(world).put(ticket, await png());
    expect([refused.status, codeOf(refused), refused.headers.get('retry-after')]).toEqual([429, 'RATE_LIMITED', '2']);
    return ticket;
  }

  it('of one company four are taken; the fifth is told when to come again with the same ticket, another company waits for nobody', async () => {
    const pictures = picturesOf(world);
    const { admin, user, limited, moderator } = world.acme;
    const tickets = await Promise.all([admin, user, limited, moderator].map((person) => pictures.ticket(person)));
    const sockets = await begin(tickets, (await png()).length);
    const late = await expectLater(world.acme.owner);
    expect((await pictures.upload(world.globex.user, await png())).status).toBe(200);
    for (const answer of await finish(sockets, await png())) expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect((await pictures.put(late, await png())).status).toBe(200);
  });

  it('in all thirty-two are taken, each with a ticket of its own', async () => {
    const companies = await Promise.all(Array.from({ length: 8 }, (_, index) => world.company(`Uploads ${index}`)));
    const people = companies.flatMap(({ admin, user, limited, moderator }) => [admin, user, limited, moderator]);
    const tickets = await Promise.all(people.map((person) => picturesOf(world).ticket(person)));
    const sockets = await begin(tickets, (await png()).length);
    const late = await expectLater(world.globex.admin);
    for (const answer of await finish(sockets, await png())) expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect((await picturesOf(world).put(late, await png())).status).toBe(200);
  });

  it('one that sends next to nothing is ended with 408, and gives its place back', async () => {
    const tickets = await Promise.all(Array.from({ length: 4 }, () => picturesOf(world).ticket(world.acme.user)));
    const sockets = await begin(tickets, 100_000);
    for (const answer of await finish(sockets, Buffer.alloc(8))) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toMatch(/^connection: close/im);
    }
    expect((await picturesOf(world).upload(world.acme.user, await png())).status).toBe(200);
    expect(world.log).toEqual([]);
  }, 40_000);
});

it('GraphQL itself takes no form', async () => {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: '{ viewer { signedIn } }' }));
  const answer = await fetch(world.url, {
    method: 'POST',
    body: form,
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect(answer.status).toBe(415);
});

it('a page of an origin that is named may upload, and one of another may not', async () => {
  const ticket = await picturesOf(world).ticket(world.acme.user);
  const preflight = (origin: string) =>
    fetch(ticket, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' },
    });
  const ours = await preflight('https://app.example');
  expect(ours.headers.get('access-control-allow-origin')).toBe('https://app.example');
  expect(ours.headers.get('access-control-allow-methods')).toContain('PUT');
  expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});

it('the limits of traffic hold: 601 tries of tickets that are none, from one address in a minute', async () => {
  const { origin } = new URL(world.url);
  const answers = [];
  for (let batch = 0; batch < 20; batch += 1) {
    const some = Array.from({ length: 31 }, () =>
      fetch(`${origin}/upload/upload_${'a'.repeat(43)}`, { method: 'PUT' }),
    );
    answers.push(...(await Promise.all(some)));
  }
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused[0]!.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
  // Who is known counts for themselves.
  const known = await picturesOf(world).upload(world.acme.user, await plain(9, 9).png().toBuffer());
  expect(known.status).toBe(200);
});
