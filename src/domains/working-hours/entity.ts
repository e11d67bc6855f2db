import { Column, Entity, ForeignKey, PrimaryColumn, type ColumnOptions } from 'typeorm';
import type { CompanyId } from '../../core/ids';
import { idColumn } from '../../database/columns';
import { Company } from '../company/entity';
import type { Schedule } from './schedule';

const JSON_TEXT: ColumnOptions = {
  type: 'mediumtext',
  transformer: {
    to: (value: unknown) => JSON.stringify(value),
    from: (value: string) => JSON.parse(value) as unknown,
  },
};

/**
 * The hours that a company has set; one that never did has no row. Kept whole, because they are read and replaced whole and SQL never
 * looks inside.
 */
@Entity('working_hours')
export class WorkingHours implements Schedule {
  @PrimaryColumn(idColumn('cmp'))
  @ForeignKey(() => Company)
  companyId!: CompanyId;

  @Column(JSON_TEXT)
  days!: Schedule['days'];

  @Column(JSON_TEXT)
  exceptions!: Schedule['exceptions'];
}
