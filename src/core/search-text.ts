import { normalise } from './unicode';

/**
 * How names are found, whatever alphabet, accents, capitals and marks somebody searches with: both sides are folded here, what is kept in
 * `searchKey` and what is looked for. Too coarse to tell names apart (core/same-name.ts does) or to sort them (core/name-order.ts).
 */

/** Each name is cut here before it is folded, and a key at what its column holds. */
const MAX_UNITS = 400;
/** Normal forms and capitals make a text longer, at most so much. */
const MAX_NORMALISED_UNITS = 60 * MAX_UNITS;
export const SEARCH_KEY_CHARACTERS = 1000;
const MAX_WORDS = 8;

/** What people type for one another: apostrophes and dashes. Before anything else, for Unicode takes some of them for a space and an accent. */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", ʼ: "'", ʻ: "'", ʹ: "'", '′': "'", '`': "'", '´': "'", '＇': "'" },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '־': '-', '·': '.' },
};

/** Letters that Unicode does not take apart, as people without them on their keyboard write them. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd', þ: 'th', ł: 'l', ħ: 'h', ŋ: 'n', ŧ: 't', ĸ: 'k' },
  ...{ ə: 'e', ɛ: 'e', ɔ: 'o', ƒ: 'f', ɓ: 'b', ƙ: 'k', ƴ: 'y', ς: 'σ', і: 'и', ї: 'и', ґ: 'г', ў: 'у' },
  // Arabic letters that Persian and Arabic keyboards make differently.
  ...{ ی: 'ي', ى: 'ي', ک: 'ك', ة: 'ه' },
};

/** What German, Danish, Norwegian and Swedish people write in place of a letter with marks. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const HAS_TWO_LETTERS = /[äöüåø]/;

/** Vowels of Indian and other scripts are marks too, and stay. */
const OPTIONAL_MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{Mn}+/gu;

const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
const JOINERS = /[-'.]+/u;

/** The words of a text: accents and case gone, letters as a plain keyboard has them, marks alike. */
function foldedWords(text: string): string[] {
  const plain = text.slice(0, MAX_UNITS).replace(/[^\w\s]/gu, (mark) => MARKS[mark] ?? mark);
  const bare = (normalise(plain, 'NFKD', MAX_UNITS) ?? '').replace(OPTIONAL_MARKS, '').replace(INVISIBLE, '');
  // By way of capitals, which ß and ss, and ı and i, have in common.
  const small = bare.toUpperCase().toLowerCase();
  const written = small.replace(/./gu, (letter) => WRITTEN[letter] ?? letter);
  return (normalise(written, 'NFC', MAX_NORMALISED_UNITS) ?? '').split(/\s+/u).filter((word) => word !== '');
}

/** What `searchWords` are looked for in: each word, also without what joins its parts ("O’Brien" as "obrien"), and in two letters for one. */
export function searchKeyOf(names: readonly (string | null | undefined)[]): string {
  const words = new Set<string>();
  for (const name of names) {
    if (!name) continue;
    const small = (normalise(name.slice(0, MAX_UNITS), 'NFC', MAX_UNITS) ?? '').toLowerCase();
    const spelt = HAS_TWO_LETTERS.test(small)
      ? foldedWords(small.replace(/[äöüåø]/g, (letter) => TWO_LETTERS[letter] ?? letter))
      : [];
    for (const word of [...foldedWords(name), ...spelt]) words.add(word).add(word.split(JOINERS).join(''));
  }
  words.delete('');
  return beginning([...words].join(' '));
}

function beginning(key: string): string {
  return key.length <= SEARCH_KEY_CHARACTERS ? key : [...key].slice(0, SEARCH_KEY_CHARACTERS).join('');
}

/** One word of a search. */
export interface SearchWord {
  /** As it was typed, for what is not a name. */
  readonly typed: string;
  /** Folded like the key. */
  readonly whole: string;
  /** What it is joined of: "Jean-Pierre" also finds "Jean Pierre". Empty where it is not joined. */
  readonly parts: readonly string[];
}

/** What a search looks for: every word, in any order, at most eight of them; none where it is empty. */
export function searchWords(text: string): SearchWord[] {
  const typed = text.split(/\s+/u).filter((word) => word !== '');
  return [...new Set(typed)].slice(0, MAX_WORDS).map((word) => {
    const whole = foldedWords(word).join('');
    const parts = whole.split(JOINERS).filter((part) => part !== '');
    return { typed: word, whole, parts: parts.length > 1 ? parts : [] };
  });
}
