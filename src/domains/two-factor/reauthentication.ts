import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { takeLocks } from '../../database/locks';
import type { InputMaybe } from '../../generated/schema-types';
import type { Account } from '../account/entity';
import { checkPassword } from '../account/check-password';
import { accountOf } from '../account/repository';
import { countAttempt } from '../session/enter';
import { messages as sessionMessages } from '../session/messages';
import { useCode } from './codes';
import { messages } from './messages';
import { countCodeAttempt } from './attempts';
import { readTypedCode, type TypedCode } from './typed-code';

/** A password that was right a moment ago, and the code that goes with it. */
export interface Reauthentication {
  readonly account: Account;
  readonly code: TypedCode | null;
}

/**
 * Asks once more who somebody is, before something that a stolen session must not be enough for: the password, and a code where the account
 * has a second factor. Counted like a sign-in. WRONG_CREDENTIALS at ["password"] or ["code"]. What it answers is used inside the verb's
 * transaction, by `consumeReauthentication`.
 */
export async function reauthentication(
  ctx: Ctx,
  accountId: Account['id'],
  { password, code }: { readonly password: string; readonly code?: InputMaybe<string> },
): Promise<Reauthentication> {
  await countAttempt(ctx);
  const account = await accountOf(ctx, accountId);
  if (!(await checkPassword(ctx, account, password))) {
    refuse('WRONG_CREDENTIALS', ['password'], sessionMessages.wrongPassword);
  }
  if (account.twoFactorSince === null) return { account, code: null };
  if (!code) refuse('WRONG_CREDENTIALS', ['code'], messages.codeNeeded);
  const typed = readTypedCode(code);
  await countCodeAttempt(ctx, accountId);
  return { account, code: typed };
}

/**
 * Uses the proof: the account is locked and as it was, and the code works this once. Answers the account. A verb that locks more than the account
 * does so before.
 */
export async function consumeReauthentication(tx: Ctx, { account, code }: Reauthentication): Promise<Account> {
  await takeLocks(tx, { accounts: [account.id] });
  const current = await accountOf(tx, account.id);
  if (current.passwordHash !== account.passwordHash) {
    refuse('WRONG_CREDENTIALS', ['password'], sessionMessages.wrongPassword);
  }
  if (current.twoFactorSince !== null) {
    // Turned on since the password was looked at.
    if (code === null) refuse('WRONG_CREDENTIALS', ['code'], messages.codeNeeded);
    await useCode(tx, account.id, code);
  }
  return current;
}
