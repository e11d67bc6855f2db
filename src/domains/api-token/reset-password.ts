import type { Ctx } from '../../core/ctx';
import type { ResetPasswordInput } from '../../generated/schema-types';
import { resetPassword } from '../session/password-change';
import { revokeTokensOfAccount } from './revoke';

/** Chooses a new password with a link. What whoever knew the old one may have made ends with it, unless the person says otherwise. */
export function resetPasswordAndTokens(ctx: Ctx, { revokeApiTokens, ...input }: ResetPasswordInput) {
  return resetPassword(ctx, input, async (tx, accountId) => {
    if (revokeApiTokens) await revokeTokensOfAccount(tx, accountId);
  });
}
