import type { Ctx } from '../../core/ctx';
import type { Account } from '../account/entity';
import { queueLetters } from '../mail/service';
import { letterLanguage } from '../session/verification';

type Notice = 'TWO_FACTOR_ENABLED' | 'TWO_FACTOR_DISABLED' | 'RECOVERY_CODES_REPLACED';

/** Tells the person by mail what was done to their second factor: whoever did not do it learns that somebody else did. */
export async function notify(tx: Ctx, account: Account, kind: Notice): Promise<void> {
  await queueLetters(tx, [{ kind, to: account.email, language: letterLanguage(tx, account), values: {} }]);
}
