import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CallId, CompanyId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { CallStatus } from '../../generated/schema-types';
import { Company } from '../company/entity';
import { User } from '../user/entity';

export const CALL_STATUSES: Record<CallStatus, number> = { RINGING: 1, ANSWERED: 2, MISSED: 3, ENDED: 4 };

/** What a call can have made, by the names of the schema's types. */
export type CallRecordType = 'Activity' | 'Task' | 'Conversation';
const RECORD_TYPES: Record<CallRecordType, number> = { Activity: 1, Task: 2, Conversation: 3 };

/** A telephone call, as a telephone system (PBX) has reported it. */
@Entity('phone_call')
@Index('phone_call_reported', ['companyId', 'externalId', 'pbxId'], { unique: true })
@Index('phone_call_ringing', ['companyId', 'ringingAt', 'id'])
@Index('phone_call_user', ['companyId', 'userId', 'ringingAt', 'id'])
@Index('phone_call_answered', ['companyId', 'status', 'answeredAt', 'userId'])
@Index('phone_call_record', ['companyId', 'recordId'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class Call {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('cal'))
  id!: CallId;

  /** That of the person who was called, as their settings had it: '' where the company has only one telephone system. */
  @Column({ type: 'varchar', length: 64 })
  pbxId!: string;

  @Column({ type: 'varchar', length: 200 })
  externalId!: string;

  /** Whose call it is. Null once their data is erased. */
  @Column(idColumn('usr', { nullable: true }))
  userId!: UserId | null;

  /** '' once the person's data is erased. */
  @Column({ type: 'varchar', length: 32 })
  extension!: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  fromNumber!: string | null;

  @Column(codeColumn(CALL_STATUSES))
  status!: CallStatus;

  /** The events that were taken in, as bits (reported.ts): repeating one of them changes nothing. */
  @Column({ type: 'tinyint' })
  reported!: number;

  /** The earliest instant that is known of it. */
  @Column(INSTANT)
  ringingAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  answeredAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @Column(codeColumn<CallRecordType>(RECORD_TYPES, { nullable: true }))
  recordType!: CallRecordType | null;

  /** What it has made. Null where it made nothing, and once that is deleted. */
  @Column({ type: 'binary', length: 16, nullable: true })
  recordId!: Buffer | null;
}
