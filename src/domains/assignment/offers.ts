import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import {
  idBytes,
  idFromBytes,
  newId,
  type CompanyId,
  type ConversationId,
  type TransferOfferId,
  type UserId,
} from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { insertRows, selectRows } from '../../database/rows';
import type { TransferOfferStatus } from '../../generated/schema-types';
import type { EventKind } from '../audit/kinds';
import { record, type AuditActor } from '../audit/record-event';
import {
  CONVERSATION_COLUMNS,
  CONVERSATION_TABLES,
  instantAfter,
  toConversation,
  type ConversationRecord,
  type ConversationRow,
} from '../conversation/record';
import { TransferOffer } from './offer-entity';
import { writePlace } from './place';

/** Of the viewer's company, whether the viewer may see them or not. */
export const offersById = defineLoader<TransferOfferId, TransferOffer | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(TransferOffer, { companyId, id: In([...ids]) });
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** The offers of each conversation, the first of them first. The conversations are visible to whoever asks. */
export const offersOf = defineLoader<ConversationId, TransferOffer[]>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.find(TransferOffer, {
    where: { companyId, conversationId: In([...ids]) },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return inOrderOf(ids, found, ({ conversationId }) => conversationId);
});

type NewOffer = Pick<TransferOffer, 'toId' | 'offeredById' | 'note' | 'ifNotAccepted'> & { readonly lastsMs: number };

/** Offers a conversation that has no open offer. Whoever has it and whoever is asked are locked, and it was asked whether they could have it. */
export async function makeOffer(
  tx: Ctx,
  conversation: ConversationRecord,
  { toId, lastsMs, ...offer }: NewOffer,
): Promise<TransferOfferId> {
  const { companyId, id: conversationId } = conversation;
  const id = newId('ofr');
  const createdAt = instantAfter(conversation, tx.now);
  await writePlace(tx, conversation, { ...conversation, offerId: id });
  const expiresAt = new Date(createdAt.getTime() + lastsMs);
  await insertRows(tx, TransferOffer, [
    { ...{ companyId, id, conversationId, toId }, ...offer, status: 'OPEN', isOpen: 1, createdAt, expiresAt },
  ]);
  const changes = [
    { field: 'offerId', before: null, after: id },
    { field: 'offeredTo', before: null, after: toId },
  ];
  record(tx, { action: 'conversation.offer', targetId: conversationId, changes });
  return id;
}

/** How an offer ends while the conversation stays where it is. */
interface OfferEnd {
  readonly status: Exclude<TransferOfferStatus, 'OPEN' | 'SUPERSEDED'>;
  readonly reason?: string | null;
  readonly event: Extract<EventKind, `conversation.${string}Offer`>;
  /** Left out: the viewer. */
  readonly by?: AuditActor;
}

/** Ends the open offer of a conversation. Answers the conversation as it is then. */
export async function endOffer(
  tx: Ctx,
  before: ConversationRecord,
  { status, reason = null, event, by }: OfferEnd,
): Promise<ConversationRecord> {
  const after = { ...before, offerId: null, updatedAt: instantAfter(before, tx.now) };
  await writePlace(tx, before, after);
  await closeOffers(tx, before.companyId, [before], { status, reason, endedAt: after.updatedAt });
  record(tx, { action: event, targetId: before.id, changes: [offerGone(before)] }, by);
  return after;
}

/** Something else has happened to conversations, whose rows the caller writes: what was offered of them is so no longer. */
export async function supersedeOffers(
  tx: Ctx,
  companyId: CompanyId,
  conversations: readonly ConversationRecord[],
  endedAt: Date,
): Promise<void> {
  await closeOffers(tx, companyId, conversations, { status: 'SUPERSEDED', reason: null, endedAt });
}

/** That a conversation is no longer offered, as its event says it. */
export function offerGone({ offerId }: Pick<ConversationRecord, 'offerId'>) {
  return { field: 'offerId', before: offerId, after: null };
}

async function closeOffers(
  tx: Ctx,
  companyId: CompanyId,
  conversations: readonly ConversationRecord[],
  end: Pick<TransferOffer, 'status' | 'reason' | 'endedAt'>,
): Promise<void> {
  const ids = conversations.flatMap(({ offerId }) => offerId ?? []);
  if (ids.length > 0) await tx.db.update(TransferOffer, { companyId, id: In(ids) }, { ...end, isOpen: null });
}

/** The conversations that somebody is asked to take over. */
export async function offeredTo(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<ConversationRecord[]> {
  const rows = await selectRows<ConversationRow>(
    tx,
    `SELECT ${CONVERSATION_COLUMNS} FROM transfer_offer o
       JOIN (${CONVERSATION_TABLES}) ON k.companyId = o.companyId AND k.id = o.conversationId
      WHERE o.companyId = ? AND o.toId = ? AND o.isOpen = 1`,
    [idBytes(companyId), idBytes(userId)],
  );
  return rows.map(toConversation);
}

/** Which of these people are asked to take something over. */
export async function askedAmong(tx: Ctx, companyId: CompanyId, ids: readonly UserId[]): Promise<ReadonlySet<UserId>> {
  if (ids.length === 0) return new Set();
  const rows = await selectRows<{ toId: Buffer }>(
    tx,
    'SELECT DISTINCT toId FROM transfer_offer WHERE companyId = ? AND toId IN (?) AND isOpen = 1',
    [idBytes(companyId), ids.map(idBytes)],
  );
  return new Set(rows.map(({ toId }) => idFromBytes('usr', toId)));
}

/**
 * Lets offers run out at once, because whoever was asked could not have the conversations any more: what happens to them then is up to the offers, and
 * needs others to be locked. The person is locked.
 */
export async function expireOffers(
  tx: Ctx,
  companyId: CompanyId,
  conversationIds: readonly ConversationId[],
): Promise<void> {
  if (conversationIds.length === 0) return;
  const which = { companyId, conversationId: In([...conversationIds]), isOpen: 1 };
  await tx.db.update(TransferOffer, which, { expiresAt: tx.now });
}
