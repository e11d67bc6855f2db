import type { Ctx } from '../../core/ctx';
import { idFromBytes } from '../../core/ids';
import { firstLanguage } from '../../core/language';
import { selectRows } from '../../database/rows';
import type { JobDefinition } from '../../runtime/jobs';
import { companyByIdUnscoped } from '../company/repository';
import { queueEmails } from '../mail/service';
import { usersInCompany } from '../user/repository';
import { webhookFailingEmail } from './emails';
import { Webhook, WEBHOOK_CODES } from './entity';
import { WEBHOOK_KIND } from './kind';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KEPT_MS = 30 * DAY_MS;
/** What one transaction clears. */
const PAGE = 500;

/** Says of webhooks that nothing has reached for a day that it is so, and tells those who stand behind them. */
export const findFailingWebhooks: JobDefinition = {
  name: 'find failing webhooks',
  everyMs: 10 * MINUTE_MS,
  run: async (ctx) => {
    const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(
      ctx,
      'SELECT companyId, id FROM webhook WHERE status = ? AND failingSince <= ?',
      [WEBHOOK_CODES.ACTIVE, new Date(ctx.now.getTime() - DAY_MS)],
    );
    for (const { companyId, id } of rows) {
      const which = { companyId: idFromBytes('cmp', companyId), id: idFromBytes('whk', id) };
      await ctx.transaction((tx) => noteFailing(tx, which));
    }
  },
};

async function noteFailing(tx: Ctx, { companyId, id }: Pick<Webhook, 'companyId' | 'id'>): Promise<void> {
  const { affected } = await tx.db.update(Webhook, { companyId, id, status: 'ACTIVE' }, { status: 'FAILING' });
  if (affected !== 1) return;
  const { createdById, vouchedById, name } = await tx.db.findOneByOrFail(Webhook, { companyId, id });
  const company = await companyByIdUnscoped(tx, companyId);
  const people = await usersInCompany(tx, companyId, [...new Set([createdById, vouchedById])]);
  const emails = people.flatMap(({ status, email, language }) =>
    status !== 'ACTIVE' || email === null
      ? []
      : webhookFailingEmail.to({
          ...{ to: email, language: firstLanguage(language, company.language), companyId },
          values: { company: company.name, webhook: name },
        }),
  );
  await queueEmails(tx, emails);
}

/** Clears deliveries after 30 days, those of webhooks that are gone, and what the outbox has handed over. */
export const purgeDeliveries: JobDefinition = {
  name: 'purge webhook deliveries',
  everyMs: HOUR_MS,
  run: async (ctx) => {
    const old = new Date(ctx.now.getTime() - KEPT_MS);
    const aged = 'SELECT companyId, id FROM webhook_delivery WHERE createdAt < ? LIMIT ?';
    while ((await purgePage(ctx, aged, [old, PAGE])) === PAGE);
    const left = `SELECT d.companyId, d.id FROM webhook_delivery d LEFT JOIN webhook w ON w.companyId = d.companyId AND w.id = d.webhookId
      WHERE w.id IS NULL LIMIT ?`;
    while ((await purgePage(ctx, left, [PAGE])) === PAGE);
    while ((await purgeHandedOver(ctx)) === PAGE);
  },
};

async function purgePage(ctx: Ctx, sql: string, parameters: (Date | number)[]): Promise<number> {
  const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(ctx, sql, parameters);
  if (rows.length === 0) return 0;
  const keys = rows.map(({ companyId, id }) => [companyId, id]);
  await ctx.transaction(async (tx) => {
    await tx.db.query('DELETE FROM webhook_attempt WHERE (companyId, deliveryId) IN (?)', [keys]);
    await tx.db.query('DELETE FROM webhook_delivery WHERE (companyId, id) IN (?)', [keys]);
  });
  return rows.length;
}

/** The rows of deliveries say what became of them. */
async function purgeHandedOver(ctx: Ctx): Promise<number> {
  const { affectedRows } = await ctx.db.query<{ affectedRows: number }>(
    'DELETE FROM outbox WHERE kind = ? AND nextAttemptAt IS NULL AND payload IS NULL LIMIT ?',
    [WEBHOOK_KIND.kind, PAGE],
  );
  return affectedRows;
}
