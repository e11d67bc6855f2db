import type { Resolvers } from '../../generated/resolvers';
import { enterCompanyAsSupport } from './enter';
import { visitsToCompany } from './visits';

export const resolvers: Resolvers = {
  Viewer: { supportVisits: (_, __, ctx) => visitsToCompany(ctx) },
  Mutation: { enterCompanyAsSupport: (_, { input }, ctx) => enterCompanyAsSupport(ctx, input) },
};
