import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, problem, UserErrors, refuse, type Problem } from '../../core/errors';
import { newId, parseId, type CompanyId, type InboxId, type QuestionnaireId, type UserId } from '../../core/ids';
import { lookThenLock, type PersonKey } from '../../database/locks';
import { insertRows } from '../../database/rows';
import type { CreateQuestionnaireInput, InputMaybe, UpdateQuestionnaireInput } from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { inboxesById } from '../inbox/repository';
import { lockActor } from '../member/actor';
import { Questionnaire, QuestionnaireUser } from '../questionnaire/entity';
import { insertQuestionnaireUsers, questionnairesById } from '../questionnaire/repository';
import { forgetRead } from './forget-read';
import { messages } from './messages';
import { readFreeName } from '../../core/free-name';
import { keysOfNamed, movePeople, readPeople, releaseFrom, requireLocked } from './people';
import {
  isSameQuestionnaire,
  NO_QUESTIONNAIRE,
  recordQuestionnaire,
  type QuestionnaireContent,
} from './questionnaire-content';
import { membersOf, QUESTIONNAIRE } from './repository';

const MAX_QUESTIONNAIRES = 500;

/** Makes a questionnaire and gives it to people. LIMIT_REACHED for a company that has as many as it can have. */
export async function createQuestionnaire(ctx: Ctx, input: CreateQuestionnaireInput) {
  const people = keysOfNamed(ctx, input.userIds);
  const id = await withIdempotencyKey(ctx, 'createQuestionnaire', input, async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'QUESTIONNAIRES', locks: { people } });
    const others = await tx.db.findBy(Questionnaire, { companyId });
    const most = MAX_QUESTIONNAIRES;
    if (others.length >= most) refuse('LIMIT_REACHED', [], messages.tooManyQuestionnaires, { most });
    const content = await readQuestionnaire(tx, input, { content: NO_QUESTIONNAIRE, hidden: [] }, others);
    const form = { companyId, id: newId('qst') };
    await insertRows(tx, Questionnaire, [{ ...form, ...columnsOf(content), version: 1, createdAt: tx.now }]);
    await writeUsers(tx, form, NO_QUESTIONNAIRE, content);
    recordQuestionnaire(tx, 'questionnaire.create', form.id, NO_QUESTIONNAIRE, content);
    return form.id;
  });
  forgetRead(ctx);
  return { questionnaire: await questionnairesById(ctx).load(id), errors: [] };
}

/** Changes a questionnaire. A version that is no longer the current one is STALE. */
export async function updateQuestionnaire(ctx: Ctx, input: UpdateQuestionnaireInput) {
  const id = await lookThenLock(
    () => peopleConcerned(ctx, input),
    (people) => ctx.transaction((tx) => updateLocked(tx, input, people)),
  );
  forgetRead(ctx);
  return { questionnaire: await questionnairesById(ctx).load(id), errors: [] };
}

/** Those who were given it, where the change may take it from them, and those whom it names. To be looked at outside of the transaction. */
async function peopleConcerned(ctx: Ctx, input: UpdateQuestionnaireInput): Promise<PersonKey[]> {
  const { companyId } = requireMember(ctx);
  const id = parseId('qst', input.id);
  if (id === null || !input.userIds) return [];
  const given = await membersOf(ctx, companyId, QUESTIONNAIRE, id);
  return [...keysOfNamed(ctx, input.userIds), ...given.map(({ userId }) => ({ companyId, userId }))];
}

async function updateLocked(
  tx: Ctx,
  input: UpdateQuestionnaireInput,
  people: readonly PersonKey[],
): Promise<QuestionnaireId> {
  const { companyId } = await lockActor(tx, { manage: 'QUESTIONNAIRES', locks: { people } });
  const all = await tx.db.findBy(Questionnaire, { companyId });
  const form = questionnaireAt(all, input.id);
  if (form.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
  const users = input.userIds ? await membersOf(tx, companyId, QUESTIONNAIRE, form.id) : [];
  const userIds = users.map(({ userId }) => userId);
  requireLocked(tx, companyId, userIds);
  const before = { name: form.name, inboxId: form.inboxId, userIds };
  const hidden = users.filter(({ isShown }) => !isShown).map(({ userId }) => userId);
  const others = all.filter(({ id }) => id !== form.id);
  const after = await readQuestionnaire(tx, input, { content: before, hidden }, others);
  if (isSameQuestionnaire(before, after)) return form.id;
  const version = form.version + 1;
  await tx.db.update(Questionnaire, { companyId, id: form.id }, { ...columnsOf(after), version });
  await releaseFrom(tx, companyId, await writeUsers(tx, form, before, after));
  recordQuestionnaire(tx, 'questionnaire.update', form.id, before, after);
  return form.id;
}

/** A questionnaire named inside an input, among the company's all; NOT_FOUND otherwise. */
export function questionnaireAt(all: readonly Questionnaire[], text: string): Questionnaire {
  const id = parseId('qst', text);
  const form = all.find((one) => one.id === id);
  if (form === undefined) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  return form;
}

type Said = { readonly [K in 'name' | 'inboxId' | 'userIds']?: InputMaybe<CreateQuestionnaireInput[K]> };

/** A questionnaire as an input wants it; what is left out stays. Refuses whatever is wrong. */
async function readQuestionnaire(
  tx: Ctx,
  { name, inboxId, userIds }: Said,
  { content: before, hidden }: { readonly content: QuestionnaireContent; readonly hidden: readonly UserId[] },
  others: readonly Questionnaire[],
): Promise<QuestionnaireContent> {
  const problems: Problem[] = [];
  const isNamed = typeof name === 'string';
  const after = {
    name: isNamed ? readFreeName(name, others, messages.questionnaireNameTaken, problems) : before.name,
    inboxId: inboxId ? await readInboxId(tx, inboxId, problems) : before.inboxId,
    userIds: userIds ? [...(await readPeople(tx, userIds, ['userIds'], problems)), ...hidden] : before.userIds,
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return { ...after, userIds: [...new Set(after.userIds)] };
}

async function readInboxId(tx: Ctx, text: string, problems: Problem[]): Promise<InboxId | null> {
  const id = parseId('ibx', text);
  const inbox = id === null ? null : await inboxesById(tx).load(id);
  if (inbox === null) problems.push(problem('NOT_FOUND', ['inboxId'], commonMessages.notFound));
  return inbox?.id ?? null;
}

function columnsOf({ name, inboxId }: QuestionnaireContent) {
  if (name === null || inboxId === null) throw new Error('A questionnaire has both of these.');
  return { name, inboxId };
}

/** Writes who was given it, as far as that changes. Answers who has it no longer. */
async function writeUsers(
  tx: Ctx,
  { companyId, id }: { readonly companyId: CompanyId; readonly id: QuestionnaireId },
  { userIds: before }: QuestionnaireContent,
  { userIds: after }: QuestionnaireContent,
): Promise<UserId[]> {
  const [had, has] = [new Set(before), new Set(after)];
  const lost = before.filter((userId) => !has.has(userId));
  const won = after.filter((userId) => !had.has(userId));
  await movePeople(tx, companyId, { kind: QUESTIONNAIRE, id, won, lost }, async () => {
    if (lost.length > 0) await tx.db.delete(QuestionnaireUser, { companyId, questionnaireId: id, userId: In(lost) });
    const rows = won.map((userId) => ({ questionnaireId: id, userId }));
    await insertQuestionnaireUsers(tx, companyId, rows);
  });
  return lost;
}
