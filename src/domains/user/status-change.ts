import type { UserStatus } from '../../generated/schema-types';
import { changesBetween, type FieldChange } from '../audit/changes';
import type { UserRecord } from './record';

/** A change of somebody's status, as the audit shows it. */
export function statusChange(before: Pick<UserRecord, 'status'> | undefined, status: UserStatus): FieldChange[] {
  return changesBetween<Partial<Pick<UserRecord, 'status'>>>(before ?? {}, { status }, ['status']);
}
