import { byLoader, defineDomain } from '../../runtime/domain';
import { beginSync } from './begin';
import { ErpSync } from './entity';
import { endUnanswered, purgeOldSyncs, visibleSyncsById } from './repository';
import { resolvers } from './resolvers';
import { erpSyncWorker } from './worker';

export const erpSync = defineDomain({
  name: 'erp-sync',
  resolvers,
  entities: [ErpSync],
  ids: { ErpSync: { prefix: 'esy', read: byLoader(visibleSyncsById) } },
  jobs: [endUnanswered, purgeOldSyncs],
  workers: [erpSyncWorker],
  afterSave: {
    Firm: (tx, saved) => beginSync(tx, 'Firm', saved),
    Product: (tx, saved) => beginSync(tx, 'Product', saved),
  },
});
