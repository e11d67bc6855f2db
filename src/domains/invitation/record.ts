import { idFromBytes, idOrNull, type CompanyId, type InvitationId, type UserId } from '../../core/ids';
import type { Page } from '../../core/paging';
import { wordsOf } from '../../database/columns';
import type { InvitationStatus, Role } from '../../generated/schema-types';
import { ROLE_RANKS } from '../../permissions/roles';
import { INVITATION_CODES } from './entity';

/** An invitation as the API shows it. Read, never written. */
export interface InvitationRecord {
  readonly id: InvitationId;
  readonly companyId: CompanyId;
  readonly userId: UserId;
  readonly email: string;
  readonly role: Role;
  readonly status: InvitationStatus;
  readonly invitedById: UserId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What `Query.invitations` answers. */
export type InvitationPage = Page<InvitationRecord>;

/** What `Query.invitationPreview` answers. */
export interface InvitationPreviewRecord {
  readonly companyName: string;
  readonly companyPictureId: string | null;
  readonly inviterName: string | null;
  readonly email: string;
  readonly role: Role;
  readonly language: string;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly expiresAt: Date;
}

/** The columns of an InvitationRecord and where they come from. */
export const INVITATION_COLUMNS =
  'i.companyId, i.id, i.userId, i.email, i.status, i.invitedById, i.createdAt, i.expiresAt, u.role, u.joinedAt';
export const INVITATION_TABLES = 'invitation i JOIN `user` u ON u.companyId = i.companyId AND u.id = i.userId';

export interface InvitationRow {
  companyId: Buffer;
  id: Buffer;
  userId: Buffer;
  email: string | null;
  status: number;
  invitedById: Buffer | null;
  createdAt: Date;
  expiresAt: Date;
  role: number;
  joinedAt: Date | null;
}

/** Shown for people whose personal data was erased; no email can ever reach it (RFC 2606). */
const ERASED_ADDRESS = 'erased@deleted.invalid';

const roleFor = wordsOf(ROLE_RANKS);

export function toInvitation(row: InvitationRow, now: Date): InvitationRecord {
  return {
    id: idFromBytes('inv', row.id),
    companyId: idFromBytes('cmp', row.companyId),
    userId: idFromBytes('usr', row.userId),
    email: row.email ?? ERASED_ADDRESS,
    role: roleFor(row.role),
    status: statusOf(row, now),
    invitedById: idOrNull('usr', row.invitedById),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  };
}

/** A person who proved their address by another email has joined as well: their invitation counts as accepted. */
function statusOf({ status, joinedAt, expiresAt }: InvitationRow, now: Date): InvitationStatus {
  if (status === INVITATION_CODES.REVOKED) return 'REVOKED';
  if (status === INVITATION_CODES.ACCEPTED || joinedAt !== null) return 'ACCEPTED';
  return expiresAt <= now ? 'EXPIRED' : 'PENDING';
}
