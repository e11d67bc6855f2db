import type { Ctx } from '../../core/ctx';
import { refuse, refuseFor, UserErrors, type Obstacle, type Problem } from '../../core/errors';
import { parseId, type TransferOfferId } from '../../core/ids';
import { readLine } from '../../core/text';
import type {
  AcceptTransferOfferInput,
  DeclineTransferOfferInput,
  OfferTransferInput,
  TransferOfferAction,
  WithdrawTransferOfferInput,
} from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { eligibleTarget } from '../assignment/eligible-target';
import { forgetRead } from '../assignment/forget-read';
import { withConversation, type ActorAndConversation } from '../assignment/lock-conversation';
import { moveConversation } from '../assignment/move';
import { endOffer, makeOffer, offersById } from '../assignment/offers';
import { obstacleToAction } from '../conversation/policy';
import { visibleConversationsById } from '../conversation/repository';
import { returnIfWanted } from './fallback';
import { withOffer, type ActorAndOffer } from './lock-offer';
import { messages } from './messages';
import { obstacleToOfferAction } from './policy';
import { countReceived, MOST_RECEIVED, visibleOffersById } from './repository';

const MAX_NOTE = 1_000;
const MAX_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

/** Asks somebody whether they take a conversation over; they have to be able to have it now, and a place is kept free for it. */
export async function offerTransfer(ctx: Ctx, input: OfferTransferInput) {
  const { note, lastsMs } = readTerms(input);
  const ifNotAccepted = input.ifNotAccepted ?? 'KEEP';
  const toId = parseId('usr', input.assigneeId);
  const id = await withConversation(
    ctx,
    input.conversationId,
    [toId],
    async (tx, at) => {
      const { actor, conversation } = at;
      await refuseUnlessMayOffer(tx, at);
      if (toId !== null && toId === conversation.assigneeId) refuse('INVALID', ['assigneeId'], messages.toHolder);
      if (toId === actor.userId) refuse('INVALID', ['assigneeId'], messages.toOneself);
      const target = await eligibleTarget(tx, conversation, toId, ['assigneeId']);
      if ((await countReceived(tx, actor.companyId, target)) >= MOST_RECEIVED) {
        refuse('LIMIT_REACHED', ['assigneeId'], messages.tooManyOffers, { most: MOST_RECEIVED });
      }
      if (actor.userId === null) throw new Error('Whoever may offer a conversation is somebody.');
      return makeOffer(tx, conversation, { toId: target, offeredById: actor.userId, note, ifNotAccepted, lastsMs });
    },
    (run) => withIdempotencyKey(ctx, 'offerTransfer', input, run),
  );
  return { offer: await reloadedOffer(ctx, id), errors: [] };
}

function readTerms({ note, expiresInMinutes }: OfferTransferInput): { note: string | null; lastsMs: number } {
  const problems: Problem[] = [];
  const said = readLine(note, MAX_NOTE, ['note'], problems);
  const minutes = expiresInMinutes ?? 10;
  if (minutes < 1 || minutes > MAX_MINUTES) {
    const values = { most: MAX_MINUTES };
    problems.push({ code: 'INVALID', path: ['expiresInMinutes'], message: messages.expiry, values });
  }
  if (problems.length > 0) throw new UserErrors(problems);
  return { note: said, lastsMs: minutes * MINUTE_MS };
}

async function refuseUnlessMayOffer(tx: Ctx, { actor, conversation }: ActorAndConversation): Promise<void> {
  const obstacle = obstacleToAction('OFFER', actor, conversation, tx.now);
  if (obstacle === null) return;
  await refuseWithOffer(tx, obstacle, ['conversationId'], obstacle.code === 'STALE' ? conversation.offerId : null);
}

/** Whoever comes too late sees the offer as it is. */
async function refuseWithOffer(
  tx: Ctx,
  obstacle: Obstacle,
  path: string[],
  id: TransferOfferId | null,
): Promise<never> {
  if (id === null) refuseFor(path, obstacle);
  throw new UserErrors([{ ...obstacle, path }], { offer: await offersById(tx).clear(id).load(id) });
}

/** Takes over what one was offered, while one can have it. Accepting what one has accepted changes nothing. */
export async function acceptTransferOffer(ctx: Ctx, input: AcceptTransferOfferInput) {
  const done = await withOffer(ctx, input.offerId, async (tx, at) => {
    const { offer, conversation } = at;
    if (isAccepted(at)) return at;
    await refuseUnlessMay(tx, 'ACCEPT', at);
    const assigneeId = await eligibleTarget(tx, conversation, offer.toId, ['offerId']);
    const free = await endOffer(tx, conversation, { status: 'ACCEPTED', event: 'conversation.acceptOffer' });
    await moveConversation(tx, free, {
      end: { reason: 'TRANSFERRED' },
      begin: { assigneeId, reason: 'ACCEPTED', assignedById: offer.offeredById, note: offer.note },
      event: 'conversation.assign',
    });
    return at;
  });
  const offer = await reloadedOffer(ctx, done.offer.id);
  return { offer, conversation: await visibleConversationsById(ctx).load(done.conversation.id), errors: [] };
}

function isAccepted({ actor, offer, conversation }: ActorAndOffer): boolean {
  const isTheirs = offer.toId === actor.userId && conversation.assigneeId === actor.userId;
  return isTheirs && offer.status === 'ACCEPTED' && conversation.status === 'OPEN';
}

/** Refuses what one was offered. */
export async function declineTransferOffer(ctx: Ctx, input: DeclineTransferOfferInput) {
  const problems: Problem[] = [];
  const reason = readLine(input.reason, MAX_NOTE, ['reason'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  const { offer } = await withOffer(ctx, input.offerId, async (tx, at) => {
    await refuseUnlessMay(tx, 'DECLINE', at);
    const end = { status: 'DECLINED', reason, event: 'conversation.declineOffer' } as const;
    await returnIfWanted(tx, at.offer, await endOffer(tx, at.conversation, end), { note: reason });
    return at;
  });
  return { offer: await reloadedOffer(ctx, offer.id), errors: [] };
}

/** Takes an offer back. The conversation stays where it is. */
export async function withdrawTransferOffer(ctx: Ctx, input: WithdrawTransferOfferInput) {
  const { offer } = await withOffer(ctx, input.offerId, async (tx, at) => {
    await refuseUnlessMay(tx, 'WITHDRAW', at);
    await endOffer(tx, at.conversation, { status: 'WITHDRAWN', event: 'conversation.withdrawOffer' });
    return at;
  });
  return { offer: await reloadedOffer(ctx, offer.id), errors: [] };
}

async function refuseUnlessMay(tx: Ctx, action: TransferOfferAction, at: ActorAndOffer): Promise<void> {
  const obstacle = obstacleToOfferAction(action, at.actor, at, tx.now);
  if (obstacle === null) return;
  await refuseWithOffer(tx, obstacle, ['offerId'], obstacle.code === 'STALE' ? at.offer.id : null);
}

/** As it is after a change. */
function reloadedOffer(ctx: Ctx, id: TransferOfferId) {
  forgetRead(ctx);
  return visibleOffersById(ctx).load(id);
}
