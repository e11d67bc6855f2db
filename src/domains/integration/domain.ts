import { byLoader, defineDomain } from '../../runtime/domain';
import { ErpSet, UserIntegration } from './entity';
import { eraseIntegrationOf, visibleErpSetsById } from './repository';
import { resolvers } from './resolvers';

export const integration = defineDomain({
  name: 'integration',
  resolvers,
  entities: [ErpSet, UserIntegration],
  ids: { ErpSet: { prefix: 'ers', read: byLoader(visibleErpSetsById) } },
  sealed: [
    { entity: ErpSet, column: 'password' },
    { entity: UserIntegration, column: 'erpPassword' },
    { entity: UserIntegration, column: 'mailchimpKey' },
  ],
  erasePerson: eraseIntegrationOf,
});
