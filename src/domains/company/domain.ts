import { byLoader, defineDomain } from '../../runtime/domain';
import { Company, CompanyLock } from './entity';
import { companiesById } from './repository';
import { resolvers } from './resolvers';

export const company = defineDomain({
  name: 'company',
  resolvers,
  entities: [Company, CompanyLock],
  ids: { Company: { prefix: 'cmp', read: byLoader(companiesById) } },
});
