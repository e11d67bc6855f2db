import { holds } from '../../core/module-set';
import type { InboxId, QuestionnaireId } from '../../core/ids';
import { isAtLeast } from '../../permissions/roles';
import type { UserRecord } from '../user/record';

/** Why somebody cannot have a conversation. */
export type AssignmentObstacle = 'LIMIT_REACHED' | 'LANGUAGE' | 'INBOX' | 'QUESTIONNAIRE' | 'MODULE';

/** What of a conversation decides who can have it. */
export interface AssignableConversation {
  readonly inboxId: InboxId;
  readonly questionnaireId: QuestionnaireId | null;
  readonly language: string | null;
}

/** What of a person decides which conversations they can have. */
export interface Worker extends Pick<UserRecord, 'role' | 'effective' | 'languages' | 'conversationLimit'> {
  readonly inboxIds: ReadonlySet<InboxId>;
  readonly questionnaireIds: ReadonlySet<QuestionnaireId>;
}

/** Obstacles to having a conversation at all, as opposed to being handed one more. */
export const BLOCKS_KEEPING: readonly AssignmentObstacle[] = ['INBOX', 'QUESTIONNAIRE', 'MODULE'];

/**
 * What stands between an active person and a conversation, of which they would have `open` others. Moderators and admins need neither
 * the inbox nor the questionnaire; for everybody else a request that came through a questionnaire needs that questionnaire, and then no
 * inbox.
 */
export function obstaclesTo(conversation: AssignableConversation, worker: Worker, open: number): AssignmentObstacle[] {
  const { questionnaireId, language } = conversation;
  const seesAll = isAtLeast(worker.role, 'MODERATOR');
  const asked = questionnaireId !== null && worker.questionnaireIds.has(questionnaireId);
  const obstacles: [AssignmentObstacle, boolean][] = [
    ['LIMIT_REACHED', worker.conversationLimit !== null && open >= worker.conversationLimit],
    ['LANGUAGE', language !== null && !worker.languages.includes(language)],
    ['INBOX', !seesAll && !asked && !worker.inboxIds.has(conversation.inboxId)],
    ['QUESTIONNAIRE', !seesAll && !asked && questionnaireId !== null],
    ['MODULE', !holds(worker.effective, 'CONVERSATIONS', 'USE')],
  ];
  return obstacles.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}
