import type { Resolvers } from '../../generated/resolvers';
import { beginTwoFactorEnrolment, confirmTwoFactorEnrolment } from './enrol';
import { setTwoFactorRequired } from './requirement';
import { disableTwoFactor, regenerateRecoveryCodes } from './turn-off';

export const resolvers: Resolvers = {
  Account: { twoFactorEnabled: (account) => account.twoFactorSince !== null },
  Mutation: {
    beginTwoFactorEnrolment: (_, __, ctx) => beginTwoFactorEnrolment(ctx),
    confirmTwoFactorEnrolment: (_, { input }, ctx) => confirmTwoFactorEnrolment(ctx, input),
    disableTwoFactor: (_, { input }, ctx) => disableTwoFactor(ctx, input),
    regenerateRecoveryCodes: (_, { input }, ctx) => regenerateRecoveryCodes(ctx, input),
    setTwoFactorRequired: (_, { input }, ctx) => setTwoFactorRequired(ctx, input),
  },
};
