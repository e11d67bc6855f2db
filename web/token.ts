/**
 * How the session is kept. In a cookie that no script can read where the browser keeps one; elsewhere the token is in memory, and in the storage of
 * this tab, so that loading the page again signs nobody out.
 */
const KEY = 'muster:session';

/** Names under which browsers keep a Secure cookie over plain http. Not 127.0.0.1, which is another site than the one that links lead to. */
const isLocal = location.hostname === 'localhost' || location.hostname.endsWith('.localhost');

let inCookie = location.protocol === 'https:' || isLocal;
let token = read();

export const isInCookie = () => inCookie;

/** The server takes no cookie from here, for it is not reached by the address that it knows. */
export function giveUpCookie(): void {
  inCookie = false;
}

export function sessionHeaders(): Record<string, string> {
  if (inCookie) return { 'muster-session': 'cookie' };
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** Keeps the token of a sign-in; it is empty where it came as a cookie. */
export function keepToken(next: string): void {
  token = inCookie ? null : next;
  write(token);
}

export function forgetToken(): void {
  token = null;
  write(null);
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(next: string | null): void {
  try {
    if (next === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, next);
  } catch {
    // It stays in memory.
  }
}
