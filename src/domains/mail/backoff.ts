const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** A letter that nobody took over for this long is given up. */
export const GIVE_UP_AFTER_MS = 3 * 24 * HOUR_MS;

/**
 * How long to wait before the next try, in milliseconds: doubling from a second, at most a minute while the letter is younger than an
 * hour and at most an hour afterwards. `chance` (0 to 1) spreads tries that failed together over the second half of the wait.
 */
export function nextPauseMs(attempts: number, ageMs: number, chance: number): number {
  const longest = ageMs < HOUR_MS ? 60 * SECOND_MS : HOUR_MS;
  const doubled = SECOND_MS * 2 ** Math.min(attempts - 1, 20);
  return Math.min(longest, doubled) * (0.5 + chance / 2);
}

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
