import { requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { parseId, type InboxId, type UserId } from '../../core/ids';
import { lookThenLock, type PersonKey } from '../../database/locks';
import type { DeleteInboxInput } from '../../generated/schema-types';
import type { FieldChange } from '../audit/changes';
import { record } from '../audit/record-event';
import { Company } from '../company/entity';
import { Conversation } from '../conversation/entity';
import { Inbox, InboxMember } from '../inbox/entity';
import { lockActor } from '../member/actor';
import { Questionnaire } from '../questionnaire/entity';
import { forgetRead } from './forget-read';
import { contentOf, NO_INBOX, recordInbox } from './inbox-content';
import { messages } from './messages';
import { movePeople, releaseFrom, requireLocked } from './people';
import { inboxAt } from './read-inbox';
import { hasConversations, holdersAt, INBOX, membersOf } from './repository';

/** Deletes an inbox, but never the last one. What is in it moves to another, and whoever cannot have a conversation there loses it to the pool. */
export async function deleteInbox(ctx: Ctx, input: DeleteInboxInput) {
  const deletedId = await lookThenLock(
    () => peopleConcerned(ctx, input),
    (people) => ctx.transaction((tx) => deleteLocked(tx, input, people)),
  );
  forgetRead(ctx);
  return { deletedId, errors: [] };
}

/**
 * Those who serve the inbox, and those who have conversations of it: nobody else can lose one, and whoever serves it is handed none of it while they
 * are locked. To be looked at outside of the transaction.
 */
async function peopleConcerned(ctx: Ctx, input: DeleteInboxInput): Promise<PersonKey[]> {
  const { companyId } = requireMember(ctx);
  const id = parseId('ibx', input.id);
  if (id === null) return [];
  const serving = (await membersOf(ctx, companyId, INBOX, id)).map(({ userId }) => userId);
  const holding = await holdersAt(ctx, companyId, INBOX, id);
  return [...serving, ...holding].map((userId) => ({ companyId, userId }));
}

async function deleteLocked(tx: Ctx, input: DeleteInboxInput, people: readonly PersonKey[]): Promise<InboxId> {
  const { companyId } = await lockActor(tx, { manage: 'INBOXES', locks: { people } });
  const inboxes = await tx.db.findBy(Inbox, { companyId });
  const inbox = inboxAt(inboxes, input.id, ['id']);
  const others = inboxes.filter(({ id }) => id !== inbox.id);
  if (others.length === 0) refuse('INVALID', ['id'], messages.lastInbox);
  const target = targetOf(input, inboxes, inbox);
  // Written first: whoever opens a conversation in it waits from here on, and then finds it gone.
  await tx.db.increment(Inbox, { companyId, id: inbox.id }, 'version', 1);
  const questionnaires = await tx.db.findBy(Questionnaire, { companyId, inboxId: inbox.id });
  const isInUse = questionnaires.length > 0 || (await hasConversations(tx, companyId, inbox.id));
  if (target === null && isInUse) refuse('INVALID', ['moveConversationsToId'], messages.inboxInUse);
  const members = await membersOf(tx, companyId, INBOX, inbox.id);
  const serving = members.map(({ userId }) => userId);
  const holding = await holdersAt(tx, companyId, INBOX, inbox.id);
  requireLocked(tx, companyId, [...serving, ...holding]);
  const moved = target === null ? [] : await moveContents(tx, inbox, target, questionnaires);
  const heir = await replaceDefault(tx, inbox, target, others);
  await removeInbox(tx, inbox, serving);
  await releaseFrom(tx, companyId, [...serving, ...holding]);
  recordInbox(tx, 'inbox.delete', inbox.id, contentOf(inbox, members), NO_INBOX, [...moved, ...heir]);
  return inbox.id;
}

function targetOf({ moveConversationsToId }: DeleteInboxInput, inboxes: readonly Inbox[], inbox: Inbox): Inbox | null {
  if (moveConversationsToId === null || moveConversationsToId === undefined) return null;
  const target = inboxAt(inboxes, moveConversationsToId, ['moveConversationsToId']);
  if (target.id === inbox.id) refuse('INVALID', ['moveConversationsToId'], messages.movesToItself);
  return target;
}

/** Conversations keep the instant of their latest activity: nothing has happened in them. */
async function moveContents(
  tx: Ctx,
  { companyId, id }: Inbox,
  target: Inbox,
  questionnaires: readonly Questionnaire[],
): Promise<FieldChange[]> {
  const { affected } = await tx.db.update(Conversation, { companyId, inboxId: id }, { inboxId: target.id });
  await tx.db.update(Questionnaire, { companyId, inboxId: id }, { inboxId: target.id, version: () => 'version + 1' });
  const change = { field: 'inboxId', before: id, after: target.id };
  record(
    tx,
    questionnaires.map((one) => ({ action: 'questionnaire.update', targetId: one.id, changes: [change] })),
  );
  return [
    { field: 'moveConversationsToId', before: null, after: target.id },
    { field: 'movedConversations', before: null, after: String(affected ?? 0) },
  ];
}

/** Where it was the inbox that new people get, another one is that from now on. */
async function replaceDefault(
  tx: Ctx,
  { companyId, id }: Inbox,
  target: Inbox | null,
  others: readonly Inbox[],
): Promise<FieldChange[]> {
  const [oldest] = [...others].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  const heir = target ?? oldest;
  if (heir === undefined) return [];
  const { affected } = await tx.db.update(Company, { id: companyId, defaultInboxId: id }, { defaultInboxId: heir.id });
  return affected === 1 ? [{ field: 'defaultInboxId', before: id, after: heir.id }] : [];
}

async function removeInbox(tx: Ctx, { companyId, id }: Inbox, serving: readonly UserId[]): Promise<void> {
  await movePeople(tx, companyId, { kind: INBOX, id, won: [], lost: serving }, () =>
    tx.db.delete(InboxMember, { companyId, inboxId: id }),
  );
  await tx.db.delete(Inbox, { companyId, id });
}
