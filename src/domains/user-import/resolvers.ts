import { languageOf, type Ctx } from '../../core/ctx';
import { toUserError } from '../../core/errors';
import type { UserImportId } from '../../core/ids';
import { translate } from '../../core/messages';
import type { Resolvers } from '../../generated/resolvers';
import { invitationsById } from '../invitation/repository';
import { usersById } from '../user/repository';
import { importChanges } from './changes';
import { layoutOf } from './layout';
import { listImports, listRows, problemsOf } from './list';
import { waitSentences } from './messages';
import { prepareUserImport } from './prepare';
import { importById, visibleImportsById } from './repository';
import { cancelUserImport, deleteUserImport, importUsers } from './verbs';

export const resolvers: Resolvers = {
  Query: {
    userImport: (_, { id }, ctx) => importById(ctx, id),
    userImports: (_, args, ctx) => listImports(ctx, args),
  },
  Subscription: {
    userImportChanged: {
      subscribe: (_, { id }, ctx) => importChanges(ctx, id),
      resolve: (id: UserImportId, _: unknown, ctx: Ctx) => visibleImportsById(ctx).load(id),
    },
  },
  UserImport: {
    detail: ({ waitsFor }, _, ctx) => waitsFor && translate(waitSentences[waitsFor], languageOf(ctx)),
    resumesAt: ({ status, waitsFor, nextAttemptAt }) =>
      status === 'RUNNING' && waitsFor !== null ? nextAttemptAt : null,
    counts: ({ valid, waiting, invited, skipped, refused }) => ({
      ...{ total: valid + waiting + invited + skipped + refused, valid, waiting, invited, skipped, refused },
    }),
    columns: (found) => [...layoutOf(found).columns],
    madeBy: ({ madeById }, _, ctx) => usersById(ctx).load(madeById),
    startedBy: ({ startedById }, _, ctx) => startedById && usersById(ctx).load(startedById),
    rows: (found, args, ctx) => listRows(ctx, found, args),
  },
  UserImportRow: {
    errors: (row, _, ctx) => problemsOf(row).map((problem) => toUserError(problem, languageOf(ctx))),
    invitation: ({ invitationId }, _, ctx) => invitationId && invitationsById(ctx).load(invitationId),
  },
  Mutation: {
    prepareUserImport: (_, { input }, ctx) => prepareUserImport(ctx, input),
    importUsers: (_, { input }, ctx) => importUsers(ctx, input),
    cancelUserImport: (_, { input }, ctx) => cancelUserImport(ctx, input),
    deleteUserImport: (_, { input }, ctx) => deleteUserImport(ctx, input),
  },
};
