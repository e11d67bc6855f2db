import { languageOf, type Ctx } from '../../core/ctx';
import { idFromBytes, prefixOf, type ErpSyncId } from '../../core/ids';
import { holds } from '../../core/module-set';
import type { Resolvers } from '../../generated/resolvers';
import { firmsById } from '../firm/repository';
import { visibleErpSetsById } from '../integration/repository';
import { productsById } from '../product/repository';
import { usersById } from '../user/repository';
import type { ErpSync } from './entity';
import { listSyncs } from './list';
import { detailOf } from './outcomes';
import { syncsById } from './repository';
import { retryErpSync, settleErpSync } from './verbs';

export const resolvers: Resolvers = {
  Query: { erpSyncs: (_, args, ctx) => listSyncs(ctx, args) },
  SaveFirmPayload: { sync: ({ syncId }, _, ctx) => syncOf(ctx, syncId) },
  SaveProductPayload: { sync: ({ syncId }, _, ctx) => syncOf(ctx, syncId) },
  ErpSyncSubject: { __resolveType: ({ id }) => (prefixOf(id) === 'frm' ? 'Firm' : 'Product') },
  ErpSync: {
    subject: (sync, _, ctx) => subjectOf(ctx, sync),
    erpSet: ({ erpSetId }, _, ctx) => visibleErpSetsById(ctx).load(erpSetId),
    causedBy: ({ causedById }, _, ctx) => usersById(ctx).load(causedById),
    detail: ({ failure }, _, ctx) => detailOf(failure, languageOf(ctx)),
    nextAttemptAt: ({ status, nextAttemptAt }) => (status === 'PENDING' ? nextAttemptAt : null),
  },
  Mutation: {
    settleErpSync: (_, { input }, ctx) => settleErpSync(ctx, input),
    retryErpSync: (_, { input }, ctx) => retryErpSync(ctx, input),
  },
};

function syncOf(ctx: Ctx, id: ErpSyncId | null | undefined): Promise<ErpSync | null> | null {
  return id ? syncsById(ctx).load(id) : null;
}

/** As far as the viewer may read firms or products at all. */
function subjectOf(ctx: Ctx, { subjectType, subjectId }: ErpSync) {
  const isFirm = subjectType === 'Firm';
  const permissions = ctx.viewer.member?.permissions;
  if (permissions === undefined || !holds(permissions, isFirm ? 'CONTACTS' : 'PRODUCTS', 'USE')) return null;
  if (isFirm) return firmsById(ctx).load(idFromBytes('frm', subjectId));
  return productsById(ctx).load(idFromBytes('prd', subjectId));
}
