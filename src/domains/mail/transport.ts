import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { makeFolder } from '../../core/folder';

interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** When it was written, not when it happens to be sent. */
  readonly date: Date;
  /** Which email it is, such as INVITATION. */
  readonly name: string;
  readonly companyId: string | null;
}

/** What brings emails to people. */
export interface MailTransport {
  /** Resolves once the email is taken over; rejects with the mail server's words. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

export interface TransportOptions {
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly dataDir: string;
  /** Told of each email that became a file. */
  readonly wrote: (email: WrittenEmail) => void;
}

/** An email that nobody was sent. */
export interface WrittenEmail {
  readonly to: string;
  readonly subject: string;
  /** The link that it is about, with its token; null: it has none. */
  readonly link: string | null;
  /** The file. */
  readonly path: string;
}

const CONNECTIONS = 5;
const TIMEOUT_MS = 20_000;

export function createTransport(options: TransportOptions): MailTransport {
  return options.smtpUrl === null ? fileTransport(options) : smtpTransport(options.smtpUrl, options.mailFrom);
}

function smtpTransport(url: string, from: string): MailTransport {
  const transporter = once(() =>
    nodemailer.createTransport({
      pool: true,
      maxConnections: CONNECTIONS,
      ...smtpServer(url, TIMEOUT_MS),
    }),
  );
  return {
    send: async (mail) => {
      await transporter.get().sendMail({ from, ...addressed(mail) });
    },
    close: () => transporter.made()?.close(),
  };
}

/** The mail server of SMTP_URL, and how long each step with it may take, as the library of mail is told. */
export function smtpServer(url: string, timeoutMs: number) {
  const server = new URL(url);
  return {
    host: server.hostname,
    port: server.port === '' ? (server.protocol === 'smtps:' ? 465 : 587) : Number(server.port),
    secure: server.protocol === 'smtps:',
    ...(server.username !== '' && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
  };
}

/** Makes something when it is first needed: the library of mail is large, and no start waits for it. */
function once<T>(make: () => T): { get(): T; made(): T | undefined } {
  let made: T | undefined;
  return { get: () => (made ??= make()), made: () => made };
}

/** As a list of addresses, not as text: what stands in an address is never taken for a second one. */
function addressed({ to, name, companyId, ...mail }: OutgoingMail) {
  return { ...mail, to: [{ name: '', address: to }], headers: headersOf(name, companyId) };
}

/**
 * Says that a program wrote this, so that no holiday notice answers it (RFC 3834; the second one is what Exchange looks at), and by
 * which company and of which email complaints are to be counted (Gmail's Feedback-ID, the sender last). No List-Id: this is no list that
 * anybody could leave, and filters would take it for one.
 */
function headersOf(name: string, companyId: string | null): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
    'Feedback-ID': `${companyId ?? 'account'}:${name.toLowerCase()}:muster`,
  };
}

/** Writes each email into the data folder, under its Message-ID. */
function fileTransport({ mailFrom, dataDir, wrote }: TransportOptions): MailTransport {
  const folder = join(dataDir, 'mail');
  makeFolder(folder);
  const composer = once(() => nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' }));
  return {
    send: async (mail) => {
      const { message } = await composer.get().sendMail({ from: mailFrom, ...addressed(mail) });
      const path = join(folder, `${mail.messageId.replace(/[^\w.-]/g, '')}.eml`);
      // Whole under another name first: whoever reads the folder never finds half an email.
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
      const link = /https?:\/\/\S+token=\S+/.exec(mail.text)?.[0] ?? null;
      wrote({ to: mail.to, subject: mail.subject, link, path });
    },
    close: () => composer.made()?.close(),
  };
}
