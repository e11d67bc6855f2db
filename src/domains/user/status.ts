import type { UserStatus } from '../../generated/graphql';

/** What a person's status follows from. */
export interface StatusFacts {
  readonly deletedAt: Date | null;
  readonly archivedAt: Date | null;
  readonly loginBlocked: boolean;
  readonly active: boolean;
  readonly joinedAt: Date | null;
}

/** The first that holds of DELETED, ARCHIVED, BLOCKED, INACTIVE, INVITED, ACTIVE. */
export function statusOf(facts: StatusFacts): UserStatus {
  if (facts.deletedAt !== null) return 'DELETED';
  if (facts.archivedAt !== null) return 'ARCHIVED';
  if (facts.loginBlocked) return 'BLOCKED';
  if (!facts.active) return 'INACTIVE';
  return facts.joinedAt === null ? 'INVITED' : 'ACTIVE';
}
