import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, parseId, type CompanyId, type UserId } from '../../core/ids';
import type { Page } from '../../core/paging';
import { keysetPage } from '../../database/keyset';
import { joinConditions, NO_ROWS, type Condition } from '../../database/rows';
import type { ActivityFilter, QueryActivitiesArgs } from '../../generated/schema-types';
import { isAboutFirm } from '../task/about';
import { hasParticipant, visibleActivities } from './policy';
import { activitiesById, type ActivityRecord } from './repository';

export type ActivityPage = Page<ActivityRecord>;

/** The activities that the viewer may see, the earliest first; of one participant where one is named. */
export function listActivities(
  ctx: Ctx,
  args: Partial<QueryActivitiesArgs>,
  participantId: UserId | null = null,
): Promise<ActivityPage> {
  const member = requireMember(ctx);
  const { companyId } = member;
  const common = [
    { sql: 'a.companyId = ?', parameters: [idBytes(companyId)] },
    ...(participantId === null ? [] : [hasParticipant(companyId, participantId)]),
    ...filterConditions(ctx, companyId, args.filter ?? {}),
  ];
  const sources = visibleActivities(member, ctx.now).map((one) => joinConditions([...common, one], 'AND'));
  const order = { column: 'a.startsAt', kind: 'INSTANT', direction: 'ASC' } as const;
  const name = `activities of ${participantId ?? companyId} ${companyId}`;
  return keysetPage(ctx, { name, prefix: 'act', table: 'activity', alias: 'a', sources, order }, args, (ids) =>
    activitiesById(ctx).loadMany(ids),
  );
}

function filterConditions(
  ctx: Ctx,
  companyId: CompanyId,
  { participantId, firmId, from, to }: ActivityFilter,
): Condition[] {
  return [
    ...(typeof participantId === 'string' ? [isWith(companyId, participantId)] : []),
    ...(typeof firmId === 'string' ? [isAboutFirm(ctx, 'a.firmId', firmId)] : []),
    ...(from ? [{ sql: 'a.startsAt >= ?', parameters: [from] }] : []),
    ...(to ? [{ sql: 'a.startsAt < ?', parameters: [to] }] : []),
  ];
}

/** A person of another company finds nothing, like one that never was. */
function isWith(companyId: CompanyId, text: string): Condition {
  const id = parseId('usr', text);
  return id === null ? NO_ROWS : hasParticipant(companyId, id);
}
