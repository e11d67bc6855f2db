import { languageOf, type Ctx } from '../../core/ctx';
import { notFound, RequestError, type Obstacle } from '../../core/errors';
import { parseId, type Id } from '../../core/ids';
import { translate, type Message } from '../../core/messages';
import type { AccessReason, ConversationAction, UserAction } from '../../generated/schema-types';
import { obstacleToAction } from '../conversation/policy';
import { visibleConversationsById } from '../conversation/repository';
import { inboxesOfUser } from '../inbox/repository';
import { questionnairesOfUser } from '../questionnaire/repository';
import { obstacleTo } from '../user/policy';
import type { UserRecord } from '../user/record';
import { isAlsoElsewhere, userById } from '../user/repository';

/** The mutation that does to somebody what `User.viewerMay` names; the rest of it is one of `updateUser`, by the same rule as EDIT. */
const TO_PEOPLE: Record<Exclude<UserAction, 'CHANGE_ROLE' | 'DEACTIVATE' | 'BLOCK'>, string> = {
  EDIT: 'Mutation.updateUser',
  ARCHIVE: 'Mutation.archiveUser',
  REACTIVATE: 'Mutation.reactivateUser',
  DELETE: 'Mutation.deleteUser',
  RESET_TWO_FACTOR: 'Mutation.resetTwoFactor',
};

/** The same of `Conversation.viewerMay`. */
const TO_CONVERSATIONS: Record<ConversationAction, string> = {
  TAKE: 'Mutation.takeConversation',
  ASSIGN: 'Mutation.assignConversation',
  OFFER: 'Mutation.offerTransfer',
  UNASSIGN: 'Mutation.unassignConversation',
  REPLY: 'Mutation.replyToConversation',
  CLOSE: 'Mutation.closeConversation',
  REOPEN: 'Mutation.reopenConversation',
};

function actionOf<A extends string>(mutations: Record<A, string>, field: string): A | undefined {
  return (Object.keys(mutations) as A[]).find((action) => mutations[action] === field);
}

/** Whether the rule about a record lets somebody do it: the rule that refuses the mutation, and that `viewerMay` goes by. */
export async function recordReason(ctx: Ctx, user: UserRecord, field: string, text: string): Promise<AccessReason> {
  const [toPeople, toConversations] = [actionOf(TO_PEOPLE, field), actionOf(TO_CONVERSATIONS, field)];
  if (toPeople !== undefined) return reasonOf(ctx, toPeople, await obstacleToPerson(ctx, toPeople, user, text));
  if (toConversations === undefined) throw new RequestError('INVALID', noSuchRule, { path: ['field'] });
  return reasonOf(ctx, toConversations, await obstacleToConversation(ctx, toConversations, user, text));
}

function reasonOf(ctx: Ctx, action: string, obstacle: Obstacle | null): AccessReason {
  if (obstacle === null) return { source: 'RECORD', name: action, allowed: true };
  return { source: 'RECORD', name: translate(obstacle.message, languageOf(ctx), obstacle.values), allowed: false };
}

async function obstacleToPerson(ctx: Ctx, action: UserAction, user: UserRecord, text: string) {
  const target = await userById(ctx, text);
  const alsoElsewhere = target.accountId !== null && (await isAlsoElsewhere(ctx).load(target.accountId));
  return obstacleTo(action, user, { ...target, alsoElsewhere }, ctx.now);
}

/** Of a conversation that the viewer may see: what stands between it and the person says something of it. */
async function obstacleToConversation(ctx: Ctx, action: ConversationAction, user: UserRecord, text: string) {
  const id = parseId('cnv', text);
  const conversation = id === null ? null : await visibleConversationsById(ctx).load(id);
  if (conversation === null) throw notFound();
  const [inboxes, questionnaires] = await Promise.all([
    inboxesOfUser(ctx).load(user.id),
    questionnairesOfUser(ctx).load(user.id),
  ]);
  const actor = {
    ...{ kind: 'PERSON' as const, userId: user.id, role: user.role, permissions: user.effective },
    ...{ inboxIds: idsOf(inboxes), questionnaireIds: idsOf(questionnaires) },
  };
  return obstacleToAction(action, actor, conversation, ctx.now);
}

function idsOf<I extends Id>(records: readonly { readonly id: I }[]): ReadonlySet<I> {
  return new Set(records.map(({ id }) => id));
}

const noSuchRule: Message = {
  en: 'With a record, name a mutation that does something to a person or a conversation: Mutation.archiveUser, Mutation.closeConversation.',
  tr: 'Bir kayıtla birlikte, bir kişi veya konuşma üzerinde işlem yapan bir mutasyon yazın: Mutation.archiveUser, Mutation.closeConversation.',
  nl: 'Noem bij een record een mutatie die iets doet met een persoon of een gesprek: Mutation.archiveUser, Mutation.closeConversation.',
  fr: 'Avec un enregistrement, indiquez une mutation qui agit sur une personne ou une conversation : Mutation.archiveUser, Mutation.closeConversation.',
};
