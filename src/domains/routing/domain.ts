import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const routing = defineDomain({ name: 'routing', resolvers });
