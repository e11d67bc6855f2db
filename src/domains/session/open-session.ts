import { IsNull, Not, type FindOptionsWhere } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { idBytes, newId, type AccountId, type CompanyId, type SessionId, type UserId } from '../../core/ids';
import { hashToken, newLastingToken } from '../../core/tokens';
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
  /** Of a session that is opened beside another: it ends when that one would, so that nobody stays for ever by entering again. */
  readonly beside?: SignInOf;
  readonly visit?: { readonly supportReason: string; readonly supportTerm: number };
}

interface SignInOf {
  /** The session that the person signed in with. */
  readonly signInId: SessionId;
  readonly absoluteUntil: Date;
}

/** Opens a session. The token is answered this once; the database keeps its hash. */
export async function openSession(
  tx: Ctx,
  { visit, beside, ...opening }: SessionOpening,
): Promise<{ id: SessionId; token: string }> {
  const id = newId('ses');
  const token = newLastingToken('session', tx.app.secrets);
  const { idleMs } = tx.app.sessions;
  const now = tx.now.getTime();
  const ownMs = visit === undefined ? tx.app.sessions.absoluteMs : VISIT_MINUTES * MINUTE_MS;
  const absoluteMs = beside === undefined ? ownMs : beside.absoluteUntil.getTime() - now;
  await insertRows(tx, Session, [
    {
      ...opening,
      ...(visit ?? { supportReason: null, supportTerm: null }),
      id,
      signInId: beside?.signInId ?? null,
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
  return endByIds(tx, ending);
}

function sessionsOf(of: SessionsOf): FindOptionsWhere<Session> {
  if ('visitsOf' in of) return { accountId: of.visitsOf, supportTerm: Not(IsNull()) };
  if ('companyId' in of) return { companyId: of.companyId, userId: of.userId };
  return { accountId: of.accountId, ...(of.except && { id: Not(of.except) }) };
}

/** Of a sign-in's sessions beside this one, ends those that were used longest ago: at most so many are left. */
export async function endLeastRecent(tx: Ctx, { id, accountId, signInId }: Session, most: number): Promise<void> {
  const living = await tx.db.find(Session, {
    where: sessionsOfSignIn(accountId, signInId ?? id),
    order: { lastSeenAt: 'DESC', id: 'DESC' },
  });
  const others = living.filter((one) => one.id !== id).map((one) => one.id);
  await endByIds(tx, others.slice(most));
}

/** Ends a session and all others of the same sign-in. Answers which; none where it is no living session of the account. */
export async function endSignIn(tx: Ctx, accountId: AccountId, id: SessionId): Promise<SessionId[]> {
  const session = await tx.db.findOneBy(Session, { id, accountId, endedAt: IsNull() });
  if (session === null) return [];
  const living = await tx.db.findBy(Session, sessionsOfSignIn(accountId, session.signInId ?? id));
  return endByIds(tx, [id, ...living.map((one) => one.id).filter((one) => one !== id)]);
}

async function endByIds(tx: Ctx, ids: SessionId[]): Promise<SessionId[]> {
  if (ids.length === 0) return ids;
  await tx.db.query('UPDATE session FORCE INDEX (PRIMARY) SET endedAt = ? WHERE id IN (?) AND endedAt IS NULL', [
    tx.now,
    ids.map(idBytes),
  ]);
  return ids;
}

/** `signInId` is the session that the person signed in with. */
function sessionsOfSignIn(accountId: AccountId, signInId: SessionId): FindOptionsWhere<Session>[] {
  return [
    { accountId, id: signInId, endedAt: IsNull() },
    { accountId, signInId, endedAt: IsNull() },
  ];
}
