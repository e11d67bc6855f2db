import { randomBytes } from 'node:crypto';
import type { Ctx } from '../../core/ctx';
import { insertRows } from '../../database/rows';
import { UnusedPicture } from './entity';
import { objectNameOf, objectNamesOf, PICTURE_SIDES } from './sizes';

export const WEBP = 'image/webp';

/** What is registered and adopted by nobody is deleted after this long: far longer than an upload can take. */
const ADOPTION_MS = 60 * 60 * 1000;

/** A new picture's name: 128 random bits, which nobody guesses. */
export function newPictureId(): string {
  return randomBytes(16).toString('hex');
}

/** Says that files of this name are about to be written. Comes before the first of them, in a transaction of its own. */
export async function registerPicture(ctx: Ctx, id: string): Promise<void> {
  await insertRows(ctx, UnusedPicture, [
    { id, deleteAfter: new Date(ctx.now.getTime() + ADOPTION_MS), deleting: false },
  ]);
}

/** Writes the files of a registered picture, one of each side in pixels. */
export async function writePicture(ctx: Ctx, id: string, bySide: ReadonlyMap<number, Buffer>): Promise<void> {
  for (const [side, bytes] of bySide) await ctx.app.storage.write(objectNameOf(id, side), bytes, WEBP);
}

/** Takes a registered picture into use, in the transaction that shows it. False when its files are being deleted already. */
export async function adoptPicture(tx: Ctx, id: string): Promise<boolean> {
  const { affected } = await tx.db.delete(UnusedPicture, { id, deleting: false });
  return affected === 1;
}

/** Has a picture's files deleted, in the transaction after which nothing shows it. */
export async function discardPicture(tx: Ctx, id: string | null): Promise<void> {
  if (id !== null) await insertRows(tx, UnusedPicture, [{ id, deleteAfter: tx.now, deleting: false }]);
}

/** Has a registered picture deleted that is not going to be shown; its row may be gone with files that were there by then. */
export async function abandonPicture(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.query(
    `INSERT INTO unused_picture (id, deleteAfter, deleting) VALUES (?, ?, 0)
      ON DUPLICATE KEY UPDATE deleteAfter = VALUES(deleteAfter)`,
    [Buffer.from(id, 'hex'), ctx.now],
  );
}

/** Deletes the files of a picture. Fails whole: whatever is left is deleted another time. */
export async function removePicture(ctx: Ctx, id: string): Promise<void> {
  await Promise.all(objectNamesOf(id).map((name) => ctx.app.storage.remove(name)));
}

const FILE_PATTERN = /^(\d{2,3})\.webp$/;
const ID_PATTERN = /^[0-9a-f]{32}$/;

/** The bytes of one file by the two parts of its address; null when there is none. */
export async function readPicture(ctx: Pick<Ctx, 'app'>, id: string, file: string): Promise<Buffer | null> {
  const side = Number(FILE_PATTERN.exec(file)?.[1]);
  if (!ID_PATTERN.test(id) || !Object.values(PICTURE_SIDES).includes(side)) return null;
  return ctx.app.storage.read(objectNameOf(id, side));
}
