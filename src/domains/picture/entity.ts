import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ApiTokenId, CompanyId, SessionId, UserId } from '../../core/ids';
import { idColumn, INSTANT } from '../../database/columns';

/** Leave to upload one picture. The ticket itself is never kept, only its hash. */
@Entity('picture_ticket')
@Index('picture_ticket_expires', ['expiresAt'])
export class PictureTicket {
  @PrimaryColumn({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(idColumn('cmp'))
  companyId!: CompanyId;

  /** Who asked for it, and in whose place the upload is made; null for an API token. */
  @Column(idColumn('ses', { nullable: true }))
  sessionId!: SessionId | null;

  /** Likewise; null for a person. */
  @Column(idColumn('tok', { nullable: true }))
  apiTokenId!: ApiTokenId | null;

  /** Whose picture; null for the company's. */
  @Column(idColumn('usr', { nullable: true }))
  targetUserId!: UserId | null;

  @Column(INSTANT)
  expiresAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  usedAt!: Date | null;
}
