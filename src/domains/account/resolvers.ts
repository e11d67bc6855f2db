import type { Resolvers } from '../../generated/resolvers';

export const resolvers: Resolvers = {
  Account: {
    emailVerified: (account) => account.emailVerifiedAt !== null,
  },
};
