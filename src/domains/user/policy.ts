import { commonMessages, type Obstacle } from '../../core/errors';
import { covers, holds, NO_MODULES, without, type ModuleSet } from '../../core/module-set';
import type { Message } from '../../core/messages';
import type { Condition } from '../../database/rows';
import type { Module, Role, UserAction } from '../../generated/schema-types';
import { missingModules, missingRole, modulesInWords } from '../../permissions/missing';
import { isAtLeast, keepsDefaults } from '../../permissions/roles';
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

/** Whoever does something to somebody: what of them decides whether they may. */
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
 * Law 2, nobody acts on someone above them: OWNER > ADMIN > MODERATOR > USER > LIMITED_USER. Acting on an equal is allowed; on oneself
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

/** Law 2 alone. */
export function obstacleToActing(actor: Actor, target: Target, now: Date): Obstacle | null {
  return check(WITHIN_REACH, target, actor, now);
}

/** What is given to a person: a role, what they may do by it and by grants of their own, and what the custom roles give that are new to them. */
export interface Given {
  readonly role: Role;
  readonly own: ModuleSet;
  readonly byNewRoles: ModuleSet;
}

/** Where in an input stands what cannot be given. */
export type GivenBy = 'role' | 'grants' | 'customRoleIds';

/**
 * Law 1, nobody gives what they do not have: no role above one's own, and no module or level that one does not hold. A role's defaults
 * count as given, at the role; what the person had `before` in the same way is not given again. In another way it is: a grant of what came
 * from a custom role until now outlives the role. `saysGrants`: whether the input names grants.
 */
export function obstacleToGiving(
  giver: Actor,
  given: Given,
  before: Pick<Given, 'role' | 'own'> | null,
  saysGrants: boolean,
): (Obstacle & { readonly of: GivenBy }) | null {
  const had = before ?? { role: null, own: NO_MODULES };
  if (given.role !== had.role && !isAtLeast(giver.role, given.role)) {
    return { ...forbidden(messages.roleAboveOwn), missing: [missingRole(given.role)], of: 'role' };
  }
  const byDefault = !saysGrants && !keepsDefaults(given.role);
  const ofOwn = obstacleToGivingModules(giver, without(given.own, had.own), byDefault);
  if (ofOwn !== null) return { ...ofOwn, of: saysGrants ? 'grants' : 'role' };
  const ofRoles = obstacleToGivingModules(giver, given.byNewRoles);
  return ofRoles && { ...ofRoles, of: 'customRoleIds' };
}

/** Law 1 for modules alone. `byDefault`: a role brings them, unless other grants are named. */
export function obstacleToGivingModules(
  { effective, isToken = false }: Pick<Actor, 'effective' | 'isToken'>,
  modules: ModuleSet,
  byDefault = false,
): Obstacle | null {
  if (covers(effective, modules)) return null;
  const lacking = without(modules, effective);
  const ofPerson = byDefault ? messages.defaultsAboveOwn : messages.moduleAboveOwn;
  const ofToken = byDefault ? messages.tokenLacksDefaults : messages.tokenLacks;
  return {
    ...forbidden(isToken ? ofToken : ofPerson),
    values: { lacking: modulesInWords(lacking) },
    missing: missingModules(lacking),
  };
}

/**
 * Law 1 once more when somebody joins, by whichever link: whether the person who last said what they may could still give it.
 * `giver` is undefined where nobody of the company is known to have said it.
 */
export function couldGive(
  giver: Actor | undefined,
  { role, effective }: Pick<UserRecord, 'role' | 'effective'>,
): boolean {
  if (giver?.status !== 'ACTIVE' || !holds(giver.effective, 'USERS', 'MANAGE')) return false;
  return obstacleToGiving(giver, { role, own: effective, byNewRoles: NO_MODULES }, null, true) === null;
}

function invalid(message: Message): Obstacle {
  return { code: 'INVALID', message };
}

function forbidden(message: Message): Obstacle {
  return { code: 'FORBIDDEN', message };
}
