import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { idBytes, newId } from '../../src/core/ids';
import { toAuditRecord } from '../../src/domains/audit/record';
import { safeValues } from '../../src/domains/mail/names';
import { supportLabel } from '../../src/domains/session/visit';
import { otpauthUri } from '../../src/domains/two-factor/totp';
import { addressWithin, emailFragments, normaliseEmail, shownEmail } from '../../src/core/email';

describe('an address is the one that was meant', () => {
  it.each([
    ['a Turkish capital with a dot', 'İREM@acme.example', 'irem@acme.example'],
    ['the same as some programs make it small', 'i̇rem@acme.example', 'irem@acme.example'],
    ['a Turkish capital without a dot', 'IREM@ACME.EXAMPLE', 'irem@acme.example'],
    ['a telephone that makes a small letter of it', 'ırem@acme.example', 'irem@acme.example'],
    ['ISIL in small letters of a Turkish telephone', 'ısıl@acme.example', 'isil@acme.example'],
    ['a domain in Turkish capitals', 'bo@BİSİKLET.EXAMPLE', 'bo@bisiklet.example'],
    ['the same in small letters', 'bo@bi̇si̇klet.example', 'bo@bisiklet.example'],
    ['an I beside a Ş in a domain', 'bo@IŞIK.EXAMPLE', 'bo@xn--k-ekaa7p.example'],
    ['a domain with a dotless i', 'bo@ışık.example', 'bo@xn--k-ekaa7p.example'],
    ['full-width letters', 'ＢＯ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'bo@example.com'],
    ['half-width kana', 'ｶﾞ@example.com', 'ガ@example.com'],
    ['an ideographic full stop', 'bo@日本語。jp', 'bo@xn--wgv71a119e.jp'],
    ['letters and marks apart', 'ünal@müller.example'.normalize('NFD'), 'ünal@xn--mller-kva.example'],
    ['a domain that is in ASCII already', 'bo@XN--MLLER-KVA.example', 'bo@xn--mller-kva.example'],
    ['a capital sharp s', 'bo@FAẞ.example', 'bo@xn--fa-hia.example'],
    ['a final sigma before a dot', 'ΝΙΚΟΣ.Π@acme.example', 'νικος.π@acme.example'],
    ['an apostrophe of a telephone', 'o’neil@acme.example', "o'neil@acme.example"],
    ['the Dutch ij', 'ĲSBRAND@acme.example', 'ijsbrand@acme.example'],
    ['a joiner where Persian needs it', 'bo@نامه\u200cای.example', 'bo@xn--mgba3gch31f060k.example'],
    ['four marks on a letter', 'q\u0300\u0301\u0302\u0303@acme.example', 'q\u0300\u0301\u0302\u0303@acme.example'],
    ['Vietnamese', 'nguyễn@acme.example'.normalize('NFD'), 'nguyễn@acme.example'],
    ['Arabic', 'سارا@acme.example', 'سارا@acme.example'],
    ['a space of a telephone behind it', ' Bo@acme.example \u00a0', 'bo@acme.example'],
    ['a link', 'mailto:Bo@acme.example', 'bo@acme.example'],
    ['the brackets of a mail program', '<bo@acme.example> ', 'bo@acme.example'],
    ['both', '<MAILTO:bo@acme.example>', 'bo@acme.example'],
    ['what mail servers take', 'a.b+c_d-e/f@acme.example', 'a.b+c_d-e/f@acme.example'],
  ])('%s', (_, typed, kept) => {
    expect(normaliseEmail(typed)).toBe(kept);
    expect(normaliseEmail(kept)).toBe(kept);
  });
});

describe('what would become another address is none', () => {
  it.each([
    'bo@example.com/hr',
    'bo@example.com?subject=Hi',
    'bo@example.com#x',
    'bo@example.com\\x',
    'bo@example.com:25',
    'bo@exam%70le.com',
    'bo@exa\tmple.com',
    'bo@exa\nmple.com',
    'bo@exa\u00admple.com',
    'bo@exa\u200bmple.com',
    'bo@exa²mple.com',
    'bo@exa①mple.com',
    'bo@exa℀mple.com',
    'bo@𝐞xample.com',
    'b²@example.com',
    'b\u00ado@example.com',
    'b\u200do@example.com',
    'b\u3164o@example.com',
    'bo\ufe0f@example.com',
    '\u200ebo@example.com',
    'bo@example.com.',
    'bo@.example.com',
    'bo@example..com',
    'bo@0x7f.1',
    'bo@127.1',
    'bo@2130706433',
    'bo@[::1]',
    'bo@ex_ample.com',
    `a${'\u0300'.repeat(5)}@example.com`,
    `bo@a${'\u0300'.repeat(5)}.example.com`,
    // Taken apart, three of its five marks are in the letter.
    `\u1ec7${'\u0300'.repeat(3)}@example.com`,
    `\u1ec7${'\u0300'.repeat(3)}@example.com`.normalize('NFD'),
    'bo@xn--zzzz.de',
    'user@bo@example.com',
    'Bo Li <bo@example.com>',
    '<bo@example.com>, <li@example.com>',
    'mailto:bo@example.com>',
    'mailto:bo%2bhr@example.com',
    'mailto:bo@example.com?subject=Hi',
    'mailto:?to=bo@example.com',
    '<mailto:bo%2bhr@example.com>',
    'mailto:mailto:bo@example.com',
    '<<bo@example.com>>',
    'bo@http://example.com',
    `${'b'.repeat(65)}@example.com`,
    `bo@${'x.'.repeat(125)}example`,
  ])('%j', (typed) => {
    expect(normaliseEmail(typed)).toBeNull();
  });

  it('whatever is put behind a good one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }), (more) => {
        const kept = normaliseEmail(`bo@example.com${more}`);
        if (kept === null) return;
        // A mark makes another letter of the last one, and with it another domain.
        if (!/^\p{M}/u.test(more)) expect(domainToUnicode(kept.slice(3)).startsWith('example.com')).toBe(true);
        expect(kept === 'bo@example.com').toBe(more.trim() === '');
      }),
      { numRuns: 5000 },
    );
  });
});

it.each([
  ['Bo Li <bo@müller.example>', 'bo@müller.example'],
  ['"Li, Bo" <BO@acme.example>', 'bo@acme.example'],
  ['Bo Li <nowhere>', null],
  ['bo@acme.example', null],
  [`${'x'.repeat(100_000)}<bo@acme.example>`, null],
])('the address to write alone in %.40s is %s', (typed, address) => {
  expect(addressWithin(typed)).toBe(address);
});

describe('an address is shown', () => {
  it.each([
    ['ünal@xn--mller-kva.example', 'ünal@müller.example'],
    ['bo@xn--80a1acny.xn--p1ai', 'bo@почта.рф'],
    ['bo@xn--wgv71a119e.jp', 'bo@日本語.jp'],
    ['bo@acme.example', 'bo@acme.example'],
    // Looks like apple.com, in Cyrillic letters alone and mixed with Latin ones.
    ['bo@xn--80ak6aa92e.com', 'bo@xn--80ak6aa92e.com'],
    ['bo@xn--pple-43d.com', 'bo@xn--pple-43d.com'],
    ['bo@xn--n3h.net', 'bo@xn--n3h.net'],
  ])('%s as %s, and taken as input it is the same', (kept, shown) => {
    expect(shownEmail(kept)).toBe(shown);
    expect(normaliseEmail(shown)).toBe(kept);
  });
});

it('an address is shown so in emails, in the record, to support’s hosts and in an authenticator', () => {
  const [kept, shown] = ['bo@xn--mller-kva.example', 'bo@müller.example'];
  expect(safeValues({ email: kept }, 'en')).toEqual({ email: shown });
  expect(decodeURIComponent(otpauthUri(Buffer.alloc(20), kept, 'Acme'))).toContain(`Acme (${shown})`);
  expect(supportLabel({ staffFirstName: null, staffLastName: null, staffEmail: kept })).toBe(`support: ${shown}`);
  const changes = JSON.stringify([{ field: 'email', before: null, after: kept }]);
  const row = { ...{ id: idBytes(newId('aud')), at: new Date(), action: 'user.changeEmail', actorId: null }, changes };
  expect(toAuditRecord({ ...row, apiTokenId: null, actorLabel: '', targetId: null, ip: null }).changes).toEqual([
    { field: 'email', before: null, after: shown },
  ]);
});

it.each([
  ['İREM@MÜLLER', 'irem@xn--mller-kva.example'],
  ['ünal@xn--mller', 'ünal@xn--mller-kva.example'],
  ['müller', 'bo@xn--mller-kva.example'],
  ['ÜNAL', 'ünal@acme.example'],
  ['＠ＡＣＭＥ', 'bo@acme.example'],
])('looking for %j finds %s', (search, kept) => {
  expect(emailFragments(search, 200).some((fragment) => kept.includes(fragment))).toBe(true);
});
