import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { newId, type AccountId, type CompanyId, type SessionId, type UserId } from '../../core/ids';
import { hashToken, newToken } from '../../core/tokens';
import { insertRows } from '../../database/rows';
import { Session } from './entity';

export interface SessionOpening {
  readonly accountId: AccountId;
  /** Null: no company is entered yet. */
  readonly companyId: CompanyId | null;
  readonly userId: UserId | null;
  readonly device: string | null;
}

/** Opens a session. The token is answered this once; the database keeps its hash. */
export async function openSession(tx: Ctx, opening: SessionOpening): Promise<{ id: SessionId; token: string }> {
  const id = newId('ses');
  const token = newToken('session');
  const { idleMs, absoluteMs } = tx.app.sessions;
  const now = tx.now.getTime();
  await insertRows(tx, Session, [
    {
      ...opening,
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

/** Whose sessions end: an account's, or a person's in one company. */
export type SessionsOf =
  | { readonly accountId: AccountId; readonly except?: SessionId }
  | { readonly companyId: CompanyId; readonly userId: UserId };

/** Ends sessions at once: their tokens are nobody's from the next request on. Answers which. */
export async function endSessions(tx: Ctx, of: SessionsOf): Promise<SessionId[]> {
  const where: FindOptionsWhere<Session> =
    'accountId' in of
      ? { accountId: of.accountId, endedAt: IsNull(), ...(of.except && { id: Not(of.except) }) }
      : { companyId: of.companyId, userId: of.userId, endedAt: IsNull() };
  const ending = await tx.db.find(Session, { where, select: { id: true } });
  await tx.db.update(Session, where, { endedAt: tx.now });
  return ending.map(({ id }) => id);
}
