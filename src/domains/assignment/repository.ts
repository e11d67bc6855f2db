import type { Ctx } from '../../core/ctx';
import {
  idBytes,
  idFromBytes,
  idOrNull,
  type CompanyId,
  type ConversationId,
  type InboxId,
  type QuestionnaireId,
  type UserId,
} from '../../core/ids';
import { countRows, selectRows } from '../../database/rows';
import { CONVERSATION_CODES } from '../conversation/entity';
import { inboxesOfUser } from '../inbox/repository';
import { questionnairesOfUser } from '../questionnaire/repository';
import type { UserRecord } from '../user/record';
import type { AssignableConversation, Worker } from './eligibility';

export interface HeldConversation extends AssignableConversation {
  readonly id: ConversationId;
}

interface HeldRow {
  id: Buffer;
  inboxId: Buffer;
  questionnaireId: Buffer | null;
  language: string | null;
}

/** The open conversations on a person, the oldest first. The person is locked, before anything was read. */
export async function heldBy(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<HeldConversation[]> {
  const rows = await selectRows<HeldRow>(
    tx,
    `SELECT id, inboxId, questionnaireId, language FROM conversation
      WHERE companyId = ? AND assigneeId = ? AND status = ? ORDER BY id`,
    [idBytes(companyId), idBytes(userId), CONVERSATION_CODES.OPEN],
  );
  return rows.map(({ id, inboxId, questionnaireId, language }) => ({
    id: idFromBytes('cnv', id),
    inboxId: idFromBytes('ibx', inboxId),
    questionnaireId: idOrNull('qst', questionnaireId),
    language,
  }));
}

/** How many open conversations are on a person. */
export function countHeldBy(ctx: Ctx, companyId: CompanyId, userId: UserId): Promise<number> {
  return countRows(
    ctx,
    'SELECT COUNT(*) AS total FROM conversation WHERE companyId = ? AND assigneeId = ? AND status = ?',
    [idBytes(companyId), idBytes(userId), CONVERSATION_CODES.OPEN],
  );
}

/** A person with the inboxes and questionnaires that they have now. */
export async function withAssignments(tx: Ctx, user: UserRecord): Promise<Worker> {
  const [inboxes, questionnaires] = await Promise.all([
    inboxesOfUser(tx).clear(user.id).load(user.id),
    questionnairesOfUser(tx).clear(user.id).load(user.id),
  ]);
  return {
    ...user,
    inboxIds: new Set<InboxId>(inboxes.map(({ id }) => id)),
    questionnaireIds: new Set<QuestionnaireId>(questionnaires.map(({ id }) => id)),
  };
}
