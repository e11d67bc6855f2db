import nodemailer from 'nodemailer';
import { smtpServer } from '../domains/mail/transport';
import { codeOf, ok, placeOf, warning, wrong, type Finding } from './finding';
import type { Patient } from './patient';

/** For each step: two connections fit into the patience of a check. */
const STEP_MS = 2_000;
const HERE = /^(localhost|127\.[\d.]+|\[::1\])$/;

/** A connection, a greeting and a login, as an email would have them. None is sent. */
export async function examineMail({ settings }: Patient): Promise<readonly Finding[]> {
  const { smtpUrl, dataDir, production } = settings;
  if (smtpUrl === null) {
    const sentence = `No email is sent: each becomes a file in ${dataDir}/mail. Set SMTP_URL to have them sent.`;
    return [(production ? warning : ok)('mail', sentence)];
  }
  const place = placeOf(smtpUrl, new URL(smtpUrl).protocol === 'smtps:' ? 465 : 587);
  const failure = await tryServer(smtpUrl, true);
  if (failure === null) return [ok('mail', `The mail server at ${place} can be used.`)];
  // Emails go without TLS where the server offers none.
  const withoutTls = codeOf(failure) === 'ETLS' ? await tryServer(smtpUrl, false) : failure;
  if (withoutTls !== null) return [wrong('mail', sentenceFor(withoutTls, place))];
  if (HERE.test(new URL(smtpUrl).hostname)) return [ok('mail', `The mail server at ${place} can be used.`)];
  const risk = 'passwords and links can be read on their way';
  return [
    warning('mail', `The mail server at ${place} offers no TLS, so ${risk}: turn STARTTLS on there, or use smtps://.`),
  ];
}

/** Null, or what it failed of. */
async function tryServer(smtpUrl: string, requireTLS: boolean): Promise<unknown> {
  const transport = nodemailer.createTransport({ ...smtpServer(smtpUrl, STEP_MS), requireTLS });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return error ?? new Error();
  } finally {
    transport.close();
  }
}

/** By the code of the failure, or by what its message names. The message itself is the server's, and not shown. */
const SENTENCES: readonly (readonly [mark: RegExp, sentence: string])[] = [
  [
    /EAUTH/,
    'refuses the user or the password in SMTP_URL: mend them there (reserved characters are written as %40 and the like)',
  ],
  [
    /certificate|altnames|CERT_/i,
    'has a certificate that is not trusted here: use the name that it is for, or name its authority in NODE_EXTRA_CA_CERTS',
  ],
  [/ECONNREFUSED/, 'is not there: start it, or mend the host and the port in SMTP_URL'],
  [/EDNS|ENOTFOUND|EAI_AGAIN/, 'has a name that does not exist: mend the host in SMTP_URL'],
  [
    /wrong version number|ssl3|packet length/i,
    'does not speak TLS from the start: use smtp:// in place of smtps:// in SMTP_URL',
  ],
  [
    /ETIMEDOUT|ETIMEOUT|timed? ?out/i,
    'does not answer in time: look at the firewall, and whether SMTP_URL begins with smtps:// where the port speaks TLS from the start',
  ],
  [/EPROTOCOL|Invalid greeting/, 'greets as no mail server does: mend the host and the port in SMTP_URL'],
];

function sentenceFor(failure: unknown, place: string): string {
  const text = `${codeOf(failure)} ${String((failure as { message?: unknown }).message)}`;
  const known = SENTENCES.find(([mark]) => mark.test(text));
  return `The mail server at ${place} ${known?.[1] ?? `cannot be used (${codeOf(failure)}): look at SMTP_URL`}.`;
}
