import type { Ctx } from '../../core/ctx';
import { problemAt, type Obstacle, type Problem } from '../../core/errors';
import { covers, holds, NO_MODULES, without, type ModuleSet } from '../../core/module-set';
import type { Role } from '../../generated/schema-types';
import { missingModules, missingRole, modulesInWords } from '../../permissions/missing';
import { effectivePermissions, isAtLeast, keepsDefaults } from '../../permissions/roles';
import { messages } from './messages';
import { forbidden, type Actor } from './policy';
import type { UserRecord } from './record';
import { usersInCompany } from './repository';

/** What is given to a person: a role, what they may do by it and by grants of their own, and what the custom roles give that are new to them. */
interface Granting {
  readonly role: Role;
  readonly own: ModuleSet;
  readonly byNewRoles: ModuleSet;
}

/** Where in an input stands what cannot be given. */
type GrantedBy = 'role' | 'grants' | 'customRoleIds';

/**
 * Nobody grants what they do not have: no role above one's own, and no module or level that one does not hold. A role's defaults
 * count as given, at the role; what the person had `before` in the same way is not given again. In another way it is: a grant of what came
 * from a custom role until now outlives the role. `saysGrants`: whether the input names grants.
 */
function grantObstacle(
  grantor: Actor,
  given: Granting,
  before: Pick<Granting, 'role' | 'own'> | null,
  saysGrants: boolean,
): (Obstacle & { readonly of: GrantedBy }) | null {
  const had = before ?? { role: null, own: NO_MODULES };
  if (given.role !== had.role && !isAtLeast(grantor.role, given.role)) {
    return { ...forbidden(messages.roleAboveOwn), missing: [missingRole(given.role)], of: 'role' };
  }
  const byDefault = !saysGrants && !keepsDefaults(given.role);
  const ofOwn = moduleGrantObstacle(grantor, without(given.own, had.own), byDefault);
  if (ofOwn !== null) return { ...ofOwn, of: saysGrants ? 'grants' : 'role' };
  const ofRoles = moduleGrantObstacle(grantor, given.byNewRoles);
  return ofRoles && { ...ofRoles, of: 'customRoleIds' };
}

/** What an input grants, or somebody has been granted: of custom roles those that are new to them. */
export interface GrantedAccess {
  readonly role: Role;
  /** Null: nothing was said, and the role's defaults hold. */
  readonly grants: ModuleSet | null;
}

/** Adds to `problems`, below `path`, what the grantor cannot grant of an input. `before`: what the person was granted until now. */
export function checkGranting(
  grantor: Actor,
  { role, grants, byNewRoles, saysGrants }: GrantedAccess & { byNewRoles: ModuleSet; saysGrants: boolean },
  before: GrantedAccess | null,
  path: readonly string[],
  problems: Problem[],
): void {
  const own = (of: GrantedAccess) => effectivePermissions(of.role, of.grants, NO_MODULES);
  const had = before && { role: before.role, own: own(before) };
  const obstacle = grantObstacle(grantor, { role, own: own({ role, grants }), byNewRoles }, had, saysGrants);
  if (obstacle !== null) problems.push(problemAt([...path, obstacle.of], obstacle));
}

/** The same for modules alone. `byDefault`: a role brings them, unless other grants are named. */
export function moduleGrantObstacle(
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
 * Once more when somebody joins, by whichever link: whether the person who last said what they may could still grant it.
 * `grantor` is undefined where nobody of the company is known to have said it.
 */
export function canGrant(
  grantor: Actor | undefined,
  { role, effective }: Pick<UserRecord, 'role' | 'effective'>,
): boolean {
  if (grantor?.status !== 'ACTIVE' || !holds(grantor.effective, 'USERS', 'MANAGE')) return false;
  return grantObstacle(grantor, { role, own: effective, byNewRoles: NO_MODULES }, null, true) === null;
}

/** Whether whoever last said what a person may do could still give it. The company's people are locked, so that it stays so. */
export async function canStillBeGranted(tx: Ctx, user: UserRecord): Promise<boolean> {
  const { companyId, membershipSetById } = user;
  const [grantor] = membershipSetById === null ? [] : await usersInCompany(tx, companyId, [membershipSetById]);
  return canGrant(grantor, user);
}
