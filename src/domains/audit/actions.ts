/**
 * Everything that the record knows, as "domain.verb". One that is no longer written stays here, since entries of it may be there. What
 * concerns an account and no company, such as a failed sign-in, is not recorded in any.
 */
export const AUDIT_ACTIONS = [
  'apiToken.create',
  'apiToken.revoke',
  'company.create',
  'company.picture',
  'company.requireTwoFactor',
  'company.transferOwnership',
  'company.update',
  'conversation.assign',
  'conversation.unassign',
  'customRole.create',
  'customRole.delete',
  'customRole.update',
  'invitation.resend',
  'invitation.revoke',
  'session.enter',
  'support.enter',
  'user.archive',
  'user.changeEmail',
  'user.changePassword',
  'user.delete',
  'user.disableTwoFactor',
  'user.enableTwoFactor',
  'user.erase',
  'user.invite',
  'user.join',
  'user.picture',
  'user.reactivate',
  'user.regenerateRecoveryCodes',
  'user.resetTwoFactor',
  'user.update',
  'workingHours.set',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export function isAuditAction(text: string): text is AuditAction {
  return (AUDIT_ACTIONS as readonly string[]).includes(text);
}
