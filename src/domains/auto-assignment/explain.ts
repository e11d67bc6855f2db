import { languageOf, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import type { TransferOfferId } from '../../core/ids';
import { translate, type Message } from '../../core/messages';
import { remembered } from '../../core/remembered';
import type { AssignmentTrace, RoutingObstacle } from '../../generated/schema-types';
import type { ConversationAssignment } from '../assignment/entity';
import { offersById } from '../assignment/offers';
import { conversationById } from '../conversation/repository';
import type { ConversationRecord } from '../conversation/record';
import { inboxesById } from '../inbox/repository';
import type { UserRecord } from '../user/record';
import { usersById, usersInOrder } from '../user/repository';
import { choose, warmsUpUntil, type Trace } from './choose';
import { messages } from './messages';
import { situationOf } from './situation';

/** A trace with the people it speaks of. */
export type TraceRecord = Omit<AssignmentTrace, 'chosen' | 'considered'> & {
  readonly chosen: UserRecord | null;
  readonly considered: { user: UserRecord; openConversations: number; obstacles: RoutingObstacle[] }[];
};

/** What would let a conversation find somebody. */
export interface WaitingRecord {
  readonly user: UserRecord | null;
  readonly obstacles: RoutingObstacle[];
  readonly at: Date | null;
  readonly sentence: string;
}

/** What the automatic assignment would do with a conversation now. Nothing is done. */
export async function simulateAssignment(ctx: Ctx, conversationId: string): Promise<TraceRecord> {
  const conversation = await conversationById(ctx, conversationId);
  const { trace } = await traceOf(ctx, conversation);
  return withPeople(ctx, trace);
}

/** As it was when it was assigned; null where a person did. */
export function traceOfAssignment(ctx: Ctx, { trace }: ConversationAssignment): Promise<TraceRecord> | null {
  return trace === null ? null : withPeople(ctx, JSON.parse(trace) as Trace);
}

async function traceOf(ctx: Ctx, conversation: ConversationRecord) {
  const inbox = await inboxesById(ctx).load(conversation.inboxId);
  if (inbox === null) throw notFound();
  // Once for all conversations of an inbox that one request asks about.
  const situation = await remembered(ctx, inbox, 'situation', () => situationOf(ctx, inbox));
  return { situation, trace: choose(conversation, situation, ctx.now) };
}

async function withPeople(ctx: Ctx, { chosenId, considered, ...trace }: Trace): Promise<TraceRecord> {
  const people = await usersInOrder(
    ctx,
    considered.map(({ userId }) => userId),
  );
  const byId = new Map(people.map((user) => [user.id, user]));
  return {
    ...trace,
    chosen: chosenId === null ? null : await usersById(ctx).load(chosenId),
    considered: considered.flatMap(({ userId, open, obstacles }) => {
      const user = byId.get(userId);
      return user === undefined ? [] : [{ user, openConversations: open, obstacles: [...obstacles] }];
    }),
  };
}

const MAX_REASONS = 5;

/** Why a conversation waits: whoever lacks the least comes first. */
export async function waitingBecause(ctx: Ctx, conversation: ConversationRecord): Promise<WaitingRecord[]> {
  if (conversation.status !== 'OPEN' || conversation.assigneeId !== null) return [];
  if (conversation.offerId !== null) return [await offered(ctx, conversation.offerId)];
  return lackingFor(ctx, conversation);
}

async function lackingFor(ctx: Ctx, conversation: ConversationRecord): Promise<WaitingRecord[]> {
  const { situation, trace } = await traceOf(ctx, conversation);
  if (situation.policy === 'MANUAL') return [reason(ctx, messages.manual)];
  const closed = situation.companyOpen ? [] : [reason(ctx, messages.companyClosed, situation.opensAt)];
  // Somebody could have it as soon as the company opens: nothing else matters.
  if (closed.length > 0 && trace.considered.some(({ obstacles }) => obstacles.length === 0)) return closed;
  if (trace.consideredCount === 0) return [...closed, reason(ctx, messages.nobodyServes)];
  const nearest = [...trace.considered].sort((a, b) => a.obstacles.length - b.obstacles.length).slice(0, MAX_REASONS);
  const people = nearest.map(async ({ userId, obstacles }) => {
    const user = await usersById(ctx).load(userId);
    const colleague = situation.colleagues.find(({ id }) => id === userId);
    const at = obstacles.includes('WARMING_UP') && colleague !== undefined ? warmsUpUntil(colleague, ctx.now) : null;
    return { user, obstacles: [...obstacles], at, sentence: sentenceFor(ctx, user, obstacles) };
  });
  const found = (await Promise.all(people)).filter(({ obstacles }) => obstacles.length > 0);
  return [...closed, ...found].slice(0, MAX_REASONS);
}

/** While somebody is asked to take it over, it waits for their answer alone. */
async function offered(ctx: Ctx, id: TransferOfferId): Promise<WaitingRecord> {
  const offer = await offersById(ctx).load(id);
  const user = offer && (await usersById(ctx).load(offer.toId));
  const sentence = translate(messages.offered, languageOf(ctx), { name: user?.storedName ?? '' });
  return { user, obstacles: [], at: offer?.expiresAt ?? null, sentence };
}

function reason(ctx: Ctx, message: Message, at: Date | null = null): WaitingRecord {
  return { user: null, obstacles: [], at, sentence: translate(message, languageOf(ctx)) };
}

function sentenceFor(ctx: Ctx, user: UserRecord | null, obstacles: readonly RoutingObstacle[]): string {
  const language = languageOf(ctx);
  const needs = obstacles.map((one) => translate(messages[one], language)).join(', ');
  return translate(messages.person, language, { name: user?.storedName ?? '', needs });
}
