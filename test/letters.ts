import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it takes. */
export interface Letterbox {
  readonly url: string;
  /** Every letter taken so far, in the order of arrival. */
  readonly letters: ParsedMail[];
  /** The next letter to an address that has not been handed out yet; waits for it. */
  next(to: string): Promise<ParsedMail>;
  /** All letters that came to an address. */
  to(address: string): ParsedMail[];
  /** Of how many letters it took under this Message-ID it died before it said so. */
  unsaid(messageId: string): number;
  /** How many connections wait for its word, since it hangs. */
  held(): number;
  /**
   * How it behaves from now on: takes letters, answers this code to every recipient, takes a letter and dies before it says so, or says nothing more until it
   * behaves otherwise.
   */
  behave(how: 'well' | 'dies after taking' | 'hangs' | number): void;
  /** Stops listening, and listens again at the same port. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

const WAIT_MS = 15_000;
/** Without the HTML that would be made of the text: nobody looks at it. */
const AS_WRITTEN = { skipTextToHtml: true };

export async function openLetterbox(): Promise<Letterbox> {
  const letters: ParsedMail[] = [];
  const handedOut = new Set<ParsedMail>();
  const manners: Manners = { how: 'well', held: [], unsaid: new Map() };
  let server = serverOf(letters, manners);
  const port = await listen(server, 0);
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    to: (address) => letters.filter((letter) => recipientOf(letter) === address),
    next: async (to) => {
      const givesUpAt = performance.now() + WAIT_MS;
      for (;;) {
        const letter = letters.find((one) => !handedOut.has(one) && recipientOf(one) === to);
        if (letter !== undefined) {
          handedOut.add(letter);
          return letter;
        }
        if (performance.now() > givesUpAt) throw new Error(`No letter to ${to} came.`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    unsaid: (messageId) => manners.unsaid.get(messageId) ?? 0,
    held: () => manners.held.length,
    behave: (how) => {
      manners.how = how;
      if (how !== 'hangs') for (const goOn of manners.held.splice(0)) goOn();
    },
    down: () => close(server),
    up: async () => {
      server = serverOf(letters, manners);
      await listen(server, port);
    },
    close: () => close(server),
  };
}

interface Manners {
  how: Parameters<Letterbox['behave']>[0];
  /** What is gone on with once it hangs no more. */
  readonly held: (() => void)[];
  readonly unsaid: Map<string, number>;
}

function serverOf(letters: ParsedMail[], manners: Manners): SMTPServer {
  const unlessHanging = (goOn: () => void) => {
    if (manners.how === 'hangs') manners.held.push(goOn);
    else goOn();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect: (_session, done) => {
      unlessHanging(() => done());
    },
    onRcptTo: (_address, _session, done) => {
      unlessHanging(() => {
        if (typeof manners.how === 'number') {
          done(Object.assign(new Error('this recipient is not taken'), { responseCode: manners.how }));
        } else {
          done();
        }
      });
    },
    onData: (stream, session, done) => {
      const dies = manners.how === 'dies after taking';
      const taken = simpleParser(stream, AS_WRITTEN).then((letter) => {
        letters.push(letter);
        if (!dies) {
          unlessHanging(() => done());
          return;
        }
        const id = letter.messageId ?? '';
        manners.unsaid.set(id, (manners.unsaid.get(id) ?? 0) + 1);
        for (const connection of connectionsOf(server))
          if (connection.session.id === session.id) connection._socket.destroy();
      });
      // A letter that breaks off on its way is none: whoever sent it was stopped.
      taken.catch(() => undefined);
    },
  });
  // A client that goes away is no failure of the letterbox.
  server.on('error', () => undefined);
  return server;
}

interface Connection {
  session: { id: string };
  _socket: { destroy(): void };
}

function connectionsOf(server: SMTPServer): Set<Connection> {
  return (server as unknown as { connections: Set<Connection> }).connections;
}

async function listen(server: SMTPServer, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.server.address() as AddressInfo).port;
}

function close(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

function recipientOf(letter: ParsedMail): string {
  const to = Array.isArray(letter.to) ? letter.to[0] : letter.to;
  return to?.value[0]?.address ?? '';
}

/** The token in a letter's link. */
export function tokenIn(letter: ParsedMail): string {
  const token = /[?&]token=([A-Za-z0-9_-]+)/.exec(letter.text ?? '')?.[1];
  if (token === undefined) throw new Error('There is no link with a token in this letter.');
  return token;
}
