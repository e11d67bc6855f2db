import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../database/columns';

/**
 * The last emails to a mailbox. How many there may be is decided while its row is locked, and the row is written each time, so that the lock holds between the nodes of a cluster, too. Keys are hashes; forgotten after an hour.
 */
@Entity('email_quota')
@Index('email_quota_used', ['usedAt'])
export class EmailQuota {
  @PrimaryColumn({ type: 'binary', length: 32 })
  keyHash!: Buffer;

  /** Five stamps of 16 bytes, the latest first: 8 of the instant in milliseconds, 8 that tell one call from another. */
  @Column({ type: 'binary', length: 80 })
  recent!: Buffer;

  @Column({ type: 'int' })
  turn!: number;

  @Column(INSTANT)
  usedAt!: Date;
}
