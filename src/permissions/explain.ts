import { holds, NO_MODULES, type ModuleSet } from '../core/module-set';
import type {
  AccessExplanation,
  AccessLevel,
  AccessReason,
  Module,
  Role,
  SessionRestriction,
  UserStatus,
} from '../generated/schema-types';
import type { Declaration } from './declaration';
import { effectivePermissions, isAtLeast } from './roles';

/** What of a person decides what they may. */
export interface AccessFacts {
  readonly role: Role;
  readonly isOwner: boolean;
  /** Of the platform's support staff, whatever they are in this company. */
  readonly isSupportStaff: boolean;
  readonly status: UserStatus;
  /** Null where nothing was ever granted by itself. */
  readonly granted: ModuleSet | null;
  readonly customRoles: readonly { readonly name: string; readonly gives: ModuleSet }[];
  readonly restrictions: readonly SessionRestriction[];
}

const OWN_RECORD = 'one’s own record only';

/**
 * Why a person may or may not: every alternative of a declaration taken apart into role, own grants and custom roles, and what stands in
 * the way of a session. It says of each what the compiled rule would.
 */
export function explain(declaration: Declaration, facts: AccessFacts): AccessExplanation {
  const session = declaration.who.includes('ANYONE') ? [] : sessionReasons(declaration, facts);
  const alternatives = [
    ...audienceReasons(declaration, facts),
    ...roleReasons(declaration, facts),
    ...declaration.use.flatMap((module) => moduleReasons(module, 'USE', facts)),
    ...declaration.manage.flatMap((module) => moduleReasons(module, 'MANAGE', facts)),
  ];
  const allowed = alternatives.some((reason) => reason.allowed) && session.every((reason) => reason.allowed);
  return { allowed, because: [...alternatives, ...session] };
}

function audienceReasons({ who }: Declaration, { isOwner, isSupportStaff }: AccessFacts): AccessReason[] {
  return who.map((audience) => {
    if (audience === 'OWNER') return { source: 'OWNER', name: 'OWNER', allowed: isOwner };
    if (audience === 'SELF') return { source: 'AUDIENCE', name: OWN_RECORD, allowed: true };
    return { source: 'AUDIENCE', name: audience, allowed: audience !== 'SUPPORT_STAFF' || isSupportStaff };
  });
}

function roleReasons({ role }: Declaration, facts: AccessFacts): AccessReason[] {
  return role === null ? [] : [{ source: 'ROLE', name: facts.role, allowed: isAtLeast(facts.role, role) }];
}

function moduleReasons(module: Module, level: AccessLevel, facts: AccessFacts): AccessReason[] {
  const { role, granted, customRoles } = facts;
  // What is left of the role's own once something was granted by itself.
  const ofRole = effectivePermissions(role, granted === null ? null : NO_MODULES, NO_MODULES);
  const ofGrants = granted ?? NO_MODULES;
  return [
    { source: 'ROLE', name: role, allowed: holds(ofRole, module, level) },
    { source: 'GRANT', name: `${module} ${level}`, allowed: holds(ofGrants, module, level) },
    ...customRoles.map(({ name, gives }): AccessReason => ({
      source: 'CUSTOM_ROLE',
      name,
      allowed: holds(gives, module, level),
    })),
  ];
}

/** A person is asked about as they come: in a session of their own, to which `only` may narrow. */
function sessionReasons({ only, whileRestricted }: Declaration, { status, restrictions }: AccessFacts): AccessReason[] {
  const standing: AccessReason[] = status === 'ACTIVE' ? [] : [{ source: 'SESSION', name: status, allowed: false }];
  const narrowed: AccessReason[] = only === null ? [] : [{ source: 'SESSION', name: only, allowed: true }];
  return [
    ...standing,
    ...narrowed,
    ...restrictions.map((restriction): AccessReason => ({
      source: 'SESSION',
      name: restriction,
      allowed: whileRestricted.includes(restriction),
    })),
  ];
}
