import { idBytes } from '../../core/ids';
import { holds, moduleBit, NO_MODULES, type ModuleSet } from '../../core/module-set';
import { NO_ROWS, type Condition } from '../../database/rows';
import type { Module, Role, UserStatus } from '../../generated/schema-types';
import { effectivePermissions, ROLE_RANKS, ROLES } from '../../permissions/roles';
import { all, fact, rowsWhere, type Test } from '../../permissions/row-rule';
import { STATUS_CODES } from './entity';
import type { UserRecord } from './record';
import { lastArchivalToErase, reactivationDeadline } from './status';

/**
 * What the rules about a person ask: of the record, and of the rows of USER_TABLES, where `u` is the person, `c` their company and `a` their
 * account. Each says its two faces in one place; `test/user/verdict.test.ts` compares them in random companies.
 */
type About<K extends keyof UserRecord> = Test<unknown, Pick<UserRecord, K>>;

const OWNER_RANK = 5;

/** Owner, admin, moderator, user, limited user. */
function rankOf(person: Pick<UserRecord, 'role' | 'isOwner'>): number {
  return person.isOwner ? OWNER_RANK : ROLE_RANKS[person.role];
}

export const isDeleted: About<'deletedAt'> = fact({
  holds: ({ deletedAt }) => deletedAt !== null,
  sql: () => plain('u.deletedAt IS NOT NULL'),
});

export const isOneself: Test<Pick<UserRecord, 'id'>, Pick<UserRecord, 'id'>> = fact({
  holds: ({ id }, actor) => id === actor.id,
  sql: ({ id }) => ({ sql: 'u.id = ?', parameters: [idBytes(id)] }),
});

export const isOwner: About<'isOwner'> = fact({
  holds: (person) => person.isOwner,
  sql: () => plain('u.id = c.ownerId'),
});

/** Of a higher rank than the actor. */
export const isAbove: Test<Pick<UserRecord, 'role' | 'isOwner'>, Pick<UserRecord, 'role' | 'isOwner'>> = fact({
  holds: (person, actor) => rankOf(person) > rankOf(actor),
  sql: (actor) => ({
    sql: 'CASE WHEN u.id = c.ownerId THEN ? ELSE u.role END > ?',
    parameters: [OWNER_RANK, rankOf(actor)],
  }),
});

export const hasJoined: About<'joinedAt'> = fact({
  holds: ({ joinedAt }) => joinedAt !== null,
  sql: () => plain('u.joinedAt IS NOT NULL'),
});

export const isArchived: About<'archivedAt'> = fact({
  holds: ({ archivedAt }) => archivedAt !== null,
  sql: () => plain('u.archivedAt IS NOT NULL'),
});

/** Archived for less than the days within which they can come back. */
export const canComeBack: About<'archivedAt'> = fact({
  holds: ({ archivedAt }, _, now) => archivedAt !== null && now < reactivationDeadline(archivedAt),
  sql: (_, now) => ({ sql: 'u.archivedAt > ?', parameters: [lastArchivalToErase(now)] }),
});

/** Until somebody joins, the second factor of the account is none of theirs here. */
export const hasTwoFactor: About<'twoFactorEnabled'> = fact({
  holds: ({ twoFactorEnabled }) => twoFactorEnabled,
  sql: () => plain('u.joinedAt IS NOT NULL AND a.twoFactorSince IS NOT NULL'),
});

/** What is known of a person beyond their record, from the other companies of their account. */
export interface KnownElsewhere {
  /** Whether their account has joined another company as well. Left out where nobody has looked: then it counts as if it had. */
  readonly alsoElsewhere?: boolean;
}

/** The one fact that looks across companies. `isAlsoElsewhere` of the repository asks it of the accounts of loaded people. */
export const isElsewhere: Test<unknown, KnownElsewhere> = fact({
  holds: ({ alsoElsewhere = true }) => alsoElsewhere,
  sql: () =>
    plain(`EXISTS (SELECT 1 FROM \`user\` other WHERE other.accountId = u.accountId AND other.companyId <> u.companyId
      AND other.joinedAt IS NOT NULL AND other.deletedAt IS NULL)`),
});

/** Any of these statuses; of none, nobody. */
export function hasStatus(...statuses: readonly UserStatus[]): About<'status'> {
  const codes = statuses.map((status) => STATUS_CODES[status]);
  return fact({ holds: ({ status }) => statuses.includes(status), sql: () => isOneOf('u.status', codes) });
}

/** Any of these roles; of none, nobody. */
export function hasRole(...roles: readonly Role[]): About<'role'> {
  const ranks = roles.map((role) => ROLE_RANKS[role]);
  return fact({ holds: ({ role }) => roles.includes(role), sql: () => isOneOf('u.role', ranks) });
}

/** Until somebody joins, the account's address proves nothing of theirs here. */
export const isVerified: About<'emailVerified'> = fact({
  holds: ({ emailVerified }) => emailVerified,
  sql: () => plain('u.joinedAt IS NOT NULL AND a.emailVerifiedAt IS NOT NULL'),
});

/** At whatever level. The rows make the union that `effectivePermissions` makes of role, own grants and custom roles. */
export function hasModule(module: Module): About<'effective'> {
  const bit = moduleBit(module);
  return fact({
    holds: ({ effective }) => holds(effective, module, 'USE'),
    sql: () => {
      const always = isOneOf('u.role', ranksWith(module, NO_MODULES));
      const byDefault = isOneOf('u.role', ranksWith(module, null));
      return {
        sql: `${always.sql} OR (u.usesModules IS NULL AND ${byDefault.sql}) OR (u.usesModules & ?) <> 0 OR EXISTS (
          SELECT 1 FROM custom_role_user ru JOIN custom_role r ON r.companyId = ru.companyId AND r.id = ru.customRoleId
           WHERE ru.companyId = u.companyId AND ru.userId = u.id AND (r.usesModules & ?) <> 0)`,
        parameters: [...always.parameters, ...byDefault.parameters, bit, bit],
      };
    },
  });
}

/** The ranks that have the module where this was granted. */
function ranksWith(module: Module, granted: ModuleSet | null): number[] {
  const having = ROLES.filter((role) => holds(effectivePermissions(role, granted, NO_MODULES), module, 'USE'));
  return having.map((role) => ROLE_RANKS[role]);
}

/** An admin who works: one has to remain in every company (last admin). */
export const isActiveAdmin: About<'role' | 'status'> = all<unknown, Pick<UserRecord, 'role' | 'status'>>(
  hasRole('ADMIN'),
  hasStatus('ACTIVE'),
);

/** Whom inboxes and questionnaires show and count on: those who work here, or are asked to. For everybody else they are history. */
export const isOnHand = hasStatus('INVITED', 'ACTIVE');

/** The same as a condition on rows of `user` `u`. */
export function onHand(now: Date): Condition {
  return rowsWhere(isOnHand, null, now);
}

function isOneOf(column: string, codes: readonly number[]): Condition {
  return codes.length === 0 ? NO_ROWS : { sql: `${column} IN (?)`, parameters: [codes] };
}

function plain(sql: string): Condition {
  return { sql, parameters: [] };
}

/** Who may be rung, as far as the company has said: at work here, and allowed to take calls. */
export const takesCalls: About<'status' | 'canTakeCalls'> = all<unknown, Pick<UserRecord, 'status' | 'canTakeCalls'>>(
  hasStatus('ACTIVE'),
  fact<unknown, Pick<UserRecord, 'canTakeCalls'>>({
    holds: ({ canTakeCalls }) => canTakeCalls,
    sql: () => plain('u.canTakeCalls = 1'),
  }),
);

/** Who can be given work: at work here, their address proved. */
export const isActiveAndVerified: About<'status' | 'emailVerified'> = all<
  unknown,
  Pick<UserRecord, 'status' | 'emailVerified'>
>(hasStatus('ACTIVE'), isVerified);
