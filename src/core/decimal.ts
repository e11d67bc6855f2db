/** At most this many digits before the point, and behind it. */
const DIGITS = /^(-?)0*(\d{1,15})(?:\.(\d{1,4}))?$/;
/** With zeros in front that say nothing. */
const MAX_UNITS = 40;
const LEAST_DECIMALS = 2;

/** A decimal number as text, in the one form in which it is shown; null for what is none, and for one with too many digits. */
export function readDecimal(text: string): string | null {
  if (text.length > MAX_UNITS) return null;
  const [, sign = '', whole, decimals = ''] = DIGITS.exec(text) ?? [];
  if (whole === undefined) return null;
  const shown = `${whole}.${decimals.replace(/0+$/, '').padEnd(LEAST_DECIMALS, '0')}`;
  return /[1-9]/.test(shown) ? `${sign}${shown}` : shown;
}

/** As the database has it ("12.5000"), in the form in which it is shown ("12.50"). */
export function shownDecimal(text: string): string {
  return readDecimal(text) ?? text;
}
