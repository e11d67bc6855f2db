import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ConversationId, InboxId, QuestionnaireId, TransferOfferId, UserId } from '../../core/ids';
import { SEARCH_KEY_CHARACTERS } from '../../core/search-text';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { ConversationStatus } from '../../generated/schema-types';
import { Inbox } from '../inbox/entity';
import { Questionnaire } from '../questionnaire/entity';

export const CONVERSATION_CODES: Record<ConversationStatus, number> = { OPEN: 1, CLOSED: 2 };

/** A customer's talk with the company, in one inbox. */
@Entity('conversation')
@Index('conversation_assignee', ['companyId', 'assigneeId', 'status'])
@Index('conversation_inbox', ['companyId', 'inboxId', 'updatedAt', 'id'])
@Index('conversation_updated', ['companyId', 'updatedAt', 'id'])
@Index('conversation_assignee_updated', ['companyId', 'assigneeId', 'updatedAt', 'id'])
@Index('conversation_pool', ['companyId', 'inboxId', 'status', 'assigneeId', 'id'])
@Index('conversation_status', ['companyId', 'status', 'assigneeId', 'updatedAt', 'id'])
@Index('conversation_requests', ['companyId', 'questionnaireId', 'status', 'assigneeId', 'updatedAt', 'id'])
@Index('conversation_closed', ['companyId', 'closedAt'])
@ForeignKey(() => Inbox, ['companyId', 'inboxId'], ['companyId', 'id'])
@ForeignKey(() => Questionnaire, ['companyId', 'questionnaireId'], ['companyId', 'id'])
export class Conversation {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('cnv'))
  id!: ConversationId;

  @Column(idColumn('ibx'))
  inboxId!: InboxId;

  /** The entry form through which it came, if any. */
  @Column(idColumn('qst', { nullable: true }))
  questionnaireId!: QuestionnaireId | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  subject!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  contactName!: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  language!: string | null;

  @Column(codeColumn(CONVERSATION_CODES))
  status!: ConversationStatus;

  /** Null: in the pool of its inbox. Of a closed one, whoever had it last. */
  @Column(idColumn('usr', { nullable: true }))
  assigneeId!: UserId | null;

  /** The open offer to take it over, if there is one. */
  @Column(idColumn('ofr', { nullable: true }))
  offerId!: TransferOfferId | null;

  @Column(INSTANT)
  createdAt!: Date;

  /** When something last happened in it: lists begin with the latest. */
  @Column(INSTANT)
  updatedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  lastMessageAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  closedAt!: Date | null;

  /** What searching looks at: see core/search-text.ts. */
  @Column({ type: 'varchar', length: SEARCH_KEY_CHARACTERS })
  searchKey!: string;
}
