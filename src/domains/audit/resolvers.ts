import type { Resolvers } from '../../generated/resolvers';
import { EVENT_KINDS } from './kinds';
import { listAudit } from './list';

export const resolvers: Resolvers = {
  Query: { auditLog: (_, args, ctx) => listAudit(ctx, args), auditActions: () => [...EVENT_KINDS] },
};
