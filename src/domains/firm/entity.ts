import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, FirmId, SalesRepresentativeId } from '../../core/ids';
import { ORDER_KEY_BYTES } from '../../core/name-order';
import { SEARCH_KEY_CHARACTERS } from '../../core/search-text';
import { idColumn, INSTANT } from '../../database/columns';
import { Company } from '../company/entity';
import { SalesRepresentative } from '../sales-representative/entity';

/** A firm that the company deals with. */
@Entity('firm')
@Index('firm_code', ['companyId', 'code'], { unique: true })
@Index('firm_code_order', ['companyId', 'code', 'id'])
@Index('firm_name', ['companyId', 'nameKey', 'id'])
@Index('firm_name_turkish', ['companyId', 'nameKeyTurkish', 'id'])
@Index('firm_updated', ['companyId', 'updatedAt', 'id'])
@Index('firm_representative', ['companyId', 'salesRepresentativeId', 'nameKey', 'id'])
@ForeignKey(() => SalesRepresentative, ['companyId', 'salesRepresentativeId'], ['companyId', 'id'])
export class Firm {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('frm'))
  id!: FirmId;

  /** By which other systems know it. */
  @Column({ type: 'varchar', length: 50, nullable: true })
  code!: string | null;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Normalised. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  phone!: string | null;

  @Column({ type: 'varchar', length: 50, nullable: true })
  taxNumber!: string | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  address!: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  city!: string | null;

  @Column({ type: 'char', length: 2, nullable: true })
  country!: string | null;

  @Column(idColumn('rep', { nullable: true }))
  salesRepresentativeId!: SalesRepresentativeId | null;

  /** When it was last the same here and in an ERP system. */
  @Column({ ...INSTANT, nullable: true })
  erpSyncedAt!: Date | null;

  /** What lists are sorted by, in a company that does not speak Turkish: see core/name-order.ts. */
  @Column({ type: 'varbinary', length: ORDER_KEY_BYTES })
  nameKey!: Buffer;

  /** The same in a company that does. */
  @Column({ type: 'varbinary', length: ORDER_KEY_BYTES })
  nameKeyTurkish!: Buffer;

  /** What searching looks at: see core/search-text.ts. */
  @Column({ type: 'varchar', length: SEARCH_KEY_CHARACTERS })
  searchKey!: string;

  @Column({ type: 'int' })
  version!: number;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  updatedAt!: Date;
}
