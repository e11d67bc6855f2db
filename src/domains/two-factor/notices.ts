import { requireAccount, type Ctx } from '../../core/ctx';
import type { Account } from '../account/entity';
import { recordAudit } from '../audit/service';
import { queueLetters } from '../mail/service';
import { letterLanguage } from '../session/verification';
import { membershipsOf } from '../user/repository';

/** Writes down, in the company that the session has entered, what somebody did to their own second factor. A visitor is nobody there. */
export async function recordOwn(tx: Ctx, action: 'user.enableTwoFactor' | 'user.disableTwoFactor'): Promise<void> {
  const { account, session } = requireAccount(tx);
  if (session.companyId === null || session.isVisit) return;
  const own = (await membershipsOf(tx, account.id)).find(({ companyId }) => companyId === session.companyId);
  if (own === undefined) return;
  const actor = { companyId: own.companyId, userId: own.id, label: own.storedName };
  await recordAudit(tx, actor, [{ action, targetId: own.id }]);
}

type Notice = 'TWO_FACTOR_ENABLED' | 'TWO_FACTOR_DISABLED' | 'RECOVERY_CODES_REPLACED';

/** Tells the person by mail what was done to their second factor: whoever did not do it learns that somebody else did. */
export async function notify(tx: Ctx, account: Account, kind: Notice): Promise<void> {
  await queueLetters(tx, [{ kind, to: account.email, language: letterLanguage(tx, account), values: {} }]);
}
