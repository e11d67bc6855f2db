import fc from 'fast-check';
import { normaliseEmail } from '../../src/core/email';
import { idBytes, idFromBytes, newId, parseId, prefixOf } from '../../src/core/ids';
import { acceptedLanguage, firstLanguage, LANGUAGES } from '../../src/core/language';
import { translate } from '../../src/core/messages';
import {
  covers,
  holds,
  moduleSet,
  MODULES,
  MODULE_BITS_AT_MOST,
  toGrants,
  twoModuleSets,
  union,
} from '../../src/core/module-set';
import { parseUrl } from '../../src/core/url';
import { hashToken, newToken, tokenKind } from '../../src/core/tokens';
import { commonMessages } from '../../src/core/errors';

describe('an address', () => {
  it('has one form: normalising it again changes nothing, whatever it was', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(part, part, (local, domain) => {
        const once = normaliseEmail(`${local}@${domain}.example`);
        if (once !== null) expect(normaliseEmail(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['ADA@Example.COM', 'ada@example.com'],
    [' ada@example.com\n', 'ada@example.com'],
    ['ａｄａ@ｅxample.com', 'ada@example.com'],
    ['ada@MÜNCHEN.de', 'ada@xn--mnchen-3ya.de'],
    ['ada@münchen.de', 'ada@xn--mnchen-3ya.de'],
    ['İ@example.com', 'i@example.com'],
    ['straße@example.com', 'straße@example.com'],
  ])('%j is %j', (given, kept) => {
    expect(normaliseEmail(given)).toBe(kept);
  });

  it.each([
    '',
    'ada',
    '@x.example',
    'ada@',
    'ada@localhost',
    'ada@x..example',
    'a da@x.example',
    'ada@x.example>',
    'ada,b@x.example',
    '"ada"@x.example',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    `ada@${'x'.repeat(250)}.example`,
    'ada\0@x.example',
    'ada@x.example\r\nBcc: y@z.example',
    'a\u202eda@x.example',
  ])('%j is none', (given) => {
    expect(normaliseEmail(given)).toBeNull();
  });
});

describe('an id', () => {
  it('goes to sixteen bytes and back, sorts by when it was made, and says its kind', () => {
    const ids = Array.from({ length: 1000 }, () => newId('usr'));
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids.slice(0, 50)) {
      expect(idBytes(id)).toHaveLength(16);
      expect(idFromBytes('usr', idBytes(id))).toBe(id);
      expect([parseId('usr', id), parseId('ibx', id), prefixOf(id)]).toEqual([id, null, 'usr']);
    }
  });

  it('that is none is told without asking the database', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseId('usr', text)).toBeNull();
        expect(prefixOf(text)).toBeNull();
      }),
    );
    for (const text of [
      'usr_',
      'USR_01m86zm248enfapwnh27kq8zv0',
      'usr_01M86ZM248ENFAPWNH27KQ8ZV0',
      'usr_81m86zm248enfapwnh27kq8zv0',
      'usr_01m86zm248enfapwnh27kq8zvu',
      'usr_01m86zm248enfapwnh27kq8zv0 ',
    ]) {
      expect([text, parseId('usr', text)]).toEqual([text, null]);
    }
  });
});

it('an address with letters such as ü is one, however often somebody asks', () => {
  for (let time = 0; time < 20_000; time += 1) expect(parseUrl('http://\u00fc.example') === null).toBe(false);
  expect(parseUrl('http://')).toBeNull();
});

describe('a set of modules', () => {
  const grants = fc.uniqueArray(
    fc.record({ module: fc.constantFrom(...MODULES), level: fc.constantFrom('USE' as const, 'MANAGE' as const) }),
    { selector: ({ module }) => module },
  );

  it('is its grants, and MANAGE includes USE', () => {
    fc.assert(
      fc.property(grants, (given) => {
        const set = moduleSet(given);
        expect(toGrants(set)).toEqual(MODULES.flatMap((module) => given.filter((grant) => grant.module === module)));
        for (const { module, level } of given)
          expect([holds(set, module, 'USE'), holds(set, module, 'MANAGE')]).toEqual([true, level === 'MANAGE']);
      }),
    );
  });

  it('is there again out of one number with another, and there is room for every module', () => {
    expect(MODULES.length).toBeLessThanOrEqual(MODULE_BITS_AT_MOST);
    fc.assert(
      fc.property(grants, (given) => {
        const { uses, manages } = moduleSet(given);
        expect(twoModuleSets(uses * 2 ** MODULE_BITS_AT_MOST + manages)).toEqual({ uses, manages });
      }),
    );
  });

  it('covers exactly what is in it: a union covers both, and one that lacks a grant does not', () => {
    fc.assert(
      fc.property(grants, grants, (a, b) => {
        const [one, two] = [moduleSet(a), moduleSet(b)];
        expect(covers(union(one, two), one) && covers(union(one, two), two)).toBe(true);
        const isPart = toGrants(two).every(({ module, level }) => holds(one, module, level));
        expect(covers(one, two)).toBe(isPart);
      }),
    );
  });
});

describe('a token', () => {
  it('is of its kind, differs every time, and its hash tells nothing of it', () => {
    const tokens = Array.from({ length: 100 }, () => newToken('invite'));
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(tokenKind(token)).toBe('invite');
      expect(Buffer.from(token.split('_').slice(1).join('_'), 'base64url')).toHaveLength(32);
      expect(hashToken(token)).toHaveLength(32);
    }
    for (const text of [
      '',
      'invite_',
      'admin_' + 'a'.repeat(43),
      `invite_${'a'.repeat(42)}`,
      `invite_${'a'.repeat(43)} `,
    ])
      expect(tokenKind(text)).toBeNull();
  });
});

describe('languages', () => {
  it.each([
    ['tr-TR,tr;q=0.9,en;q=0.8', 'tr'],
    ['de, fr;q=0.5', 'fr'],
    ['fr;q=0.1, nl;q=0.9', 'nl'],
    ['EN-us', 'en'],
    ['de', null],
    ['*', null],
    ['', null],
    ['x'.repeat(501), null],
    [undefined, null],
  ])('Accept-Language %j asks for %j', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });

  it('the first wish that is one of ours, otherwise English', () => {
    expect([firstLanguage(null, 'de', 'nl', 'tr'), firstLanguage(), firstLanguage(undefined)]).toEqual([
      'nl',
      'en',
      'en',
    ]);
  });

  it('what stands in a placeholder stays text', () => {
    for (const language of LANGUAGES)
      expect(translate(commonMessages.notOurs, language, { thing: '{x} <b>' })).toContain('{x} <b>');
  });
});
