import type { Id } from '../../core/ids';
import type { FieldChange } from './changes';

/**
 * Every kind of event of a company, as "domain.verb", with the kind of id of what it is about. One that no longer happens stays here, since it
 * has happened. What concerns an account and no company, such as a failed sign-in, is no event of any.
 */
const EVENTS = {
  'activity.create': 'act',
  'activity.delete': 'act',
  'activity.update': 'act',
  'apiToken.create': 'tok',
  'apiToken.revoke': 'tok',
  'call.report': 'cal',
  'company.changePicture': 'cmp',
  'company.create': 'cmp',
  'company.exportAuditLog': 'cmp',
  'company.exportUsers': 'cmp',
  'company.setTwoFactorRequired': 'cmp',
  'company.transferOwnership': 'cmp',
  'company.update': 'cmp',
  'conversation.acceptOffer': 'cnv',
  'conversation.assign': 'cnv',
  'conversation.close': 'cnv',
  'conversation.create': 'cnv',
  'conversation.declineOffer': 'cnv',
  'conversation.lapseOffer': 'cnv',
  'conversation.offer': 'cnv',
  'conversation.receive': 'cnv',
  'conversation.reopen': 'cnv',
  'conversation.reply': 'cnv',
  'conversation.unassign': 'cnv',
  'conversation.withdrawOffer': 'cnv',
  'customRole.create': 'rol',
  'customRole.delete': 'rol',
  'customRole.update': 'rol',
  'department.create': 'dep',
  'department.delete': 'dep',
  'department.update': 'dep',
  'firm.create': 'frm',
  'firm.delete': 'frm',
  'firm.update': 'frm',
  'erpSet.check': 'ers',
  'erpSet.create': 'ers',
  'erpSet.delete': 'ers',
  'erpSet.update': 'ers',
  'erpSync.retry': 'esy',
  'erpSync.settle': 'esy',
  'inbox.create': 'ibx',
  'inbox.delete': 'ibx',
  'inbox.update': 'ibx',
  'invitation.resend': 'inv',
  'invitation.revoke': 'inv',
  'product.create': 'prd',
  'product.delete': 'prd',
  'product.update': 'prd',
  'questionnaire.create': 'qst',
  'questionnaire.delete': 'qst',
  'questionnaire.update': 'qst',
  'salesRepresentative.create': 'rep',
  'salesRepresentative.delete': 'rep',
  'salesRepresentative.update': 'rep',
  'session.enter': 'usr',
  'support.enter': 'cmp',
  'task.create': 'tsk',
  'task.delete': 'tsk',
  'task.update': 'tsk',
  'user.archive': 'usr',
  'user.changeEmail': 'usr',
  'user.changePassword': 'usr',
  'user.changePicture': 'usr',
  'user.delete': 'usr',
  'user.disableTwoFactor': 'usr',
  'user.enableTwoFactor': 'usr',
  'user.erase': 'usr',
  'user.invite': 'usr',
  'user.join': 'usr',
  'user.reactivate': 'usr',
  'user.regenerateRecoveryCodes': 'usr',
  'user.resetTwoFactor': 'usr',
  'user.update': 'usr',
  'user.updateIntegrations': 'usr',
  'userImport.advance': 'imp',
  'userImport.cancel': 'imp',
  'userImport.delete': 'imp',
  'userImport.finish': 'imp',
  'userImport.pause': 'imp',
  'userImport.prepare': 'imp',
  'userImport.read': 'imp',
  'userImport.start': 'imp',
  'webhook.create': 'whk',
  'webhook.delete': 'whk',
  'webhook.pause': 'whk',
  'webhook.rotateSecret': 'whk',
  'webhook.update': 'whk',
  'workingHours.update': 'cmp',
} as const;

export type EventKind = keyof typeof EVENTS;

/** All kinds, in alphabetical order. */
export const EVENT_KINDS = Object.keys(EVENTS) as EventKind[];

/** Something that has happened in a company, as the verb that did it says it. */
export type CompanyEvent = {
  readonly [K in EventKind]: {
    readonly action: K;
    /** What it is about. */
    readonly targetId: Id<(typeof EVENTS)[K]>;
    /** Secrets are never among the values. */
    readonly changes?: readonly FieldChange[];
  };
}[EventKind];

export function isEventKind(text: string): text is EventKind {
  return Object.hasOwn(EVENTS, text);
}
