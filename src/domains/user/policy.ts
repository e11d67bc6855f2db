import { commonMessages, type Obstacle } from '../../core/errors';
import { holds } from '../../core/module-set';
import type { Message } from '../../core/messages';
import type { Condition } from '../../database/rows';
import type { Module, UserAction } from '../../generated/schema-types';
import { check, condition, ofActor, requires, unless, type RowRule } from '../../permissions/row-rule';
import { lacksModule } from '../member/missing';
import {
  canComeBack,
  hasJoined,
  hasTwoFactor,
  isAbove,
  isArchived,
  isDeleted,
  isElsewhere,
  isOneself,
  isOwner,
  type KnownElsewhere,
} from './facts';
import { messages } from './messages';
import type { UserRecord } from './record';

/** The person who does something to somebody: what of them decides whether they may. */
export type Actor = Pick<UserRecord, 'id' | 'role' | 'isOwner' | 'effective' | 'status'> & {
  /** Whether they act through an API token, which has less than they have. */
  readonly isToken?: boolean;
};

/** What of a person decides what may be done to them. */
export type Target = Pick<
  UserRecord,
  'id' | 'role' | 'isOwner' | 'joinedAt' | 'archivedAt' | 'deletedAt' | 'twoFactorEnabled'
> &
  KnownElsewhere;

type Rule = RowRule<Actor, Target>;

/** Works here and has the module at level MANAGE. */
function managing(module: Module): Rule[number] {
  return requires(
    ofActor<Actor>(({ status, effective }) => status === 'ACTIVE' && holds(effective, module, 'MANAGE')),
    lacksModule(module),
  );
}

/**
 * No acting upwards: nobody acts on someone above them. OWNER > ADMIN > MODERATOR > USER > LIMITED_USER. Acting on an equal is allowed; on oneself
 * and on the owner it is not.
 */
const WITHIN_REACH: Rule = [
  unless(isOneself, forbidden(messages.oneself)),
  unless(isOwner, forbidden(messages.owner)),
  unless(isAbove, forbidden(messages.above)),
];

/** The deleted are nobody to anybody: only history shows them. */
const THERE: Rule = [unless<Actor, Target>(isDeleted, { code: 'NOT_FOUND', message: commonMessages.notFound })];
const BY_USERS: Rule = [...THERE, managing('USERS'), ...WITHIN_REACH];
const BY_SECURITY: Rule = [...THERE, managing('SECURITY'), ...WITHIN_REACH];
const HERE: Rule = [unless(isArchived, invalid(messages.archived))];

/** Who may do what to whom: one value a verb, for the mutation, for `viewerMay` and for lists. In the order of the schema. */
const ACTIONS: Record<UserAction, Rule> = {
  EDIT: [...BY_USERS, ...HERE],
  CHANGE_ROLE: [...BY_USERS, ...HERE],
  DEACTIVATE: [...BY_USERS, ...HERE],
  ARCHIVE: [
    ...BY_USERS,
    unless(isArchived, invalid(messages.archivedAlready)),
    requires(hasJoined, invalid(messages.archiveInvited)),
  ],
  REACTIVATE: [
    ...BY_USERS,
    requires(isArchived, invalid(messages.notArchived)),
    requires(canComeBack, { code: 'EXPIRED', message: messages.deadlinePassed }),
  ],
  DELETE: BY_USERS,
  RESET_TWO_FACTOR: [
    ...BY_SECURITY,
    ...HERE,
    requires(hasTwoFactor, invalid(messages.noTwoFactor)),
    unless(isElsewhere, { code: 'NOT_ELIGIBLE', message: messages.elsewhere }),
  ],
  BLOCK: [...BY_USERS, ...HERE],
};

/** Every verb, in the order of the schema. */
export const USER_ACTIONS = Object.keys(ACTIONS) as readonly UserAction[];

/** Why `actor` may not do `action` to `target` at `now`; null when they may. */
export function obstacleTo(action: UserAction, actor: Actor, target: Target, now: Date): Obstacle | null {
  return check(ACTIONS[action], target, actor, now);
}

/** What the actor may do to the person, in the order of the schema. */
export function actionsOn(actor: Actor, target: Target, now: Date): UserAction[] {
  return USER_ACTIONS.filter((action) => obstacleTo(action, actor, target, now) === null);
}

/** Those of the rows of USER_TABLES to whom the actor may do all of it. */
export function whereActorMay(actions: readonly UserAction[], actor: Actor, now: Date): Condition {
  return condition(
    actions.map((action) => ACTIONS[action]),
    actor,
    now,
  );
}

/** No acting upwards, alone. */
export function obstacleToActing(actor: Actor, target: Target, now: Date): Obstacle | null {
  return check(WITHIN_REACH, target, actor, now);
}

function invalid(message: Message): Obstacle {
  return { code: 'INVALID', message };
}

export function forbidden(message: Message): Obstacle {
  return { code: 'FORBIDDEN', message };
}
