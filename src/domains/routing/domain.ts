import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';
import { routingWorker } from './worker';

/** The automatic assignment. */
export const routing = defineDomain({ name: 'routing', resolvers, workers: [routingWorker] });
