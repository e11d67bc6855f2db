import type { Problem } from '../../src/core/errors';
import { holdsLink, readName, readNeededName, unlinked } from '../../src/core/link-free';

const LINKS = [
  'http://evil.example',
  'Your account is locked: http://evil.example/login',
  'HTTPS://EVIL.EXAMPLE',
  'http:evil.example',
  'hxxp://evil.example',
  'www.evil.example',
  'Visit WWW2.evil.example now',
  'evil.example/login',
  'evil.example:8080',
  'evil.example?token=1',
  'evil.example#x',
  'evil。example/login',
  'ｈｔｔｐ：//evil.example',
  'evil．example／login',
  'пример.рф/вход',
  '192.0.2.7/login',
  'mailto:eve',
  'javascript:alert(1)',
  'Eve <eve@evil.example>',
  'eve@evil.example',
  'eve＠evil.example',
];

const NAMES = [
  'Booking.com',
  'amazon.de',
  'bol.com B.V.',
  'St. John',
  'St.John',
  "O'Neill",
  'A.B. de Vries',
  'Dr. No',
  'Dr.No',
  'Mr.Nobody',
  'Müller & Söhne GmbH',
  'J.R.R. Tolkien',
  'AC/DC',
  'Smith/Jones',
  'Dr. Meier / Dr. Schulz',
  'Café @ Home',
  'Cafe@Home',
  '@ada',
  'Yahoo!',
  'Team: Support',
  '24:7 Help',
  'Node.js',
  'Suharto',
  'İrem Şahin',
  '李小龍',
  'Светлана Иванова',
  'wwwhat?',
  'C# Studio',
];

it.each(LINKS)('%s is no name', (name) => {
  const problems: Problem[] = [];
  readName(name, 100, ['firstName'], problems);
  expect(problems).toMatchObject([{ code: 'INVALID', path: ['firstName'] }]);
});

it.each(NAMES)('%s is a name', (name) => {
  const problems: Problem[] = [];
  expect(readNeededName(name, 100, ['name'], problems)).toBe(name);
  expect(problems).toEqual([]);
});

it.each(['Eve\r\nBcc: all@x.example', 'two\nlines', 'tab\there'])(
  '%j is on more than one line, and no name',
  (name) => {
    const problems: Problem[] = [];
    readName(name, 100, ['name'], problems);
    expect(problems.length).toBeGreaterThan(0);
  },
);

it('a bare domain reads the same in an email, and no mail program finds it', () => {
  const shown = unlinked('Booking.com');
  expect(shown).not.toMatch(/\w\.\w/);
  expect(shown.replaceAll('\u2060', '')).toBe('Booking.com');
  expect(unlinked('A.B. de Vries').replaceAll('\u2060', '')).toBe('A.B. de Vries');
  expect(unlinked('Müller & Söhne GmbH')).toBe('Müller & Söhne GmbH');
});

it('a long name is looked at without being looked at again and again', () => {
  for (const part of ['a.', 'a@', '1.1.1.', 'www', 'http', '/.', 'a-'])
    expect(holdsLink(part.repeat(50_000))).toEqual(expect.any(Boolean));
});
