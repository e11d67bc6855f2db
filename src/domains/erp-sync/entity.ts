import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ErpSetId, ErpSyncId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { ErpDirection, ErpSyncStatus } from '../../generated/schema-types';

/** In the order of the enum. */
export const SYNC_STATUSES = {
  ASKING: 1,
  PENDING: 2,
  DONE: 3,
  NOTHING_TO_DO: 4,
  DECLINED: 5,
  EXPIRED: 6,
  FAILED: 7,
} satisfies Record<ErpSyncStatus, number>;

const DIRECTIONS = { ERP_TO_CRM: 1, CRM_TO_ERP: 2 } satisfies Record<ErpDirection, number>;

/** What of ours is kept the same in an ERP, by the names of the schema's types. */
export type SubjectType = 'Firm' | 'Product';
const SUBJECTS = { Firm: 1, Product: 2 } satisfies Record<SubjectType, number>;

/**
 * What came of a save for the ERP. It is written in the transaction of the save and is its own entry to be worked on: its state is what people see, and a copy of it in the
 * outbox could only differ.
 */
@Entity('erp_sync')
@Index('erp_sync_subject', ['companyId', 'subjectId', 'createdAt', 'id'])
@Index('erp_sync_caused', ['companyId', 'causedById', 'createdAt', 'id'])
@Index('erp_sync_created', ['companyId', 'createdAt', 'id'])
@Index('erp_sync_due', ['status', 'nextAttemptAt'])
@Index('erp_sync_ended', ['endedAt'])
export class ErpSync {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('esy'))
  id!: ErpSyncId;

  @Column(codeColumn<SubjectType>(SUBJECTS))
  subjectType!: SubjectType;

  @Column({ type: 'binary', length: 16 })
  subjectId!: Buffer;

  @Column(idColumn('ers'))
  erpSetId!: ErpSetId;

  @Column(codeColumn<ErpDirection>(DIRECTIONS, { nullable: true }))
  direction!: ErpDirection | null;

  @Column(codeColumn<ErpSyncStatus>(SYNC_STATUSES))
  status!: ErpSyncStatus;

  @Column(idColumn('usr'))
  causedById!: UserId;

  @Column({ type: 'int' })
  attempts!: number;

  /** What went wrong last, as upstream.ts of the integrations keeps it; null where nothing did. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  failure!: string | null;

  @Column(INSTANT)
  createdAt!: Date;

  /** Since when it is tried: a day later it is given up. */
  @Column(INSTANT)
  triedSince!: Date;

  /** While it is pending. While it asks: when that ends. */
  @Column({ ...INSTANT, nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  leaseUntil!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  leaseId!: string | null;
}
