import type { AccessLevel, Module, ModuleGrant } from '../generated/schema-types';

/**
 * Module grants as two bit sets, so that a rule is one AND and a union of custom roles is one BIT_OR in SQL.
 * `manages` is always a subset of `uses`: MANAGE includes USE.
 */
export interface ModuleSet {
  readonly uses: number;
  readonly manages: number;
}

/** The bit of each module. Kept in the database: a number is never reused or moved. */
const MODULE_BITS: Record<Module, number> = {
  CONVERSATIONS: 1 << 0,
  DASHBOARD: 1 << 1,
  INBOXES: 1 << 2,
  QUESTIONNAIRES: 1 << 3,
  CONTACTS: 1 << 4,
  PRODUCTS: 1 << 5,
  TASKS: 1 << 6,
  ACTIVITIES: 1 << 7,
  TELEPHONY: 1 << 8,
  CAMPAIGNS: 1 << 9,
  ERP: 1 << 10,
  USERS: 1 << 11,
  COMPANY: 1 << 12,
  SECURITY: 1 << 13,
  API: 1 << 14,
  AUDIT: 1 << 15,
};

/** Two sets of so many modules fit into one number that JavaScript holds exactly. */
export const MODULE_BITS_AT_MOST = 26;

/** Two sets out of one number: the modules used stand above those managed. */
export function twoModuleSets(both: number): ModuleSet {
  const size = 2 ** MODULE_BITS_AT_MOST;
  return { uses: Math.floor(both / size), manages: both % size };
}

/** In the order in which the product speaks of them. */
export const MODULES = Object.keys(MODULE_BITS) as Module[];

export const NO_MODULES: ModuleSet = { uses: 0, manages: 0 };

export function moduleSet(grants: readonly { module: Module; level: AccessLevel }[]): ModuleSet {
  let uses = 0;
  let manages = 0;
  for (const { module, level } of grants) {
    uses |= MODULE_BITS[module];
    if (level === 'MANAGE') manages |= MODULE_BITS[module];
  }
  return { uses, manages };
}

/** The grants of a set, one a module at its highest level, in the order of MODULES. */
export function toGrants(set: ModuleSet): ModuleGrant[] {
  return MODULES.filter((module) => holds(set, module, 'USE')).map((module) => ({
    module,
    level: holds(set, module, 'MANAGE') ? 'MANAGE' : 'USE',
  }));
}

export function holds(set: ModuleSet, module: Module, level: AccessLevel): boolean {
  return ((level === 'USE' ? set.uses : set.manages) & MODULE_BITS[module]) !== 0;
}

export function union(a: ModuleSet, b: ModuleSet): ModuleSet {
  return { uses: a.uses | b.uses, manages: a.manages | b.manages };
}

/** What is in both. */
export function intersection(a: ModuleSet, b: ModuleSet): ModuleSet {
  return { uses: a.uses & b.uses, manages: a.manages & b.manages };
}

/** What of `all` is not in `known`, level by level. */
export function without(all: ModuleSet, known: ModuleSet): ModuleSet {
  return { uses: all.uses & ~known.uses, manages: all.manages & ~known.manages };
}

/** Whether everything in `part` is in `whole`, level by level. */
export function covers(whole: ModuleSet, part: ModuleSet): boolean {
  return (part.uses & ~whole.uses) === 0 && (part.manages & ~whole.manages) === 0;
}

/** The bit by which SQL asks for one module. */
export function moduleBit(module: Module): number {
  return MODULE_BITS[module];
}
