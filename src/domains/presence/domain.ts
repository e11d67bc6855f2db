import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const presence = defineDomain({ name: 'presence', resolvers });
