import type { Ctx } from '../../core/ctx';
import { idBytes } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { SupportVisit } from '../../generated/schema-types';
import { MAY_VISIT, supportLabel, VISIT_STANDS, VISITED_COMPANY, type VisitRow } from '../session/visit';

interface Row extends VisitRow {
  supportReason: string;
  createdAt: Date;
  absoluteUntil: Date;
}

/** Support staff inside the viewer's company now, the first to enter first. */
export async function visitsToCompany(ctx: Ctx): Promise<SupportVisit[]> {
  const { member } = ctx.viewer;
  if (member === null) return [];
  const rows = await selectRows<Row>(
    ctx,
    `SELECT s.supportReason, s.createdAt, s.absoluteUntil, ${MAY_VISIT}
      FROM session s JOIN account sa ON sa.id = s.accountId ${VISITED_COMPANY}
      WHERE s.companyId = ? AND s.userId IS NULL AND s.endedAt IS NULL AND s.idleUntil > ? AND s.absoluteUntil > ?
        AND ${VISIT_STANDS}
      ORDER BY s.createdAt, s.id`,
    [idBytes(member.companyId), ctx.now, ctx.now],
  );
  return rows.map((row) => ({
    visitor: supportLabel(row),
    reason: row.supportReason,
    since: row.createdAt,
    until: row.absoluteUntil,
  }));
}
