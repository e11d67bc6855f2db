import { createHash, randomBytes } from 'node:crypto';
import { IsNull, LessThan } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import { RecoveryCode, TwoFactor } from './entity';
import { messages } from './messages';
import { isTotpCode, matchingStep } from './totp';
import { clearTries } from './tries';

const RECOVERY_CODES = 10;
/** Eighty bits: five to a letter. */
const RECOVERY_LETTERS = 16;
/** Crockford's: no letter that looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Uses a code, six digits or a recovery code, which works once: of any number of uses at the same instant one succeeds. To be counted
 * first, by `countTry`; the account is locked by the caller. WRONG_CREDENTIALS at ["code"] for whatever is not right.
 */
export async function useCode(tx: Ctx, accountId: AccountId, code: string): Promise<void> {
  const typed = code.replace(/[\s-]/g, '');
  const right = isTotpCode(typed) ? await useTotp(tx, accountId, typed) : await useRecoveryCode(tx, accountId, typed);
  if (!right) refuse('WRONG_CREDENTIALS', ['code'], messages.wrongCode);
  await clearTries(tx, accountId);
}

async function useTotp(tx: Ctx, accountId: AccountId, code: string): Promise<boolean> {
  const { secret } = await factorOf(tx, accountId);
  if (secret === null) return false;
  const step = matchingStep(openSecret(tx, secret), code, tx.now);
  if (step === null) return false;
  // Only forward: a code that was seen over somebody's shoulder is worth nothing once its owner has used it.
  const used = await tx.db.update(TwoFactor, { accountId, lastStep: LessThan(step) }, { lastStep: step });
  return used.affected === 1;
}

async function useRecoveryCode(tx: Ctx, accountId: AccountId, code: string): Promise<boolean> {
  const codeHash = hashOf(accountId, code);
  const used = await tx.db.update(RecoveryCode, { accountId, codeHash, usedAt: IsNull() }, { usedAt: tx.now });
  return used.affected === 1;
}

/** An account's secrets. The account is locked: nobody else changes them, but for a rotation of keys, which seals them anew. */
export async function factorOf(
  tx: Ctx,
  accountId: AccountId,
): Promise<Pick<TwoFactor, 'secret' | 'pendingSecret' | 'pendingUntil'>> {
  const row = await tx.db.findOneBy(TwoFactor, { accountId });
  return row ?? { secret: null, pendingSecret: null, pendingUntil: null };
}

/** Ten new codes in place of all that there were. Answered this once. */
export async function replaceRecoveryCodes(tx: Ctx, accountId: AccountId): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await tx.db.delete(RecoveryCode, { accountId });
  await insertRows(
    tx,
    RecoveryCode,
    codes.map((code) => ({ accountId, codeHash: hashOf(accountId, code.replaceAll('-', '')), usedAt: null })),
  );
  return codes;
}

function newRecoveryCode(): string {
  const letters = [...randomBytes(RECOVERY_LETTERS)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** In whatever case, and with the letters that people take for digits. */
function hashOf(accountId: AccountId, code: string): Buffer {
  const normal = code.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`${accountId} ${normal}`, 'utf8').digest();
}

export function openSecret(ctx: Ctx, sealed: string): Buffer {
  return Buffer.from(ctx.app.secrets.open(sealed), 'base64');
}

export function sealSecret(ctx: Ctx, secret: Buffer): string {
  return ctx.app.secrets.seal(secret.toString('base64'));
}
