import { createHash, randomBytes } from 'node:crypto';
import { IsNull, LessThan } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import { RecoveryCode, TwoFactor } from './entity';
import { messages } from './messages';
import { matchingStep } from './totp';
import { clearCodeAttempts } from './attempts';
import { ALPHABET, RECOVERY_LETTERS, recoveryForm, type TypedCode } from './typed-code';

const RECOVERY_CODES = 10;

/**
 * Uses a code, which works once: of any number of uses at the same instant one succeeds. To be counted first, by `countCodeAttempt`; the account is
 * locked by the caller. WRONG_CREDENTIALS at ["code"] for whatever is not right.
 */
export async function useCode(tx: Ctx, accountId: AccountId, { kind, code }: TypedCode): Promise<void> {
  const right = kind === 'TOTP' ? await useTotp(tx, accountId, code) : await useRecoveryCode(tx, accountId, code);
  if (!right) refuse('WRONG_CREDENTIALS', ['code'], messages.wrongCode);
  await clearCodeAttempts(tx, accountId);
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

function hashOf(accountId: AccountId, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId} ${recoveryForm(code)}`, 'utf8')
    .digest();
}

export function openSecret(ctx: Ctx, sealed: string): Buffer {
  return Buffer.from(ctx.app.secrets.open(sealed), 'base64');
}

export function sealSecret(ctx: Ctx, secret: Buffer): string {
  return ctx.app.secrets.seal(secret.toString('base64'));
}
