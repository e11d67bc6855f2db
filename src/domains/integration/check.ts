import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type ErpSetId } from '../../core/ids';
import { OutgoingFailure } from '../../core/outgoing';
import type { CheckErpSetInput } from '../../generated/schema-types';
import { record } from '../audit/record-event';
import { takeLocks } from '../../database/locks';
import { askElsewhere } from './ask-elsewhere';
import { accessOf, connectorOf } from './connectors';
import { ErpSet } from './entity';
import { erpActor, erpSetsById, integrationsByUser, visibleErpSetsById } from './repository';
import { keptFailure, UpstreamFailure } from './upstream';

/**
 * Asks the system of a set whether it is there and takes the credentials: those of whoever asks where it is their own set, otherwise the set's. How it ended is kept at
 * the set, whose version stays as it is.
 */
export async function checkErpSet(ctx: Ctx, input: CheckErpSetInput) {
  const id = parseId('ers', input.id);
  const set = id === null ? null : await visibleErpSetsById(ctx).load(id);
  if (set === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  const failure = await askElsewhere(ctx, () => ping(ctx, set));
  await keepCheck(ctx, set.id, failure);
  return { erpSet: await erpSetsById(ctx).clear(set.id).load(set.id), errors: [] };
}

/** What went wrong, as it is kept; null where nothing did. */
async function ping(ctx: Ctx, set: ErpSet): Promise<string | null> {
  const { userId } = requireMember(ctx);
  const { defaultSetId } = await erpActor(ctx);
  const own = defaultSetId === set.id && userId !== null ? await integrationsByUser(ctx).load(userId) : null;
  try {
    await connectorOf(set).ping(accessOf(ctx, set, own));
    return null;
  } catch (error) {
    if (!(error instanceof UpstreamFailure || error instanceof OutgoingFailure)) throw error;
    return keptFailure(error);
  }
}

async function keepCheck(ctx: Ctx, id: ErpSetId, lastCheckFailure: string | null): Promise<void> {
  const { companyId } = requireMember(ctx);
  await ctx.transaction(async (tx) => {
    await takeLocks(tx, { companies: [companyId] });
    const { affected } = await tx.db.update(ErpSet, { companyId, id }, { lastCheckAt: tx.now, lastCheckFailure });
    if (affected === 1) record(tx, { action: 'erpSet.check', targetId: id });
  });
}
