import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApiTokenId, CompanyId, InvitationId, SessionId, UserId, UserImportId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { UserImportRowStatus, UserImportStatus } from '../../generated/schema-types';

export const IMPORT_CODES = {
  AWAITING_FILE: 1,
  READY: 2,
  RUNNING: 3,
  PAUSED: 4,
  CANCELLED: 5,
  DONE: 6,
} satisfies Record<UserImportStatus, number>;

export const ROW_CODES = {
  VALID: 1,
  WAITING: 2,
  INVITED: 3,
  SKIPPED: 4,
  REFUSED: 5,
} satisfies Record<UserImportRowStatus, number>;

/** What holds an import up: limits, or whoever started it. */
export type WaitsFor = 'ALLOWANCE' | 'MAILBOX' | 'STARTER_LEFT' | 'STARTER_HELD_UP';
const WAIT_CODES = {
  ALLOWANCE: 1,
  MAILBOX: 2,
  STARTER_LEFT: 3,
  STARTER_HELD_UP: 4,
} satisfies Record<WaitsFor, number>;

/** An import of people, with the ticket by which its file is sent. The ticket itself is never kept, only its hash. */
@Entity('user_import')
@Index('user_import_ticket', ['tokenHash'], { unique: true })
@Index('user_import_created', ['companyId', 'createdAt', 'id'])
@Index('user_import_made_by', ['companyId', 'madeById', 'createdAt', 'id'])
@Index('user_import_due', ['status', 'nextAttemptAt'])
@Index('user_import_old', ['createdAt'])
export class UserImport {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('imp'))
  id!: UserImportId;

  @Column(codeColumn<UserImportStatus>(IMPORT_CODES))
  status!: UserImportStatus;

  @Column(codeColumn<WaitsFor>(WAIT_CODES, { nullable: true }))
  waitsFor!: WaitsFor | null;

  /** JSON: what the headers of the file mean. */
  @Column({ type: 'text' })
  columns!: string;

  /** JSON: the membership of those whose row says nothing else, as an input of the API has it. */
  @Column({ type: 'mediumtext' })
  defaults!: string;

  @Column({ type: 'varchar', length: 1, nullable: true })
  delimiter!: string | null;

  @Column(idColumn('usr'))
  madeById!: UserId;

  /** As whom the rows are judged. */
  @Column(idColumn('usr', { nullable: true }))
  startedById!: UserId | null;

  /** Where an API token of theirs started it. */
  @Column(idColumn('tok', { nullable: true }))
  startedByTokenId!: ApiTokenId | null;

  @Column({ type: 'binary', length: 32, nullable: true })
  tokenHash!: Buffer | null;

  /** Who asked for the ticket, and in whose place the file is sent; null for an API token. */
  @Column(idColumn('ses', { nullable: true }))
  ticketSessionId!: SessionId | null;

  /** Likewise; null for a person. */
  @Column(idColumn('tok', { nullable: true }))
  ticketTokenId!: ApiTokenId | null;

  @Column(INSTANT)
  ticketExpiresAt!: Date;

  /** While a file is being read, and once one was. */
  @Column({ ...INSTANT, nullable: true })
  ticketUsedAt!: Date | null;

  /** How many rows stand like this, as they were counted with the last change of them. */
  @Column({ type: 'int' })
  valid!: number;

  @Column({ type: 'int' })
  waiting!: number;

  @Column({ type: 'int' })
  invited!: number;

  @Column({ type: 'int' })
  skipped!: number;

  @Column({ type: 'int' })
  refused!: number;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  startedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  finishedAt!: Date | null;

  /** While it is running: when it goes on. Otherwise since when it stands still, from which its days are counted. */
  @Column({ ...INSTANT, nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  leaseUntil!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  leaseId!: string | null;
}

/** A row of the file. What it says of the person is kept until nothing is to be done with it any more. */
@Entity('user_import_row')
@Index('user_import_row_status', ['companyId', 'importId', 'status', 'position'])
@Index('user_import_row_address', ['companyId', 'address'])
@Index('user_import_row_invitation', ['companyId', 'invitationId'])
export class UserImportRow {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('imp'))
  importId!: UserImportId;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'int' })
  line!: number;

  @Column(codeColumn<UserImportRowStatus>(ROW_CODES))
  status!: UserImportRowStatus;

  /** As it was written. Null once the person is erased. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  /** As it is compared; null where what was written is none. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  address!: string | null;

  /** JSON: the texts of the cells by what they mean. */
  @Column({ type: 'mediumtext', nullable: true })
  cells!: string | null;

  /** JSON: what is wrong, before it is put into the reader's language. */
  @Column({ type: 'mediumtext', nullable: true })
  problems!: string | null;

  @Column(idColumn('inv', { nullable: true }))
  invitationId!: InvitationId | null;

  /** Of a row that waits: when it is tried again. */
  @Column({ ...INSTANT, nullable: true })
  dueAt!: Date | null;
}
