import type { Resolvers } from '../../generated/resolvers';
import { usersById } from '../user/repository';
import { pictureUrl } from './url';
import { deletePicture } from './replace';
import { requestPictureUpload } from './ticket';

export const resolvers: Resolvers = {
  User: { avatarUrl: ({ pictureId }, { size }, ctx) => pictureUrl(ctx, pictureId, size) },
  Account: {
    avatarUrl: async (_, { size }, ctx) => {
      const userId = ctx.viewer.member?.userId ?? null;
      const own = userId === null ? null : await usersById(ctx).load(userId);
      return pictureUrl(ctx, own?.pictureId ?? null, size);
    },
  },
  Company: { logoUrl: ({ pictureId }, { size }, ctx) => pictureUrl(ctx, pictureId, size) },
  InvitationPreview: { logoUrl: ({ companyPictureId }, { size }, ctx) => pictureUrl(ctx, companyPictureId, size) },
  Membership: { logoUrl: ({ companyPictureId }, { size }, ctx) => pictureUrl(ctx, companyPictureId, size) },
  Mutation: {
    requestPictureUpload: (_, { input }, ctx) => requestPictureUpload(ctx, input),
    deletePicture: (_, { input }, ctx) => deletePicture(ctx, input),
  },
};
