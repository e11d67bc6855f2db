import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApiTokenId, CompanyId, UserId } from '../../core/ids';
import { idColumn, INSTANT, TURN } from '../../database/columns';

/** A key for a script. The token itself is never kept, only its hash. */
@Entity('api_token')
@Index('api_token_hash', ['tokenHash'], { unique: true })
@Index('api_token_maker', ['companyId', 'createdById'])
export class ApiToken {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('tok'))
  id!: ApiTokenId;

  @Column({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column({ type: 'varchar', length: 100 })
  name!: string;

  /** By which people tell tokens apart. */
  @Column({ type: 'varchar', length: 4 })
  lastFour!: string;

  /** Modules granted at USE or above, as bits. */
  @Column({ type: 'int' })
  usesModules!: number;

  /** Modules granted at MANAGE, as bits. */
  @Column({ type: 'int' })
  managesModules!: number;

  @Column(idColumn('usr'))
  createdById!: UserId;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  expiresAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  lastUsedAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  revokedAt!: Date | null;

  @Column(TURN)
  turn!: number;
}
