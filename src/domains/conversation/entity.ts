import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ConversationId, InboxId, QuestionnaireId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import { Inbox } from '../inbox/entity';
import { Questionnaire } from '../questionnaire/entity';

export type ConversationStatus = 'OPEN' | 'CLOSED';
export const CONVERSATION_CODES: Record<ConversationStatus, number> = { OPEN: 1, CLOSED: 2 };

/** A customer's talk with the company, in one inbox. */
@Entity('conversation')
@Index('conversation_assignee', ['companyId', 'assigneeId', 'status'])
@Index('conversation_inbox', ['companyId', 'inboxId', 'updatedAt', 'id'])
@Index('conversation_updated', ['companyId', 'updatedAt', 'id'])
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

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  updatedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  closedAt!: Date | null;
}
