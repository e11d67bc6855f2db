import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { shownDecimal } from '../../core/decimal';
import type { CompanyId, ProductId } from '../../core/ids';
import { ORDER_KEY_BYTES } from '../../core/name-order';
import { SEARCH_KEY_CHARACTERS } from '../../core/search-text';
import { FLAG, idColumn, INSTANT } from '../../database/columns';
import { Company } from '../company/entity';

/** Something that the company sells. */
@Entity('product')
@Index('product_code', ['companyId', 'code'], { unique: true })
@Index('product_name', ['companyId', 'nameKey', 'id'])
@Index('product_name_turkish', ['companyId', 'nameKeyTurkish', 'id'])
@Index('product_updated', ['companyId', 'updatedAt', 'id'])
export class Product {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('prd'))
  id!: ProductId;

  @Column({ type: 'varchar', length: 50 })
  code!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 30, nullable: true })
  unit!: string | null;

  /** As text, in the form in which it is shown. Null together with the currency. */
  @Column({
    ...{ type: 'decimal', precision: 19, scale: 4, nullable: true },
    transformer: {
      to: (value: unknown) => value,
      from: (value: string | null) => (value === null ? null : shownDecimal(value)),
    },
  })
  price!: string | null;

  @Column({ type: 'char', length: 3, nullable: true })
  currency!: string | null;

  @Column(FLAG)
  active!: boolean;

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
