import type { Ctx } from '../../core/ctx';
import { idBytes, type CompanyId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { AUDIT_COLUMNS, toAuditRecord, type AuditRecord, type AuditRow } from './record';

/** An event with its number in the company. */
export interface NumberedEvent extends AuditRecord {
  readonly sequence: number;
}

/**
 * What has happened in a company after the event with this number, in order, at most `limit`: without gaps, whatever was being committed meanwhile. 0
 * is before the first.
 */
export async function eventsAfter(
  ctx: Ctx,
  companyId: CompanyId,
  sequence: number,
  limit: number,
): Promise<NumberedEvent[]> {
  const rows = await selectRows<AuditRow & { sequence: number }>(
    ctx,
    `SELECT ${AUDIT_COLUMNS}, sequence FROM audit_entry WHERE companyId = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
    [idBytes(companyId), sequence, limit],
  );
  return rows.map((row) => ({ ...toAuditRecord(row), sequence: row.sequence }));
}

/** The number of the last event of a company; 0 where nothing has happened. */
export async function lastEventOf(ctx: Ctx, companyId: CompanyId): Promise<number> {
  const [row] = await selectRows<{ last: number }>(ctx, 'SELECT last FROM event_counter WHERE companyId = ?', [
    idBytes(companyId),
  ]);
  return row?.last ?? 0;
}
