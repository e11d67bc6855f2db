import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CompanyId, InvitationId, UserId } from '../../core/ids';
import { codeColumn, idColumn, INSTANT } from '../../database/columns';
import type { InvitationStatus } from '../../generated/schema-types';
import { User } from '../user/entity';

/** EXPIRED is not kept: it is a PENDING whose `expiresAt` has passed. */
export const INVITATION_CODES: Record<InvitationStatus, number> = { PENDING: 1, ACCEPTED: 2, REVOKED: 3, EXPIRED: 4 };

@Entity('invitation')
@Index('invitation_token', ['tokenHash'], { unique: true })
@Index('invitation_created', ['companyId', 'createdAt', 'id'])
@Index('invitation_email', ['companyId', 'email', 'createdAt', 'id'])
@Index('invitation_user', ['companyId', 'userId'])
@ForeignKey(() => User, ['companyId', 'userId'], ['companyId', 'id'])
export class Invitation {
  @PrimaryColumn(idColumn('cmp'))
  companyId!: CompanyId;

  @PrimaryColumn(idColumn('inv'))
  id!: InvitationId;

  @Column(idColumn('usr'))
  userId!: UserId;

  /** Null once the personal data of a removed person is erased. */
  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column(codeColumn(INVITATION_CODES))
  status!: InvitationStatus;

  /** Of the last email's link; those of older emails are in `ended_invitation_link`. */
  @Column({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(idColumn('usr', { nullable: true }))
  invitedById!: UserId | null;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  expiresAt!: Date;
}

/** A link that a newer email took the place of: known, so that whoever follows it is told so. */
@Entity('ended_invitation_link')
export class EndedInvitationLink {
  @PrimaryColumn({ type: 'binary', length: 32 })
  tokenHash!: Buffer;

  @Column(INSTANT)
  endedAt!: Date;
}
