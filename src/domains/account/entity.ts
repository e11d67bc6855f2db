import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccountId, CompanyId } from '../../core/ids';
import { codeColumn, FLAG, idColumn, INSTANT, TURN } from '../../database/columns';
import type { Gender } from '../../generated/schema-types';

export const GENDER_CODES: Record<Gender, number> = { FEMALE: 1, MALE: 2, OTHER: 3, UNDISCLOSED: 4 };

@Entity('account')
@Index('account_email', ['email'], { unique: true })
@Index('account_username', ['usernameKey'], { unique: true })
export class Account {
  @PrimaryColumn(idColumn('acc'))
  id!: AccountId;

  /** Normalised: see core/email.ts. */
  @Column({ type: 'varchar', length: 320 })
  email!: string;

  @Column({ ...INSTANT, nullable: true })
  emailVerifiedAt!: Date | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  username!: string | null;

  /** What usernames are compared by, unique: see identifier.ts. Longer than the name where a letter becomes two, as ß does. */
  @Column({ type: 'varchar', length: 128, nullable: true })
  usernameKey!: string | null;

  @Column({ type: 'varchar', length: 255 })
  passwordHash!: string;

  @Column(FLAG)
  mustChangePassword!: boolean;

  /** Since when signing in needs a second factor; null while there is none. Written by the domain two-factor alone. */
  @Column({ ...INSTANT, nullable: true })
  twoFactorSince!: Date | null;

  /** Since when the account is one of the platform's support staff; null for everybody else. Written by the domain support alone. */
  @Column({ ...INSTANT, nullable: true })
  supportSince!: Date | null;

  /** The company entered last, by a session that could work in it. Written by the domain session alone. */
  @Column(idColumn('cmp', { nullable: true }))
  lastCompanyId!: CompanyId | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  firstName!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  middleName!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  lastName!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  birthDate!: string | null;

  @Column(codeColumn(GENDER_CODES, { nullable: true }))
  gender!: Gender | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  language!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  phone!: string | null;

  @Column(INSTANT)
  createdAt!: Date;
}

/**
 * How often a password was tried: a row for each account (or name that nobody has), and one for each account and address. Keys are hashes.
 */
@Entity('sign_in_throttle')
@Index('sign_in_throttle_tried', ['lastTriedAt'])
export class SignInThrottle {
  @PrimaryColumn({ type: 'binary', length: 32 })
  keyHash!: Buffer;

  @Column({ type: 'int' })
  failures!: number;

  /** Until then no password is looked at. */
  @Column({ ...INSTANT, nullable: true })
  notBefore!: Date | null;

  @Column(INSTANT)
  lastTriedAt!: Date;

  /** When the password was last right from this address. */
  @Column({ ...INSTANT, nullable: true })
  succeededAt!: Date | null;

  @Column(TURN)
  turn!: number;
}

/** What is locked of a login. A row of its own: in the account's every insert that refers to it would wait, and deadlock. */
@Entity('account_lock')
export class AccountLock {
  @PrimaryColumn(idColumn('acc'))
  accountId!: AccountId;

  @Column(TURN)
  turn!: number;
}
