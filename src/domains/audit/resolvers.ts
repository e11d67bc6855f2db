import type { Resolvers } from '../../generated/resolvers';
import { AUDIT_ACTIONS } from './actions';
import { listAudit } from './list';

export const resolvers: Resolvers = {
  Query: { auditLog: (_, args, ctx) => listAudit(ctx, args), auditActions: () => [...AUDIT_ACTIONS] },
};
