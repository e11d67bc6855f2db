import { requireOwnSession, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { idBytes } from '../../core/ids';
import type { ConfirmTwoFactorEnrolmentInput } from '../../generated/schema-types';
import { Account } from '../account/entity';
import { accountOf } from '../account/repository';
import { companyByIdUnscoped } from '../company/repository';
import { lockOwnSession } from '../member/own';
import { reloadViewer } from '../session/authenticate';
import { endSessions } from '../session/open-session';
import { recordOwn } from '../session/record-own';
import { factorOf, openSecret, replaceRecoveryCodes, sealSecret } from './codes';
import { TwoFactor } from './entity';
import { messages } from './messages';
import { notify } from './notices';
import { qrCode } from './qr-code';
import { base32, matchingStep, newSecret, otpauthUri } from './totp';
import { clearCodeAttempts, countCodeAttempt } from './attempts';
import { readTypedCode, type TypedCode } from './typed-code';

const PENDING_MS = 10 * 60_000;

/** Makes a secret and shows it, this once; until a code confirms it nothing has changed. A new one takes the place of an earlier one. */
export async function beginTwoFactorEnrolment(ctx: Ctx) {
  const { session } = requireOwnSession(ctx);
  const secret = newSecret();
  const account = await ctx.transaction(async (tx) => {
    const locked = await lockWithoutFactor(tx);
    await keepPending(tx, locked.id, sealSecret(tx, secret));
    return locked;
  });
  const companyName = session.companyId === null ? null : (await companyByIdUnscoped(ctx, session.companyId)).name;
  const otpauthUriOfSecret = otpauthUri(secret, account.email, companyName);
  const qrCodeSvg = qrCode(otpauthUriOfSecret);
  return { secret: base32(secret), otpauthUri: otpauthUriOfSecret, qrCodeSvg, account, errors: [] };
}

async function lockWithoutFactor(tx: Ctx): Promise<Account> {
  const { account: own } = await lockOwnSession(tx);
  const account = await accountOf(tx, own.id);
  if (account.twoFactorSince !== null) refuse('ALREADY_EXISTS', [], messages.alreadyOn);
  return account;
}

async function keepPending(tx: Ctx, accountId: Account['id'], pendingSecret: string): Promise<void> {
  // No step of this secret has been used. What was counted stays.
  const pending = { pendingSecret, pendingUntil: new Date(tx.now.getTime() + PENDING_MS), lastStep: 0 };
  await tx.db
    .createQueryBuilder()
    .insert()
    .into(TwoFactor)
    .values({ accountId, secret: null, failures: 0, lockedUntil: null, ...pending })
    // In one statement: two that look for rows that are not there, and then make them, would deadlock.
    .orUpdate(Object.keys(pending), ['accountId'])
    .updateEntity(false)
    .execute();
}

/**
 * Turns the second factor on with the first code of the new secret. All other sessions of the account end; this one is whole. The recovery
 * codes are answered this once.
 */
export async function confirmTwoFactorEnrolment(ctx: Ctx, { code }: ConfirmTwoFactorEnrolmentInput) {
  const { account: own, session } = requireOwnSession(ctx);
  const typed = readTypedCode(code);
  await countCodeAttempt(ctx, own.id);
  const recoveryCodes = await ctx.transaction(async (tx) => {
    const account = await lockWithoutFactor(tx);
    await confirmPending(tx, account.id, typed);
    await tx.db.update(Account, { id: account.id }, { twoFactorSince: tx.now });
    await clearCodeAttempts(tx, account.id);
    await endSessions(tx, { accountId: account.id, except: session.id });
    await notify(tx, account, 'TWO_FACTOR_ENABLED');
    await recordOwn(tx, 'user.enableTwoFactor');
    return replaceRecoveryCodes(tx, account.id);
  });
  return { recoveryCodes, viewer: await reloadViewer(ctx), errors: [] };
}

async function confirmPending(tx: Ctx, accountId: Account['id'], { kind, code }: TypedCode): Promise<void> {
  const pendingSecret = await pendingSecretOf(tx, accountId);
  const step = kind === 'TOTP' ? matchingStep(openSecret(tx, pendingSecret), code, tx.now) : null;
  if (step === null) refuse('WRONG_CREDENTIALS', ['code'], messages.wrongCode);
  // The account is locked. The column is named in place of its value: a rotation of keys may have sealed it anew meanwhile.
  await tx.db.query(
    'UPDATE two_factor SET secret = pendingSecret, pendingSecret = NULL, pendingUntil = NULL, lastStep = ? WHERE accountId = ?',
    [step, idBytes(accountId)],
  );
}

async function pendingSecretOf(tx: Ctx, accountId: Account['id']): Promise<string> {
  const { pendingSecret, pendingUntil } = await factorOf(tx, accountId);
  if (pendingSecret === null) refuse('NOT_FOUND', [], messages.notBegun);
  if (pendingUntil === null || pendingUntil <= tx.now) refuse('EXPIRED', [], messages.beginAgain);
  return pendingSecret;
}
