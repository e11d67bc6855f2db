import { earlierForm, normaliseEmail } from '../../core/email';
import { foldedKey, normalise } from '../../core/unicode';

/** Of what is typed where a name for signing in is asked for: an address, or a username. */
const MAX_UNITS = 1_016;

/**
 * What usernames are compared by: case, width, accents, the script of digits and the Turkish dots do not count, so that IŞIK, ışık and isik
 * are one name. Null for what is too long to be a name.
 */
export function usernameKeyOf(username: string): string | null {
  return foldedKey(username.trim(), MAX_UNITS, 'ACCENTS');
}

/** The forms under which an account may be kept that is meant by what somebody typed; the second is how it was kept earlier. */
export interface NamesMeant {
  readonly column: 'email' | 'usernameKey';
  readonly forms: readonly string[];
}

/** Reads what is typed when signing in, with whatever keyboard: e-mail or username. No forms: nobody can have this name. */
export function namesMeantBy(identifier: string): NamesMeant {
  const typed = normalise(identifier.trim(), 'NFKC', MAX_UNITS);
  if (typed === null) return { column: 'usernameKey', forms: [] };
  if (!typed.includes('@')) {
    const key = usernameKeyOf(typed);
    return { column: 'usernameKey', forms: key === null ? [] : [key, typed.toLowerCase()] };
  }
  const email = normaliseEmail(identifier);
  return { column: 'email', forms: email === null ? [] : [email, earlierForm(identifier) ?? email] };
}
