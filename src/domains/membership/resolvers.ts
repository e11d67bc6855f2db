import type { Resolvers } from '../../generated/resolvers';
import { createCompany } from './create-company';
import { createUser } from './create-user';
import { resetTwoFactor } from './reset-two-factor';
import { setUserListColumns, updateProfile } from './profile';
import { signUp } from './sign-up';
import { transferOwnership } from './transfer-ownership';
import { updateUser } from './update-user';
import { verifyTwoFactor } from './verify-two-factor';

export const resolvers: Resolvers = {
  Mutation: {
    signUp: (_, { input }, ctx) => signUp(ctx, input),
    createCompany: (_, { input }, ctx) => createCompany(ctx, input),
    createUser: (_, { input }, ctx) => createUser(ctx, input),
    updateProfile: (_, { input }, ctx) => updateProfile(ctx, input),
    setUserListColumns: (_, { input }, ctx) => setUserListColumns(ctx, input),
    transferOwnership: (_, { input }, ctx) => transferOwnership(ctx, input),
    updateUser: (_, { input }, ctx) => updateUser(ctx, input),
    resetTwoFactor: (_, { input }, ctx) => resetTwoFactor(ctx, input),
    verifyTwoFactor: (_, { input }, ctx) => verifyTwoFactor(ctx, input),
  },
};
