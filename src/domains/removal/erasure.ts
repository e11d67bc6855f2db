import type { Ctx } from '../../core/ctx';
import { idFromBytes, type CompanyId, type UserId } from '../../core/ids';
import type { JobDefinition } from '../../runtime/jobs';
import { lookThenLock, takeLocks } from '../../database/locks';
import { selectRows } from '../../database/rows';
import { record } from '../audit/record-event';
import { STATUS_CODES } from '../user/entity';
import { accountIdsOf, usersInCompany } from '../user/repository';
import { lastArchivalToErase } from '../user/status';

const BATCH = 100;
const EVERY_MS = 10 * 60_000;

/** Erases the personal data of everybody who was archived 30 days ago; from then on they are deleted users. */
export const erasureJob: JobDefinition = { name: 'erase archived people', everyMs: EVERY_MS, run: eraseArchived };

/** Answers how many were erased. One transaction each, so that one that fails holds up none of the others. */
export async function eraseArchived(ctx: Ctx): Promise<number> {
  const due = await selectRows<{ companyId: Buffer; id: Buffer }>(
    ctx,
    'SELECT companyId, id FROM `user` WHERE status = ? AND archivedAt <= ? ORDER BY archivedAt LIMIT ?',
    [STATUS_CODES.ARCHIVED, lastArchivalToErase(ctx.now), BATCH],
  );
  let erased = 0;
  for (const { companyId, id } of due) {
    const key = [idFromBytes('cmp', companyId), idFromBytes('usr', id)] as const;
    try {
      if (await eraseOne(ctx, ...key)) erased += 1;
    } catch (error) {
      ctx.app.report(error);
    }
  }
  return erased;
}

async function eraseOne(ctx: Ctx, companyId: CompanyId, id: UserId): Promise<boolean> {
  return lookThenLock(
    () => accountIdsOf(ctx, companyId, [id]),
    (accounts) =>
      ctx.transaction(async (tx) => {
        await takeLocks(tx, { companies: [companyId], people: [{ companyId, userId: id }], accounts });
        return eraseLocked(tx, companyId, id);
      }),
  );
}

async function eraseLocked(tx: Ctx, companyId: CompanyId, id: UserId): Promise<boolean> {
  const [user] = await usersInCompany(tx, companyId, [id]);
  // Somebody may have brought them back, or deleted them, a moment ago.
  if (user?.status !== 'ARCHIVED' || user.archivedAt === null) return false;
  if (user.archivedAt > lastArchivalToErase(tx.now)) return false;
  await tx.app.erasePerson(tx, user);
  record(tx, { action: 'user.erase', targetId: id }, { companyId, userId: null, label: 'Muster' });
  return true;
}
