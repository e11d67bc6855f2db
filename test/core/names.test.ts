import { orderKey, type Alphabet } from '../../src/core/name-order';
import { dialledDigits, numberBeforeExtension, readPhone } from '../../src/core/phone';
import { nameKeysOf } from '../../src/core/same-name';
import { searchKeyOf, searchWords } from '../../src/core/search-text';
import { acceptedLanguage, primaryLanguageOf, readLanguage } from '../../src/core/language';

describe('the order of names', () => {
  const NAMES =
    `Çağla Cem Cemal Şule Suna Irmak Işık İrem ilk Ilgaz Ümit Umut Öykü Ozan O’Brien O'Brien Obrien Oa Anna Ann Anna-Lena Anna_B
    Łukasz Lukas Søren Soren Sorenson Straßer Strasser Straub Æon Aeon Afra Zoë Zoe Zoé Zz Þór Émile Emil Emile IJsbrand Ijsbeer Йозеф Иван Ким
    Ёлка Елена Αλέξης Βασίλης 김 이 あや アヤ 李 王 🚀x 42 7 -a _b (c) @d Kâr Kar Karl Ğ Gül Hı Hi Naïve Nz Ďurič Đorđe Dz D Ñu Nu Nv Jean-Pierre
    Jeanne Ņ Østergård Ost Öst Ottô Ott Ǽ Œuf Oez Qi Wu Xu يوسف דוד हिन्दी`
      .split(/\s+/)
      .concat(['de Vries', 'De Wit', 'Ann Z', 'Anna A', 'van den Berg']);

  it.each<[string, Alphabet]>([
    ['en', 'COMMON'],
    ['nl', 'COMMON'],
    ['fr', 'COMMON'],
    ['tr', 'TURKISH'],
  ])('is that of a dictionary in %s', (language, alphabet) => {
    const keyed = NAMES.map((name) => ({ name, key: orderKey(name, alphabet) }));
    keyed.sort((a, b) => Buffer.compare(a.key, b.key));
    const collator = new Intl.Collator(language, { sensitivity: 'base' });
    const wrong = keyed.slice(1).filter(({ name }, index) => collator.compare(keyed[index]?.name ?? '', name) > 0);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('has Cem before Çağla in Turkish and after it elsewhere, capitals and composed letters being no matter', () => {
    const compare = (alphabet: Alphabet, a: string, b: string) =>
      Math.sign(Buffer.compare(orderKey(a, alphabet), orderKey(b, alphabet)));
    expect([compare('TURKISH', 'Cem', 'Çağla'), compare('COMMON', 'Cem', 'Çağla')]).toEqual([-1, 1]);
    expect(compare('TURKISH', 'Çağla', 'ÇAĞLA'.normalize('NFD'))).toBe(0);
    expect(compare('COMMON', 'Kar', 'Kâr')).toBe(-1);
  });

  it('takes no longer than its 255 bytes for a text of any length', () => {
    expect(orderKey('李'.repeat(100_000), 'COMMON')).toHaveLength(255);
    expect(searchKeyOf(['\u{fdfa}'.repeat(100_000)]).length).toBeLessThanOrEqual(1000);
  });
});

describe('finding', () => {
  const finds = (names: string[], search: string) => {
    const key = searchKeyOf(names);
    return searchWords(search).every(
      ({ whole, parts }) => key.includes(whole) || (parts.length > 0 && parts.every((part) => key.includes(part))),
    );
  };

  it.each([
    ['Łukasz', 'Lukasz'],
    ['Søren', 'soren'],
    ['Søren', 'soeren'],
    ['Straßer', 'strasser'],
    ['Straßer', 'STRASSER'],
    ['Müller', 'mueller'],
    ['Æsa', 'aesa'],
    ['Aesa', 'æsa'],
    ['Þór', 'thor'],
    ['Işık', 'isik'],
    ['IŞIK', 'ışık'],
    ['İrem', 'irem'],
    ['Ilgaz', 'ılgaz'],
    ['O’Brien', "o'brien"],
    ["O'Brien", 'o’brien'],
    ['O´Brien', 'OBrien'],
    ['Jean-Pierre', 'jean pierre'],
    ['Jean Pierre', 'jean-pierre'],
    ['Jean‑Pierre', 'jeanpierre'],
    ['Zoë'.normalize('NFD'), 'zoë'],
    ['Zoë', 'zoë'.normalize('NFD')],
    ['Αλέξης', 'αλεξησ'],
    ['ΑΛΕΞΗΣ', 'αλέξης'],
    ['Алёна', 'алена'],
    ['Алена', 'Алёна'],
    ['Сергей', 'сергеи'],
    ['محمّد', 'محمد'],
    ['Ｗｉｄｅ', 'wide'],
    ['王小明', '小明'],
    ['Team 🚀', '🚀'],
  ])('%s is found by %s', (name, search) => {
    expect(finds([name], search)).toBe(true);
  });

  it('finds a first and a last name together, in either order, also behind a screen name', () => {
    expect(finds(['Visitor name', 'Ada', 'Lovelace'], 'lovelace ada')).toBe(true);
    expect(finds(['Visitor name', 'Ada', 'Lovelace'], 'ada byron')).toBe(false);
  });
});

describe('names that may stand once', () => {
  const same = (a: string, b: string) => {
    const [one, other] = [nameKeysOf(a), nameKeysOf(b)];
    return one.nameKey === other.nameKey || one.nameKeyTurkish === other.nameKeyTurkish;
  };

  it.each([
    ['Support', 'SUPPORT'],
    ['IŞIK', 'ışık'],
    ['İrem', 'irem'],
    ['INFO', 'info'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['Zoë', 'ZOË'.normalize('NFD')],
    ['Two  words', 'two\u00a0words'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['Team 🚀', 'Team 🎯'],
    ['\u{20000}', '\u{20001}'],
    ['Kâr', 'Kar'],
    ['Kır', 'Kir'],
    ['Vis', 'Viş'],
    ['A²', 'A2'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['+31612345678', '+31612345678'],
    ['+310612345678', '+31612345678'],
    ['+31 (0)6 1234-5678', '+31612345678'],
    ['0031 6 12.34.56.78', '+31612345678'],
    ['＋３１６１２３４５６７８', '+31612345678'],
    ['+4407911123456', '+447911123456'],
    ['+90 (532) 123 45 67', '+905321234567'],
    ['+33\u00a06\u00a012\u00a034\u00a056\u00a078', '+33612345678'],
    ['+390612345678', '+390612345678'],
    ['+2250701234567', '+2250701234567'],
    ['+15551234567', '+15551234567'],
    ['tel:+90-212-123-45-67', '+902121234567'],
    [' TEL:00902121234567', '+902121234567'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readPhone(typed)).toBe(kept);
  });

  it.each([
    '',
    '+1',
    '0612345678',
    '+999123456789',
    '+31',
    '+3161234567890123',
    '+31x612345678',
    '+320123',
    `+${'3'.repeat(500)}`,
  ])('%s cannot be dialled', (typed) => {
    expect(readPhone(typed)).toBeNull();
  });

  it('are looked for as they are dialled at home and from abroad', () => {
    expect(['06 1234-5678', '+31 (0)6 12345678', '0031612345678', 'Ada 12'].map(dialledDigits)).toEqual([
      '612345678',
      '31612345678',
      '31612345678',
      null,
    ]);
  });
});

it.each([
  ['+31 20 123 4567 ext. 12', '+31201234567'],
  ['+31201234567ext12', '+31201234567'],
  ['+31 20 123 4567 x12', '+31201234567'],
  ['+31 20 123 4567 #12', '+31201234567'],
  ['+31 20 123 4567, 12#', '+31201234567'],
  ['tel:+31-20-123-4567;ext=12', '+31201234567'],
  ['+31 20 123 4567 toestel 12', '+31201234567'],
  ['+90 212 123 45 67 dahili: 12', '+902121234567'],
  ['+33 1 23 45 67 89 poste １２', '+33123456789'],
  ['+31201234567', null],
  ['0201234567 ext 12', null],
  ['12 x 12', null],
  [`+31 20 123 4567 ${' '.repeat(100_000)}x12`, null],
])('of %.50s the number without its extension is %s, and the whole is no number', (typed, number) => {
  expect(numberBeforeExtension(typed)).toBe(number);
  if (number !== null) expect(readPhone(typed)).toBeNull();
});

describe('languages', () => {
  it.each([
    ['iw', 'he'],
    ['in', 'id'],
    ['ji', 'yi'],
    ['eng', 'en'],
    ['tur', 'tr'],
    ['ger', 'de'],
    ['tr', 'tr'],
    ['kok', 'kok'],
    ['xx', null],
    ['EN', null],
    ['tr-TR', null],
  ])('the code %s is %s', (code, kept) => {
    expect(readLanguage(code)).toBe(kept);
  });

  it.each([
    ['nl_NL', 'nl'],
    ['NL-nl', 'nl'],
    ['zh-Hant-TW', 'zh'],
    ['iw-IL', 'he'],
    ['xx-XX', null],
    ['nl', null],
    ['nl-', null],
  ])('the language alone in %s is %s', (locale, language) => {
    expect(primaryLanguageOf(locale)).toBe(language);
  });

  it.each([
    ['nl_NL', 'nl'],
    ['tr_TR.UTF-8', 'tr'],
    ['de_DE, fr_FR;q=0.5', 'fr'],
    ['zh-Hans-CN, nl;q=0.3', 'nl'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['*, fr;q=0.5', 'fr'],
  ])('Accept-Language %s asks for %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });
});
