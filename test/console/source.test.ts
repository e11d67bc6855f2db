import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES } from '../../src/core/language';
import type { Message } from '../../src/core/messages';
import { PLACES } from '../../src/server/pages/console';
import { buildPages } from '../playground/browser';

const ROOT = resolve(__dirname, '../../console');
const SOURCE = join(ROOT, 'src');

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true });
  return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

/** What is written by hand, without comments. */
function sources(): { path: string; text: string }[] {
  const paths = filesIn(SOURCE).filter((path) => !path.includes('/generated/') && /\.tsx?$/.test(path));
  return paths.map((path) => ({
    path: relative(SOURCE, path),
    text: readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, ''),
  }));
}

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null && 'en' in value;

function messagesIn(value: unknown): Message[] {
  if (isMessage(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(messagesIn) : [];
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The names that a sentence has in it, those within its plurals too. */
function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    const within = 'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    return [...('value' in element && element.type !== 0 ? [element.value] : []), ...within];
  });
}

const namesOf = (text: string, language: string) => {
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  return [...new Set(namesIn(format.getAst()))].filter((name) => name !== '').sort();
};

it('the server shows the console at each of its places, and nowhere else', () => {
  const text = readFileSync(join(SOURCE, 'shell/places.ts'), 'utf8');
  const paths = [...text.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
  expect(paths).toEqual(PLACES);
});

describe('the source of the console', () => {
  const paths = sources()
    .map(({ path }) => path)
    .filter((path) => /(?<!use-)messages\.ts$/.test(path));

  it('has every sentence in every language, with the same names in it', () => {
    const messages = paths.flatMap((path) => messagesIn(jest.requireActual(join(SOURCE, path))));
    expect(messages.length).toBeGreaterThan(20);
    for (const message of messages) {
      const names = LANGUAGES.map((language) => namesOf(message[language], language));
      expect([message, ...names]).toEqual([message, names[0], names[0], names[0], names[0]]);
      for (const language of LANGUAGES) expect(message[language].trim()).not.toBe('');
    }
  });

  it('has no sentence beside its messages: none would be in the language of the reader', () => {
    for (const { path, text } of sources()) {
      const spoken = [...text.matchAll(/(?:aria-label|placeholder|title|alt)="([^"]+)"|>\s*([A-Z][a-z]+ [^<>{}]+)</g)];
      expect([path, spoken.map(([all]) => all)]).toEqual([path, []]);
    }
  });

  it('names no role and knows no rule of access', () => {
    for (const { path, text } of sources()) {
      const found = text.match(/\b(?:ADMIN|MODERATOR|LIMITED_USER)\b|['"]USER['"]|\brank\b|isOwner\s*(?:&&|\|\|)/g);
      expect([path, found]).toEqual([path, null]);
    }
  });

  it('keeps no token, and nothing of what it shows, in the storage of the browser', () => {
    for (const { path, text } of sources())
      expect([path, text.match(/localStorage|indexedDB|document\.cookie/g)]).toEqual([path, null]);
  });
});

it('no more than 180 kB are loaded before the first part of the console is there', () => {
  buildPages();
  const page = readFileSync(join(ROOT, 'dist/index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/console\/([^"]+)"/g)].map(([, name]) => name!);
  const bytes = named.map((name) => readFileSync(join(ROOT, 'dist', `${name}.br`)).length);
  expect(bytes.length).toBeGreaterThan(1);
  expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(180_000);
});
