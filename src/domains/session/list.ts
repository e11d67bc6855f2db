import { IsNull, MoreThan } from 'typeorm';
import { requireAccount, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import {
  idFromBytes,
  idBytes,
  membershipIdOf,
  parseId,
  type AccountId,
  type CompanyId,
  type Id,
  type MembershipId,
  type SessionId,
  type UserId,
} from '../../core/ids';
import { remembered } from '../../core/remembered';
import { NOBODY, type ViewerAccount } from '../../core/viewer';
import { selectRows } from '../../database/rows';
import type { RevokeSessionInput, Role, SessionRestriction, UserStatus } from '../../generated/schema-types';
import { accountOf } from '../account/repository';
import { lockAccount } from '../member/own';
import type { UserRecord } from '../user/record';
import { membershipsOf } from '../user/repository';
import { Session } from './entity';
import { messages } from './messages';
import { endSessions, endSignIn } from './open-session';
import { restrictionsOf, visitRestrictions } from './restrictions';
import { isVisit, standingVisits } from './visit';

/** A session as the API shows it. */
export interface SessionView {
  readonly id: Id<'ses'>;
  readonly device: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly current: boolean;
  readonly restrictions: SessionRestriction[];
}

/** The account's sessions that have not ended, the latest first. Read once a request. */
export function sessionsOfViewer(ctx: Ctx): Promise<SessionView[]> {
  return ctx.viewer.account === null
    ? Promise.resolve([])
    : remembered(ctx, ctx.viewer.account, 'sessions', () => readSessions(ctx));
}

/** What both lists of the account begin with; an account may be in very many companies. Read once a request. */
function ownMemberships(ctx: Ctx, account: ViewerAccount): Promise<UserRecord[]> {
  return remembered(ctx, account, 'memberships', () => membershipsOf(ctx, account.id));
}

async function readSessions(ctx: Ctx): Promise<SessionView[]> {
  const { account } = requireAccount(ctx);
  const living = await ctx.db.find(Session, {
    where: { accountId: account.id, endedAt: IsNull(), idleUntil: MoreThan(ctx.now), absoluteUntil: MoreThan(ctx.now) },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  const memberships = await ownMemberships(ctx, account);
  const { mustChangePassword, twoFactorSince } = await accountOf(ctx, account.id);
  const ofAccount = { mustChangePassword, hasTwoFactor: twoFactorSince !== null };
  const visits = living.some(isVisit) ? await standingVisits(ctx, account.id) : new Set<SessionId>();
  return living.flatMap((session) => {
    if (isVisit(session)) return visits.has(session.id) ? [toView(ctx, session, visitRestrictions(ofAccount))] : [];
    const membership = memberships.find(({ id }) => id === session.userId) ?? null;
    // The token of a session in a company where the person may no longer act is nobody's.
    if (session.companyId !== null && membership?.status !== 'ACTIVE') return [];
    return [toView(ctx, session, restrictionsOf({ account: ofAccount, membership }))];
  });
}

function toView(ctx: Ctx, session: Session, restrictions: SessionRestriction[]): SessionView {
  return {
    id: session.id,
    device: session.device,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    expiresAt: session.idleUntil < session.absoluteUntil ? session.idleUntil : session.absoluteUntil,
    current: session.id === ctx.viewer.session?.id,
    restrictions,
  };
}

export async function currentSession(ctx: Ctx): Promise<SessionView | null> {
  const all = await sessionsOfViewer(ctx);
  return all.find(({ current }) => current) ?? null;
}

/** A membership as the account sees it, whichever company is entered. */
export interface MembershipView {
  readonly id: MembershipId;
  readonly userId: UserId;
  readonly companyId: CompanyId;
  readonly companyName: string;
  readonly companyPictureId: string | null;
  readonly role: Role;
  readonly status: UserStatus;
}

export async function membershipsOfViewer(ctx: Ctx): Promise<MembershipView[]> {
  const { account } = ctx.viewer;
  return account === null ? [] : remembered(ctx, account, 'membershipViews', () => readMemberships(ctx, account));
}

async function readMemberships(ctx: Ctx, account: ViewerAccount): Promise<MembershipView[]> {
  const memberships = await ownMemberships(ctx, account);
  if (memberships.length === 0) return [];
  const companies = await selectRows<{ id: Buffer; name: string; pictureId: Buffer | null }>(
    ctx,
    'SELECT id, name, pictureId FROM company WHERE id IN (?)',
    [memberships.map(({ companyId }) => idBytes(companyId))],
  );
  const byId = new Map(companies.map((company) => [idFromBytes('cmp', company.id), company]));
  return memberships.map(({ id, companyId, role, status }) => ({
    ...{ id: membershipIdOf(id), userId: id, companyId, role, status },
    companyName: byId.get(companyId)?.name ?? '',
    companyPictureId: byId.get(companyId)?.pictureId?.toString('hex') ?? null,
  }));
}

/** Ends one of the account's sessions with those opened beside it, or all but the one of this request. Ending one's own is signing out. */
export async function revokeSession(ctx: Ctx, { id, allOthers }: RevokeSessionInput) {
  const { account, session } = requireAccount(ctx);
  if ((id !== null && id !== undefined) === (allOthers === true)) refuse('INVALID', [], messages.oneOfTwo);
  if (allOthers === true) {
    const revokedIds = await ctx.transaction(async (tx) => {
      await lockAccount(tx);
      return endSessions(tx, { accountId: account.id, except: session.id });
    });
    return { revokedIds, viewer: ctx.viewer, errors: [] };
  }
  const revokedIds = await endOne(ctx, account.id, id ?? '');
  if (revokedIds.includes(session.id)) signedOut(ctx);
  return { revokedIds, viewer: ctx.viewer, errors: [] };
}

async function endOne(ctx: Ctx, accountId: AccountId, text: string): Promise<SessionId[]> {
  const id = parseId('ses', text);
  if (id === null) refuse('NOT_FOUND', ['id'], messages.noSuchSession);
  return ctx.transaction(async (tx) => {
    await lockAccount(tx);
    const ended = await endSignIn(tx, accountId, id);
    return ended.length === 0 ? refuse('NOT_FOUND', ['id'], messages.noSuchSession) : ended;
  });
}

/** Nobody from here on, in the rest of the answer too. */
export function signedOut(ctx: Ctx): void {
  ctx.request.cookie?.forget();
  ctx.setViewer(NOBODY);
}
