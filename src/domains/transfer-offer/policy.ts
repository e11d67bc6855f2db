import { commonMessages, type Obstacle } from '../../core/errors';
import type { Message } from '../../core/messages';
import { holds } from '../../core/module-set';
import type { TransferOfferAction } from '../../generated/schema-types';
import type { TransferOffer } from '../assignment/offer-entity';
import { mayBeSeen, obstacleToAction, type ConversationActor, type ConversationFacts } from '../conversation/policy';
import { messages } from './messages';

/** What of an offer, and of its conversation, decides who may see it and do what to it. */
export interface OfferFacts {
  readonly offer: Pick<TransferOffer, 'toId' | 'offeredById' | 'status' | 'expiresAt'>;
  readonly conversation: ConversationFacts;
}

/** Of a loaded record alone: no list is read by it, so that it needs no SQL beside it. */
type Asks = (actor: ConversationActor, facts: OfferFacts, now: Date) => Obstacle | null;

const says = (code: Obstacle['code'], message: Message): Obstacle => ({ code, message });

/** Whether an offer exists for somebody: for whoever was asked, with the module, and whoever may see the conversation. */
export function mayOfferBeSeen(actor: ConversationActor, { offer, conversation }: OfferFacts, now: Date): boolean {
  const wasAsked = offer.toId === actor.userId && holds(actor.permissions, 'CONVERSATIONS', 'USE');
  return wasAsked || mayBeSeen(actor, conversation, now);
}

const isVisible: Asks = (actor, facts, now) =>
  mayOfferBeSeen(actor, facts, now) ? null : says('NOT_FOUND', commonMessages.notFound);

const wasAsked: Asks = ({ kind, userId }, { offer }) =>
  kind === 'PERSON' && offer.toId === userId ? null : says('FORBIDDEN', messages.onlyWhoWasAsked);

/** Whoever may hand the conversation over takes the offers of others back, too. */
const mayTakeBack: Asks = (actor, { offer, conversation }, now) => {
  const madeIt = offer.offeredById === actor.userId;
  const handsOver = obstacleToAction('ASSIGN', actor, conversation, now) === null;
  return madeIt || handsOver ? null : says('FORBIDDEN', messages.onlyWhoHandsOver);
};

/** One that has run out is open until what happens then has happened. */
const isOpen: Asks = (_, { offer: { status, expiresAt } }, now) => {
  if (status !== 'OPEN') return says('STALE', messages.ended);
  return expiresAt > now ? null : says('STALE', messages.lapsed);
};

/** Who may do what to which offer: one value a verb, for the mutation and for `viewerMay`. In the order of the schema. */
const ACTIONS: Record<TransferOfferAction, readonly Asks[]> = {
  ACCEPT: [isVisible, wasAsked, isOpen],
  DECLINE: [isVisible, wasAsked, isOpen],
  WITHDRAW: [isVisible, mayTakeBack, isOpen],
};

/** Why `actor` may not do it; null when they may. */
export function obstacleToOfferAction(
  action: TransferOfferAction,
  actor: ConversationActor,
  facts: OfferFacts,
  now: Date,
): Obstacle | null {
  for (const ask of ACTIONS[action]) {
    const obstacle = ask(actor, facts, now);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

/** What the actor may do to the offer, in the order of the schema. */
export function actionsOnOffer(actor: ConversationActor, facts: OfferFacts, now: Date): TransferOfferAction[] {
  const all = Object.keys(ACTIONS) as TransferOfferAction[];
  return all.filter((action) => obstacleToOfferAction(action, actor, facts, now) === null);
}
