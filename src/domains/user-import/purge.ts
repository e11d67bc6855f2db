import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes } from '../../core/ids';
import { takeLocks } from '../../database/locks';
import { selectRows, type Condition } from '../../database/rows';
import type { JobDefinition } from '../../runtime/jobs';
import { IMPORT_CODES, UserImport } from './entity';
import { deleteByItself } from './repository';

const HOUR_MS = 3_600_000;
const KEPT_MS = 7 * 24 * HOUR_MS;
const MAX_IMPORTS_OF_A_RUN = 100;

/** Deletes imports that have stood still for their days, and those whose file did not come. One that is running is never too old. */
export const purgeOldImports: JobDefinition = {
  name: 'purge imports of people',
  everyMs: HOUR_MS,
  run: async (ctx) => {
    for (const { companyId, id } of await selectRows<{ companyId: Buffer; id: Buffer }>(
      ctx,
      `SELECT companyId, id FROM user_import WHERE ${isOver(ctx).sql} LIMIT ?`,
      [...isOver(ctx).parameters, MAX_IMPORTS_OF_A_RUN],
    )) {
      await ctx.transaction((tx) => purge(tx, companyId, id));
    }
  },
};

async function purge(tx: Ctx, company: Buffer, importId: Buffer): Promise<void> {
  const key = { companyId: idFromBytes('cmp', company), id: idFromBytes('imp', importId) };
  await takeLocks(tx, { companies: [key.companyId] });
  const over = isOver(tx);
  // Somebody may have gone on with it, or deleted it, since it was found.
  const still = await selectRows<object>(
    tx,
    `SELECT id FROM user_import WHERE companyId = ? AND id = ? AND ${over.sql}`,
    [idBytes(key.companyId), idBytes(key.id), ...over.parameters],
  );
  const found = still.length === 0 ? null : await tx.db.findOneBy(UserImport, key);
  if (found !== null) await deleteByItself(tx, found);
}

function isOver({ now }: Ctx): Condition {
  const cutoff = new Date(now.getTime() - KEPT_MS);
  return {
    sql: `((createdAt < ? AND (nextAttemptAt IS NULL OR nextAttemptAt < ?) AND status <> ?) OR (status = ? AND ticketExpiresAt < ?))`,
    parameters: [cutoff, cutoff, IMPORT_CODES.RUNNING, IMPORT_CODES.AWAITING_FILE, now],
  };
}
