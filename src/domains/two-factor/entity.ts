import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '../../core/ids';
import { idColumn, INSTANT, SEALED, TURN } from '../../database/columns';

/**
 * The second factor of an account, and what is counted of its codes. The row stays when the factor is turned off, so that turning it off
 * and on again clears no count.
 */
@Entity('two_factor')
export class TwoFactor {
  @PrimaryColumn(idColumn('acc'))
  accountId!: AccountId;

  /** Sealed. Null while there is no factor. */
  @Column({ type: 'varchar', length: 255, nullable: true, transformer: SEALED })
  secret!: string | null;

  /** Sealed: shown to the person, and not confirmed by a code yet. */
  @Column({ type: 'varchar', length: 255, nullable: true, transformer: SEALED })
  pendingSecret!: string | null;

  @Column({ ...INSTANT, nullable: true })
  pendingUntil!: Date | null;

  /** The 30-second step of the last code that was accepted: it only moves forward. */
  @Column({ type: 'int' })
  lastStep!: number;

  /** Attempts since the last right code, six digits and recovery codes alike, counted before each is checked. */
  @Column({ type: 'int' })
  failures!: number;

  /** Until then no code is looked at. */
  @Column({ ...INSTANT, nullable: true })
  lockedUntil!: Date | null;

  @Column(TURN)
  turn!: number;
}

/** One of the codes for the day the telephone is lost. Kept as its hash: it has 80 random bits. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn(idColumn('acc'))
  accountId!: AccountId;

  @PrimaryColumn({ type: 'binary', length: 32 })
  codeHash!: Buffer;

  @Column({ ...INSTANT, nullable: true })
  usedAt!: Date | null;
}
