import { runBeside } from '../../core/beside';
import type { Ctx } from '../../core/ctx';
import type { SessionId } from '../../core/ids';
import { User } from '../user/entity';
import type { UserRecord } from '../user/record';
import { Session } from './entity';

/** How exactly the last use of a session is known. */
const PRECISION_MS = 60_000;

/**
 * Notes that a session was used, at most once a minute and beside the request: an answer never waits for it, and a failure to write it
 * down is no failure of the request.
 */
export function touchSession(
  ctx: Ctx,
  session: { id: SessionId; lastSeenAt: Date; absoluteUntil: Date; user: UserRecord | null },
): void {
  if (ctx.now.getTime() - session.lastSeenAt.getTime() < PRECISION_MS) return;
  const idleUntil = new Date(Math.min(ctx.now.getTime() + ctx.app.sessions.idleMs, session.absoluteUntil.getTime()));
  const { user } = session;
  const written = Promise.all([
    ctx.db.update(Session, { id: session.id }, { lastSeenAt: ctx.now, idleUntil }),
    user === null ? null : ctx.db.update(User, { companyId: user.companyId, id: user.id }, { lastSeenAt: ctx.now }),
  ]);
  // Whoever hung up meanwhile has used it nevertheless: the next request says so.
  runBeside(ctx, written);
}
