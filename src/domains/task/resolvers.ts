import type { Resolvers } from '../../generated/resolvers';
import { visibleConversationsById } from '../conversation/repository';
import { usersById } from '../user/repository';
import { visibleFirmsById } from './about';
import { listTasks } from './list';
import { createTask, deleteTask, updateTask } from './service';

export const resolvers: Resolvers = {
  Query: { tasks: (_, args, ctx) => listTasks(ctx, args) },
  User: { tasks: (user, args, ctx) => listTasks(ctx, args, user.id) },
  Task: {
    assignee: ({ assigneeId }, _, ctx) => assigneeId && usersById(ctx).load(assigneeId),
    createdBy: ({ createdById }, _, ctx) => createdById && usersById(ctx).load(createdById),
    firm: ({ firmId }, _, ctx) => firmId && visibleFirmsById(ctx).load(firmId),
    conversation: ({ conversationId }, _, ctx) => conversationId && visibleConversationsById(ctx).load(conversationId),
  },
  Mutation: {
    createTask: (_, { input }, ctx) => createTask(ctx, input),
    updateTask: (_, { input }, ctx) => updateTask(ctx, input),
    deleteTask: (_, { input }, ctx) => deleteTask(ctx, input),
  },
};
