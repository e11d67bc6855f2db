import type { Obstacle } from '../../core/errors';
import { holds } from '../../core/module-set';
import type { InboxId, QuestionnaireId } from '../../core/ids';
import type { Message } from '../../core/messages';
import type { AssignmentObstacle } from '../../generated/schema-types';
import { isAtLeast } from '../../permissions/roles';
import type { UserRecord } from '../user/record';
import { messages } from './messages';

/** What of a conversation decides who can have it. */
export interface AssignableConversation {
  readonly inboxId: InboxId;
  readonly questionnaireId: QuestionnaireId | null;
  readonly language: string | null;
  /** How much it counts towards the limit of whoever has it. */
  readonly cost: number;
}

/** What somebody has already. */
export interface Load {
  /** The costs of all open conversations. */
  readonly total: number;
  /** How many of them are in each inbox. */
  readonly byInbox: ReadonlyMap<InboxId, number>;
}

/** What of a person decides which conversations they can have. */
export interface Candidate extends Pick<UserRecord, 'role' | 'effective' | 'languages' | 'conversationLimit'> {
  /** The inboxes that they serve, and how many conversations they may have in each; null: as many as they may have in all. */
  readonly inboxes: ReadonlyMap<InboxId, number | null>;
  readonly questionnaireIds: ReadonlySet<QuestionnaireId>;
  readonly load: Load;
}

/** Obstacles to having a conversation at all, as opposed to being handed one more. */
export const BLOCKS_KEEPING: readonly AssignmentObstacle[] = ['INBOX', 'QUESTIONNAIRE', 'MODULE'];

/**
 * What stands between an active person and one more conversation. Moderators and admins need neither the inbox nor the questionnaire; for everybody
 * else a request that came through a questionnaire needs that questionnaire, and then no inbox.
 */
export function obstaclesTo(conversation: AssignableConversation, candidate: Candidate): AssignmentObstacle[] {
  const { questionnaireId, language, inboxId } = conversation;
  const seesAll = isAtLeast(candidate.role, 'MODERATOR');
  const asked = questionnaireId !== null && candidate.questionnaireIds.has(questionnaireId);
  const obstacles: [AssignmentObstacle, boolean][] = [
    ['LIMIT_REACHED', isFull(conversation, candidate)],
    ['LANGUAGE', language !== null && !candidate.languages.includes(language)],
    ['INBOX', !seesAll && !asked && !candidate.inboxes.has(inboxId)],
    ['QUESTIONNAIRE', !seesAll && !asked && questionnaireId !== null],
    ['MODULE', !holds(candidate.effective, 'CONVERSATIONS', 'USE')],
  ];
  return obstacles.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}

/** In all, or in this inbox. Null is no limit, and 0 leaves room for nothing, whatever it costs. */
function isFull({ inboxId, cost }: AssignableConversation, { conversationLimit, inboxes, load }: Candidate): boolean {
  const inInbox = inboxes.get(inboxId) ?? null;
  return (
    (conversationLimit !== null && load.total + cost > conversationLimit) ||
    (inInbox !== null && (load.byInbox.get(inboxId) ?? 0) >= inInbox)
  );
}

/** The load with one conversation more. */
export function withOneMore({ total, byInbox }: Load, { inboxId, cost }: AssignableConversation): Load {
  return { total: total + cost, byInbox: new Map(byInbox).set(inboxId, (byInbox.get(inboxId) ?? 0) + 1) };
}

const SENTENCES: Record<AssignmentObstacle, Message> = {
  LIMIT_REACHED: messages.limitReached,
  LANGUAGE: messages.language,
  INBOX: messages.inbox,
  QUESTIONNAIRE: messages.questionnaire,
  MODULE: messages.module,
};

/** What is said to whoever wanted to hand it over: LIMIT_REACHED where nothing else stands in the way. Null where nothing does. */
export function refusalFor(obstacles: readonly AssignmentObstacle[]): Obstacle | null {
  const first = obstacles.find((one) => one !== 'LIMIT_REACHED') ?? obstacles[0];
  if (first === undefined) return null;
  return { code: first === 'LIMIT_REACHED' ? 'LIMIT_REACHED' : 'NOT_ELIGIBLE', message: SENTENCES[first] };
}
