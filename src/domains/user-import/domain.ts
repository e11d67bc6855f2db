import { byLoader, defineDomain } from '../../runtime/domain';
import { UserImport, UserImportRow } from './entity';
import { eraseFromImports } from './erase';
import { purgeOldImports } from './purge';
import { visibleImportsById } from './repository';
import { resolvers } from './resolvers';
import { userImportWorker } from './worker';

export const userImport = defineDomain({
  name: 'user-import',
  resolvers,
  entities: [UserImport, UserImportRow],
  ids: { UserImport: { prefix: 'imp', read: byLoader(visibleImportsById) } },
  jobs: [purgeOldImports],
  workers: [userImportWorker],
  erasePerson: eraseFromImports,
});
