import type { Ctx } from '../../core/ctx';
import { idBytes, type AccountId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { Account } from '../account/entity';
import { lockAccount } from '../account/repository';
import { forgetLetters } from '../mail/service';
import { AccountToken, Session, SignInChallenge } from '../session/entity';
import { RecoveryCode, TwoFactor } from '../two-factor/entity';

/** What belongs to an account and goes with it. */
const BELONGINGS = [AccountToken, SignInChallenge, Session, RecoveryCode, TwoFactor];

/** Erases an account that belongs to no company any more: the login ends with its last membership. That of support staff stays. */
export async function eraseAccountWithoutCompany(tx: Ctx, id: AccountId): Promise<void> {
  await lockAccount(tx, id);
  // As it is now, not as it was when the transaction first read: somebody may just have joined elsewhere.
  const memberships = await selectRows(tx, 'SELECT 1 FROM `user` WHERE accountId = ? LIMIT 1 FOR UPDATE', [
    idBytes(id),
  ]);
  if (memberships.length > 0) return;
  const account = await tx.db.findOneBy(Account, { id });
  if (account === null || account.supportSince !== null) return;
  for (const entity of BELONGINGS) await tx.db.delete(entity, { accountId: id });
  await tx.db.delete(Account, { id });
  await forgetLetters(tx, account.email);
}
