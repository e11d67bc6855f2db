import {
  idFromBytes,
  idOrNull,
  type CompanyId,
  type ConversationId,
  type InboxId,
  type QuestionnaireId,
  type TransferOfferId,
  type UserId,
} from '../../core/ids';
import { wordsOf } from '../../database/columns';
import type { ConversationStatus } from '../../generated/schema-types';
import { CONVERSATION_CODES } from './entity';

/** A conversation as the API shows it. Read, never written. */
export interface ConversationRecord {
  readonly companyId: CompanyId;
  readonly id: ConversationId;
  readonly inboxId: InboxId;
  readonly questionnaireId: QuestionnaireId | null;
  readonly subject: string | null;
  readonly contactName: string | null;
  readonly language: string | null;
  readonly status: ConversationStatus;
  readonly assigneeId: UserId | null;
  readonly offerId: TransferOfferId | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly lastMessageAt: Date | null;
  readonly closedAt: Date | null;
  /** What it counts towards the limit of whoever has it, as its inbox says. */
  readonly cost: number;
}

/**
 * The instant at which something happens to a conversation: now, as the request counts it, and never before what has happened to it already. A request
 * that waited for another one began earlier than that one ended. The conversation is locked, or written on the condition that it is as it was read.
 */
export function instantAfter({ updatedAt }: Pick<ConversationRecord, 'updatedAt'>, now: Date): Date {
  return updatedAt > now ? updatedAt : now;
}

/** Where they are read from. */
export const CONVERSATION_TABLES = 'conversation k JOIN inbox i ON i.companyId = k.companyId AND i.id = k.inboxId';

/** Of `CONVERSATION_TABLES`. */
export const CONVERSATION_COLUMNS = `k.companyId, k.id, k.inboxId, k.questionnaireId, k.subject, k.contactName, k.language, k.status, k.assigneeId, k.offerId,
  k.createdAt, k.updatedAt, k.lastMessageAt, k.closedAt, i.conversationCost AS cost`;

export interface ConversationRow {
  companyId: Buffer;
  id: Buffer;
  inboxId: Buffer;
  questionnaireId: Buffer | null;
  subject: string | null;
  contactName: string | null;
  language: string | null;
  status: number;
  assigneeId: Buffer | null;
  offerId: Buffer | null;
  createdAt: Date;
  updatedAt: Date;
  lastMessageAt: Date | null;
  closedAt: Date | null;
  cost: number;
}

const statusFor = wordsOf(CONVERSATION_CODES);

export function toConversation(row: ConversationRow): ConversationRecord {
  return {
    companyId: idFromBytes('cmp', row.companyId),
    id: idFromBytes('cnv', row.id),
    inboxId: idFromBytes('ibx', row.inboxId),
    questionnaireId: idOrNull('qst', row.questionnaireId),
    subject: row.subject,
    contactName: row.contactName,
    language: row.language,
    status: statusFor(row.status),
    assigneeId: idOrNull('usr', row.assigneeId),
    offerId: idOrNull('ofr', row.offerId),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    lastMessageAt: row.lastMessageAt,
    closedAt: row.closedAt,
    cost: row.cost,
  };
}
