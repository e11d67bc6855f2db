import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type SessionId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { STANDING } from '../user/record';

const SELECT = `SELECT s.id, JSON_ARRAY(HEX(s.tokenHash), HEX(s.companyId), s.supportTerm, sa.mustChangePassword, sa.twoFactorSince, sa.supportSince,
    c.supportAccess, c.supportTerm, ${STANDING}) AS mark
  FROM session s
  JOIN account sa ON sa.id = s.accountId
  LEFT JOIN company c ON c.id = s.companyId
  LEFT JOIN \`user\` u ON u.companyId = s.companyId AND u.id = s.userId
  WHERE s.endedAt IS NULL AND s.idleUntil > ? AND s.absoluteUntil > ? AND s.id IN (?)`;

/**
 * For each of many sessions a text: while it is the same, the session is whose it was and may do what it might. A fifth of the work of finding out
 * who they are (`sessionsNow`), for whoever looks again and again. Those that have ended are left out.
 */
export async function sessionMarks(ctx: Ctx, ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, string>> {
  if (ids.length === 0) return new Map();
  const parameters = [ctx.now, ctx.now, ids.map(idBytes)];
  const rows = await selectRows<{ id: Buffer; mark: string }>(ctx, SELECT, parameters);
  return new Map(rows.map(({ id, mark }) => [idFromBytes('ses', id), mark]));
}
