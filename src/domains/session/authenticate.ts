import { requireAccount, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, idOrNull, type SessionId } from '../../core/ids';
import { hashToken, tokenKind } from '../../core/tokens';
import { NOBODY, type Viewer } from '../../core/viewer';
import { selectRows } from '../../database/rows';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { usersById } from '../user/repository';
import { restrictionsOf } from './restrictions';
import { touchSession } from './touch';

interface SessionRow extends Omit<UserRow, 'companyId' | 'id'> {
  sessionId: Buffer;
  sessionAccountId: Buffer;
  sessionCompanyId: Buffer | null;
  sessionLastSeenAt: Date;
  sessionAbsoluteUntil: Date;
  accountLanguage: string | null;
  accountMustChangePassword: number;
  accountTwoFactorSince: Date | null;
  companyLanguage: string | null;
  defaultInboxId: Buffer | null;
  /** Null where no company is entered. */
  companyId: Buffer | null;
  id: Buffer | null;
}

const SELECT = `SELECT s.id AS sessionId, s.accountId AS sessionAccountId, s.companyId AS sessionCompanyId,
    s.lastSeenAt AS sessionLastSeenAt, s.absoluteUntil AS sessionAbsoluteUntil,
    sa.language AS accountLanguage, sa.mustChangePassword AS accountMustChangePassword,
    sa.twoFactorSince AS accountTwoFactorSince,
    c.language AS companyLanguage, c.defaultInboxId, ${USER_COLUMNS}
  FROM session s
  JOIN account sa ON sa.id = s.accountId
  LEFT JOIN (${USER_TABLES}) ON u.companyId = s.companyId AND u.id = s.userId
  WHERE s.endedAt IS NULL AND s.idleUntil > ? AND s.absoluteUntil > ? AND`;

/**
 * Finds who is asking, with one query, and makes them the viewer: session, account, company, role, grants and custom roles as they are
 * now. A token that is unknown, ended or expired is nobody's, and so is one of a company in which the person may no longer act.
 */
export async function authenticate(ctx: Ctx, token: string): Promise<Viewer> {
  if (tokenKind(token) !== 'session') return NOBODY;
  const [row] = await selectRows<SessionRow>(ctx, `${SELECT} s.tokenHash = ?`, [ctx.now, ctx.now, hashToken(token)]);
  return become(ctx, row);
}

function become(ctx: Ctx, row: SessionRow | undefined): Viewer {
  if (row === undefined) return NOBODY;
  const user = row.id === null ? null : toUserRecord(row as UserRow);
  if (row.sessionCompanyId !== null && user?.status !== 'ACTIVE') return NOBODY;
  const viewer = viewerOf(row, user);
  ctx.become(viewer);
  if (user !== null && viewer.member !== null) usersById(ctx).prime(user.id, user);
  touchSession(ctx, {
    id: idFromBytes('ses', row.sessionId),
    lastSeenAt: row.sessionLastSeenAt,
    absoluteUntil: row.sessionAbsoluteUntil,
    user,
  });
  return viewer;
}

/** The same session looked up again, after what it may do has changed. */
export async function reauthenticate(ctx: Ctx): Promise<Viewer> {
  return authenticateSession(ctx, requireAccount(ctx).session.id);
}

/** Makes whoever has this session the viewer, on the same terms, where what it has asked for is done by a request without its token. */
export async function authenticateSession(ctx: Ctx, id: SessionId): Promise<Viewer> {
  const [row] = await selectRows<SessionRow>(ctx, `${SELECT} s.id = ?`, [ctx.now, ctx.now, idBytes(id)]);
  return become(ctx, row);
}

function viewerOf(row: SessionRow, user: UserRecord | null): Viewer {
  const restrictions = restrictionsOf({
    account: {
      mustChangePassword: row.accountMustChangePassword === 1,
      hasTwoFactor: row.accountTwoFactorSince !== null,
    },
    membership: user,
  });
  return {
    account: { id: idFromBytes('acc', row.sessionAccountId), language: row.accountLanguage },
    session: {
      id: idFromBytes('ses', row.sessionId),
      restrictions,
      companyId: idOrNull('cmp', row.sessionCompanyId),
    },
    member: restrictions.length > 0 || user === null ? null : memberOf(row, user),
  };
}

function memberOf(row: SessionRow, user: UserRecord): Viewer['member'] {
  if (row.companyLanguage === null || row.defaultInboxId === null) return null;
  return {
    kind: 'PERSON',
    tokenId: null,
    companyId: user.companyId,
    userId: user.id,
    name: user.storedName,
    role: user.role,
    isOwner: user.isOwner,
    permissions: user.effective,
    companyLanguage: row.companyLanguage,
    defaultInboxId: idFromBytes('ibx', row.defaultInboxId),
  };
}
