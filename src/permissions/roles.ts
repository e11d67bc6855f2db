import type { AccessLevel, Module, Role } from '../generated/schema-types';
import { MODULES, moduleSet, union, type ModuleSet } from '../core/module-set';

/** Highest last; each role includes what those before it may. */
export const ROLES: readonly Role[] = ['LIMITED_USER', 'USER', 'MODERATOR', 'ADMIN'];

const everyModule = (level: AccessLevel) => MODULES.map((module) => ({ module, level }));

/** Those over which a moderator has no say. */
const ADMINISTRATIVE: readonly Module[] = ['USERS', 'COMPANY', 'SECURITY', 'API', 'AUDIT'];

const chatAndDashboard = moduleSet([
  { module: 'CONVERSATIONS', level: 'USE' },
  { module: 'DASHBOARD', level: 'USE' },
]);

/** What a role gives a person to whom nothing was granted by itself. */
export const ROLE_DEFAULTS: Record<Role, ModuleSet> = {
  ADMIN: moduleSet(everyModule('MANAGE')),
  MODERATOR: moduleSet([
    ...everyModule('MANAGE').filter(({ module }) => !ADMINISTRATIVE.includes(module)),
    { module: 'USERS', level: 'USE' },
    { module: 'COMPANY', level: 'USE' },
  ]),
  USER: chatAndDashboard,
  LIMITED_USER: chatAndDashboard,
};

/** What the platform's support staff may do in a company that they have entered: see and work with everything, manage nothing. */
export const SUPPORT_PERMISSIONS: ModuleSet = moduleSet(everyModule('USE'));

/** Roles whose defaults nobody can take away: explicit grants add to them. For the others explicit grants replace the defaults. */
const KEEPS_DEFAULTS: Record<Role, boolean> = { ADMIN: true, MODERATOR: true, USER: false, LIMITED_USER: false };

export function keepsDefaults(role: Role): boolean {
  return KEEPS_DEFAULTS[role];
}

/** 1 for LIMITED_USER to 4 for ADMIN. Kept in the database, so that lists sort by rank. */
export const ROLE_RANKS: Record<Role, number> = { LIMITED_USER: 1, USER: 2, MODERATOR: 3, ADMIN: 4 };

export function isAtLeast(role: Role, least: Role): boolean {
  return ROLE_RANKS[role] >= ROLE_RANKS[least];
}

/**
 * What a person may do: the role's defaults or their own grants (`granted` is null where nothing was ever said), and what their custom
 * roles give.
 */
export function effectivePermissions(role: Role, granted: ModuleSet | null, customRoles: ModuleSet): ModuleSet {
  const own = granted ?? ROLE_DEFAULTS[role];
  const kept = KEEPS_DEFAULTS[role] ? union(ROLE_DEFAULTS[role], own) : own;
  return union(kept, customRoles);
}
