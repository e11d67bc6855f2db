import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ApiTokenId, CompanyId, ConversationId, FirmId, TaskId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { TaskStatus } from '../../generated/schema-types';
import { Company } from '../company/entity';
import { Conversation } from '../conversation/entity';
import { Firm } from '../firm/entity';
import { User } from '../user/entity';

export const TASK_CODES: Record<TaskStatus, number> = { OPEN: 1, DONE: 2, CANCELLED: 3 };

/** Something to be done. */
@Entity('task')
@Index('task_due', ['companyId', 'dueAt', 'id'])
@Index('task_assignee', ['companyId', 'assigneeId', 'dueAt', 'id'])
@Index('task_creator', ['companyId', 'createdById', 'dueAt', 'id'])
@Index('task_token', ['companyId', 'createdByTokenId', 'dueAt', 'id'])
@Index('task_firm', ['companyId', 'firmId', 'dueAt', 'id'])
@Index('task_conversation', ['companyId', 'conversationId'])
@ForeignKey(() => User, ['companyId', 'assigneeId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'createdById'], ['companyId', 'id'])
@ForeignKey(() => Firm, ['companyId', 'firmId'], ['companyId', 'id'])
@ForeignKey(() => Conversation, ['companyId', 'conversationId'], ['companyId', 'id'])
export class Task {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('tsk'))
  id!: TaskId;

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column(codeColumn(TASK_CODES))
  status!: TaskStatus;

  @Column({ ...INSTANT, nullable: true })
  dueAt!: Date | null;

  @Column(idColumn('usr', { nullable: true }))
  assigneeId!: UserId | null;

  /** Null where an API token made it. */
  @Column(idColumn('usr', { nullable: true }))
  createdById!: UserId | null;

  @Column(idColumn('tok', { nullable: true }))
  createdByTokenId!: ApiTokenId | null;

  @Column(idColumn('frm', { nullable: true }))
  firmId!: FirmId | null;

  @Column(idColumn('cnv', { nullable: true }))
  conversationId!: ConversationId | null;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  doneAt!: Date | null;
}
