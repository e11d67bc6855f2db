import { IsNull, LessThan, MoreThan } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { hashToken, tokenKind } from '../../core/tokens';
import { authenticateApiTokenOf } from '../api-token/authenticate';
import { authenticateSession } from '../session/authenticate';
import { UserImport } from './entity';
import { uploadMessages as messages } from './upload-messages';

/** After so long, a file that is being read is no longer: whoever read it is dead. */
const READING_MS = 5 * 60_000;

/** The import whose file is sent with a ticket, whoever holds it made the viewer as they are now; null where there never was one. */
export async function findImportTicket(ctx: Ctx, text: string): Promise<UserImport | null> {
  if (tokenKind(text) !== 'import') return null;
  const found = await ctx.db.findOneBy(UserImport, { tokenHash: hashToken(text) });
  if (found === null) return null;
  const { companyId, ticketSessionId, ticketTokenId } = found;
  if (ticketSessionId !== null) await authenticateSession(ctx, ticketSessionId);
  if (ticketTokenId !== null) await authenticateApiTokenOf(ctx, companyId, ticketTokenId);
  return found;
}

/** Of any number of files that are sent at once one is read. Refuses a holder who may not act in the company now. */
export async function claimImportTicket(ctx: Ctx, ticket: UserImport): Promise<void> {
  const { companyId, id, tokenHash } = ticket;
  if (ctx.viewer.member?.companyId !== companyId) refuse('FORBIDDEN', [], messages.notAnyMore);
  const open = { companyId, id, tokenHash: tokenHash ?? Buffer.alloc(0), status: 'AWAITING_FILE' } as const;
  const free = [IsNull(), LessThan(new Date(ctx.now.getTime() - READING_MS))];
  for (const ticketUsedAt of free) {
    const which = { ...open, ticketUsedAt, ticketExpiresAt: MoreThan(ctx.now) };
    const { affected } = await ctx.db.update(UserImport, which, { ticketUsedAt: ctx.now });
    if (affected === 1) return;
  }
  if (ticket.status === 'AWAITING_FILE' && ticket.ticketExpiresAt <= ctx.now) {
    refuse('EXPIRED', [], messages.ticketExpired);
  }
  refuse('ALREADY_USED', [], messages.ticketUsed);
}

/** A file that was refused, or broke off, can be sent again. */
export async function giveTicketBack(ctx: Ctx, { companyId, id }: UserImport): Promise<void> {
  const mine = { companyId, id, status: 'AWAITING_FILE', ticketUsedAt: ctx.now } as const;
  await ctx.db.update(UserImport, mine, { ticketUsedAt: null });
}
