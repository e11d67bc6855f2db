import { In } from 'typeorm';
import { requireMember, type Ctx, type DeletedRecord } from '../../core/ctx';
import { idBytes, type CompanyId, type FirmId, type TaskId, type UserId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { countRows } from '../../database/rows';
import { check } from '../../permissions/row-rule';
import { record } from '../audit/record-event';
import { Task, TASK_CODES } from './entity';
import { TASK_RULE } from './policy';

/** Tasks of the viewer's company, whether the viewer may see them or not. */
export const tasksById = defineLoader<TaskId, Task | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const rows = await ctx.db.findBy(Task, { companyId, id: In([...ids]) });
  const found = new Map(rows.map((one) => [one.id, one]));
  return ids.map((id) => found.get(id) ?? null);
});

/** Those that the viewer may see: the others do not exist for them. */
export function visibleTasksById(ctx: Ctx): { load(id: TaskId): Promise<Task | null> } {
  return {
    load: async (id) => {
      const found = await tasksById(ctx).load(id);
      return found !== null && check(TASK_RULE, found, requireMember(ctx), ctx.now) === null ? found : null;
    },
  };
}

/** How many open tasks are assigned to somebody. */
export function countOpenTasks(ctx: Ctx, companyId: CompanyId, userId: UserId): Promise<number> {
  return countRows(ctx, 'SELECT COUNT(*) AS total FROM task WHERE companyId = ? AND assigneeId = ? AND status = ?', [
    idBytes(companyId),
    idBytes(userId),
    TASK_CODES.OPEN,
  ]);
}

/** The open tasks of somebody who leaves go to the successor, or to nobody. The company is locked, so that nobody is assigned one meanwhile. */
export async function handOverTasks(
  tx: Ctx,
  companyId: CompanyId,
  from: UserId,
  successorId: UserId | null,
): Promise<void> {
  const open = { companyId, assigneeId: from, status: 'OPEN' as const };
  const tasks = await tx.db.find(Task, { where: open, select: { companyId: true, id: true } });
  if (tasks.length === 0) return;
  await tx.db.update(Task, open, { assigneeId: successorId, version: () => 'version + 1' });
  const changes = [{ field: 'assigneeId', before: from, after: successorId }];
  record(
    tx,
    tasks.map(({ id }) => ({ action: 'task.update', targetId: id, changes })),
  );
}

/** A firm is deleted: its tasks stay, without it. */
export async function loseFirm(tx: Ctx, { companyId, id }: DeletedRecord): Promise<void> {
  await tx.db.update(Task, { companyId, firmId: id as FirmId }, { firmId: null, version: () => 'version + 1' });
}
