import type { CompanyId, Id } from '../core/ids';
import type { Language } from '../core/language';
import type { Message, MessageValues } from '../core/messages';

interface Words {
  readonly subject: Message;
  readonly paragraphs: readonly Message[];
  /** Below the button. */
  readonly closing: Message;
}

/** What stands on the button, which leads to the value `link`, and for how long that link works. */
interface Linked {
  readonly button: Message;
  readonly linkMs: number;
}

/** An email in every language. The words may hold its values, as {placeholders}. */
export type EmailText = Words & (Linked | { readonly button?: never; readonly linkMs?: never });

/** An email as the handler of the outbox knows it. */
export interface EmailDefinition {
  /** Stands in rows of the outbox and in the Feedback-ID: it never changes. */
  readonly name: string;
  readonly text: EmailText;
}

/** An email to somebody, to be queued. */
export interface Email extends EmailDefinition {
  readonly to: string;
  readonly language: Language;
  readonly values: MessageValues;
  /** Whose email it is; left out where it is about an account. */
  readonly companyId?: CompanyId;
  /** What it is about, such as the invitation whose deliveries it is among. */
  readonly subjectId?: Id;
}

type ToSomebody<Values> = Omit<Email, keyof EmailDefinition | 'values'> & { readonly values: Values };

/** An email that a domain sends. `Values` are what it has to be told; `name` among them greets its reader, empty where nobody said. */
export interface DefinedEmail<Values> extends EmailDefinition {
  to(email: ToSomebody<Values>): Email;
}

type NoValues = Readonly<Record<string, never>>;

/** Defines an email in the `emails.ts` of the domain that sends it, which its domain.ts lists. */
export function defineEmail<Values extends MessageValues = NoValues>(
  name: string,
  text: EmailText,
): DefinedEmail<Values> {
  return { name, text, to: (email) => ({ name, text, ...email }) };
}
