import type { Resolvers } from '../../generated/graphql';
import { enteredCompany } from './repository';

export const resolvers: Resolvers = {
  Query: { company: (_, __, ctx) => enteredCompany(ctx) },
};
