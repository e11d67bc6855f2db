import type { Ctx } from '../../core/ctx';
import type { AccountId } from '../../core/ids';
import { LocksMoved } from '../../database/failures';
import { holdsAccount } from '../../database/locks';
import { Account, AccountLock } from '../account/entity';
import { forgetLetters } from '../mail/service';
import { AccountToken, Session, SignInChallenge } from '../session/entity';
import { RecoveryCode, TwoFactor } from '../two-factor/entity';
import { User } from '../user/entity';

/** What belongs to an account and goes with it. */
const BELONGINGS = [AccountToken, SignInChallenge, Session, RecoveryCode, TwoFactor, AccountLock];

/**
 * Erases an account that belongs to no company any more: the login ends with its last membership. That of support staff stays. The account is
 * locked by the caller, so that nobody joins with it meanwhile.
 */
export async function eraseAccountWithoutCompany(tx: Ctx, id: AccountId): Promise<void> {
  if (!holdsAccount(tx, id)) throw new LocksMoved();
  if (await tx.db.existsBy(User, { accountId: id })) return;
  const account = await tx.db.findOneBy(Account, { id });
  if (account === null || account.supportSince !== null) return;
  for (const entity of BELONGINGS) await tx.db.delete(entity, { accountId: id });
  await tx.db.delete(Account, { id });
  await forgetLetters(tx, account.email);
}
