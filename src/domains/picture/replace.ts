import type { Ctx } from '../../core/ctx';
import { UserErrors, refuse } from '../../core/errors';
import type { DeletePictureInput } from '../../generated/schema-types';
import { abandonPicture, adoptPicture, newPictureId, registerPicture, writePicture } from '../picture-file/files';
import type { PictureTicket } from './entity';
import { checkFile } from './file-check';
import { messages } from './messages';
import { render } from './render';
import { lockSubject, ownerOf, readPictureOf, showPicture, type Subject } from './subject';
import { lockHolder } from './ticket';

/** A picture that is shown from now on. */
export interface Received {
  readonly id: string;
  readonly owner: Subject;
}

/**
 * Makes the bytes the picture that a claimed ticket is for, and answers its id and whose it is. Refuses files that are no picture of ours (INVALID), pictures
 * that are too large (LIMIT_REACHED), a holder who has lost the right meanwhile (FORBIDDEN), a storage that fails (UPSTREAM_FAILED).
 *
 * In this order, so that whatever is cut off leaves a row by which the files are found: the name is registered, the files are written, the
 * transaction takes the new name into use and schedules the former one.
 */
export async function receivePicture(ctx: Ctx, ticket: PictureTicket, bytes: Buffer): Promise<Received> {
  const fit = ticket.targetUserId === null ? 'contain' : 'cover';
  const bySide = await render(checkFile(bytes), fit, ticket.companyId);
  const id = newPictureId();
  await ctx.transaction((tx) => registerPicture(tx, id));
  try {
    await write(ctx, id, bySide);
    const owner = await ctx.transaction(async (tx) => {
      const subject = await lockSubject(tx, { userId: ticket.targetUserId });
      await lockHolder(tx, ticket);
      if (!(await adoptPicture(tx, id))) refuse('UPSTREAM_FAILED', [], messages.storageFailed);
      await showPicture(tx, subject, id);
      return subject;
    });
    return { id, owner };
  } catch (error) {
    // After any other failure nobody knows whether the picture is shown: if not, its row is still there and becomes due.
    if (error instanceof UserErrors) await abandonPicture(ctx, id);
    throw error;
  }
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
  return { ...(await ownerOf(ctx, subject)), errors: [] };
}
