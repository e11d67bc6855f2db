/** What the mail library says of a failure: which command the server answered, and how. */
interface MailFailure {
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
}

/** Replies to these are about one email. To all others, signing in above all, they are between the server and us. */
const ABOUT_THE_EMAIL: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);
/** RFC 4954: the server wants us to sign in, or does not take how we did. */
const ABOUT_SIGNING_IN: ReadonlySet<number> = new Set([530, 534, 535, 538]);

function replyToEmail({ command, responseCode = 0 }: MailFailure): number | null {
  return ABOUT_THE_EMAIL.has(command) && !ABOUT_SIGNING_IN.has(responseCode) ? responseCode : null;
}

/**
 * Whether a mail server refused this email for good (RFC 5321: 5xx), so that trying again would only repeat it. A server that does not let
 * us in refuses no email: they wait until it does.
 */
export function isFinalRefusal(error: unknown): boolean {
  const code = replyToEmail(error as MailFailure) ?? 0;
  return code >= 500 && code < 600;
}

/** What is kept of a failure: the server's reply to this email as it is ("550 5.1.1 …"), otherwise the library's own words. */
export function failureWords(error: unknown): string {
  const failure = error as MailFailure;
  return (replyToEmail(failure) !== null && failure.response) || failure.message;
}
