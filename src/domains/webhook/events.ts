import { holds, type ModuleSet } from '../../core/module-set';
import type { AccessLevel, Module, WebhookEvent } from '../../generated/schema-types';
import type { EventKind } from '../audit/kinds';

/** An event that integrators are told of. */
interface Told {
  /** Without it nobody is told. */
  readonly module: Module;
  readonly level: AccessLevel;
  /** The type of what it is about. */
  readonly type: 'User' | 'Invitation' | 'CustomRole' | 'Company' | 'Conversation';
  /** What the audit calls it. */
  readonly kinds: readonly EventKind[];
}

const person = (...kinds: EventKind[]): Told => ({ module: 'USERS', level: 'USE', type: 'User', kinds });
const conversation = (...kinds: EventKind[]): Told => ({
  ...{ module: 'CONVERSATIONS', level: 'MANAGE', type: 'Conversation', kinds },
});

/** Everything that integrators are told of, and what they need for it: the one list. */
export const TOLD: Readonly<Record<WebhookEvent, Told>> = {
  USER_INVITED: person('user.invite'),
  USER_JOINED: person('user.join'),
  USER_UPDATED: person('user.update', 'user.changeEmail', 'user.changePicture'),
  USER_ARCHIVED: person('user.archive'),
  USER_REACTIVATED: person('user.reactivate'),
  USER_DELETED: person('user.delete', 'user.erase'),
  INVITATION_REVOKED: { module: 'USERS', level: 'USE', type: 'Invitation', kinds: ['invitation.revoke'] },
  CUSTOM_ROLE_CHANGED: {
    ...{ module: 'USERS', level: 'USE', type: 'CustomRole' },
    kinds: ['customRole.create', 'customRole.update', 'customRole.delete'],
  },
  COMPANY_UPDATED: {
    ...{ module: 'COMPANY', level: 'USE', type: 'Company' },
    kinds: [
      ...(['company.update', 'company.changePicture', 'company.setTwoFactorRequired'] as const),
      ...(['company.transferOwnership', 'workingHours.update'] as const),
    ],
  },
  CONVERSATION_CREATED: conversation('conversation.create'),
  CONVERSATION_ASSIGNED: conversation('conversation.assign'),
  CONVERSATION_RETURNED: conversation('conversation.unassign'),
  CONVERSATION_CLOSED: conversation('conversation.close'),
  CONVERSATION_REOPENED: conversation('conversation.reopen'),
  MESSAGE_ADDED: conversation('conversation.reply', 'conversation.receive'),
};

const ALL = Object.entries(TOLD) as [WebhookEvent, Told][];
const BY_KIND = new Map<string, WebhookEvent>(ALL.flatMap(([event, { kinds }]) => kinds.map((kind) => [kind, event])));

/** What integrators call an event; null for one that they are not told of. */
export function toldAs(action: string): WebhookEvent | null {
  return BY_KIND.get(action) ?? null;
}

export function mayBeTold(grants: ModuleSet, event: WebhookEvent): boolean {
  return holds(grants, TOLD[event].module, TOLD[event].level);
}
