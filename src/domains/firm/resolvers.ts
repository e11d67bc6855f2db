import type { Resolvers } from '../../generated/resolvers';
import { salesRepresentativesById } from '../sales-representative/repository';
import { listFirms } from './list';
import { firmById } from './repository';
import { createFirm, deleteFirm, updateFirm } from './service';

export const resolvers: Resolvers = {
  Query: {
    firm: (_, { id }, ctx) => firmById(ctx, id),
    firms: (_, args, ctx) => listFirms(ctx, args),
  },
  Firm: {
    salesRepresentative: ({ salesRepresentativeId: id }, _, ctx) => id && salesRepresentativesById(ctx).load(id),
  },
  Mutation: {
    createFirm: (_, { input }, ctx) => createFirm(ctx, input),
    updateFirm: (_, { input }, ctx) => updateFirm(ctx, input),
    deleteFirm: (_, { input }, ctx) => deleteFirm(ctx, input),
  },
};
