import { commonMessages } from '../../core/errors';
import { idBytes, type CompanyId, type UserId } from '../../core/ids';
import type { Condition } from '../../database/rows';
import { any, fact, requires, rowsWhereAny, type RowRule, type Test } from '../../permissions/row-rule';
import { personOf, seesAll } from '../../permissions/whose';
import { isOwn, type WorkActor } from '../task/policy';
import type { Activity } from './entity';

export type ActivityActor = WorkActor & { readonly companyId: CompanyId };

/** What of an activity decides who may see it. */
export type ActivityFacts = Pick<Activity, 'createdById' | 'createdByTokenId'> & {
  readonly participantIds: readonly UserId[];
};

/** The rows of `activity a` in which somebody takes part. */
export function hasParticipant(companyId: CompanyId, userId: UserId): Condition {
  return {
    sql: 'a.id IN (SELECT p.activityId FROM activity_participant p WHERE p.companyId = ? AND p.userId = ?)',
    parameters: [idBytes(companyId), idBytes(userId)],
  };
}

const takesPart: Test<ActivityActor, ActivityFacts> = fact({
  holds: ({ participantIds }, actor) => participantIds.some((id) => id === personOf(actor)),
  sql: (actor) => {
    const userId = personOf(actor);
    return userId === null ? { sql: '1 = 0', parameters: [] } : hasParticipant(actor.companyId, userId);
  },
});

const IS_VISIBLE: Test<ActivityActor, ActivityFacts> = any<ActivityActor, ActivityFacts>(
  seesAll('ACTIVITIES'),
  takesPart,
  isOwn('a'),
);

/** Which activities exist for somebody, and may be changed and deleted by them. */
export const ACTIVITY_RULE: RowRule<ActivityActor, ActivityFacts> = [
  requires(IS_VISIBLE, { code: 'NOT_FOUND', message: commonMessages.notFound }),
];

/** The rows of `activity a` that the actor may see, in alternatives: each walks an index. */
export function visibleActivities(actor: ActivityActor, now: Date): readonly Condition[] {
  return rowsWhereAny(IS_VISIBLE, actor, now);
}
