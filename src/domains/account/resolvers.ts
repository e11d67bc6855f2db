import type { Resolvers } from '../../generated/graphql';

export const resolvers: Resolvers = {
  Account: {
    emailVerified: (account) => account.emailVerifiedAt !== null,
  },
};
