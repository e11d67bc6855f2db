import type { Resolvers } from '../../generated/resolvers';
import { requestEmailChange } from './change';
import { resendVerificationEmail, verifyEmail } from './verify';

export const resolvers: Resolvers = {
  Mutation: {
    verifyEmail: (_, { input }, ctx) => verifyEmail(ctx, input),
    resendVerificationEmail: (_, { input }, ctx) => resendVerificationEmail(ctx, input),
    requestEmailChange: (_, { input }, ctx) => requestEmailChange(ctx, input),
  },
};
