import { toGrants } from '../../core/module-set';
import type { Resolvers } from '../../generated/resolvers';
import { accessVersionOf } from '../../permissions/access-version';
import { accountsById } from '../account/repository';
import { ownPerson } from '../user/actor';
import { currentSession, membershipsOfViewer, revokeSession, sessionsOfViewer } from './list';
import { changePassword, requestPasswordReset } from './password-change';
import { signIn, signOut } from './sign-in';
import { enterCompany } from './enter-company';

export const resolvers: Resolvers = {
  Query: { viewer: (_, __, ctx) => ctx.viewer },
  Viewer: {
    signedIn: (viewer) => viewer.account !== null || viewer.member?.kind === 'API_TOKEN',
    account: (viewer, _, ctx) => viewer.account && accountsById(ctx).load(viewer.account.id),
    user: (viewer, _, ctx) => ownPerson(ctx, viewer),
    session: (_, __, ctx) => currentSession(ctx),
    memberships: (_, __, ctx) => membershipsOfViewer(ctx),
    sessions: (_, __, ctx) => sessionsOfViewer(ctx),
    permissions: (viewer) => (viewer.member === null ? [] : toGrants(viewer.member.permissions)),
    accessVersion: (viewer) => accessVersionOf(viewer),
    isSupportSession: (viewer) => viewer.session?.isVisit === true,
  },
  Account: {
    // Also where only the company that was entered wants it.
    mustChangePassword: (account, _, { viewer }) =>
      account.mustChangePassword || viewer.session?.restrictions.includes('PASSWORD_CHANGE_REQUIRED') === true,
  },
  Mutation: {
    signIn: (_, { input }, ctx) => signIn(ctx, input),
    signOut: (_, __, ctx) => signOut(ctx),
    enterCompany: (_, { input }, ctx) => enterCompany(ctx, input),
    revokeSession: (_, { input }, ctx) => revokeSession(ctx, input),
    requestPasswordReset: (_, { input }, ctx) => requestPasswordReset(ctx, input),
    changePassword: (_, { input }, ctx) => changePassword(ctx, input),
  },
};
