import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, InboxId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { AssignmentPolicy } from '../../generated/schema-types';
import { Company } from '../company/entity';
import { User } from '../user/entity';

export const ASSIGNMENT_CODES: Record<AssignmentPolicy, number> = { MANUAL: 0, LEAST_BUSY: 1, ROUND_ROBIN: 2 };

@Entity('inbox')
export class Inbox {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('ibx'))
  id!: InboxId;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column(codeColumn(ASSIGNMENT_CODES))
  assignment!: AssignmentPolicy;

  /** How much one of its conversations counts towards a person's limit. */
  @Column({ type: 'int', default: 1 })
  conversationCost!: number;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;
}

/** Who serves which inbox. */
@Entity('inbox_member')
@Index('inbox_member_user', ['companyId', 'userId'])
@ForeignKey(() => Inbox, ['companyId', 'inboxId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class InboxMember {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('ibx'))
  inboxId!: InboxId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;

  /** How many open conversations of this inbox they may have. Null: as many as they may have in all. */
  @Column({ type: 'int', nullable: true })
  conversationLimit!: number | null;
}
