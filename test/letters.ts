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
  close(): Promise<void>;
}

const WAIT_MS = 15_000;

export async function openLetterbox(): Promise<Letterbox> {
  const letters: ParsedMail[] = [];
  const handedOut = new Set<ParsedMail>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      simpleParser(stream).then(
        (letter) => {
          letters.push(letter);
          done();
        },
        (error: unknown) => {
          done(error as Error);
        },
      );
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
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
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function recipientOf(letter: ParsedMail): string {
  const to = Array.isArray(letter.to) ? letter.to[0] : letter.to;
  return to?.value[0]?.address ?? '';
}

/** The token in a letter's link. */
export function tokenIn(letter: ParsedMail): string {
  const token = /[?&]token=([A-Za-z0-9_-]+)/.exec(letter.text ?? '')?.[1];
  if (token === undefined) throw new Error('There is no link with a token in this letter.');
  return token;
}
