import { idBytes, type ApiTokenId, type UserId } from '../../core/ids';
import { holds, type ModuleSet } from '../../core/module-set';
import { commonMessages } from '../../core/errors';
import type { MemberKind } from '../../core/viewer';
import type { Condition } from '../../database/rows';
import type { Module } from '../../generated/schema-types';
import { any, isOneOf, ofActor, requires, rowsWhereAny, type RowRule, type Test } from '../../permissions/row-rule';
import type { Task } from './entity';

/** Who looks at a task, or at something else that people have made or take part in. */
export interface WorkActor {
  readonly kind: MemberKind;
  readonly userId: UserId | null;
  readonly tokenId: ApiTokenId | null;
  readonly permissions: ModuleSet;
}

/** Who made something. */
interface Made {
  readonly createdById: UserId | null;
  readonly createdByTokenId: ApiTokenId | null;
}

/** The person who looks: an API token is not its maker. */
export function personOf({ kind, userId }: WorkActor): UserId | null {
  return kind === 'PERSON' ? userId : null;
}

/** Whoever manages the module, and visits of support staff, who change nothing (`lockUser`). */
export function seesAll(module: Module): Test<WorkActor, unknown> {
  return ofActor<WorkActor>(({ kind, permissions }) => kind === 'SUPPORT' || holds(permissions, module, 'MANAGE'));
}

/** Whether a column names the person who looks. */
export function isPerson<R>(column: string, valueOf: (record: R) => UserId | null): Test<WorkActor, R> {
  return isOneOf<WorkActor, R>(
    column,
    (record, actor) => valueOf(record) !== null && valueOf(record) === personOf(actor),
    (actor) => bytesOf(personOf(actor)),
  );
}

/** Whether whoever looks has made it, a person or an API token. `alias` is that of the table. */
export function isOwn(alias: string): Test<WorkActor, Made> {
  const madeByToken = isOneOf<WorkActor, Made>(
    `${alias}.createdByTokenId`,
    ({ createdByTokenId }, { tokenId }) => createdByTokenId !== null && createdByTokenId === tokenId,
    ({ tokenId }) => bytesOf(tokenId),
  );
  return any<WorkActor, Made>(
    isPerson<Made>(`${alias}.createdById`, ({ createdById }) => createdById),
    madeByToken,
  );
}

function bytesOf(id: UserId | ApiTokenId | null): Buffer[] {
  return id === null ? [] : [idBytes(id)];
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
