import type { Ctx } from '../../core/ctx';
import { idFromBytes, type CompanyId, type TransferOfferId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { endOffer } from '../assignment/offers';
import { LookingWorker, type WorkerDefinition } from '../../runtime/worker';
import { returnIfWanted } from './fallback';
import { withLockedOffer } from './lock-offer';

/** How long after its time an offer lasts at most. */
const LOOK_MS = 1_000;
/** Offers that one look ends: the rest follows with the next. */
const MAX_OFFERS = 200;
/** Offers that lapse by themselves, as the audit writes it down. */
const LABEL = 'Expired offer';

/** Ends the offers that nobody answered in time, and lets their conversations go where the offers say. Safe beside any number of others that do. */
export const lapseWorker: WorkerDefinition = {
  name: 'lapse offers',
  start: (parts) =>
    new LookingWorker(parts, { name: 'lapse offers', everyMs: LOOK_MS, look: ({ ctxNow }) => lapseOffers(ctxNow()) }),
};

/** One that fails holds up none of the others. */
async function lapseOffers(ctx: Ctx): Promise<void> {
  const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(
    ctx,
    'SELECT companyId, id FROM transfer_offer WHERE isOpen = 1 AND expiresAt <= ? ORDER BY expiresAt LIMIT ?',
    [ctx.now, MAX_OFFERS],
  );
  for (const row of rows) {
    try {
      await lapseOffer(ctx, idFromBytes('cmp', row.companyId), idFromBytes('ofr', row.id));
    } catch (error) {
      ctx.app.report(error);
    }
  }
}

function lapseOffer(ctx: Ctx, companyId: CompanyId, id: TransferOfferId): Promise<void> {
  return withLockedOffer(ctx, { companyId, id }, [], async (tx, at) => {
    if (at?.offer.status !== 'OPEN' || at.offer.expiresAt > tx.now) return;
    const by = { companyId, userId: null, label: LABEL };
    const free = await endOffer(tx, at.conversation, { status: 'LAPSED', event: 'conversation.lapseOffer', by });
    await returnIfWanted(tx, at.offer, free, { by });
  });
}
