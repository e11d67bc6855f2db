import { idBytes, type ApiTokenId, type UserId } from '../../core/ids';
import { commonMessages } from '../../core/errors';
import type { Condition } from '../../database/rows';
import { any, isOneOf, requires, rowsWhereAny, type RowRule, type Test } from '../../permissions/row-rule';
import { isPerson, seesAll, type Onlooker } from '../../permissions/whose';
import type { Task } from './entity';

/** Who looks at a task, or at something else that people have made or take part in. */
export interface WorkActor extends Onlooker {
  readonly tokenId: ApiTokenId | null;
}

/** Who made something. */
interface Made {
  readonly createdById: UserId | null;
  readonly createdByTokenId: ApiTokenId | null;
}

/** Whether whoever looks has made it, a person or an API token. `alias` is that of the table. */
export function isOwn(alias: string): Test<WorkActor, Made> {
  const madeByToken = isOneOf<WorkActor, Made>(
    `${alias}.createdByTokenId`,
    ({ createdByTokenId }, { tokenId }) => createdByTokenId !== null && createdByTokenId === tokenId,
    ({ tokenId }) => (tokenId === null ? [] : [idBytes(tokenId)]),
  );
  return any<WorkActor, Made>(
    isPerson<Made>(`${alias}.createdById`, ({ createdById }) => createdById),
    madeByToken,
  );
}

/** What of a task decides who may see it. */
export type TaskFacts = Pick<Task, 'assigneeId' | 'createdById' | 'createdByTokenId'>;

const IS_VISIBLE: Test<WorkActor, TaskFacts> = any<WorkActor, TaskFacts>(
  seesAll('TASKS'),
  isPerson<TaskFacts>('t.assigneeId', ({ assigneeId }) => assigneeId),
  isOwn('t'),
);

/** Which tasks exist for somebody, and may be changed and deleted by them. */
export const TASK_RULE: RowRule<WorkActor, TaskFacts> = [
  requires(IS_VISIBLE, { code: 'NOT_FOUND', message: commonMessages.notFound }),
];

/** The rows of `task t` that the actor may see, in alternatives: each walks an index. */
export function visibleTasks(actor: WorkActor, now: Date): readonly Condition[] {
  return rowsWhereAny(IS_VISIBLE, actor, now);
}
