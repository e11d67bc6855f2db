import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, SalesRepresentativeId, UserId } from '../../core/ids';
import { FLAG, idColumn, INSTANT } from '../../database/columns';
import { Company } from '../company/entity';
import { User } from '../user/entity';

/** Somebody who looks after firms. */
@Entity('sales_representative')
@Index('sales_representative_user', ['companyId', 'userId'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class SalesRepresentative {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('rep'))
  id!: SalesRepresentativeId;

  /** Empty once the personal data of the person is erased. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 50, nullable: true })
  erpCode!: string | null;

  /** Null: nobody of the company. */
  @Column(idColumn('usr', { nullable: true }))
  userId!: UserId | null;

  @Column(FLAG)
  active!: boolean;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;
}
