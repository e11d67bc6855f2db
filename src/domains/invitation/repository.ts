import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, notFound, refuse } from '../../core/errors';
import { idBytes, parseId, type CompanyId, type InvitationId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { hashToken } from '../../core/tokens';
import { insertRows, selectRows, type SqlParameter } from '../../database/rows';
import { messages as sessionMessages } from '../session/messages';
import { refuseOtherKinds } from '../session/links';
import { EndedInvitationLink } from './entity';
import {
  INVITATION_COLUMNS,
  INVITATION_TABLES,
  toInvitation,
  type InvitationRecord,
  type InvitationRow,
} from './record';
import { messages } from './messages';

/** The invitations of the viewer's company. */
export const invitationsById = defineLoader<InvitationId, InvitationRecord | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await invitationsWhere(ctx, 'i.companyId = ? AND i.id IN (?)', [idBytes(companyId), ids.map(idBytes)]);
  return ids.map((id) => found.find((invitation) => invitation.id === id) ?? null);
});

async function invitationsWhere(
  ctx: Ctx,
  condition: string,
  parameters: readonly SqlParameter[],
): Promise<InvitationRecord[]> {
  const sql = `SELECT ${INVITATION_COLUMNS} FROM ${INVITATION_TABLES} WHERE ${condition}`;
  const rows = await selectRows<InvitationRow>(ctx, sql, parameters);
  return rows.map((row) => toInvitation(row, ctx.now));
}

/** One invitation, NOT_FOUND at top level for ids of others and of nothing. */
export async function invitationById(ctx: Ctx, text: string): Promise<InvitationRecord> {
  const id = parseId('inv', text);
  const invitation = id === null ? null : await invitationsById(ctx).load(id);
  if (invitation === null) throw notFound();
  return invitation;
}

/** One invitation named inside an input; NOT_FOUND at ["id"] otherwise. The company is locked, as for all that changes an invitation. */
export async function invitationAt(tx: Ctx, text: string): Promise<InvitationRecord> {
  const { companyId } = requireMember(tx);
  const id = parseId('inv', text);
  const [found] =
    id === null ? [] : await invitationsWhere(tx, 'i.companyId = ? AND i.id = ?', [idBytes(companyId), idBytes(id)]);
  if (found === undefined) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  return found;
}

/**
 * The invitation whose link this is, whoever asks. Refuses at ["token"]: NOT_FOUND for what is no link of this kind, ALREADY_USED, EXPIRED
 * when its time is over, a newer email took its place, or it was taken back.
 */
export async function invitationByToken(ctx: Ctx, token: string): Promise<InvitationRecord> {
  refuseOtherKinds('invite', token);
  return invitationByHash(ctx, hashToken(token));
}

/** The same, for a link of which only the hash was kept. */
export async function invitationByHash(ctx: Ctx, tokenHash: Buffer): Promise<InvitationRecord> {
  const [found] = await invitationsWhere(ctx, 'i.tokenHash = ?', [tokenHash]);
  if (found === undefined) {
    const ended = await ctx.db.existsBy(EndedInvitationLink, { tokenHash });
    if (ended) refuse('EXPIRED', ['token'], messages.endedLink);
    refuse('NOT_FOUND', ['token'], sessionMessages.unknownLink);
  }
  if (found.status === 'ACCEPTED') refuse('ALREADY_USED', ['token'], sessionMessages.usedLink);
  if (found.status !== 'PENDING') refuse('EXPIRED', ['token'], messages.endedLink);
  return found;
}

/** The link of an earlier email ends: whoever follows it is told so. */
export async function endLink(tx: Ctx, companyId: CompanyId, id: InvitationId): Promise<void> {
  const [row] = await selectRows<{ tokenHash: Buffer }>(
    tx,
    'SELECT tokenHash FROM invitation WHERE companyId = ? AND id = ?',
    [idBytes(companyId), idBytes(id)],
  );
  if (row !== undefined) await insertRows(tx, EndedInvitationLink, [{ tokenHash: row.tokenHash, endedAt: tx.now }]);
}
