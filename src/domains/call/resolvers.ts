import type { Ctx } from '../../core/ctx';
import { prefixOf } from '../../core/ids';
import { holds } from '../../core/module-set';
import type { Resolvers } from '../../generated/resolvers';
import { visibleActivitiesById } from '../activity/repository';
import { visibleConversationsById } from '../conversation/repository';
import { visibleTasksById } from '../task/repository';
import { usersById } from '../user/repository';
import type { Call } from './entity';
import { listCalls } from './list';
import { reportCall } from './report';
import { recordOf, visibleCallOf } from './repository';
import { ringableUsers } from './ringable';

export const resolvers: Resolvers = {
  Query: {
    calls: (_, args, ctx) => listCalls(ctx, args),
    ringableUsers: (_, { inboxId }, ctx) => ringableUsers(ctx, inboxId ?? null),
  },
  User: { calls: (user, args, ctx) => listCalls(ctx, args, user.id) },
  Task: { call: ({ id }, _, ctx) => visibleCallOf(ctx, id) },
  Activity: { call: ({ id }, _, ctx) => visibleCallOf(ctx, id) },
  CallRecord: { __resolveType: ({ id }) => TYPES[prefixOf(id) ?? ''] ?? 'Conversation' },
  Call: {
    user: ({ userId }, _, ctx) => userId && usersById(ctx).load(userId),
    record: (call, _, ctx) => visibleRecordOf(ctx, call),
  },
  Mutation: { reportCall: (_, { input }, ctx) => reportCall(ctx, input) },
};

const TYPES: Readonly<Record<string, 'Task' | 'Activity'>> = { tsk: 'Task', act: 'Activity' };

/** As far as the viewer may see tasks, activities or conversations at all, and this one. */
function visibleRecordOf(ctx: Ctx, call: Call) {
  const made = recordOf(call);
  const permissions = ctx.viewer.member?.permissions;
  if (made === null || permissions === undefined) return null;
  if (made.type === 'Task') return holds(permissions, 'TASKS', 'USE') ? visibleTasksById(ctx).load(made.id) : null;
  if (made.type === 'Conversation') return visibleConversationsById(ctx).load(made.id);
  return holds(permissions, 'ACTIVITIES', 'USE') ? visibleActivitiesById(ctx).load(made.id) : null;
}
