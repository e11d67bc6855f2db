import type { Obstacle } from '../../core/errors';
import { covers, holds, NO_MODULES, without, type ModuleSet } from '../../core/module-set';
import type { Message } from '../../core/messages';
import type { Module, Role, UserAction } from '../../generated/schema-types';
import { missingModules, missingRole, modulesInWords } from '../../permissions/missing';
import { isAtLeast, keepsDefaults, ROLE_RANKS } from '../../permissions/roles';
import { lacksModule } from '../member/missing';
import { messages } from './messages';
import type { UserRecord } from './record';
import { reactivationDeadline } from './status';

/** Whoever does something to somebody: what of them decides whether they may. */
export type Actor = Pick<UserRecord, 'id' | 'role' | 'isOwner' | 'effective' | 'status'> & {
  /** Whether they act through an API token, which has less than they have. */
  readonly isToken?: boolean;
};

/** One verb on a person: the module that it needs at level MANAGE, and what stands in its way of the person's side. */
interface Rule {
  readonly needs: Module;
  readonly obstacle: (target: Target, now: Date) => Obstacle | null;
}

type Target = Pick<UserRecord, 'id' | 'role' | 'isOwner' | 'joinedAt' | 'archivedAt' | 'twoFactorEnabled'>;

const unlessArchived: Rule['obstacle'] = ({ archivedAt }) => (archivedAt === null ? null : invalid(messages.archived));

const archivable: Rule['obstacle'] = ({ joinedAt, archivedAt }) => {
  if (archivedAt !== null) return invalid(messages.archivedAlready);
  return joinedAt === null ? invalid(messages.archiveInvited) : null;
};

const reactivable: Rule['obstacle'] = ({ archivedAt }, now) => {
  if (archivedAt === null) return invalid(messages.notArchived);
  return now < reactivationDeadline(archivedAt) ? null : { code: 'EXPIRED', message: messages.deadlinePassed };
};

const resettable: Rule['obstacle'] = (target, now) =>
  unlessArchived(target, now) ?? (target.twoFactorEnabled ? null : invalid(messages.noTwoFactor));

const ACTIONS: Partial<Record<UserAction, Rule>> = {
  EDIT: { needs: 'USERS', obstacle: unlessArchived },
  CHANGE_ROLE: { needs: 'USERS', obstacle: unlessArchived },
  DEACTIVATE: { needs: 'USERS', obstacle: unlessArchived },
  ARCHIVE: { needs: 'USERS', obstacle: archivable },
  REACTIVATE: { needs: 'USERS', obstacle: reactivable },
  DELETE: { needs: 'USERS', obstacle: () => null },
  RESET_TWO_FACTOR: { needs: 'SECURITY', obstacle: resettable },
  BLOCK: { needs: 'USERS', obstacle: unlessArchived },
};

const OWNER_RANK = 5;

function rankOf(person: Pick<UserRecord, 'role' | 'isOwner'>): number {
  return person.isOwner ? OWNER_RANK : ROLE_RANKS[person.role];
}

/**
 * Why `actor` may not do `action` to `target` at `now`; null when they may. The same answer guards the mutation and fills `viewerMay`.
 */
export function obstacleTo(action: UserAction, actor: Actor, target: Target, now: Date): Obstacle | null {
  const rule = ACTIONS[action];
  if (rule === undefined || actor.status !== 'ACTIVE' || !holds(actor.effective, rule.needs, 'MANAGE')) {
    return lacksModule(rule?.needs ?? 'USERS');
  }
  return obstacleToActing(actor, target) ?? rule.obstacle(target, now);
}

/** What the actor may do to the person, in the order of the schema. */
export function actionsOn(actor: Actor, target: Target, now: Date): UserAction[] {
  return (Object.keys(ACTIONS) as UserAction[]).filter((action) => obstacleTo(action, actor, target, now) === null);
}

/**
 * Law 2, nobody acts on someone above them: OWNER > ADMIN > MODERATOR > USER > LIMITED_USER. Acting on an equal is allowed; on oneself
 * and on the owner it is not.
 */
export function obstacleToActing(actor: Actor, target: Target): Obstacle | null {
  if (actor.id === target.id) return forbidden(messages.oneself);
  if (target.isOwner) return forbidden(messages.owner);
  return rankOf(actor) < rankOf(target) ? forbidden(messages.above) : null;
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
