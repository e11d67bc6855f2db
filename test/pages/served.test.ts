import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastify from 'fastify';
import { LANGUAGES } from '../../src/core/language';
import type { Message } from '../../src/core/messages';
import { createLog } from '../../src/log';
import { registerPages } from '../../src/server/pages/pages';
import { buildPages } from '../playground/browser';

const PAGES = ['/join', '/verify', '/reset', '/sign-in', '/sign-up', '/two-factor', '/account'];
const LINKS = PAGES.slice(0, 3);
const SOURCE = resolve(__dirname, '../../pages/src');

beforeAll(buildPages);

/** A server with these pages alone. */
function serverWith(settings: { pages: boolean; playground: boolean }) {
  const server = fastify();
  registerPages(server, { settings: { ...settings, apiUrl: 'https://api.example' }, log: createLog('error') });
  return server;
}

const here = serverWith({ pages: true, playground: false });
const elsewhere = serverWith({ pages: false, playground: true });

describe('where links lead to this server', () => {
  it.each(PAGES)('%s is a page under a strict policy, kept by nobody, whose address nobody is told', async (path) => {
    const { statusCode, headers, body } = await here.inject(`${path}?token=abc`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; worker-src 'none'; connect-src 'self'; style-src 'self';",
    );
    expect(policy).toContain("img-src 'self' data: https://api.example;");
    expect(policy).toContain("base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(body).not.toContain('abc');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
  });

  it('a token with a script in it is nowhere in the page', async () => {
    const token = encodeURIComponent('"><script>globalThis.hacked = true</script>');
    for (const path of LINKS) {
      expect((await here.inject(`${path}?token=${token}`)).body).toBe((await here.inject(path)).body);
    }
  });

  it.each(['/', '/people', '/people/usr_01h', '/me'])('%s is the console, under the same policy', async (path) => {
    const { statusCode, headers, body } = await here.inject(path);
    expect(statusCode).toBe(200);
    expect(body).toContain('/console/');
    expect(body).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    expect(headers['content-security-policy']).toBe((await here.inject('/join')).headers['content-security-policy']);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('the files of a page are there, compressed for whoever takes that, and asked for again', async () => {
    const { body } = await here.inject('/join');
    const files = [...body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(files).toHaveLength(3);
    for (const url of files) {
      const plain = await here.inject({ url, headers: { 'accept-encoding': 'identity' } });
      const packed = await here.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
      expect([url, plain.statusCode, packed.headers['content-encoding']]).toEqual([url, 200, 'br']);
      expect(packed.headers['cache-control']).toBe('no-cache');
      expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length);
      const known = { 'accept-encoding': 'gzip, br', 'if-none-match': String(packed.headers.etag) };
      expect((await here.inject({ url, headers: known })).statusCode).toBe(304);
    }
  });

  it.each(['/pages/.built-from', '/pages/main.js.br', '/pages/%2e%2e%2ftsconfig.json', '/pages/nothing.js'])(
    '%s is nobody’s to read',
    async (path) => {
      expect((await here.inject(path)).statusCode).toBe(404);
    },
  );

  it.each([true, false])('the account leads to the playground where there is one: %s', async (playground) => {
    const { body } = await serverWith({ pages: true, playground }).inject('/account');
    expect(body).toContain(`data-playground="${playground ? 'on' : 'off'}"`);
  });
});

describe('where links lead elsewhere', () => {
  it.each(LINKS)('%s says so in the reader’s language', async (path) => {
    const { statusCode, headers, body } = await elsewhere.inject({
      url: `${path}?token=abc`,
      headers: { 'accept-language': 'nl-NL,nl;q=0.9' },
    });
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(body).toBe(
      'Deze link hoort bij de app, en die staat niet op dit adres. Vraag het juiste adres aan wie je de link stuurde.',
    );
  });

  it('there is no other page and no file, and / leads to the playground', async () => {
    for (const path of [...PAGES.slice(3), '/pages/main.js']) {
      expect([path, (await elsewhere.inject(path)).statusCode]).toEqual([path, 404]);
    }
    expect((await elsewhere.inject('/')).headers.location).toBe('/graphql');
  });
});

function sources(): string[] {
  const files = readdirSync(SOURCE, { withFileTypes: true, recursive: true });
  return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

describe('the source of the pages', () => {
  it.each(readdirSync(join(SOURCE, 'messages')))(
    '%s has every sentence in every language, with the same names in it',
    (name) => {
      const path = join(SOURCE, 'messages', name);
      expect(readFileSync(path, 'utf8')).toContain('} satisfies Record<string, Message>;');
      const exported = Object.values(jest.requireActual<Record<string, Record<string, Message>>>(path));
      for (const message of exported.flatMap((messages) => Object.values(messages))) {
        const names = LANGUAGES.map((language) => (message[language].match(/\{\w+\}/g) ?? []).sort());
        expect([message, ...names]).toEqual([message, names[0], names[0], names[0], names[0]]);
        for (const language of LANGUAGES) expect(message[language].trim()).not.toBe('');
      }
    },
  );

  it('names no role and knows no rule of access', () => {
    for (const path of sources()) {
      const text = readFileSync(path, 'utf8').replaceAll(/\/\*\*[^]*?\*\//g, '');
      expect([path, text.match(/\b(?:ADMIN|MODERATOR|LIMITED_USER)\b|'USER'|\brole\b(?!=)|\bisOwner\b/g)]).toEqual([
        path,
        null,
      ]);
    }
  });
});
