import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { idBytes, idOrNull, type CompanyId, type InvitationId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { messages } from './messages';

/** Who of a company has one of these addresses, and what the company is called, in one statement. */
export async function knownAddresses(
  tx: Ctx,
  companyId: CompanyId,
  addresses: readonly string[],
): Promise<{ companyName: string; known: ReadonlyMap<string, KnownAddress> }> {
  const rows = await selectRows<{ companyName: string; email: string | null; invitationId: Buffer | null }>(
    tx,
    `SELECT c.name AS companyName, u.email, i.id AS invitationId
       FROM company c
       LEFT JOIN \`user\` u ON u.companyId = c.id AND u.email IN (?)
       LEFT JOIN invitation i ON i.companyId = u.companyId AND i.userId = u.id AND u.joinedAt IS NULL
      WHERE c.id = ?`,
    [addresses.length === 0 ? [''] : addresses, idBytes(companyId)],
  );
  const known = rows.flatMap(({ email, invitationId }) =>
    email === null ? [] : [[email, { invitationId: idOrNull('inv', invitationId) }] as const],
  );
  return { companyName: rows[0]?.companyName ?? '', known: new Map(known) };
}

/** Somebody whom the company has already. */
export interface KnownAddress {
  /** The pending invitation, null for whoever has joined. */
  readonly invitationId: InvitationId | null;
}

/** Why an address cannot be taken in once more. */
export function alreadyThere({ invitationId }: KnownAddress): Problem {
  return problem('ALREADY_EXISTS', ['email'], invitationId === null ? messages.memberAlready : messages.invitedAlready);
}
