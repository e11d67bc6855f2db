import { IsNull } from 'typeorm';
import { requireOwnSession, signInFirst, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import type { SessionId } from '../../core/ids';
import { hashToken, newLastingToken } from '../../core/tokens';
import { takeLocks } from '../../database/locks';
import type { EnterCompanyInput } from '../../generated/schema-types';
import { viewerStillThere } from '../member/own';
import type { UserRecord } from '../user/record';
import { membershipsOf } from '../user/repository';
import { chosenMembership, refuseIfRemoved } from './enter';
import { Session } from './entity';
import { endLeastRecent, openSession } from './open-session';
import { recordEntry } from './record-own';
import { personKeys, signedIn } from './sign-in';

/** Sessions of one sign-in that live at a time, a company in a tab each. */
const MAX_SESSIONS_OF_SIGN_IN = 10;

/**
 * Enters another company. A session that has yet to choose one, and one in a cookie, which all tabs share, goes on there under a new token:
 * of many who do so with one token at once one enters. A session that is in a company, its token in a tab, stays there, and another
 * is opened beside it for as long: both end with signing out.
 */
export async function enterCompany(ctx: Ctx, input: EnterCompanyInput) {
  const { account, session } = requireOwnSession(ctx);
  const membership = chosenMembership(await membershipsOf(ctx, account.id), input.companyId);
  const goesOn = session.companyId === null || ctx.request.cookie !== undefined;
  const token = await ctx.transaction(async (tx) => {
    await takeLocks(tx, { people: personKeys(membership), accounts: [account.id] });
    await refuseIfRemoved(tx, membership);
    await viewerStillThere(tx);
    recordEntry(tx, membership);
    return goesOn ? moveSession(tx, session, membership) : openBeside(tx, session.id, membership);
  });
  return signedIn(ctx, token);
}

async function moveSession(
  tx: Ctx,
  { id, tokenHash }: { readonly id: SessionId; readonly tokenHash: Buffer },
  membership: UserRecord,
): Promise<string> {
  const token = newLastingToken('session', tx.app.secrets);
  const entered = await tx.db.update(
    Session,
    { id, tokenHash, endedAt: IsNull() },
    { tokenHash: hashToken(token), companyId: membership.companyId, userId: membership.id },
  );
  if (entered.affected !== 1) throw new RequestError('UNAUTHENTICATED', signInFirst);
  return token;
}

async function openBeside(tx: Ctx, id: SessionId, membership: UserRecord): Promise<string> {
  const first = await tx.db.findOneBy(Session, { id, endedAt: IsNull() });
  if (first === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
  const { accountId, device, absoluteUntil } = first;
  const signInId = first.signInId ?? first.id;
  // Beside this one and the new one.
  await endLeastRecent(tx, first, MAX_SESSIONS_OF_SIGN_IN - 2);
  const { token } = await openSession(tx, {
    ...{ accountId, device, companyId: membership.companyId, userId: membership.id },
    beside: { signInId, absoluteUntil },
  });
  return token;
}
