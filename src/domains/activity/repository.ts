import { In } from 'typeorm';
import { requireMember, type Ctx, type DeletedRecord } from '../../core/ctx';
import type { ActivityId, CompanyId, FirmId, UserId } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { insertRows } from '../../database/rows';
import { check } from '../../permissions/row-rule';
import { Activity, ActivityParticipant } from './entity';
import { ACTIVITY_RULE } from './policy';

/** An activity with who takes part, in the order of their ids. */
export interface ActivityRecord extends Activity {
  readonly participantIds: readonly UserId[];
}

/** Activities of the viewer's company, whether the viewer may see them or not. */
export const activitiesById = defineLoader<ActivityId, ActivityRecord | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = new Map((await activitiesOf(ctx, companyId, ids)).map((one) => [one.id, one]));
  return ids.map((id) => found.get(id) ?? null);
});

export async function activitiesOf(
  ctx: Ctx,
  companyId: CompanyId,
  ids: readonly ActivityId[],
): Promise<ActivityRecord[]> {
  const rows = await ctx.db.findBy(Activity, { companyId, id: In([...ids]) });
  const all = await ctx.db.findBy(ActivityParticipant, { companyId, activityId: In([...ids]) });
  const found = rows.map(({ id }) => id);
  const participants = inOrderOf(found, all, ({ activityId }) => activityId);
  return rows.map((row, index) => ({
    ...row,
    participantIds: (participants[index] ?? []).map(({ userId }) => userId).sort(),
  }));
}

/** Those that the viewer may see: the others do not exist for them. */
export function visibleActivitiesById(ctx: Ctx): { load(id: ActivityId): Promise<ActivityRecord | null> } {
  return {
    load: async (id) => {
      const found = await activitiesById(ctx).load(id);
      return found !== null && check(ACTIVITY_RULE, found, requireMember(ctx), ctx.now) === null ? found : null;
    },
  };
}

/** Writes who takes part, as far as that changes. */
export async function writeParticipants(
  tx: Ctx,
  { companyId, id: activityId }: Pick<Activity, 'companyId' | 'id'>,
  before: readonly UserId[],
  after: readonly UserId[],
): Promise<void> {
  const lost = before.filter((userId) => !after.includes(userId));
  const won = after.filter((userId) => !before.includes(userId));
  if (lost.length > 0) await tx.db.delete(ActivityParticipant, { companyId, activityId, userId: In(lost) });
  await insertRows(
    tx,
    ActivityParticipant,
    won.map((userId) => ({ companyId, activityId, userId })),
  );
}

/** A firm is deleted: its activities stay, without it. */
export async function loseFirm(tx: Ctx, { companyId, id }: DeletedRecord): Promise<void> {
  await tx.db.update(Activity, { companyId, firmId: id as FirmId }, { firmId: null, version: () => 'version + 1' });
}
