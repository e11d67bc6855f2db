import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { idBytes, newId, type AccountId, type CompanyId, type SessionId, type UserId } from '../../core/ids';
import { hashToken, newToken } from '../../core/tokens';
import { insertRows } from '../../database/rows';
import { Session } from './entity';
import { VISIT_MINUTES } from './visit';

const MINUTE_MS = 60_000;

export interface SessionOpening {
  readonly accountId: AccountId;
  /** Null: no company is entered yet. */
  readonly companyId: CompanyId | null;
  readonly userId: UserId | null;
  readonly device: string | null;
  /** Of support staff: such a session has an end of its own, however much it is used. */
  readonly visit?: { readonly supportReason: string; readonly supportTerm: number };
}

/** Opens a session. The token is answered this once; the database keeps its hash. */
export async function openSession(
  tx: Ctx,
  { visit, ...opening }: SessionOpening,
): Promise<{ id: SessionId; token: string }> {
  const id = newId('ses');
  const token = newToken('session');
  const { idleMs } = tx.app.sessions;
  const absoluteMs = visit === undefined ? tx.app.sessions.absoluteMs : VISIT_MINUTES * MINUTE_MS;
  const now = tx.now.getTime();
  await insertRows(tx, Session, [
    {
      ...opening,
      ...(visit ?? { supportReason: null, supportTerm: null }),
      id,
      tokenHash: hashToken(token),
      createdAt: tx.now,
      lastSeenAt: tx.now,
      idleUntil: new Date(now + Math.min(idleMs, absoluteMs)),
      absoluteUntil: new Date(now + absoluteMs),
      endedAt: null,
    },
  ]);
  return { id, token };
}

/** Whose sessions end: an account's, its visits as support staff alone, or a person's in one company. */
export type SessionsOf =
  | { readonly accountId: AccountId; readonly except?: SessionId }
  | { readonly visitsOf: AccountId }
  | { readonly companyId: CompanyId; readonly userId: UserId };

/**
 * Ends sessions at once: their tokens are nobody's from the next request on. Answers which. Found first and then written by their ids: two that
 * walk the same sessions along different indexes would deadlock.
 */
export async function endSessions(tx: Ctx, of: SessionsOf): Promise<SessionId[]> {
  const where = { ...sessionsOf(of), endedAt: IsNull() };
  const ending = (await tx.db.find(Session, { where, select: { id: true } })).map(({ id }) => id);
  if (ending.length === 0) return [];
  await tx.db.query('UPDATE session FORCE INDEX (PRIMARY) SET endedAt = ? WHERE id IN (?) AND endedAt IS NULL', [
    tx.now,
    ending.map(idBytes),
  ]);
  return ending;
}

function sessionsOf(of: SessionsOf): FindOptionsWhere<Session> {
  if ('visitsOf' in of) return { accountId: of.visitsOf, supportTerm: Not(IsNull()) };
  if ('companyId' in of) return { companyId: of.companyId, userId: of.userId };
  return { accountId: of.accountId, ...(of.except && { id: Not(of.except) }) };
}
