import type { Resolvers } from '../../generated/resolvers';
import { exportAuditLog, exportUsers } from './request';

export const resolvers: Resolvers = {
  Mutation: {
    exportUsers: (_, { input }, ctx) => exportUsers(ctx, input),
    exportAuditLog: (_, { input }, ctx) => exportAuditLog(ctx, input),
  },
};
