import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';
import { autoAssignmentWorker } from './worker';

/** The automatic assignment. */
export const autoAssignment = defineDomain({ name: 'auto-assignment', resolvers, workers: [autoAssignmentWorker] });
