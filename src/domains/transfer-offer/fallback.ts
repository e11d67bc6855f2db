import type { Ctx } from '../../core/ctx';
import { moveConversation } from '../assignment/move';
import type { TransferOffer } from '../assignment/offer-entity';
import type { AuditActor } from '../audit/record-event';
import type { ConversationRecord } from '../conversation/record';

/** After an offer that was not accepted: back to the pool, where it asked for that and somebody has the conversation. */
export async function returnIfWanted(
  tx: Ctx,
  { ifNotAccepted }: Pick<TransferOffer, 'ifNotAccepted'>,
  conversation: ConversationRecord,
  { note = null, by }: { readonly note?: string | null; readonly by?: AuditActor },
): Promise<void> {
  if (ifNotAccepted === 'KEEP' || conversation.assigneeId === null) return;
  await moveConversation(tx, conversation, {
    end: { reason: 'RETURNED', note },
    event: 'conversation.unassign',
    ...(by !== undefined && { by }),
  });
}
