import { languageOf } from '../../core/ctx';
import { toUserError } from '../../core/errors';
import type { Resolvers } from '../../generated/resolvers';
import { deliveriesOf } from '../mail/service';
import { usersById } from '../user/repository';
import { acceptInvitation } from './accept';
import { inviteUsers } from './invite';
import { listInvitations } from './list';
import { previewInvitation } from './preview';
import { invitationById, invitationsById } from './repository';
import { resendInvitation } from './resend';
import { revokeInvitation } from './revoke';

export const resolvers: Resolvers = {
  Query: {
    invitation: (_, { id }, ctx) => invitationById(ctx, id),
    invitationPreview: (_, { token }, ctx) => previewInvitation(ctx, token),
    invitations: (_, args, ctx) => listInvitations(ctx, args),
  },
  Invitation: {
    invitedBy: (invitation, _, ctx) => invitation.invitedById && usersById(ctx).load(invitation.invitedById),
    user: (invitation, _, ctx) => (invitation.status === 'REVOKED' ? null : usersById(ctx).load(invitation.userId)),
    deliveries: (invitation, _, ctx) => deliveriesOf(ctx).load(invitation.id),
  },
  InvitationResult: {
    invitation: (row, _, ctx) => row.invitationId && invitationsById(ctx).load(row.invitationId),
    errors: (row, _, ctx) => row.problems.map((problem) => toUserError(problem, languageOf(ctx))),
  },
  Mutation: {
    inviteUsers: (_, { input }, ctx) => inviteUsers(ctx, input),
    resendInvitation: (_, { input }, ctx) => resendInvitation(ctx, input),
    revokeInvitation: (_, { input }, ctx) => revokeInvitation(ctx, input),
    acceptInvitation: (_, { input }, ctx) => acceptInvitation(ctx, input),
  },
};
