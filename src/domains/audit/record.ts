import { shownEmail } from '../../core/email';
import { idFromBytes, idOrNull, type ApiTokenId, type AuditEntryId, type UserId } from '../../core/ids';
import type { Page } from '../../core/paging';
import type { FieldChange } from './changes';

/** An entry as the API shows it. */
export interface AuditRecord {
  readonly id: AuditEntryId;
  readonly at: Date;
  readonly action: string;
  readonly actorId: UserId | null;
  readonly apiTokenId: ApiTokenId | null;
  /** Empty once the actor's personal data is erased. */
  readonly storedLabel: string;
  readonly targetId: string | null;
  readonly ip: string | null;
  readonly changes: FieldChange[];
}

/** What `Query.auditLog` answers. */
export type AuditPage = Page<AuditRecord>;

export const AUDIT_COLUMNS = 'id, at, action, actorId, apiTokenId, actorLabel, targetId, ip, changes';

export interface AuditRow {
  id: Buffer;
  at: Date;
  action: string;
  actorId: Buffer | null;
  apiTokenId: Buffer | null;
  actorLabel: string;
  targetId: string | null;
  ip: string | null;
  changes: string;
}

export function toAuditRecord({ id, actorId, apiTokenId, actorLabel, changes, ...plain }: AuditRow): AuditRecord {
  return {
    ...plain,
    id: idFromBytes('aud', id),
    actorId: idOrNull('usr', actorId),
    apiTokenId: idOrNull('tok', apiTokenId),
    storedLabel: actorLabel,
    changes: (JSON.parse(changes) as FieldChange[]).map(asShown),
  };
}

function asShown(change: FieldChange): FieldChange {
  if (change.field !== 'email') return change;
  const shown = (email: string | null) => (email === null ? null : shownEmail(email));
  return { ...change, before: shown(change.before), after: shown(change.after) };
}
