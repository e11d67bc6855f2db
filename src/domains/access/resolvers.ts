import { remembered } from '../../core/remembered';
import type { Resolvers } from '../../generated/resolvers';
import { explainAccess } from './explain-access';
import { rolesWithAccess } from './roles';

export const resolvers: Resolvers = {
  Query: {
    explainAccess: (_, args, ctx, { schema }) =>
      remembered(ctx, schema, `explainAccess ${args.userId} ${args.field} ${args.recordId ?? ''}`, () =>
        explainAccess(ctx, schema, args),
      ),
    roles: () => rolesWithAccess(),
  },
};
