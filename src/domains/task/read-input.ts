import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, UserErrors, type Problem } from '../../core/errors';
import type { UserId } from '../../core/ids';
import { readNeededLine, readText } from '../../core/text';
import type { ViewerMember } from '../../core/viewer';
import type { UpdateTaskInput } from '../../generated/schema-types';
import { isActive, readActivePerson } from '../user/pick';
import { usersById } from '../user/repository';
import { readAbout } from './about';
import type { Task } from './entity';

const MAX_TITLE = 200;
const MAX_DESCRIPTION = 5000;

/** What is said of a task. */
export const TASK_FIELDS = [
  'title',
  'description',
  'status',
  'dueAt',
  'assigneeId',
  'firmId',
  'conversationId',
] as const;

export type TaskFields = Pick<Task, (typeof TASK_FIELDS)[number]>;

export const FRESH: TaskFields = {
  ...{
    title: '',
    description: null,
    status: 'OPEN',
    dueAt: null,
    assigneeId: null,
    firmId: null,
    conversationId: null,
  },
};

type Said = Partial<Pick<UpdateTaskInput, keyof TaskFields>>;

/** A task as an input wants it; what is left out stays, null clears. Refuses whatever is wrong. */
export async function readTask(tx: Ctx, actor: ViewerMember, input: Said, before: TaskFields): Promise<TaskFields> {
  const { title, description, dueAt } = input;
  const problems: Problem[] = [];
  if (input.status === null) problems.push(problem('INVALID', ['status'], commonMessages.neverEmpty));
  const status = input.status ?? before.status;
  const after = {
    title: title === undefined ? before.title : readNeededLine(title, MAX_TITLE, ['title'], problems),
    description:
      description === undefined
        ? before.description
        : readText(description, MAX_DESCRIPTION, ['description'], problems),
    status,
    dueAt: dueAt === undefined ? before.dueAt : dueAt,
    assigneeId: await readAssignee(tx, input.assigneeId, before, status, problems),
    ...(await readAbout(tx, actor, input, before, problems)),
  };
  if (problems.length > 0) throw new UserErrors(problems);
  return after;
}

/** Somebody who is away keeps what they have done, and nothing that is open. */
async function readAssignee(
  tx: Ctx,
  text: Said['assigneeId'],
  before: TaskFields,
  status: Task['status'],
  problems: Problem[],
): Promise<UserId | null> {
  if (text === null) return null;
  const kept = before.assigneeId;
  const path = ['assigneeId'];
  if (text !== undefined) return readActivePerson(tx, text, path, status === 'OPEN' ? null : kept, problems);
  if (status !== 'OPEN' || kept === null) return kept;
  const user = await usersById(tx).load(kept);
  return user !== null && isActive.holds(user, null, tx.now) ? kept : null;
}
