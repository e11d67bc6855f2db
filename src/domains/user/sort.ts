import type { Ctx } from '../../core/ctx';
import type { SqlParameter } from '../../database/rows';
import type { UserOrderField } from '../../generated/schema-types';
import { nameColumn } from './keys';
import type { UserRow } from './record';

/** A row of a list, with what it is sorted by where a UserRow does not have it. */
export type SortedRow = UserRow & { readonly sortName?: Buffer };

/** What a list of people is sorted by. Each has an index that begins with the company and, unless it is unique, ends with the id. */
export interface Sort {
  readonly column: string;
  /** Columns to read beside those of a UserRow. */
  readonly more?: string;
  /** That no two people of a company have the same value. */
  readonly isUnique: boolean;
  /** Where those stand, ascending, who have no value. Left out: everybody has one. */
  readonly empty?: 'FIRST' | 'LAST';
  /** As it goes into a cursor. */
  readonly valueOf: (row: SortedRow) => string | number | null;
  /** Out of a cursor again. */
  readonly parameterOf: (value: string | number) => SqlParameter;
}

const plain = { isUnique: false, parameterOf: (value: string | number) => value };
const instant = { isUnique: false, parameterOf: (value: string | number) => new Date(value) };

const SORTS: Record<Exclude<UserOrderField, 'NAME'>, Sort> = {
  EMAIL: { ...plain, column: 'u.email', isUnique: true, valueOf: (row) => row.email },
  ROLE: { ...plain, column: 'u.role', valueOf: (row) => row.role },
  STATUS: { ...plain, column: 'u.status', valueOf: (row) => row.status },
  VERIFIED: { ...plain, column: 'u.emailVerified', valueOf: (row) => (row.emailVerifiedAt === null ? 0 : 1) },
  CALLS: { ...plain, column: 'u.canTakeCalls', valueOf: (row) => row.canTakeCalls },
  // Unlimited is more than any number.
  CONVERSATION_LIMIT: {
    ...plain,
    column: 'u.conversationLimit',
    empty: 'LAST',
    valueOf: (row) => row.conversationLimit,
  },
  CREATED_AT: { ...instant, column: 'u.createdAt', valueOf: (row) => row.createdAt.getTime() },
  // Never is before any instant.
  LAST_SEEN: {
    ...instant,
    column: 'u.lastSeenAt',
    empty: 'FIRST',
    valueOf: (row) => row.lastSeenAt?.getTime() ?? null,
  },
  ACTIVE_CONVERSATIONS: { ...plain, column: 'l.activeConversations', valueOf: (row) => row.activeConversations },
};

export function sortOf(ctx: Ctx, field: UserOrderField): Sort {
  if (field !== 'NAME') return SORTS[field];
  const column = nameColumn(ctx);
  return {
    column,
    more: `, ${column} AS sortName`,
    isUnique: false,
    valueOf: ({ sortName }) => sortName?.toString('base64url') ?? null,
    parameterOf: (value) => Buffer.from(String(value), 'base64url'),
  };
}
