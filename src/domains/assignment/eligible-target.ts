import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor, type Obstacle } from '../../core/errors';
import type { UserId } from '../../core/ids';
import type { ConversationRecord } from '../conversation/record';
import { isActiveAndVerified } from '../user/facts';
import type { UserRecord } from '../user/record';
import { usersInCompany } from '../user/repository';
import { withAssignments } from './candidates';
import { obstaclesTo, refusalFor } from './eligibility';
import { messages } from './messages';

/**
 * A person who could have the conversation at this moment. They are locked: what was asked stays so. Refuses at `path`: NOT_FOUND for nobody of the
 * company, NOT_ELIGIBLE and LIMIT_REACHED for somebody who cannot have it.
 */
export async function eligibleTarget(
  tx: Ctx,
  conversation: ConversationRecord,
  id: UserId | null,
  path: readonly string[],
): Promise<UserId> {
  const { companyId } = conversation;
  const people = id === null ? [] : await usersInCompany(tx, companyId, [id]);
  const [person] = people.filter(({ status }) => status !== 'DELETED');
  if (person === undefined) refuse('NOT_FOUND', path, commonMessages.notFound);
  const obstacle = await obstacleToHaving(tx, conversation, person);
  if (obstacle !== null) refuseFor(path, obstacle);
  return person.id;
}

/** What stands between a person of the company and a conversation at this moment; null where nothing does. They are locked, where it has to stay so. */
export async function obstacleToHaving(
  tx: Ctx,
  conversation: ConversationRecord,
  person: UserRecord,
): Promise<Obstacle | null> {
  if (!isActiveAndVerified.holds(person, null, tx.now)) return { code: 'NOT_ELIGIBLE', message: messages.notAtWork };
  const candidate = (await withAssignments(tx, conversation.companyId, [person], [conversation.id])).get(person.id);
  if (candidate === undefined) throw new Error('Whoever was found has to be among the candidates.');
  return refusalFor(obstaclesTo(conversation, candidate));
}
