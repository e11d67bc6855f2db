import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActivityId, ApiTokenId, CompanyId, ConversationId, FirmId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { ActivityKind } from '../../generated/schema-types';
import { Company } from '../company/entity';
import { Conversation } from '../conversation/entity';
import { Firm } from '../firm/entity';
import { User } from '../user/entity';

const ACTIVITY_CODES: Record<ActivityKind, number> = { MEETING: 1, CALL: 2, EMAIL: 3, NOTE: 4, OTHER: 5 };

/** Something that takes place or took place. */
@Entity('activity')
@Index('activity_starts', ['companyId', 'startsAt', 'id'])
@Index('activity_creator', ['companyId', 'createdById', 'startsAt', 'id'])
@Index('activity_token', ['companyId', 'createdByTokenId', 'startsAt', 'id'])
@Index('activity_firm', ['companyId', 'firmId', 'startsAt', 'id'])
@Index('activity_conversation', ['companyId', 'conversationId'])
@ForeignKey(() => User, ['companyId', 'createdById'], ['companyId', 'id'])
@ForeignKey(() => Firm, ['companyId', 'firmId'], ['companyId', 'id'])
@ForeignKey(() => Conversation, ['companyId', 'conversationId'], ['companyId', 'id'])
export class Activity {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('act'))
  id!: ActivityId;

  @Column(codeColumn(ACTIVITY_CODES))
  kind!: ActivityKind;

  @Column({ type: 'varchar', length: 200 })
  subject!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column(INSTANT)
  startsAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  endsAt!: Date | null;

  /** Null where an API token entered it. */
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
}

/** Who takes part in which activity. */
@Entity('activity_participant')
@Index('activity_participant_user', ['companyId', 'userId', 'activityId'])
@ForeignKey(() => Activity, ['companyId', 'activityId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class ActivityParticipant {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('act'))
  activityId!: ActivityId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;
}
