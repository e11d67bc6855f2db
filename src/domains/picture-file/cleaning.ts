import type { Ctx } from '../../core/ctx';
import type { JobDefinition } from '../../runtime/jobs';
import { selectRows } from '../../database/rows';
import { UnusedPicture } from './entity';
import { removePicture } from './files';

const BATCH = 100;
const EVERY_MS = 10_000;
/** Files that cannot be deleted are left alone for this long, so that they hold up no others. */
const RETRY_MS = 60_000;
/** After so many the storage is taken to be away. */
const MAX_FAILURES = 3;

/** Deletes the files of pictures that nobody shows any more, or that were never taken into use. */
export const cleaningJob: JobDefinition = { name: 'delete unused pictures', everyMs: EVERY_MS, run: deleteUnused };

/** Answers how many were deleted. One whose files cannot be deleted now is reported and tried again in a minute; three end the run. */
export async function deleteUnused(ctx: Ctx): Promise<number> {
  const due = await selectRows<{ id: Buffer }>(
    ctx,
    'SELECT id FROM unused_picture WHERE deleteAfter <= ? ORDER BY deleteAfter LIMIT ?',
    [ctx.now, BATCH],
  );
  let deleted = 0;
  let failures = 0;
  for (const { id } of due) {
    try {
      if (await deleteOne(ctx, id.toString('hex'))) deleted += 1;
    } catch (error) {
      ctx.app.report(error);
      await ctx.db.update(
        UnusedPicture,
        { id: id.toString('hex') },
        { deleteAfter: new Date(ctx.now.getTime() + RETRY_MS) },
      );
      failures += 1;
      if (failures === MAX_FAILURES) break;
    }
  }
  return deleted;
}

/** The row is marked first and goes last: an upload that comes late finds the mark, and a crash in between leaves the row. */
async function deleteOne(ctx: Ctx, id: string): Promise<boolean> {
  const { affected } = await ctx.db.update(UnusedPicture, { id }, { deleting: true });
  if (affected !== 1) return false;
  await removePicture(ctx, id);
  await ctx.db.delete(UnusedPicture, { id });
  return true;
}
