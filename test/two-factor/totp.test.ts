import { codeOf, isTotpCode, matchingStep, newSecret, base32, otpauthUri } from '../../src/domains/two-factor/totp';
import { afterAttempt, LOCK_MS, type CodeAttempts } from '../../src/domains/two-factor/attempts';
import { codeAt } from '../authenticator';

const RFC_SECRET = Buffer.from('12345678901234567890', 'ascii');

describe('codes', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('are those of RFC 6238, appendix B, at %i seconds', (seconds, code) => {
    expect(codeOf(RFC_SECRET, Math.floor(seconds / 30), 8)).toBe(code);
  });

  it('are those that oathtool makes of the secret as it is shown', () => {
    for (let round = 0; round < 20; round += 1) {
      const secret = newSecret();
      const at = new Date(1_790_000_000_000 + round * 31_000);
      expect(matchingStep(secret, codeAt(base32(secret), at), at)).toBe(Math.floor(at.getTime() / 30_000));
    }
  });

  it('are good one step ahead, in their step and the next one, and neither before nor after', () => {
    const step = 60_000_000;
    const code = codeOf(RFC_SECRET, step, 6);
    const at = (ms: number) => matchingStep(RFC_SECRET, code, new Date(step * 30_000 + ms));
    expect([at(-30_001), at(-30_000), at(-1), at(0), at(29_999), at(30_000), at(59_999), at(60_000)]).toEqual([
      null,
      step,
      step,
      step,
      step,
      step,
      step,
      null,
    ]);
  });

  it.each(['', '12345', '1234567', ' 24403', '24403x', '１２３４５６', '0x1234', '12345\n', '-12345'])(
    '%p is none',
    (text) => {
      expect(isTotpCode(text)).toBe(false);
      expect(matchingStep(RFC_SECRET, text, new Date(0))).toBeNull();
    },
  );

  it('an empty or short secret, for which anybody could work a code out, is refused', () => {
    const code = codeOf(Buffer.alloc(0), 0, 6);
    for (const bytes of [0, 10, 19, 21]) {
      expect(() => matchingStep(Buffer.alloc(bytes), code, new Date(0))).toThrow('none of ours');
    }
  });

  it('secrets are 160 bits, each its own, in the base 32 of RFC 4648', () => {
    expect(base32(Buffer.from('foobarfoob'))).toBe('MZXW6YTBOJTG633C');
    const secrets = Array.from({ length: 200 }, () => base32(newSecret()));
    expect(new Set(secrets).size).toBe(200);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  it('the address for the app names the issuer, the company and the account', () => {
    const uri = new URL(otpauthUri(RFC_SECRET, 'ada@acme.example', 'Acme & Söhne'));
    expect(decodeURIComponent(uri.pathname)).toBe(
      '//totp/Muster:Acme & Söhne (ada@acme.example)'.slice(uri.host ? 6 : 0),
    );
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ issuer: 'Muster', secret: base32(RFC_SECRET) });
  });
});

describe('the count of attempts', () => {
  const now = new Date('2031-05-04T10:00:00.000Z');
  const later = (ms: number) => new Date(now.getTime() + ms);
  const attempts = (failures: number, lockedUntil: Date | null): CodeAttempts => ({ failures, lockedUntil });

  it('nine wrong codes close nothing, the tenth closes for fifteen minutes and is itself looked at', () => {
    expect(afterAttempt(attempts(8, null), now)).toEqual({ failures: 9, lockedUntil: null, isLookedAt: true });
    expect(afterAttempt(attempts(9, null), now)).toEqual({
      failures: 10,
      lockedUntil: later(LOCK_MS),
      isLookedAt: true,
    });
  });

  it('attempts while it is closed are counted, not looked at, and do not prolong it', () => {
    const until = later(1);
    expect(afterAttempt(attempts(10, until), now)).toEqual({ failures: 11, lockedUntil: until, isLookedAt: false });
  });

  it('when the time is over the count begins anew', () => {
    expect(afterAttempt(attempts(50, now), now)).toEqual({ failures: 1, lockedUntil: null, isLookedAt: true });
  });
});
