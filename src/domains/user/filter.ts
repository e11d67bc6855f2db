import { idBytes, parseId } from '../../core/ids';
import { holds, moduleBit, NO_MODULES } from '../../core/module-set';
import { NOTHING, type Condition } from '../../database/rows';
import type { Module, UserFilter, UserStatus } from '../../generated/schema-types';
import { effectivePermissions, ROLE_RANKS, ROLES } from '../../permissions/roles';
import { STATUS_CODES } from './entity';
import { whoIsFound } from './search';

/** Whom the list shows until it is asked for others. The deleted are shown by history alone. */
const SHOWN: readonly UserStatus[] = ['ACTIVE', 'INVITED', 'INACTIVE', 'BLOCKED'];

/** A filter as conditions on the tables of USER_TABLES. */
export function filterConditions(filter: UserFilter): Condition[] {
  const statuses = (filter.status ?? SHOWN).filter((status) => status !== 'DELETED');
  const conditions: (Condition | null)[] = [
    isOneOf(
      'u.status',
      statuses.map((status) => STATUS_CODES[status]),
    ),
    filter.role
      ? isOneOf(
          'u.role',
          filter.role.map((role) => ROLE_RANKS[role]),
        )
      : null,
    typeof filter.inboxId === 'string' ? servesInbox(filter.inboxId) : null,
    filter.module ? hasModule(filter.module) : null,
    typeof filter.emailVerified === 'boolean' ? isVerified(filter.emailVerified) : null,
    ...(filter.search ? whoIsFound(filter.search) : []),
  ];
  return conditions.filter((condition) => condition !== null);
}

function isOneOf(column: string, values: readonly number[]): Condition {
  return values.length === 0 ? NOTHING : { sql: `${column} IN (?)`, parameters: [values] };
}

/** An inbox of another company finds nobody, like one that never was. */
function servesInbox(text: string): Condition {
  const id = parseId('ibx', text);
  if (id === null) return NOTHING;
  return {
    sql: 'EXISTS (SELECT 1 FROM inbox_member m WHERE m.companyId = u.companyId AND m.inboxId = ? AND m.userId = u.id)',
    parameters: [idBytes(id)],
  };
}

/** The same union that `effectivePermissions` makes of role, own grants and custom roles, in SQL. */
function hasModule(module: Module): Condition {
  const bit = moduleBit(module);
  const ranksWith = (granted: { uses: number; manages: number } | null) =>
    ROLES.filter((role) => holds(effectivePermissions(role, granted, NO_MODULES), module, 'USE')).map(
      (role) => ROLE_RANKS[role],
    );
  const byDefault = ranksWith(null);
  const always = ranksWith(NO_MODULES);
  return {
    sql: `(u.role IN (?) OR (u.usesModules IS NULL AND u.role IN (?)) OR (u.usesModules & ?) <> 0 OR EXISTS (
      SELECT 1 FROM custom_role_user ru JOIN custom_role r ON r.companyId = ru.companyId AND r.id = ru.customRoleId
       WHERE ru.companyId = u.companyId AND ru.userId = u.id AND (r.usesModules & ?) <> 0))`,
    parameters: [orNever(always), orNever(byDefault), bit, bit],
  };
}

/** An empty list is no SQL: a rank that no role has. */
function orNever(ranks: readonly number[]): readonly number[] {
  return ranks.length === 0 ? [0] : ranks;
}

function isVerified(wanted: boolean): Condition {
  const verified = '(u.joinedAt IS NOT NULL AND a.emailVerifiedAt IS NOT NULL)';
  return { sql: wanted ? verified : `NOT ${verified}`, parameters: [] };
}
