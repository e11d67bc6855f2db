import type { Ctx } from '../../core/ctx';
import { idFromBytes } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { JobDefinition } from '../../runtime/jobs';
import { PRESENCE_CODES } from '../user/entity';
import { silentSince } from '../user/presence';
import { updateUserRow } from '../user/repository';

/** People that one run takes: the rest follows with the next. */
const MAX_PEOPLE = 500;

/** Somebody of whom nothing was heard for a while has gone offline, and stays so until they say otherwise. */
export const lapsePresence: JobDefinition = {
  name: 'lapse presence',
  everyMs: 30_000,
  run: async (ctx) => {
    const since = silentSince(ctx.now);
    const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(
      ctx,
      `SELECT u.companyId, u.id FROM \`user\` u WHERE u.presence IN (?) AND u.presenceAt <= ?
        AND (u.lastSeenAt IS NULL OR u.lastSeenAt <= ?) LIMIT ?`,
      [[PRESENCE_CODES.ONLINE, PRESENCE_CODES.AWAY], since, since, MAX_PEOPLE],
    );
    for (const row of rows) await goOffline(ctx, row);
  },
};

async function goOffline(ctx: Ctx, row: { readonly companyId: Buffer; readonly id: Buffer }): Promise<void> {
  const [companyId, id] = [idFromBytes('cmp', row.companyId), idFromBytes('usr', row.id)];
  await updateUserRow(ctx, { companyId, id }, { presence: 'OFFLINE', presenceAt: ctx.now, onlineSince: null });
  ctx.app.bus.publish('presence', companyId, id);
}
