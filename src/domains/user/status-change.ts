import type { UserStatus } from '../../generated/schema-types';
import { changesBetween, type AuditChange } from '../audit/service';
import type { UserRecord } from './record';

/** A change of somebody's status, as the audit shows it. */
export function statusChange(before: Pick<UserRecord, 'status'> | undefined, status: UserStatus): AuditChange[] {
  return changesBetween<Partial<Pick<UserRecord, 'status'>>>(before ?? {}, { status }, ['status']);
}
