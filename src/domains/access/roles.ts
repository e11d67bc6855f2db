import { NO_MODULES, toGrants } from '../../core/module-set';
import type { RoleAccess } from '../../generated/schema-types';
import { effectivePermissions, ROLE_DEFAULTS, ROLE_RANKS, ROLES } from '../../permissions/roles';

/** Every role with what it gives, the lowest first: the table by which the rules decide. */
export function rolesWithAccess(): RoleAccess[] {
  return ROLES.map((role) => ({
    role,
    rank: ROLE_RANKS[role],
    grants: toGrants(ROLE_DEFAULTS[role]),
    minimumGrants: toGrants(effectivePermissions(role, NO_MODULES, NO_MODULES)),
  }));
}
