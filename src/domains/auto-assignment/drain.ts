import type { Ctx } from '../../core/ctx';
import { idBytes, type CompanyId, type ConversationId, type InboxId, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { CONVERSATION_CODES } from '../conversation/entity';
import { conversationsOf } from '../conversation/repository';
import {
  CONVERSATION_COLUMNS,
  toConversation,
  type ConversationRecord,
  type ConversationRow,
} from '../conversation/record';
import type { AssignableConversation } from '../assignment/eligibility';
import { lockPeople } from '../assignment/lock-conversation';
import { moveConversation } from '../assignment/move';
import type { Inbox } from '../inbox/entity';
import { afterGiving, choose, hasRoom, routingObstacles, type Colleague, type Situation, type Trace } from './choose';
import { colleaguesById, situationOf } from './situation';

/** Conversations that one statement reads. */
const PAGE = 200;
/** How often one pass looks again at who is there, when others assign at the same time. */
const MAX_LOOKS = 5;

type RoutedInbox = Pick<Inbox, 'companyId' | 'id' | 'assignment'>;

/**
 * Gives the conversations that wait in an inbox to those whom its rule chooses, the oldest first, each in a transaction of its own, until nobody can
 * have any of those that are left. One that nobody can have keeps none behind it waiting. Safe beside any number of others who do the same.
 */
/** `ctxNow` makes a context of the moment: giving away what waits may take its time. */
export async function drainInbox(ctxNow: () => Ctx, inbox: RoutedInbox): Promise<number> {
  let given = 0;
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const pass = await drainOnce(ctxNow, inbox);
    given += pass.given;
    if (!pass.isOvertaken) break;
  }
  return given;
}

interface Pass {
  readonly given: number;
  /** Whoever was chosen cannot have it any more: others were faster. */
  readonly isOvertaken: boolean;
}

async function drainOnce(ctxNow: () => Ctx, inbox: RoutedInbox): Promise<Pass> {
  const ctx = ctxNow();
  const situation = await situationOf(ctx, inbox);
  if (!situation.companyOpen || situation.policy === 'MANUAL') return { given: 0, isOvertaken: false };
  const state = { ...situation, given: 0 };
  for await (const one of allWaitingIn(ctx, inbox)) {
    const result = await giveToSomebody(ctxNow(), one, state);
    if (result !== 'next') return { given: state.given, isOvertaken: result === 'unfit' };
  }
  return { given: state.given, isOvertaken: false };
}

async function* allWaitingIn(ctx: Ctx, { companyId, id }: RoutedInbox): AsyncGenerator<ConversationRecord> {
  for (let after: ConversationId | null = null; ;) {
    const waiting: ConversationRecord[] = await waitingIn(ctx, companyId, id, after);
    yield* waiting;
    after = waiting.at(-1)?.id ?? null;
    if (waiting.length < PAGE) return;
  }
}

/** The situation as it becomes while conversations are given away. */
interface State extends Situation {
  colleagues: readonly Colleague[];
  given: number;
}

/** 'full' where nobody has room for anything any more. */
async function giveToSomebody(ctx: Ctx, one: ConversationRecord, state: State): Promise<'next' | 'full' | 'unfit'> {
  if (!state.colleagues.some((colleague) => hasRoom(colleague, one, ctx.now))) return 'full';
  const trace = choose(one, state, ctx.now);
  if (trace.chosenId === null) return 'next';
  const turn = await give(ctx, one, trace.chosenId, trace);
  if (turn === 'unfit') return 'unfit';
  if (turn === 'gone') return 'next';
  state.given += 1;
  state.colleagues = afterGiving(state.colleagues, trace.chosenId, one, turn);
  return 'next';
}

async function waitingIn(
  ctx: Ctx,
  companyId: CompanyId,
  inboxId: InboxId,
  after: ConversationId | null,
): Promise<ConversationRecord[]> {
  const rows = await selectRows<ConversationRow>(
    ctx,
    `SELECT ${CONVERSATION_COLUMNS} FROM conversation k FORCE INDEX (conversation_pool)
       JOIN inbox i ON i.companyId = k.companyId AND i.id = k.inboxId
      WHERE k.companyId = ? AND k.inboxId = ? AND k.status = ? AND k.assigneeId IS NULL AND k.offerId IS NULL
        ${after === null ? '' : 'AND k.id > ?'}
      ORDER BY k.id LIMIT ?`,
    [idBytes(companyId), idBytes(inboxId), CONVERSATION_CODES.OPEN, ...(after === null ? [] : [idBytes(after)]), PAGE],
  );
  return rows.map(toConversation);
}

/** The automatic assignment, as the audit writes it down. */
const LABEL = 'Automatic assignment';

/**
 * Gives a conversation to whom was chosen, as far as they can still have it and it still waits. Answers their turn; 'gone' where somebody else has
 * it by now, 'unfit' where the choice has to be made anew.
 */
function give(
  ctx: Ctx,
  { companyId, id }: ConversationRecord,
  chosenId: UserId,
  trace: Trace,
): Promise<number | 'gone' | 'unfit'> {
  return ctx.transaction(async (tx) => {
    await lockPeople(tx, companyId, [chosenId]);
    const [conversation] = await conversationsOf(tx, companyId, [id]);
    if (conversation === undefined || !isWaiting(conversation)) return 'gone';
    const [colleague] = await colleaguesById(tx, companyId, [chosenId]);
    if (colleague === undefined || !isFit(tx, conversation, colleague)) return 'unfit';
    await moveConversation(tx, conversation, {
      begin: { assigneeId: chosenId, reason: 'AUTOMATIC', assignedById: null, trace: JSON.stringify(trace) },
      event: 'conversation.assign',
      by: { companyId, userId: null, label: LABEL },
    });
    return takeTurn(tx, companyId, chosenId);
  });
}

/** While somebody is asked to take it over, nobody else is given it. */
function isWaiting({ status, assigneeId, offerId }: ConversationRecord): boolean {
  return status === 'OPEN' && assigneeId === null && offerId === null;
}

function isFit(tx: Ctx, conversation: AssignableConversation, colleague: Colleague): boolean {
  return routingObstacles(conversation, colleague, tx.now).length === 0;
}

/** The next turn of the company: two inboxes may give the same, which harms nobody. */
async function takeTurn(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<number> {
  const company = idBytes(companyId);
  const [row] = await selectRows<{ last: number | null }>(
    tx,
    'SELECT MAX(automaticTurn) AS last FROM user_load WHERE companyId = ?',
    [company],
  );
  const turn = (row?.last ?? 0) + 1;
  await tx.db.query('UPDATE user_load SET automaticTurn = ? WHERE companyId = ? AND userId = ?', [
    turn,
    company,
    idBytes(userId),
  ]);
  return turn;
}
