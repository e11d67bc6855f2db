import type { Resolvers } from '../../generated/graphql';
import { createCompany } from './create-company';
import { createUser } from './create-user';
import { signUp } from './sign-up';
import { updateUser } from './update-user';

export const resolvers: Resolvers = {
  Mutation: {
    signUp: (_, { input }, ctx) => signUp(ctx, input),
    createCompany: (_, { input }, ctx) => createCompany(ctx, input),
    createUser: (_, { input }, ctx) => createUser(ctx, input),
    updateUser: (_, { input }, ctx) => updateUser(ctx, input),
  },
};
