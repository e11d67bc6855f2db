import type { Ctx } from '../../core/ctx';
import type { Account } from '../account/entity';
import { queueEmails } from '../mail/service';
import { emailLanguage } from '../session/verification';
import { recoveryCodesReplacedEmail, twoFactorDisabledEmail, twoFactorEnabledEmail } from './emails';

const NOTICES = {
  TWO_FACTOR_ENABLED: twoFactorEnabledEmail,
  TWO_FACTOR_DISABLED: twoFactorDisabledEmail,
  RECOVERY_CODES_REPLACED: recoveryCodesReplacedEmail,
};

/** Tells the person by email what was done to their second factor: whoever did not do it learns that somebody else did. */
export async function notify(tx: Ctx, account: Account, notice: keyof typeof NOTICES): Promise<void> {
  const language = emailLanguage(tx, account);
  await queueEmails(tx, [NOTICES[notice].to({ to: account.email, language, values: {} })]);
}
