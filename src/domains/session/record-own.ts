import { requireAccount, type Ctx } from '../../core/ctx';
import { record } from '../audit/record-event';
import type { UserRecord } from '../user/record';
import { membershipsOf } from '../user/repository';

type OwnAction = `user.${'changePassword' | 'enableTwoFactor' | 'disableTwoFactor' | 'regenerateRecoveryCodes'}`;

/** Writes down, in the company that the session has entered, what somebody did to the login of their own. A visitor is nobody there. */
export async function recordOwn(tx: Ctx, action: OwnAction): Promise<void> {
  const { account, session } = requireAccount(tx);
  if (session.companyId === null || session.isVisit) return;
  const own = (await membershipsOf(tx, account.id)).find(({ companyId }) => companyId === session.companyId);
  if (own === undefined) return;
  const actor = { companyId: own.companyId, userId: own.id, label: own.storedName };
  record(tx, { action, targetId: own.id }, actor);
}

/** Writes down that a person has entered a company by signing in, or from another of theirs. */
export function recordEntry(tx: Ctx, { companyId, id, storedName }: UserRecord): void {
  record(tx, { action: 'session.enter', targetId: id }, { companyId, userId: id, label: storedName });
}
