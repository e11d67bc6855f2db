import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ConversationAssignmentId, ConversationId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { AssignmentEndReason, AssignmentReason } from '../../generated/schema-types';
import { Conversation } from '../conversation/entity';
import { User } from '../user/entity';

export const REASON_CODES: Record<AssignmentReason, number> = {
  TAKEN: 1,
  ASSIGNED: 2,
  TRANSFERRED: 3,
  AUTOMATIC: 4,
  REOPENED: 5,
  SUCCESSION: 6,
  ACCEPTED: 7,
};

const END_REASON_CODES: Record<AssignmentEndReason, number> = {
  TRANSFERRED: 1,
  RETURNED: 2,
  CLOSED: 3,
  SUCCESSION: 4,
  REMOVED: 5,
};

/** Who had a conversation, from when to when, by whom and why; the one without an end is the current one. */
@Entity('conversation_assignment')
@Index('conversation_assignment_of', ['companyId', 'conversationId', 'endedAt'])
@Index('conversation_assignment_of_user', ['companyId', 'assigneeId', 'startedAt'])
@Index('conversation_assignment_current', ['companyId', 'conversationId', 'isCurrent'], { unique: true })
@ForeignKey(() => Conversation, ['companyId', 'conversationId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'assigneeId'], ['companyId', 'id'])
export class ConversationAssignment {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('asg'))
  id!: ConversationAssignmentId;

  @Column(idColumn('cnv'))
  conversationId!: ConversationId;

  @Column(idColumn('usr'))
  assigneeId!: UserId;

  /** Null when it was not a person. */
  @Column(idColumn('usr', { nullable: true }))
  assignedById!: UserId | null;

  @Column(codeColumn(REASON_CODES))
  reason!: AssignmentReason;

  @Column({ type: 'varchar', length: 1000, nullable: true })
  note!: string | null;

  @Column(INSTANT)
  startedAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @Column(codeColumn(END_REASON_CODES, { nullable: true }))
  endReason!: AssignmentEndReason | null;

  /** What was said when it went back to the pool. */
  @Column({ type: 'varchar', length: 1000, nullable: true })
  endNote!: string | null;

  /** JSON: how the automatic assignment chose. Null where somebody did. */
  @Column({ type: 'mediumtext', nullable: true })
  trace!: string | null;

  /** 1 while it lasts, then NULL: a conversation has one at most that lasts. */
  @Column({ type: 'tinyint', nullable: true })
  isCurrent!: number | null;
}
