import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, ErpSetId, UserId } from '../../core/ids';
import { codeColumn, FLAG, idColumn, INSTANT, SEALED } from '../../database/columns';
import type { CallRecordKind, ErpAction } from '../../generated/schema-types';
import { User } from '../user/entity';

/** A connection to a company's ERP. */
@Entity('erp_set')
export class ErpSet {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('ers'))
  id!: ErpSetId;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** The name of what speaks to the system. */
  @Column({ type: 'varchar', length: 40 })
  connector!: string;

  @Column({ type: 'varchar', length: 2000 })
  baseUrl!: string;

  /** For everybody who has none of their own. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  userName!: string | null;

  @Column({ type: 'text', nullable: true, transformer: SEALED })
  password!: string | null;

  @Column(FLAG)
  active!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  lastCheckAt!: Date | null;

  /** What went wrong with the latest connection test (upstream.ts); null where nothing did. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  lastCheckFailure!: string | null;
}

/** In the order of the enum. */
const ERP_ACTIONS = { ASK: 1, ERP_TO_CRM: 2, CRM_TO_ERP: 3 } satisfies Record<ErpAction, number>;
const CALL_RECORDS = { NONE: 1, ACTIVITY: 2, TASK: 3, CONVERSATION: 4 } satisfies Record<CallRecordKind, number>;

/** How a person works with the systems around the company. Whoever has said nothing yet has no row. */
@Entity('user_integration')
@Index('user_integration_extension', ['companyId', 'pbxId', 'extension'], { unique: true })
@Index('user_integration_called', ['companyId', 'extension'])
@Index('user_integration_erp_set', ['companyId', 'erpSetId'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
@ForeignKey(() => ErpSet, ['companyId', 'erpSetId'], ['companyId', 'id'])
export class UserIntegration {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;

  @Column(idColumn('ers', { nullable: true }))
  erpSetId!: ErpSetId | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  erpUserName!: string | null;

  @Column({ type: 'text', nullable: true, transformer: SEALED })
  erpPassword!: string | null;

  @Column(codeColumn<ErpAction>(ERP_ACTIONS))
  onFirmSaved!: ErpAction;

  @Column(codeColumn<ErpAction>(ERP_ACTIONS))
  onProductSaved!: ErpAction;

  /** '' for the one telephone system of a company that has only one: unlike NULL, it is the same twice, which the unique index needs. */
  @Column({ type: 'varchar', length: 64 })
  pbxId!: string;

  @Column({ type: 'varchar', length: 32, nullable: true })
  extension!: string | null;

  @Column(codeColumn<CallRecordKind>(CALL_RECORDS))
  onIncomingCall!: CallRecordKind;

  @Column({ type: 'text', nullable: true, transformer: SEALED })
  mailchimpKey!: string | null;

  @Column({ type: 'int' })
  version!: number;
}
