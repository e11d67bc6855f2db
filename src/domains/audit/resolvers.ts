import type { Resolvers } from '../../generated/graphql';
import { listAudit } from './list';

export const resolvers: Resolvers = {
  Query: { auditLog: (_, args, ctx) => listAudit(ctx, args) },
};
