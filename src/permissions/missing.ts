import { listed, type Message } from '../core/messages';
import { toGrants, holds, type ModuleSet } from '../core/module-set';
import type { AccessLevel, Audience, MissingAccess, Module, ModuleGrant, Role } from '../generated/schema-types';
import type { Declaration } from './declaration';
import { isAtLeast, ROLE_DEFAULTS, ROLES } from './roles';
import { moduleAtLevel, roleInWords } from './words';

const NOTHING: MissingAccess = { module: null, level: null, role: null, audience: null };

export function missingModule(module: Module, level: AccessLevel): MissingAccess {
  return { ...NOTHING, module, level };
}

export function missingRole(role: Role): MissingAccess {
  return { ...NOTHING, role };
}

export function missingAudience(audience: Audience): MissingAccess {
  return { ...NOTHING, audience };
}

/** Every module of which something is in the set, at its highest level: who has USE may lack MANAGE alone. */
function grantsOf({ uses, manages }: ModuleSet): ModuleGrant[] {
  return toGrants({ uses: uses | manages, manages });
}

export function missingModules(set: ModuleSet): MissingAccess[] {
  return grantsOf(set).map(({ module, level }) => missingModule(module, level));
}

/** The same in words: "Conversations (use) and Dashboard (use)". */
export function modulesInWords(set: ModuleSet): Message {
  return listed(
    grantsOf(set).map(({ module, level }) => moduleAtLevel(module, level)),
    'conjunction',
  );
}

/** The alternatives of a declaration, of which somebody who was refused has none. */
export function alternativesOf({ who, role, use, manage }: Declaration): MissingAccess[] {
  return [
    ...(role === null ? [] : [missingRole(role)]),
    ...use.map((module) => missingModule(module, 'USE')),
    ...manage.map((module) => missingModule(module, 'MANAGE')),
    ...who.map(missingAudience),
  ];
}

/** Those of the alternatives that somebody of the company can give, in words: "Security (use) or Users (manage)". Null: none. */
export function grantableInWords(alternatives: readonly MissingAccess[]): Message | null {
  const words = alternatives.flatMap(({ module, level, role }) => {
    if (role !== null) return [roleInWords(role)];
    return module === null || level === null ? [] : [moduleAtLevel(module, level)];
  });
  return words.length === 0 ? null : listed(words, 'disjunction');
}

/** The lowest role that is enough by itself, whatever was granted beside it; null where none is. */
export function lowestRole(alternatives: readonly MissingAccess[]): Role | null {
  return ROLES.find((own) => alternatives.some((one) => isGivenBy(own, one))) ?? null;
}

function isGivenBy(own: Role, { module, level, role }: MissingAccess): boolean {
  if (role !== null) return isAtLeast(own, role);
  return module !== null && level !== null && holds(ROLE_DEFAULTS[own], module, level);
}
