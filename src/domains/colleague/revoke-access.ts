import type { Ctx } from '../../core/ctx';
import type { ConversationId } from '../../core/ids';
import { revokeTokensOf } from '../api-token/revoke';
import { releaseAll } from '../assignment/release';
import { handOverTasks } from '../task/repository';
import { endSessions } from '../session/open-session';
import type { UserRecord } from '../user/record';
import { updateUserRow } from '../user/repository';

/**
 * What every verb does to somebody who may no longer act, whichever it is: their sessions and API tokens in the company end, they are at work no more,
 * their open tasks go to the successor or to nobody, and their open conversations to the successor or back to the pool. Answers the conversations that went back. The loads are locked.
 */
export async function revokeAccess(
  tx: Ctx,
  { companyId, id }: Pick<UserRecord, 'companyId' | 'id'>,
  successor: UserRecord | null,
): Promise<ConversationId[]> {
  // First, because it locks the person: a session that is being opened at this instant is either ended with the others or not opened.
  await updateUserRow(tx, { companyId, id }, { presence: 'OFFLINE', onlineSince: null });
  await endSessions(tx, { companyId, userId: id });
  await revokeTokensOf(tx, companyId, id);
  await handOverTasks(tx, companyId, id, successor?.id ?? null);
  return releaseAll(tx, { companyId, id }, successor);
}
