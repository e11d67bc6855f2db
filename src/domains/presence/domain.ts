import { defineDomain } from '../../runtime/domain';
import { lapsePresence } from './lapse';
import { resolvers } from './resolvers';

export const presence = defineDomain({ name: 'presence', resolvers, jobs: [lapsePresence] });
