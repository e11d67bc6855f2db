import { refuse } from '../../core/errors';
import { normalise, withAsciiDigits } from '../../core/unicode';
import { messages } from './messages';
import { isTotpCode } from './totp';

/** Of what is typed or pasted, separators and all. */
const MAX_UNITS = 100;
/** Eighty bits: five to a letter. */
export const RECOVERY_LETTERS = 16;
/** Crockford's: no letter that looks like a digit. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const RECOVERY = new RegExp(`^[${ALPHABET}]{${RECOVERY_LETTERS}}$`);
/** Spaces, dashes, dots and the like of every kind, the minus sign, and what cannot be seen: apps, telephones and people group by them. */
const SEPARATORS = /[\s\p{Z}\p{P}\p{Cf}\p{Default_Ignorable_Code_Point}\u2212]/gu;

/** What somebody typed where a code is asked for: six digits of an app, or a recovery code as it is hashed. */
export type TypedCode = { readonly kind: 'TOTP' | 'RECOVERY'; readonly code: string };

/**
 * Reads a code as people and telephones write it, everywhere alike: in the digits of any script, full-width, grouped by whatever, in either
 * case, with the letters that are taken for digits. WRONG_CREDENTIALS at ["code"] for what has the shape of neither kind. That is said before
 * anything is counted: it guesses nothing.
 */
export function readTypedCode(text: string): TypedCode {
  const bare = withAsciiDigits(normalise(text, 'NFKC', MAX_UNITS) ?? '').replace(SEPARATORS, '');
  if (isTotpCode(bare)) return { kind: 'TOTP', code: bare };
  const code = recoveryForm(bare);
  if (!RECOVERY.test(code)) refuse('WRONG_CREDENTIALS', ['code'], messages.noCode);
  return { kind: 'RECOVERY', code };
}

/** In capitals, O and I and L as the digits they look like, the I of whatever keyboard. */
export function recoveryForm(code: string): string {
  return code.toUpperCase().replaceAll('O', '0').replace(/[IİL]/g, '1');
}
