import { UserErrors } from '../../src/core/errors';
import { readTypedCode } from '../../src/domains/two-factor/typed-code';

const RECOVERY = '0123456789ABCDEF';

describe('six digits, however they are written', () => {
  it.each([
    ['plain', '123456'],
    ['grouped by an app', '123 456'],
    ['grouped by a dash', '123-456'],
    ['by a hyphen that does not break', '123\u2011456'],
    ['by an en dash', '123–456'],
    ['by an em dash', '123—456'],
    ['by a minus', '123\u2212456'],
    ['by a space that does not break', '123\u00a0456'],
    ['by a narrow space', '123\u202f456'],
    ['by a dot in the middle', '123·456'],
    ['with the dot that a telephone puts behind two spaces', '123456. '],
    ['with a space in front and the end of a line', ' 123456\r\n'],
    ['between marks of direction', '\u200e\u2066123456\u2069'],
    ['with a space of no width', '123\u200b456'],
    ['Arabic', '١٢٣٤٥٦'],
    ['Persian', '۱۲۳۴۵۶'],
    ['Persian, grouped', '۱۲۳ ۴۵۶'],
    ['Devanagari', '१२३४५६'],
    ['Bengali', '১২৩৪৫৬'],
    ['Thai', '๑๒๓๔๕๖'],
    ['full-width', '１２３４５６'],
    ['full-width with a full-width dash', '１２３－４５６'],
    ['two scripts', '123٤٥٦'],
  ])('%s', (_, typed) => {
    expect(readTypedCode(typed)).toEqual({ kind: 'TOTP', code: '123456' });
  });
});

describe('a recovery code, however it is written', () => {
  it.each([
    ['as it was shown', '0123-4567-89AB-CDEF'],
    ['in small letters', '0123-4567-89ab-cdef'],
    ['with letters that look like digits', 'O123-4567-89AB-CDEF'],
    ['with an l for the one', '0l23-4567-89AB-CDEF'],
    ['with the i of a Turkish keyboard', '0ı23-4567-89ab-cdef'],
    ['with its capital', '0İ23-4567-89AB-CDEF'],
    ['with en dashes', '0123–4567–89AB–CDEF'],
    ['full-width', '０１２３－４５６７－８９ＡＢ－ＣＤＥＦ'],
    ['in one piece', '0123456789ABCDEF'],
    ['over two lines', '0123-4567-\n89AB-CDEF'],
    ['with digits of Arabic', '٠١٢٣-٤٥٦٧-٨٩AB-CDEF'],
  ])('%s', (_, typed) => {
    expect(readTypedCode(typed)).toEqual({ kind: 'RECOVERY', code: RECOVERY });
  });
});

it.each([
  '',
  '12345',
  '1234567',
  'abcdef',
  '12345a',
  '½23456',
  '0123-4567-89AB-CDE',
  '0123-4567-89AB-CDEFG',
  '0123-4567-89AB-CDEU',
  `${' '.repeat(95)}123456`,
  `1${'\u0300'.repeat(60_000)}`,
])('%j is no code', (typed) => {
  expect(() => readTypedCode(typed)).toThrow(UserErrors);
});
