import type { UserStatus } from '../../generated/schema-types';
import { changesBetween, type FieldChange } from '../audit/changes';

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

/** A change of somebody's status, as the audit shows it. */
export function statusChange(before: { readonly status: UserStatus } | undefined, status: UserStatus): FieldChange[] {
  return changesBetween<{ readonly status?: UserStatus }>(before ?? {}, { status }, ['status']);
}

/** For how long an archived person can be brought back; then their personal data is erased. */
export const REACTIVATION_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export function reactivationDeadline(archivedAt: Date): Date {
  return new Date(archivedAt.getTime() + REACTIVATION_DAYS * DAY_MS);
}

/** Archived at this instant or before: not to be brought back any more. */
export function lastArchivalToErase(now: Date): Date {
  return new Date(now.getTime() - REACTIVATION_DAYS * DAY_MS);
}
