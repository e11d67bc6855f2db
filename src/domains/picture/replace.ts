import type { Ctx } from '../../core/ctx';
import { Refusal, refuse } from '../../core/errors';
import type { DeletePictureInput } from '../../generated/graphql';
import { companiesById } from '../company/repository';
import { abandonPicture, adoptPicture, newPictureId, registerPicture, writePicture } from '../picture-file/files';
import { usersById } from '../user/repository';
import type { PictureTicket } from './entity';
import { checkFile } from './file-check';
import { messages } from './messages';
import { render } from './render';
import { lockSubject, readPictureOf, showPicture, type Subject } from './subject';
import { lockHolder } from './ticket';

/**
 * Makes the bytes the picture that a claimed ticket is for, and answers its id. Refuses files that are no picture of ours (INVALID), pictures
 * that are too large (LIMIT_REACHED), a holder who has lost the right meanwhile (FORBIDDEN), a storage that fails (UPSTREAM_FAILED).
 *
 * In this order, so that whatever is cut off leaves a row by which the files are found: the name is registered, the files are written, the
 * transaction takes the new name into use and schedules the former one.
 */
export async function receivePicture(ctx: Ctx, ticket: PictureTicket, bytes: Buffer): Promise<string> {
  const fit = ticket.targetUserId === null ? 'contain' : 'cover';
  const bySide = await render(checkFile(bytes), fit, ticket.companyId);
  const id = newPictureId();
  await ctx.transaction((tx) => registerPicture(tx, id));
  try {
    await write(ctx, id, bySide);
    await ctx.transaction(async (tx) => {
      const subject = await lockSubject(tx, { userId: ticket.targetUserId });
      await lockHolder(tx, ticket);
      if (!(await adoptPicture(tx, id))) refuse('UPSTREAM_FAILED', [], messages.storageFailed);
      await showPicture(tx, subject, id);
    });
  } catch (error) {
    // After any other failure nobody knows whether the picture is shown: if not, its row is still there and becomes due.
    if (error instanceof Refusal) await abandonPicture(ctx, id);
    throw error;
  }
  return id;
}

async function write(ctx: Ctx, id: string, bySide: ReadonlyMap<number, Buffer>): Promise<void> {
  try {
    await writePicture(ctx, id, bySide);
  } catch (error) {
    ctx.app.report(error);
    refuse('UPSTREAM_FAILED', [], messages.storageFailed);
  }
}

/** Takes a picture away, where there is one. */
export async function deletePicture(ctx: Ctx, input: DeletePictureInput) {
  const wanted = readPictureOf(ctx, input);
  const subject = await ctx.transaction(async (tx) => {
    const found = await lockSubject(tx, wanted);
    if (found.pictureId !== null) await showPicture(tx, found, null);
    return found;
  });
  forget(ctx, subject);
  return { errors: [] };
}

/** The rest of the document sees what is there now. */
function forget(ctx: Ctx, { companyId, userId }: Subject): void {
  if (userId === null) companiesById(ctx).clear(companyId);
  else usersById(ctx).clear(userId);
}
