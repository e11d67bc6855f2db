import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor } from '../../core/errors';
import { newId, parseId, type ActivityId } from '../../core/ids';
import type { ActingMember } from '../../core/viewer';
import { insertRows } from '../../database/rows';
import type { CreateActivityInput, DeleteActivityInput, UpdateActivityInput } from '../../generated/schema-types';
import { check } from '../../permissions/row-rule';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { personOf } from '../../permissions/whose';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockUser } from '../member/actor';
import { Activity, ActivityParticipant } from './entity';
import { ACTIVITY_RULE } from './policy';
import { ACTIVITY_FIELDS, readActivity, type ActivityFields } from './read-input';
import {
  activitiesById,
  activitiesOf,
  visibleActivitiesById,
  writeParticipants,
  type ActivityRecord,
} from './repository';

/** Enters an activity. The company is locked, so that whoever is to take part does not leave meanwhile. */
export async function createActivity(ctx: Ctx, input: CreateActivityInput) {
  const id = await withIdempotencyKey(ctx, 'createActivity', input, async (tx) => {
    const actor = await lockUser(tx, 'ACTIVITIES', ['subject']);
    const fields = await readActivity(tx, actor, input, freshOf(input));
    return insertActivity(tx, actor, fields);
  });
  return { activity: await readAnew(ctx, id), errors: [] };
}

function freshOf({ kind, startsAt }: CreateActivityInput): ActivityFields {
  const empty = { note: null, endsAt: null, participantIds: [], firmId: null, conversationId: null };
  return { kind, subject: '', startsAt, ...empty };
}

/** Writes a new activity, with its event. The company is locked, and the fields are as they should be. */
export async function insertActivity(
  tx: Ctx,
  actor: ActingMember,
  { participantIds, ...columns }: ActivityFields,
): Promise<ActivityId> {
  const made = { companyId: actor.companyId, id: newId('act') };
  const by = { createdById: personOf(actor), createdByTokenId: actor.tokenId };
  await insertRows(tx, Activity, [{ ...made, ...columns, ...by, version: 1, createdAt: tx.now }]);
  await writeParticipants(tx, made, [], participantIds);
  const changes = changesBetween<Partial<ActivityFields>>({}, { ...columns, participantIds }, ACTIVITY_FIELDS);
  record(tx, { action: 'activity.create', targetId: made.id, changes });
  return made.id;
}

/** Changes an activity. A version that is no longer the current one is STALE. */
export async function updateActivity(ctx: Ctx, input: UpdateActivityInput) {
  const id = await ctx.transaction(async (tx) => {
    const actor = await lockUser(tx, 'ACTIVITIES', ['id']);
    const before = await activityAt(tx, actor, input.id);
    if (before.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
    const after = await readActivity(tx, actor, input, before);
    const changes = changesBetween<ActivityFields>(before, after, ACTIVITY_FIELDS);
    if (changes.length === 0) return before.id;
    const { companyId, id: targetId } = before;
    const { participantIds, ...columns } = after;
    await tx.db.update(Activity, { companyId, id: targetId }, { ...columns, version: before.version + 1 });
    await writeParticipants(tx, before, before.participantIds, participantIds);
    record(tx, { action: 'activity.update', targetId, changes });
    return targetId;
  });
  return { activity: await readAnew(ctx, id), errors: [] };
}

/** Deletes an activity. */
export async function deleteActivity(ctx: Ctx, input: DeleteActivityInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const actor = await lockUser(tx, 'ACTIVITIES', ['id']);
    const before = await activityAt(tx, actor, input.id);
    const { companyId, id } = before;
    await tx.app.beforeDelete(tx, 'Activity', { companyId, id });
    await tx.db.delete(ActivityParticipant, { companyId, activityId: id });
    await tx.db.delete(Activity, { companyId, id });
    const gone = Object.fromEntries(ACTIVITY_FIELDS.map((field) => [field, null]));
    const changes = changesBetween<{ [K in keyof ActivityFields]: ActivityFields[K] | null }>(
      before,
      gone,
      ACTIVITY_FIELDS,
    );
    record(tx, { action: 'activity.delete', targetId: id, changes });
    return id;
  });
  activitiesById(ctx).clear(deletedId);
  return { deletedId, errors: [] };
}

/** The activity that a client names, as it is now; NOT_FOUND for one that the actor may not see. */
async function activityAt(tx: Ctx, actor: ActingMember, text: string): Promise<ActivityRecord> {
  const id = parseId('act', text);
  const [activity] = id === null ? [] : await activitiesOf(tx, actor.companyId, [id]);
  if (activity === undefined) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  const obstacle = check(ACTIVITY_RULE, activity, actor, tx.now);
  if (obstacle !== null) refuseFor(['id'], obstacle);
  return activity;
}

function readAnew(ctx: Ctx, id: ActivityId): Promise<ActivityRecord | null> {
  activitiesById(ctx).clear(id);
  return visibleActivitiesById(ctx).load(id);
}
