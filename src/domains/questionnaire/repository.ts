import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type QuestionnaireId, type UserId } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { byName } from '../../core/name-order';
import { insertRows, selectRows } from '../../database/rows';
import { onHand } from '../user/facts';
import { linkedUsers } from '../user/linked';
import { Questionnaire, QuestionnaireUser } from './entity';

/** All questionnaires of the viewer's company, by name. */
export async function questionnairesByName(ctx: Ctx): Promise<Questionnaire[]> {
  const { companyId, companyLanguage } = requireMember(ctx);
  return (await ctx.db.findBy(Questionnaire, { companyId })).sort(byName(companyLanguage));
}

export const questionnairesById = defineLoader<QuestionnaireId, Questionnaire | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Questionnaire, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((questionnaire) => questionnaire.id === id) ?? null);
});

/** The questionnaires that each person was given, by name. */
export const questionnairesOfUser = defineLoader<UserId, Questionnaire[]>(async (ctx, userIds) => {
  const { companyId, companyLanguage } = requireMember(ctx);
  const rows = await selectRows<{
    userId: Buffer;
    id: Buffer;
    name: string;
    inboxId: Buffer;
    version: number;
    createdAt: Date;
  }>(
    ctx,
    `SELECT g.userId, q.id, q.name, q.inboxId, q.version, q.createdAt
       FROM questionnaire_user g FORCE INDEX (questionnaire_user_user)
       STRAIGHT_JOIN questionnaire q ON q.companyId = g.companyId AND q.id = g.questionnaireId
      WHERE g.companyId = ? AND g.userId IN (?)`,
    [idBytes(companyId), userIds.map(idBytes)],
  );
  const given = inOrderOf(userIds, rows, (row) => idFromBytes('usr', row.userId));
  return given.map((some) =>
    some
      .map(({ id, name, inboxId, version, createdAt }) => ({
        companyId,
        id: idFromBytes('qst', id),
        name,
        inboxId: idFromBytes('ibx', inboxId),
        version,
        createdAt,
      }))
      .sort(byName(companyLanguage)),
  );
});

/** Who was given each questionnaire, by name; only people who are invited or active. */
export const usersOfQuestionnaire = linkedUsers({
  ...{ table: 'questionnaire_user', column: 'questionnaireId', prefix: 'qst', shown: onHand },
});

/** Gives people questionnaires, in one statement. */
export async function insertQuestionnaireUsers(
  tx: Ctx,
  companyId: CompanyId,
  given: readonly { readonly questionnaireId: QuestionnaireId; readonly userId: UserId }[],
): Promise<void> {
  await insertRows(
    tx,
    QuestionnaireUser,
    given.map((one) => ({ companyId, ...one })),
  );
}

/** The questionnaires that a person handles, from now on exactly these. Those that they got or lost have changed with that. */
export async function replaceQuestionnairesOfUser(
  tx: Ctx,
  companyId: CompanyId,
  userId: UserId,
  ids: readonly QuestionnaireId[],
): Promise<void> {
  const before = (await tx.db.findBy(QuestionnaireUser, { companyId, userId })).map((one) => one.questionnaireId);
  const lost = before.filter((id) => !ids.includes(id));
  const won = ids.filter((id) => !before.includes(id));
  if (lost.length > 0) await tx.db.delete(QuestionnaireUser, { companyId, userId, questionnaireId: In(lost) });
  await insertQuestionnaireUsers(
    tx,
    companyId,
    won.map((questionnaireId) => ({ questionnaireId, userId })),
  );
  const moved = [...lost, ...won];
  if (moved.length > 0) await tx.db.increment(Questionnaire, { companyId, id: In(moved) }, 'version', 1);
}
