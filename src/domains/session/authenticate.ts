import { requireAccount, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, idOrNull, type SessionId } from '../../core/ids';
import { hashToken, tokenKind } from '../../core/tokens';
import { NOBODY, type Viewer } from '../../core/viewer';
import { selectRows } from '../../database/rows';
import { SUPPORT_PERMISSIONS } from '../../permissions/roles';
import { accountsById } from '../account/repository';
import { DESK_COLUMNS, deskOf, type DeskRow } from '../user/desk';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { usersById } from '../user/repository';
import { restrictionsOf, visitRestrictions } from './restrictions';
import { touchSession } from './touch';
import { isStanding, isVisit, MAY_VISIT, supportLabel, VISITED_COMPANY, type VisitRow } from './visit';

interface SessionRow extends Omit<UserRow, 'companyId' | 'id'>, VisitRow, DeskRow {
  sessionId: Buffer;
  sessionTokenHash: Buffer;
  sessionAccountId: Buffer;
  sessionCompanyId: Buffer | null;
  sessionLastSeenAt: Date;
  sessionAbsoluteUntil: Date;
  accountLanguage: string | null;
  accountMustChangePassword: number;
  accountTwoFactorSince: Date | null;
  accountSupportSince: Date | null;
  companyLanguage: string | null;
  defaultInboxId: Buffer | null;
  /** Null where no company is entered. */
  companyId: Buffer | null;
  id: Buffer | null;
}

const SELECT = `SELECT s.id AS sessionId, s.tokenHash AS sessionTokenHash, s.accountId AS sessionAccountId, s.companyId AS sessionCompanyId,
    s.lastSeenAt AS sessionLastSeenAt, s.absoluteUntil AS sessionAbsoluteUntil,
    sa.language AS accountLanguage, sa.mustChangePassword AS accountMustChangePassword,
    sa.twoFactorSince AS accountTwoFactorSince, sa.supportSince AS accountSupportSince, ${MAY_VISIT},
    COALESCE(c.language, vc.language) AS companyLanguage, COALESCE(c.defaultInboxId, vc.defaultInboxId) AS defaultInboxId,
    ${DESK_COLUMNS}, ${USER_COLUMNS}
  FROM session s
  JOIN account sa ON sa.id = s.accountId
  LEFT JOIN (${USER_TABLES}) ON u.companyId = s.companyId AND u.id = s.userId
  LEFT ${VISITED_COMPANY}
  WHERE s.endedAt IS NULL AND s.idleUntil > ? AND s.absoluteUntil > ? AND`;

/**
 * Finds who is asking, with one query, and makes them the viewer: session, account, company, role, grants and custom roles as they are
 * now. A token that is unknown, ended or expired is nobody's, and so is one of a company in which the person may no longer act, or which
 * no longer lets support in.
 */
export async function authenticate(ctx: Ctx, token: string): Promise<Viewer> {
  if (tokenKind(token) !== 'session') return NOBODY;
  const [row] = await selectRows<SessionRow>(ctx, `${SELECT} s.tokenHash = ?`, [ctx.now, ctx.now, hashToken(token)]);
  return setViewerFrom(ctx, row);
}

function setViewerFrom(ctx: Ctx, row: SessionRow | undefined): Viewer {
  const found = viewerIn(row);
  if (row === undefined || found === null) return NOBODY;
  const { viewer, user } = found;
  const id = idFromBytes('ses', row.sessionId);
  ctx.setViewer(viewer, (tx) => sessionNow(tx, id));
  if (user !== null && viewer.member !== null) usersById(ctx).prime(user.id, user);
  touchSession(ctx, { id, lastSeenAt: row.sessionLastSeenAt, absoluteUntil: row.sessionAbsoluteUntil, user });
  return viewer;
}

/** Who a session is, as of now. */
async function sessionNow(ctx: Ctx, id: SessionId): Promise<Viewer> {
  return viewerIn(await sessionById(ctx, id))?.viewer ?? NOBODY;
}

/** Who many sessions are, as of now, with one statement. Those that are nobody's are left out. Looking is no use of them. */
export async function sessionsNow(ctx: Ctx, ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, Viewer>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows<SessionRow>(ctx, `${SELECT} s.id IN (?)`, [ctx.now, ctx.now, ids.map(idBytes)]);
  return new Map(
    rows.flatMap((row) => {
      const found = viewerIn(row);
      return found === null ? [] : [[idFromBytes('ses', row.sessionId), found.viewer] as const];
    }),
  );
}

async function sessionById(ctx: Ctx, id: SessionId): Promise<SessionRow | undefined> {
  const [row] = await selectRows<SessionRow>(ctx, `${SELECT} s.id = ?`, [ctx.now, ctx.now, idBytes(id)]);
  return row;
}

/** Null for a session that is nobody's. */
function viewerIn(row: SessionRow | undefined): { viewer: Viewer; user: UserRecord | null } | null {
  if (row === undefined) return null;
  const user = row.id === null ? null : toUserRecord(row as UserRow);
  return mayAct(row, user) ? { viewer: viewerOf(row, user), user } : null;
}

function mayAct(row: SessionRow, user: UserRecord | null): boolean {
  if (isVisit(row)) return isStanding(row);
  return row.sessionCompanyId === null || user?.status === 'ACTIVE';
}

/** The same session looked up again, after what it may do has changed. */
export async function reloadViewer(ctx: Ctx): Promise<Viewer> {
  const { account, session } = requireAccount(ctx);
  accountsById(ctx).clear(account.id);
  return authenticateSession(ctx, session.id);
}

/** Makes whoever has this session the viewer, on the same terms, where what it has asked for is done by a request without its token. */
export async function authenticateSession(ctx: Ctx, id: SessionId): Promise<Viewer> {
  return setViewerFrom(ctx, await sessionById(ctx, id));
}

function viewerOf(row: SessionRow, user: UserRecord | null): Viewer {
  const account = {
    mustChangePassword: row.accountMustChangePassword === 1,
    hasTwoFactor: row.accountTwoFactorSince !== null,
  };
  const restrictions = isVisit(row) ? visitRestrictions(account) : restrictionsOf({ account, membership: user });
  return {
    account: {
      id: idFromBytes('acc', row.sessionAccountId),
      language: row.accountLanguage,
      isSupportStaff: row.accountSupportSince !== null,
    },
    session: {
      id: idFromBytes('ses', row.sessionId),
      tokenHash: row.sessionTokenHash,
      restrictions,
      companyId: idOrNull('cmp', row.sessionCompanyId),
      isVisit: isVisit(row),
    },
    member: restrictions.length > 0 ? null : memberOf(row, user),
  };
}

function memberOf(row: SessionRow, user: UserRecord | null): Viewer['member'] {
  if (row.sessionCompanyId === null || row.companyLanguage === null || row.defaultInboxId === null) return null;
  const company = {
    tokenId: null,
    companyId: idFromBytes('cmp', row.sessionCompanyId),
    companyLanguage: row.companyLanguage,
    defaultInboxId: idFromBytes('ibx', row.defaultInboxId),
    ...deskOf(row),
  };
  return user === null ? { ...company, ...visitor(row) } : { ...company, ...person(user) };
}

function person({ id, storedName, role, isOwner, effective }: UserRecord) {
  return {
    kind: 'PERSON' as const,
    userId: id,
    name: storedName || id,
    role,
    isOwner,
    permissions: effective,
  };
}

function visitor(row: SessionRow) {
  const name = supportLabel(row);
  return {
    ...{ kind: 'SUPPORT' as const, userId: null, name, role: null, isOwner: false },
    permissions: SUPPORT_PERMISSIONS,
  };
}
