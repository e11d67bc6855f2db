import type { Ctx } from '../../core/ctx';
import { shownEmail } from '../../core/email';
import { idBytes, idFromBytes, type AccountId, type SessionId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { beginningOf } from '../../core/unicode';
import { displayNameOf } from '../user/name';

/** Support staff may stay in a company for so long, however busy they are; then they enter again, with a reason. */
export const VISIT_MINUTES = 60;

/** The company that support staff visit with session `s`; no row for an ordinary session. */
export const VISITED_COMPANY = 'JOIN company vc ON vc.id = s.companyId AND s.supportTerm IS NOT NULL';

/**
 * Whether a visit may go on, decided anew for every request: the company allows it and has not denied it since, and account `sa` is still
 * support staff with a second factor.
 */
export const VISIT_STANDS = `vc.supportAccess = 1 AND vc.supportTerm = s.supportTerm
  AND sa.supportSince IS NOT NULL AND sa.twoFactorSince IS NOT NULL`;

/** What a session's row says of a visit. */
export const MAY_VISIT = `s.supportTerm, (${VISIT_STANDS}) AS visitStands,
  sa.firstName AS staffFirstName, sa.lastName AS staffLastName, sa.email AS staffEmail`;

export interface VisitRow {
  supportTerm: number | null;
  /** 1 or 0; null for an ordinary session. */
  visitStands: number | null;
  staffFirstName: string | null;
  staffLastName: string | null;
  staffEmail: string;
}

export function isVisit({ supportTerm }: Pick<VisitRow, 'supportTerm'>): boolean {
  return supportTerm !== null;
}

export function isStanding({ visitStands }: VisitRow): boolean {
  return visitStands === 1;
}

const MAX_LABEL = 201;

/** What support staff are called inside a company; by their address where they have no name. */
export function supportLabel(row: Pick<VisitRow, 'staffFirstName' | 'staffLastName' | 'staffEmail'>): string {
  const name = displayNameOf({ firstName: row.staffFirstName, lastName: row.staffLastName });
  return beginningOf(`support: ${name || shownEmail(row.staffEmail)}`, MAX_LABEL);
}

/** The account's visits that may go on. */
export async function standingVisits(ctx: Ctx, accountId: AccountId): Promise<ReadonlySet<SessionId>> {
  const rows = await selectRows<{ id: Buffer }>(
    ctx,
    `SELECT s.id FROM session s JOIN account sa ON sa.id = s.accountId ${VISITED_COMPANY}
      WHERE s.accountId = ? AND s.endedAt IS NULL AND ${VISIT_STANDS}`,
    [idBytes(accountId)],
  );
  return new Set(rows.map(({ id }) => idFromBytes('ses', id)));
}
