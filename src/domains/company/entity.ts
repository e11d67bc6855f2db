import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompanyId, InboxId, UserId } from '../../core/ids';
import { codeColumn, FLAG, hexColumn, idColumn, INSTANT, TURN } from '../../database/columns';
import type { SupportAccess } from '../../generated/schema-types';

const SUPPORT_ACCESS_CODES: Record<SupportAccess, number> = { DENIED: 0, ALLOWED: 1 };

@Entity('company')
export class Company {
  @PrimaryColumn(idColumn('cmp'))
  id!: CompanyId;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  phone!: string | null;

  @Column({ type: 'varchar', length: 8 })
  language!: string;

  @Column({ type: 'varchar', length: 64 })
  timeZone!: string;

  @Column(codeColumn(SUPPORT_ACCESS_CODES))
  supportAccess!: SupportAccess;

  /** Goes up when support is denied: the visits of an earlier term are over, and stay so when it is allowed again. */
  @Column({ type: 'int' })
  supportTerm!: number;

  @Column(FLAG)
  twoFactorRequired!: boolean;

  @Column(idColumn('usr'))
  ownerId!: UserId;

  /** Where new people go unless another inbox is named. */
  @Column(idColumn('ibx'))
  defaultInboxId!: InboxId;

  /** Null while there is none. */
  @Column(hexColumn({ nullable: true }))
  pictureId!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;
}

/**
 * What every verb locks first that changes the company or what its people are (database/locks.ts). A row of its own: locking the company's
 * row would deadlock with every insert that refers to it.
 */
@Entity('company_lock')
export class CompanyLock {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @Column(TURN)
  turn!: number;
}
