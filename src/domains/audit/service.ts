import { requireMember, type Ctx } from '../../core/ctx';
import { newId, type ApiTokenId, type CompanyId, type Id, type UserId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import type { AuditAction } from './actions';
import { AuditEntry } from './entity';

/** What somebody did, as the verb that did it says it. Secrets are never among the values. */
export interface AuditDraft {
  readonly action: AuditAction;
  /** The thing acted on. */
  readonly targetId: Id | null;
  readonly changes?: readonly AuditChange[];
}

export interface AuditChange {
  readonly field: string;
  /** As text; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Who is written down as the actor where it is not the viewer, such as a person who has just signed up. */
export interface AuditActor {
  readonly companyId: CompanyId;
  readonly userId: UserId | null;
  /** The API token that acts. */
  readonly apiTokenId?: ApiTokenId | null;
  readonly label: string;
}

/** The viewer, as the audit writes them down. */
export function viewerForAudit(ctx: Ctx): AuditActor {
  const { kind, companyId, userId, tokenId, name } = requireMember(ctx);
  return { companyId, userId: kind === 'PERSON' ? userId : null, apiTokenId: tokenId, label: name };
}

/** Writes the entries of one verb, inside its transaction. */
export async function recordAudit(tx: Ctx, actor: AuditActor, drafts: readonly AuditDraft[]): Promise<void> {
  await insertRows(
    tx,
    AuditEntry,
    drafts.map((draft) => ({
      companyId: actor.companyId,
      id: newId('aud'),
      at: tx.now,
      action: draft.action,
      actorId: actor.userId,
      apiTokenId: actor.apiTokenId ?? null,
      actorLabel: actor.label,
      targetId: draft.targetId,
      ip: tx.request.ip,
      changes: JSON.stringify(draft.changes ?? []),
    })),
  );
}

/** The changes between two records, for the fields named; values as text, lists and objects as JSON. */
export function changesBetween<T extends object>(
  before: T,
  after: Partial<T>,
  fields: readonly (keyof T & string)[],
): AuditChange[] {
  return fields.flatMap((field) => {
    const from = asText(before[field]);
    const to = asText(field in after ? after[field] : before[field]);
    return from === to ? [] : [{ field, before: from, after: to }];
  });
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
