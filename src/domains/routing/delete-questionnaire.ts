import { requireMember, type Ctx } from '../../core/ctx';
import { parseId, type QuestionnaireId } from '../../core/ids';
import { lookThenLock, type PersonKey } from '../../database/locks';
import type { DeleteQuestionnaireInput } from '../../generated/schema-types';
import { Conversation } from '../conversation/entity';
import { lockActor } from '../member/actor';
import { Questionnaire, QuestionnaireUser } from '../questionnaire/entity';
import { forgetRead } from './forget-read';
import { movePeople, releaseFrom, requireLocked } from './people';
import { NO_QUESTIONNAIRE, recordQuestionnaire } from './questionnaire-content';
import { questionnaireAt } from './questionnaires';
import { holdersAt, membersOf, QUESTIONNAIRE } from './repository';

/** Deletes a questionnaire. Its conversations stay, without one; whoever cannot have them by their inbox loses them to the pool. */
export async function deleteQuestionnaire(ctx: Ctx, input: DeleteQuestionnaireInput) {
  const deletedId = await lookThenLock(
    () => peopleConcerned(ctx, input),
    (people) => ctx.transaction((tx) => deleteLocked(tx, input, people)),
  );
  forgetRead(ctx);
  return { deletedId, errors: [] };
}

/**
 * Those who were given it, and those who have its conversations: nobody else can lose one, and whoever was given it is handed none while they are
 * locked. To be looked at outside of the transaction.
 */
async function peopleConcerned(ctx: Ctx, input: DeleteQuestionnaireInput): Promise<PersonKey[]> {
  const { companyId } = requireMember(ctx);
  const id = parseId('qst', input.id);
  if (id === null) return [];
  const given = (await membersOf(ctx, companyId, QUESTIONNAIRE, id)).map(({ userId }) => userId);
  const holding = await holdersAt(ctx, companyId, QUESTIONNAIRE, id);
  return [...given, ...holding].map((userId) => ({ companyId, userId }));
}

async function deleteLocked(
  tx: Ctx,
  input: DeleteQuestionnaireInput,
  people: readonly PersonKey[],
): Promise<QuestionnaireId> {
  const { companyId } = await lockActor(tx, { manage: 'QUESTIONNAIRES', locks: { people } });
  const { id, name, inboxId } = questionnaireAt(await tx.db.findBy(Questionnaire, { companyId }), input.id);
  // Written first: whoever opens a conversation through it waits from here on, and then finds it gone.
  await tx.db.increment(Questionnaire, { companyId, id }, 'version', 1);
  const userIds = (await membersOf(tx, companyId, QUESTIONNAIRE, id)).map(({ userId }) => userId);
  const holding = await holdersAt(tx, companyId, QUESTIONNAIRE, id);
  requireLocked(tx, companyId, [...userIds, ...holding]);
  await tx.db.update(Conversation, { companyId, questionnaireId: id }, { questionnaireId: null });
  await movePeople(tx, companyId, { kind: QUESTIONNAIRE, id, won: [], lost: userIds }, () =>
    tx.db.delete(QuestionnaireUser, { companyId, questionnaireId: id }),
  );
  await tx.db.delete(Questionnaire, { companyId, id });
  await releaseFrom(tx, companyId, [...userIds, ...holding]);
  recordQuestionnaire(tx, 'questionnaire.delete', id, { name, inboxId, userIds }, NO_QUESTIONNAIRE);
  return id;
}
