import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, parseId, type ErpSyncId, type Id } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { takeLocks } from '../../database/locks';
import { selectRows, type Condition } from '../../database/rows';
import type { JobDefinition } from '../../runtime/jobs';
import { ErpSync, SYNC_STATUSES } from './entity';
import { isSeen } from './policy';

const KEPT_MS = 90 * 24 * 3_600_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const syncsById = defineLoader<ErpSyncId, ErpSync | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(ErpSync, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((sync) => sync.id === id) ?? null);
});

/** Those that the viewer may see: the others do not exist for them. */
export function visibleSyncsById(ctx: Ctx) {
  return {
    load: async (id: ErpSyncId): Promise<ErpSync | null> => {
      const sync = await syncsById(ctx).load(id);
      return sync !== null && isSeen.holds(sync, requireMember(ctx), ctx.now) ? sync : null;
    },
  };
}

/** The sixteen bytes of the id of a firm or a product; null for what is neither. */
export function subjectBytes(text: string): Buffer | null {
  const id: Id | null = parseId('frm', text) ?? parseId('prd', text);
  return id === null ? null : idBytes(id);
}

type SyncKey = Pick<ErpSync, 'companyId' | 'id'>;

const MAX_ROWS = 1_000;

/** The syncs of any company that a condition finds, at most a thousand: the rest is found the next time. */
async function syncKeys(ctx: Ctx, { sql, parameters }: Condition): Promise<SyncKey[]> {
  const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(
    ctx,
    `SELECT companyId, id FROM erp_sync WHERE ${sql} LIMIT ?`,
    [...parameters, MAX_ROWS],
  );
  return rows.map((row) => ({ companyId: idFromBytes('cmp', row.companyId), id: idFromBytes('esy', row.id) }));
}

/** Deletes what ended long ago. */
export const purgeOldSyncs: JobDefinition = {
  name: 'purge ERP syncs',
  everyMs: HOUR_MS,
  run: async (ctx) => {
    const cutoff = new Date(ctx.now.getTime() - KEPT_MS);
    for (const { companyId, id } of await syncKeys(ctx, { sql: 'endedAt < ?', parameters: [cutoff] })) {
      await ctx.db.delete(ErpSync, { companyId, id });
    }
  },
};

/** Says of questions whose time is over that it is. Whoever answers one is told so at once: both write only what still asks. */
export const endUnanswered: JobDefinition = {
  name: 'end unanswered ERP questions',
  everyMs: MINUTE_MS,
  run: async (ctx) => {
    const over = { sql: 'status = ? AND nextAttemptAt <= ?', parameters: [SYNC_STATUSES.ASKING, ctx.now] };
    for (const { companyId, id } of await syncKeys(ctx, over)) {
      await ctx.transaction(async (tx) => {
        await takeLocks(tx, { companies: [companyId] });
        const expired = { status: 'EXPIRED', endedAt: tx.now, nextAttemptAt: null } as const;
        await tx.db.update(ErpSync, { companyId, id, status: 'ASKING' }, expired);
      });
    }
  },
};
