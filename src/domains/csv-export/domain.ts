import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const csvExport = defineDomain({
  name: 'csv-export',
  resolvers,
});
