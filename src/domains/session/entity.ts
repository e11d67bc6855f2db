import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccountId, CompanyId, SessionId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT, TURN } from '../../database/columns';

/** A sign-in. The token itself is never kept, only its hash. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
@Index('session_account', ['accountId', 'endedAt'])
@Index('session_user', ['companyId', 'userId', 'endedAt'])
export class Session {
  @PrimaryColumn(idColumn('ses'))
  id!: SessionId;

  @Column({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(idColumn('acc'))
  accountId!: AccountId;

  @Column(idColumn('cmp', { nullable: true }))
  companyId!: CompanyId | null;

  @Column(idColumn('usr', { nullable: true }))
  userId!: UserId | null;

  /** The session that the person signed in with, where this one was opened beside it for another company. They end together at signing out. */
  @Column(idColumn('ses', { nullable: true }))
  signInId!: SessionId | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  device!: string | null;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  lastSeenAt!: Date;

  /** Left unused until then, it ends. */
  @Column(INSTANT)
  idleUntil!: Date;

  /** However much it is used, it ends then. */
  @Column(INSTANT)
  absoluteUntil!: Date;

  /** Why support staff entered the company; null for an ordinary session. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  supportReason!: string | null;

  /** `Company.supportTerm` when support staff entered; null for an ordinary session. */
  @Column({ type: 'int', nullable: true })
  supportTerm!: number | null;

  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;

  @Column(TURN)
  turn!: number;
}

/**
 * A sign-in whose password was right and whose second factor is awaited. Its token is of a kind of its own and opens nothing else.
 */
@Entity('sign_in_challenge')
@Index('sign_in_challenge_account', ['accountId'])
export class SignInChallenge {
  @PrimaryColumn({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(idColumn('acc'))
  accountId!: AccountId;

  /** The company to enter, or whose invitation is accepted. Null: not said. */
  @Column(idColumn('cmp', { nullable: true }))
  companyId!: CompanyId | null;

  /** Of the invitation's link, where joining is what waits for the code. */
  @Column({ type: 'binary', length: 32, nullable: true })
  invitationHash!: Buffer | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  device!: string | null;

  /** Attempts so far, counted before each is checked. */
  @Column({ type: 'int' })
  attempts!: number;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  usedAt!: Date | null;
}

export type AccountTokenPurpose = 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'CHANGE_EMAIL';
const PURPOSE_CODES: Record<AccountTokenPurpose, number> = {
  VERIFY_EMAIL: 1,
  RESET_PASSWORD: 2,
  CHANGE_EMAIL: 3,
};

/** A link in an email to an account. Single use, ends, and a new one of the same purpose ends the old. */
@Entity('account_token')
@Index('account_token_account', ['accountId', 'purpose'])
export class AccountToken {
  @PrimaryColumn({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(codeColumn(PURPOSE_CODES))
  purpose!: AccountTokenPurpose;

  @Column(idColumn('acc'))
  accountId!: AccountId;

  /** The address to change to; null for other purposes. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  usedAt!: Date | null;

  /** When a newer link took its place. */
  @Column({ ...INSTANT, nullable: true })
  supersededAt!: Date | null;
}
