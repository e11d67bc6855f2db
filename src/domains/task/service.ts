import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor } from '../../core/errors';
import { newId, parseId, type TaskId } from '../../core/ids';
import type { ActingMember } from '../../core/viewer';
import { insertRows } from '../../database/rows';
import type { CreateTaskInput, DeleteTaskInput, UpdateTaskInput } from '../../generated/schema-types';
import { check } from '../../permissions/row-rule';
import { personOf } from '../../permissions/whose';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockUser } from '../member/actor';
import { Task } from './entity';
import { TASK_RULE } from './policy';
import { FRESH, readTask, TASK_FIELDS, type TaskFields } from './read-input';
import { tasksById, visibleTasksById } from './repository';

/** Makes a task. The company is locked, so that whoever gets it does not leave meanwhile. */
export async function createTask(ctx: Ctx, input: CreateTaskInput) {
  const id = await withIdempotencyKey(ctx, 'createTask', input, async (tx) => {
    const actor = await lockUser(tx, 'TASKS', ['title']);
    return insertTask(tx, actor, await readTask(tx, actor, input, FRESH));
  });
  return { task: await readAnew(ctx, id), errors: [] };
}

/** Writes a new task, with its event. The company is locked, and the fields are as they should be. */
export async function insertTask(tx: Ctx, actor: ActingMember, fields: TaskFields): Promise<TaskId> {
  const id = newId('tsk');
  const by = { createdById: personOf(actor), createdByTokenId: actor.tokenId };
  const { companyId } = actor;
  await insertRows(tx, Task, [{ companyId, id, ...fields, ...by, version: 1, createdAt: tx.now, doneAt: null }]);
  const changes = changesBetween<Partial<TaskFields>>({}, fields, TASK_FIELDS);
  record(tx, { action: 'task.create', targetId: id, changes });
  return id;
}

/** Changes a task. A version that is no longer the current one is STALE. */
export async function updateTask(ctx: Ctx, input: UpdateTaskInput) {
  const id = await ctx.transaction(async (tx) => {
    const actor = await lockUser(tx, 'TASKS', ['id']);
    const before = await taskAt(tx, actor, input.id);
    if (before.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const after = await readTask(tx, actor, input, before);
    const changes = changesBetween<TaskFields>(before, after, TASK_FIELDS);
    if (changes.length === 0) return before.id;
    const { companyId, id: targetId } = before;
    const columns = { ...after, doneAt: doneAtOf(tx, before, after), version: before.version + 1 };
    await tx.db.update(Task, { companyId, id: targetId }, columns);
    record(tx, { action: 'task.update', targetId, changes });
    return targetId;
  });
  return { task: await readAnew(ctx, id), errors: [] };
}

function doneAtOf(tx: Ctx, before: Task, { status }: TaskFields): Date | null {
  if (status !== 'DONE') return null;
  return before.status === 'DONE' ? before.doneAt : tx.now;
}

/** Deletes a task. */
export async function deleteTask(ctx: Ctx, input: DeleteTaskInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const actor = await lockUser(tx, 'TASKS', ['id']);
    const before = await taskAt(tx, actor, input.id);
    const { companyId, id } = before;
    await tx.app.beforeDelete(tx, 'Task', { companyId, id });
    await tx.db.delete(Task, { companyId, id });
    const gone = Object.fromEntries(TASK_FIELDS.map((field) => [field, null]));
    const changes = changesBetween<{ [K in keyof TaskFields]: TaskFields[K] | null }>(before, gone, TASK_FIELDS);
    record(tx, { action: 'task.delete', targetId: id, changes });
    return id;
  });
  tasksById(ctx).clear(deletedId);
  return { deletedId, errors: [] };
}

/** The task that a client names, as it is now; NOT_FOUND for one that the actor may not see. */
async function taskAt(tx: Ctx, actor: ActingMember, text: string): Promise<Task> {
  const { companyId } = actor;
  const id = parseId('tsk', text);
  const task = id === null ? null : await tx.db.findOneBy(Task, { companyId, id });
  if (task === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  const obstacle = check(TASK_RULE, task, actor, tx.now);
  if (obstacle !== null) refuseFor(['id'], obstacle);
  return task;
}

function readAnew(ctx: Ctx, id: TaskId): Promise<Task | null> {
  tasksById(ctx).clear(id);
  return visibleTasksById(ctx).load(id);
}
