import { requireAccount, requireOwnSession, requirePerson, signInFirst, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import type { ActingMember, Viewer, ViewerAccount, ViewerSession } from '../../core/viewer';
import { takeLocks, type Locks } from '../../database/locks';
import { refusalOf } from '../../permissions/refusal';

/** A session, and the account that it is of. */
export interface OwnSession {
  readonly account: ViewerAccount;
  readonly session: ViewerSession;
}

/** What a verb locks beside the account of whoever does it. */
type Besides = Omit<Locks, 'accounts'>;

/**
 * Whoever is signed in, as of now: how every verb begins that changes something of their account. A session may have been ended since the
 * request began; so the account is locked, without which nobody ends one, and the session looked up again. UNAUTHENTICATED where it has ended.
 * `locks` is what the verb locks besides.
 */
export async function lockAccount(tx: Ctx, locks: Besides = {}): Promise<OwnSession> {
  const { account } = requireAccount(tx);
  await takeLocks(tx, { ...locks, accounts: [account.id] });
  return requireAccount({ viewer: await viewerStillThere(tx) });
}

/** The same for what is done in a session of one's own alone: not on a visit of support staff. */
export async function lockOwnSession(tx: Ctx, locks: Besides = {}): Promise<OwnSession> {
  requireOwnSession(tx);
  return lockAccount(tx, locks);
}

/**
 * Oneself in the company, as of now: how a verb begins that changes something of one's own there. The person is locked as well, without which
 * nobody takes them out of work. Refuses, as `@allow(who: PERSON)` does, whoever is not at work in this company any more.
 */
export async function lockPerson(
  tx: Ctx,
  { companies = [] }: Pick<Locks, 'companies'> = {},
): Promise<ActingMember & Pick<OwnSession, 'account'>> {
  const { companyId, userId } = requirePerson(tx);
  const { account } = requireOwnSession(tx);
  await takeLocks(tx, { companies, people: [{ companyId, userId }], accounts: [account.id] });
  const now = await viewerStillThere(tx);
  if (now.member?.companyId !== companyId || now.member.userId !== userId) throw refusalOf(now, 'PERSON');
  return { ...requirePerson({ viewer: now }), account };
}

/** The viewer, by the session that they came with, which has not ended. The account is locked by the caller. */
export async function viewerStillThere(tx: Ctx): Promise<Viewer> {
  const now = await tx.viewerNow();
  if (now.session === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
  return now;
}
