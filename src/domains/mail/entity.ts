import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, Id, InvitationId } from '../../core/ids';
import { idColumn, INSTANT, SEALED } from '../../database/columns';

/** A letter on its way out: written in the transaction that wants it sent, sent afterwards, as often as it takes. */
@Entity('outbox_mail')
@Index('outbox_mail_due', ['nextAttemptAt', 'id'])
@Index('outbox_mail_recipient', ['recipient'])
@Index('outbox_mail_about', ['companyId', 'aboutId'])
export class OutboxMail {
  @PrimaryColumn(idColumn('mai'))
  id!: Id<'mai'>;

  @Column(idColumn('cmp', { nullable: true }))
  companyId!: CompanyId | null;

  /** The invitation that the letter is about. */
  @Column(idColumn('inv', { nullable: true }))
  aboutId!: InvitationId | null;

  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  @Column({ type: 'varchar', length: 2 })
  language!: string;

  @Column({ type: 'varchar', length: 320 })
  recipient!: string;

  /** What the letter says, sealed: links stand in it. Null once it is sent or given up. */
  @Column({ type: 'text', nullable: true, transformer: SEALED })
  payload!: string | null;

  /** Fixed here, so that a letter that is sent twice is one letter to whoever receives it. */
  @Column({ type: 'varchar', length: 200 })
  messageId!: string;

  @Column(INSTANT)
  createdAt!: Date;

  /** Null once nothing is to be tried any more. */
  @Column({ ...INSTANT, nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  leaseUntil!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  leaseId!: string | null;

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ ...INSTANT, nullable: true })
  sentAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  failedAt!: Date | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  lastError!: string | null;
}
