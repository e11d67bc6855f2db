import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, parseId, type UserId } from '../../core/ids';
import type { Page } from '../../core/paging';
import { keysetPage } from '../../database/keyset';
import { joinConditions, NO_ROWS, type Condition } from '../../database/rows';
import type { QueryTasksArgs, TaskFilter } from '../../generated/schema-types';
import { isAboutFirm } from './about';
import { TASK_CODES, type Task } from './entity';
import { visibleTasks } from './policy';
import { tasksById } from './repository';

export type TaskPage = Page<Task>;

/** The tasks that the viewer may see, those that are due first before others and those without a date last; of one assignee where one is named. */
export function listTasks(
  ctx: Ctx,
  args: Partial<QueryTasksArgs>,
  assigneeId: UserId | null = null,
): Promise<TaskPage> {
  const member = requireMember(ctx);
  const { companyId } = member;
  const common = [
    { sql: 't.companyId = ?', parameters: [idBytes(companyId)] },
    ...(assigneeId === null ? [] : [isAssignedTo(assigneeId)]),
    ...filterConditions(ctx, args.filter ?? {}),
  ];
  const sources = visibleTasks(member, ctx.now).map((one) => joinConditions([...common, one], 'AND'));
  const order = { column: 't.dueAt', kind: 'INSTANT', direction: 'ASC', mayBeEmpty: true } as const;
  const name = `tasks of ${assigneeId ?? companyId} ${companyId}`;
  return keysetPage(ctx, { name, prefix: 'tsk', table: 'task', alias: 't', sources, order }, args, (ids) =>
    tasksById(ctx).loadMany(ids),
  );
}

function filterConditions(ctx: Ctx, { assigneeId, status, firmId, dueBefore }: TaskFilter): Condition[] {
  return [
    ...(typeof assigneeId === 'string' ? [isAssignedTo(parseId('usr', assigneeId))] : []),
    ...(status ? [hasStatus(status)] : []),
    ...(typeof firmId === 'string' ? [isAboutFirm(ctx, 't.firmId', firmId)] : []),
    ...(dueBefore ? [{ sql: 't.dueAt < ?', parameters: [dueBefore] }] : []),
  ];
}

function isAssignedTo(id: UserId | null): Condition {
  return id === null ? NO_ROWS : { sql: 't.assigneeId = ?', parameters: [idBytes(id)] };
}

function hasStatus(status: NonNullable<TaskFilter['status']>): Condition {
  if (status.length === 0) return NO_ROWS;
  return { sql: 't.status IN (?)', parameters: [status.map((one) => TASK_CODES[one])] };
}
