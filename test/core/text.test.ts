import type { Problem } from '../../src/core/errors';
import { readLine, readNeededLine } from '../../src/core/text';
import { beginningOf, foldedKey, normalise, withAsciiDigits } from '../../src/core/unicode';

function read(text: string, most = 100): { line: string | null; codes: string[]; sentences: string[] } {
  const problems: Problem[] = [];
  const line = readLine(text, most, ['firstName'], problems);
  return { line, codes: problems.map(({ code }) => code), sentences: problems.map(({ message }) => message.en) };
}

describe('a name is kept as it was written', () => {
  it.each([
    ['one letter', 'X'],
    ['an apostrophe of a telephone', 'O’Neil'],
    ['hyphen and dot', 'Jean-Luc d. Ä.'],
    ['Turkish', 'İpek Işık Şeyma Ğ'],
    ['German sharp s, small and capital', 'Straße STRAẞE'],
    ['Greek with a final sigma', 'Οδυσσεύς'],
    ['Dutch ij as one character', 'Ĳsbrand'],
    ['Cyrillic', 'Пётр Ильич'],
    ['Arabic', 'عبد الرحمن'],
    ['Persian with a non-joiner in the word', 'می\u200cخواهم'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית'.normalize('NFC')],
    ['Tibetan', 'བསྒྲུབས'],
    ['Vietnamese', 'Nguyễn'],
    ['Hindi with a joiner in the word', 'अर्\u200dथ'],
    ['Sinhala with a joiner at its end', 'අවන්\u200d'],
    ['Thai with a mark at the end', 'ก็'],
    ['Japanese', '田中 さくら'],
    ['an ideograph in one of its forms', '葛\u{e0100}城'],
    ['Korean', '김민수'],
    ['a family of emoji', 'Ada 👨‍👩‍👧'],
    ['a heart that is red', '❤\ufe0f'],
    ['a keycap', '1\ufe0f⃣'],
    ['a skin and a profession', '👩🏽‍⚕\ufe0f'],
    ['the flag of Wales', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['Braille', '⠁⠙⠁'],
    ['letters outside of the basic plane', '𐐔𐐯𐑅'.repeat(33)],
    ['exactly a hundred characters', '🦊'.repeat(100)],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ line: text, codes: [], sentences: [] });
  });
});

describe('a name is cleaned of what nobody sees', () => {
  it.each([
    ['a soft hyphen', 'Love\u00adlace', 'Lovelace'],
    ['a space of no width', 'Ada\u200b', 'Ada'],
    ['marks of direction that telephones put in', '\u200fسارا\u061c', 'سارا'],
    ['a joiner between Latin letters', 'A\u200dda', 'Ada'],
    ['a filler behind a name', 'Ada\u3164', 'Ada'],
    ['a form of nothing', 'Ada\ufe0f', 'Ada'],
    ['letters of a flag without a flag', 'Ada\u{e0041}', 'Ada'],
    ['marks apart from their letters', 'Ze\u0301lie', 'Zélie'],
    ['Korean in its parts', '김민수'.normalize('NFD'), '김민수'],
  ])('%s', (_, text, line) => {
    expect(read(text)).toEqual({ line, codes: [], sentences: [] });
  });

  it('a hundred Korean syllables in three parts each are a hundred characters', () => {
    expect(read('각'.repeat(100).normalize('NFD'))).toEqual({ line: '각'.repeat(100), codes: [], sentences: [] });
  });
});

describe('a name is refused', () => {
  it.each([
    ['nothing but the empty pattern of Braille', '\u2800\u2800', 'Nothing of this can be seen'],
    ['nothing but a Hangul filler', '\u3164', 'Nothing of this can be seen'],
    ['nothing but a half-width filler', '\uffa0', 'Nothing of this can be seen'],
    ['nothing but the fillers of a syllable', '\u115f\u1160', 'Nothing of this can be seen'],
    ['nothing but a soft hyphen', '\u00ad', 'Nothing of this can be seen'],
    ['nothing but a mark of direction', '\u061c', 'Nothing of this can be seen'],
    ['nothing but joiners', '\u200d\u200c', 'Nothing of this can be seen'],
    ['nothing but a mark', '\u0301', 'Nothing of this can be seen'],
    ['nothing but a variation', '\ufe0f', 'Nothing of this can be seen'],
    ['nothing but letters of a flag', '\u{e0041}\u{e0042}', 'Nothing of this can be seen'],
    ['the end of a line', 'a\u2028b', 'cannot be shown'],
    ['the end of a paragraph', 'a\u2029b', 'cannot be shown'],
    ['a line feed', 'a\nb', 'cannot be shown'],
    ['an override of direction', 'a\u202eb', 'cannot be shown'],
    ['an override in front', '\u202eevil', 'cannot be shown'],
    ['an isolate', 'a\u2067b', 'cannot be shown'],
    ['half a character', 'a\ud83d', 'cannot be shown'],
    ['a tower of marks', `a${'\u0300\u0316'.repeat(5)}`, 'cannot be shown'],
    ['a tower of marks that something invisible stands in', `a${'\u0300\u200b'.repeat(9)}`, 'cannot be shown'],
    ['a hundred and one characters', 'x'.repeat(101), 'at most'],
    ['a hundred and one characters of two units', '🦊'.repeat(101), 'at most'],
  ])('%s', (_, text, sentence) => {
    const { codes, sentences } = read(text);
    expect(codes).toEqual(['INVALID']);
    expect(sentences[0]).toContain(sentence);
  });

  it('what is needed and invisible is told so once', () => {
    const problems: Problem[] = [];
    expect(readNeededLine('\u2800', 100, ['firstName'], problems)).toBe('\u2800');
    expect(readNeededLine('  ', 100, ['lastName'], problems)).toBe('');
    expect(problems.map(({ path }) => path)).toEqual([['firstName'], ['lastName']]);
  });
});

describe('a text is measured before it is normalised', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  beforeEach(() => normalize.mockClear());
  afterAll(() => {
    normalize.mockRestore();
  });
  /** Seconds of work for whoever puts these marks in order. */
  const marks = `a${'\u0300'.repeat(60_000)}${'\u0316'.repeat(60_000)}`;

  it('one with too many marks is refused without putting them in order', () => {
    expect(read(marks).codes).toEqual(['INVALID']);
    expect([normalise(marks, 'NFC', 400), foldedKey(marks, 400, 'ACCENTS')]).toEqual([null, null]);
    expect(normalize).not.toHaveBeenCalled();
  });

  it('at the limit it is normalised, above it is not', () => {
    expect([normalise('x'.repeat(400), 'NFC', 400), normalise('x'.repeat(401), 'NFC', 400)]).toEqual([
      'x'.repeat(400),
      null,
    ]);
  });
});

describe('what is compared by a key', () => {
  it.each([
    ['IŞIK', 'isik'],
    ['ışık', 'isik'],
    ['İŞİK', 'isik'],
    ['i̇şi̇k', 'isik'],
    ['STRASSE', 'strasse'],
    ['straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['Ĳsbrand', 'ijsbrand'],
    ['ＡＤＡ１', 'ada1'],
    ['مینا۱۲', 'مینا12'],
    ['सुनीता', 'सुनीता'],
    ['김민수'.normalize('NFD'), '김민수'],
    ['Й', 'й'],
  ])('%s is %s', (text, key) => {
    expect(foldedKey(text, 200, 'ACCENTS')).toBe(key.normalize('NFKC'));
    expect(foldedKey(key, 200, 'ACCENTS')).toBe(key.normalize('NFKC'));
  });

  it('has the digits of every script as those of ASCII', () => {
    expect(withAsciiDigits('0٣۴५৬๗༨၉០')).toBe('034567890');
    expect(withAsciiDigits('abc ½ Ⅷ ²')).toBe('abc ½ Ⅷ ²');
  });
});

it.each([
  ['👨‍👩‍👧👨‍👩‍👧', 9, '👨‍👩‍👧'],
  ['e\u0301e\u0301', 3, 'e\u0301'],
  ['🇹🇷🇳🇱', 3, '🇹🇷'],
  ['ada', 3, 'ada'],
  ['ada', 2, 'ad'],
])(
  'the beginning of %j within %i code points is %j: a character is kept whole or not at all',
  (text, most, beginning) => {
    expect(beginningOf(text, most)).toBe(beginning);
  },
);
