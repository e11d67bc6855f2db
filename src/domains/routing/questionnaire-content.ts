import type { Ctx } from '../../core/ctx';
import type { InboxId, QuestionnaireId, UserId } from '../../core/ids';
import { changesBetween } from '../audit/changes';
import type { EventKind } from '../audit/kinds';
import { record } from '../audit/record-event';

/** How a questionnaire is called, where its requests wait, and who was given them. */
export interface QuestionnaireContent {
  readonly name: string | null;
  readonly inboxId: InboxId | null;
  readonly userIds: readonly UserId[];
}

/** Of a questionnaire that is not there. */
export const NO_QUESTIONNAIRE: QuestionnaireContent = { name: null, inboxId: null, userIds: [] };

/** Whether nothing changed; users have no order. */
export function isSameQuestionnaire(before: QuestionnaireContent, after: QuestionnaireContent): boolean {
  return JSON.stringify(readable(before)) === JSON.stringify(readable(after));
}

/** Writes down what changed, in words. */
export function recordQuestionnaire(
  tx: Ctx,
  action: Extract<EventKind, `questionnaire.${string}`>,
  targetId: QuestionnaireId,
  before: QuestionnaireContent,
  after: QuestionnaireContent,
): void {
  const changes = changesBetween(readable(before), readable(after), ['name', 'inboxId', 'userIds']);
  record(tx, { action, targetId, changes });
}

function readable({ name, inboxId, userIds }: QuestionnaireContent) {
  return { name, inboxId, userIds: [...userIds].sort() };
}
