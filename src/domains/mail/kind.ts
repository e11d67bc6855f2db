import type { Language } from '../../core/language';
import type { MessageValues } from '../../core/messages';
import { defineOutboxKind, type HandledKind } from '../../runtime/outbox';
import type { EmailDefinition } from '../../runtime/define-email';
import { failureWords, isFinalRefusal } from './failures';
import type { MailTransport } from './transport';
import { writeEmail } from './write-email';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What stands in clear of an email that waits. */
interface EmailHeader {
  /** Which one it is, such as INVITATION. */
  readonly email: string;
  readonly language: Language;
  /** Fixed here, so that an email that is sent twice is one email to whoever receives it. */
  readonly messageId: string;
}

/** Emails in the outbox. What is sealed are their values, links among them: the words are found when it is sent. */
export const EMAIL_KIND = defineOutboxKind<EmailHeader, MessageValues>('email', {
  leaseMs: MINUTE_MS,
  batch: 20,
  giveUpAfterMs: 3 * 24 * HOUR_MS,
  maxPauseMs: (ageMs) => (ageMs < HOUR_MS ? MINUTE_MS : HOUR_MS),
  isFinal: isFinalRefusal,
  describeFailure: failureWords,
});

/** Emails as they are written and sent: under a Message-ID that never changes. */
export function emailKind(transport: MailTransport, emails: readonly EmailDefinition[]): HandledKind {
  const texts = new Map(emails.map(({ name, text }) => [name, text]));
  return EMAIL_KIND.handledBy(async (_ctx, { companyId, recipient, createdAt, header, payload }) => {
    const text = texts.get(header.email);
    // A release that still knew it has left it behind.
    if (text === undefined) throw new Error(`No email is called "${header.email}".`);
    await transport.send({
      ...writeEmail(text, header.language, payload),
      ...{ to: recipient, messageId: header.messageId, date: createdAt, name: header.email, companyId },
    });
  });
}
