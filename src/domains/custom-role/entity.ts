import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, CustomRoleId, UserId } from '../../core/ids';
import { NAME_KEY_CHARACTERS } from '../../core/same-name';
import { idColumn, INSTANT } from '../../database/columns';
import { Company } from '../company/entity';
import { User } from '../user/entity';

@Entity('custom_role')
@Index('custom_role_name', ['companyId', 'nameKey'], { unique: true })
@Index('custom_role_name_turkish', ['companyId', 'nameKeyTurkish'], { unique: true })
export class CustomRole {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('rol'))
  id!: CustomRoleId;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** Two names with one of these in common are the same: see core/same-name.ts. */
  @Column({ type: 'varchar', length: NAME_KEY_CHARACTERS })
  nameKey!: string;

  @Column({ type: 'varchar', length: NAME_KEY_CHARACTERS })
  nameKeyTurkish!: string;

  /** Modules at USE or above, as bits. */
  @Column({ type: 'int' })
  usesModules!: number;

  /** Modules at MANAGE, as bits. */
  @Column({ type: 'int' })
  managesModules!: number;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;
}

/** Who has which custom role. */
@Entity('custom_role_user')
@Index('custom_role_user_user', ['companyId', 'userId'])
@ForeignKey(() => CustomRole, ['companyId', 'customRoleId'], ['companyId', 'id'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class CustomRoleUser {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('rol'))
  customRoleId!: CustomRoleId;

  @PrimaryColumn(idColumn('usr'))
  userId!: UserId;
}
