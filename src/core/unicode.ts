/**
 * Unicode's normal forms, the one place that makes them: putting marks in order takes time that grows with the square of their number, so a
 * text is measured first. Null for one of more than `mostUnits` UTF-16 units, which nobody has looked at then.
 */
export function normalise(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD', mostUnits: number): string | null {
  return text.length > mostUnits ? null : text.normalize(form);
}

/**
 * Whether somewhere more than `most` marks stand on one letter. Vowels, tones, points and accents of every script come to six at most; towers of
 * them deface what stands around, and are what makes normal forms slow. Asked before a text is normalised: this takes linear time.
 */
export function isOverloaded(text: string, most: number): boolean {
  let marks = 0;
  for (const character of text) {
    // Nothing below the first combining mark is one.
    marks = character >= FIRST_MARK && IS_MARK.test(character) ? marks + 1 : 0;
    if (marks > most) return true;
  }
  return false;
}

const FIRST_MARK = '\u0300';
const IS_MARK = /^\p{M}$/u;

const DECIMAL_DIGITS = /[^\P{Nd}0-9]/gu;
const IS_DECIMAL_DIGIT = /^\p{Nd}$/u;

/** The text with the decimal digits of every script, such as ٣ or ३, as those of ASCII. */
export function withAsciiDigits(text: string): string {
  return text.replace(DECIMAL_DIGITS, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)));
}

/** Every script has its ten digits in a row, from zero on. */
function valueOf(codePoint: number): number {
  let value = 0;
  while (value < 9 && IS_DECIMAL_DIGIT.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value;
}

const ALL_MARKS = /\p{M}+/gu;
/** In these scripts a mark is an accent, and capitals are often written without; in others it may be a vowel. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu;

/**
 * The text as a key for comparing: without regard to case in any alphabet, to width and to accents (or to all marks). Capitals as every
 * keyboard makes them come to the same: İ, I, ı and i; ß, ẞ and ss; both small sigmas. Null for what has more than `mostUnits` UTF-16 units.
 */
export function foldedKey(text: string, mostUnits: number, without: 'ACCENTS' | 'ALL_MARKS'): string | null {
  const apart = normalise(text, 'NFKD', mostUnits);
  if (apart === null) return null;
  const bare = apart.replace(without === 'ACCENTS' ? ACCENTS : ALL_MARKS, '');
  // By way of capitals, which ß and ss, and ı and i, have in common. NFKC makes a text at most eighteen times as long.
  const folded = bare.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  return normalise(withAsciiDigits(folded), 'NFKC', 54 * mostUnits);
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The beginning of a text, of at most `most` code points, that ends between two characters as people see them. */
export function beginningOf(text: string, most: number): string {
  if ([...text].length <= most) return text;
  let beginning = '';
  let left = most;
  for (const { segment } of graphemes.segment(text)) {
    left -= [...segment].length;
    if (left < 0) break;
    beginning += segment;
  }
  return beginning;
}
