import type { Resolvers } from '../../generated/resolvers';
import { enteredCompany } from './repository';
import { updateCompany } from './update-company';

export const resolvers: Resolvers = {
  Query: { company: (_, __, ctx) => enteredCompany(ctx) },
  Mutation: { updateCompany: (_, { input }, ctx) => updateCompany(ctx, input) },
};
