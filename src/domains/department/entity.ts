import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, DepartmentId, UserId } from '../../core/ids';
import { idColumn, INSTANT } from '../../database/columns';
import { Company } from '../company/entity';
import { User } from '../user/entity';

@Entity('department')
export class Department {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('dep'))
  id!: DepartmentId;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;
}

/** Who works in which department. */
@Entity('department_user')
@Index('department_user_user', ['companyId', 'userId'])
@ForeignKey(() => Department, ['companyId', 'departmentId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class DepartmentUser {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('dep'))
  departmentId!: DepartmentId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;
}
