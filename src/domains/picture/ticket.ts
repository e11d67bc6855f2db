import { IsNull, LessThan, MoreThan } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { hashToken, newToken, tokenKind } from '../../core/tokens';
import type { JobDefinition } from '../../runtime/jobs';
import { insertRows } from '../../database/rows';
import type { RequestPictureUploadInput } from '../../generated/schema-types';
import { authenticateApiTokenOf } from '../api-token/authenticate';
import { ApiToken } from '../api-token/entity';
import { authenticateSession } from '../session/authenticate';
import { Session } from '../session/entity';
import { PictureTicket } from './entity';
import { messages } from './messages';
import { lockSubject, ownerOf, readPictureOf } from './subject';

export const UPLOAD_MAX_BYTES = 10 * 1024 * 1024;
const TICKET_LIFETIME_MS = 10 * 60 * 1000;
/** Old tickets are told apart from those that never were for this long. */
const TICKET_MEMORY_MS = 24 * 60 * 60 * 1000;

/** Gives leave to upload one picture. The ticket stands in the address and is answered this once. */
export async function requestPictureUpload(ctx: Ctx, input: RequestPictureUploadInput) {
  const wanted = readPictureOf(ctx, input);
  const ticket = newToken('upload');
  const expiresAt = new Date(ctx.now.getTime() + TICKET_LIFETIME_MS);
  const subject = await ctx.transaction(async (tx) => {
    const found = await lockSubject(tx, wanted);
    const { companyId, userId } = found;
    const { tokenId } = requireMember(tx);
    const holder = { sessionId: tokenId === null ? (tx.viewer.session?.id ?? null) : null, apiTokenId: tokenId };
    const row = { tokenHash: hashToken(ticket), companyId, ...holder, targetUserId: userId, expiresAt, usedAt: null };
    await insertRows(tx, PictureTicket, [row]);
    return found;
  });
  const uploadUrl = `${ctx.app.apiUrl}/upload/${ticket}`;
  return { uploadUrl, expiresAt, maxBytes: UPLOAD_MAX_BYTES, ...(await ownerOf(ctx, subject)), errors: [] };
}

/** The ticket, whatever has become of it, its holder made the viewer as they are now; null where there never was one. */
export async function findTicket(ctx: Ctx, text: string): Promise<PictureTicket | null> {
  if (tokenKind(text) !== 'upload') return null;
  const ticket = await ctx.db.findOneBy(PictureTicket, { tokenHash: hashToken(text) });
  if (ticket === null) return null;
  const { companyId, sessionId, apiTokenId } = ticket;
  if (sessionId !== null) await authenticateSession(ctx, sessionId);
  if (apiTokenId !== null) await authenticateApiTokenOf(ctx, companyId, apiTokenId);
  return ticket;
}

/** Uses the ticket up: of any number of uploads at once, one. Refuses, using nothing, a holder who may not act in the company now. */
export async function claimTicket(ctx: Ctx, ticket: PictureTicket): Promise<void> {
  if (ctx.viewer.member?.companyId !== ticket.companyId) refuse('FORBIDDEN', [], messages.notAnyMore);
  const { affected } = await ctx.db.update(
    PictureTicket,
    { tokenHash: ticket.tokenHash, usedAt: IsNull(), expiresAt: MoreThan(ctx.now) },
    { usedAt: ctx.now },
  );
  if (affected === 1) return;
  if (ticket.usedAt === null && ticket.expiresAt <= ctx.now) refuse('EXPIRED', [], messages.ticketExpired);
  refuse('ALREADY_USED', [], messages.ticketUsed);
}

/**
 * Refuses, inside the transaction, where the session or the API token was ended while the picture was on its way; from here on whoever ends it
 * waits.
 */
export async function lockHolder(tx: Ctx, { companyId, sessionId, apiTokenId }: PictureTicket): Promise<void> {
  const living =
    sessionId !== null
      ? await tx.db.increment(Session, { id: sessionId, endedAt: IsNull() }, 'turn', 1)
      : apiTokenId !== null
        ? await tx.db.increment(ApiToken, { companyId, id: apiTokenId, revokedAt: IsNull() }, 'turn', 1)
        : { affected: 0 };
  if (living.affected !== 1) refuse('FORBIDDEN', [], messages.notAnyMore);
}

export const purgeOldTickets: JobDefinition = {
  name: 'purge picture tickets',
  everyMs: 60 * 60 * 1000,
  run: (ctx) => ctx.db.delete(PictureTicket, { expiresAt: LessThan(new Date(ctx.now.getTime() - TICKET_MEMORY_MS)) }),
};
