import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { idBytes, idOrNull, type CompanyId, type InvitationId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { QUOTA_ROWS, type Reservation } from '../mail/quota';
import { messages } from './messages';

/** What a company is like, and who of it has one of some addresses. */
export interface KnownAddresses {
  readonly companyName: string;
  readonly openedAt: Date;
  /** How many people were invited or created since the instant asked for. */
  readonly invitedLately: number;
  readonly known: ReadonlyMap<string, KnownAddress>;
  /** The rows of the reservation. */
  readonly quotas: readonly { readonly keyHash: Buffer; readonly recent: Buffer }[];
}

/** Somebody whom the company has already. */
export interface KnownAddress {
  /** The pending invitation, null for whoever has joined. */
  readonly invitationId: InvitationId | null;
}

interface KnownRow {
  companyName: string | null;
  openedAt: Date | null;
  invitedLately: number | string | null;
  email: string | null;
  invitationId: Buffer | null;
  keyHash: Buffer | null;
  recent: Buffer | null;
}

/** All of it in one statement, so that a hundred invitations take no more of them than one. */
export async function knownAddresses(
  tx: Ctx,
  companyId: CompanyId,
  addresses: readonly string[],
  since: Date,
  reservation: Reservation | null,
): Promise<KnownAddresses> {
  const rows = await selectRows<KnownRow>(
    tx,
    `SELECT c.name AS companyName, c.createdAt AS openedAt,
            (SELECT COUNT(*) FROM invitation lately WHERE lately.companyId = ? AND lately.createdAt > ?) AS invitedLately,
            u.email, i.id AS invitationId, NULL AS keyHash, NULL AS recent
       FROM company c
       LEFT JOIN \`user\` u ON u.companyId = c.id AND u.email IN (?)
       LEFT JOIN invitation i ON i.companyId = u.companyId AND i.userId = u.id AND u.joinedAt IS NULL
      WHERE c.id = ?
      UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, quota.keyHash, quota.recent FROM (${QUOTA_ROWS}) quota`,
    [idBytes(companyId), since, addresses.length === 0 ? [''] : addresses, idBytes(companyId), keysOf(reservation)],
  );
  return toKnown(rows, tx.now);
}

/** Something to ask for, where there is nothing: a list in SQL is not empty. */
function keysOf(reservation: Reservation | null): readonly Buffer[] {
  return reservation === null || reservation.keys.length === 0 ? [Buffer.alloc(0)] : reservation.keys;
}

function toKnown(rows: readonly KnownRow[], now: Date): KnownAddresses {
  const company = rows.find(({ companyName }) => companyName !== null);
  const known = rows.flatMap(({ email, invitationId }) =>
    email === null ? [] : [[email, { invitationId: idOrNull('inv', invitationId) }] as const],
  );
  return {
    companyName: company?.companyName ?? '',
    openedAt: company?.openedAt ?? now,
    invitedLately: Number(company?.invitedLately ?? 0),
    known: new Map(known),
    quotas: rows.flatMap(({ keyHash, recent }) => (keyHash === null || recent === null ? [] : [{ keyHash, recent }])),
  };
}

/** Why an address cannot be taken in once more. */
export function alreadyThere({ invitationId }: KnownAddress): Problem {
  return problem('ALREADY_EXISTS', ['email'], invitationId === null ? messages.memberAlready : messages.invitedAlready);
}
