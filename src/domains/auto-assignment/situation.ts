import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type InboxId, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { rowsWhere } from '../../permissions/row-rule';
import { withAssignments } from '../assignment/candidates';
import { REASON_CODES } from '../assignment/entity';
import type { Inbox } from '../inbox/entity';
import { isActiveAndVerified } from '../user/facts';
import { isOnline } from '../user/presence';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { openingOf } from '../working-hours/at-work';
import type { Colleague, Situation } from './choose';

/** What decides for an inbox at this moment: five statements, however many people serve it. */
export async function situationOf(
  ctx: Ctx,
  inbox: Pick<Inbox, 'companyId' | 'id' | 'assignment'>,
): Promise<Situation & { readonly opensAt: Date | null }> {
  const { companyId, id, assignment } = inbox;
  const people = await servingPeople(ctx, companyId, id);
  const { companyOpen, opensAt } = await openingOf(ctx, companyId);
  return { policy: assignment, companyOpen, opensAt, colleagues: await asColleagues(ctx, companyId, people) };
}

/** People at work who serve an inbox, or were given a questionnaire of it. */
async function servingPeople(ctx: Ctx, companyId: CompanyId, inboxId: InboxId): Promise<Row[]> {
  const atWork = rowsWhere(isActiveAndVerified, null, ctx.now);
  const [company, inbox] = [idBytes(companyId), idBytes(inboxId)];
  return selectRows<Row>(
    ctx,
    `SELECT ${USER_COLUMNS}, COALESCE(l.automaticTurn, 0) AS automaticTurn FROM ${USER_TABLES}
      WHERE u.companyId = ? AND ${atWork.sql} AND u.id IN (
        SELECT m.userId FROM inbox_member m WHERE m.companyId = ? AND m.inboxId = ?
        UNION SELECT g.userId FROM questionnaire_user g
          JOIN questionnaire q ON q.companyId = g.companyId AND q.id = g.questionnaireId
         WHERE g.companyId = ? AND q.inboxId = ?)`,
    [company, ...atWork.parameters, company, inbox, company, inbox],
  );
}

interface Row extends UserRow {
  automaticTurn: number;
}

/** The people named, as the automatic assignment looks at them. Locked by the caller where it has to stay so. */
export async function colleaguesById(ctx: Ctx, companyId: CompanyId, ids: readonly UserId[]): Promise<Colleague[]> {
  const atWork = rowsWhere(isActiveAndVerified, null, ctx.now);
  const rows = await selectRows<Row>(
    ctx,
    `SELECT ${USER_COLUMNS}, COALESCE(l.automaticTurn, 0) AS automaticTurn FROM ${USER_TABLES}
      WHERE u.companyId = ? AND u.id IN (?) AND ${atWork.sql}`,
    [idBytes(companyId), ids.map(idBytes), ...atWork.parameters],
  );
  return asColleagues(ctx, companyId, rows);
}

async function asColleagues(ctx: Ctx, companyId: CompanyId, rows: readonly Row[]): Promise<Colleague[]> {
  const people = rows.map(toUserRecord);
  const candidates = await withAssignments(ctx, companyId, people, []);
  const given = await givenSinceOnline(ctx, companyId, people);
  return rows.flatMap((row) => {
    const candidate = candidates.get(idFromBytes('usr', row.id));
    if (candidate === undefined) return [];
    const { automaticTurn } = row;
    const how = { isOnline: isOnline.holds(candidate, null, ctx.now), givenSinceOnline: given.get(candidate.id) ?? 0 };
    return [Object.assign({}, candidate, how, { automaticTurn })];
  });
}

/** What those who are online were given automatically since they are. */
async function givenSinceOnline(
  ctx: Ctx,
  companyId: CompanyId,
  people: readonly UserRecord[],
): Promise<ReadonlyMap<UserId, number>> {
  const online = people.filter(({ onlineSince }) => onlineSince !== null).map(({ id }) => idBytes(id));
  if (online.length === 0) return new Map();
  const rows = await selectRows<{ userId: Buffer; given: number }>(
    ctx,
    `SELECT a.assigneeId AS userId, COUNT(*) AS given FROM conversation_assignment a
       JOIN \`user\` u ON u.companyId = a.companyId AND u.id = a.assigneeId AND a.startedAt >= u.onlineSince
      WHERE a.companyId = ? AND a.assigneeId IN (?) AND a.reason = ? AND u.onlineSince > ? GROUP BY a.assigneeId`,
    [idBytes(companyId), online, REASON_CODES.AUTOMATIC, new Date(ctx.now.getTime() - LOOK_BACK_MS)],
  );
  return new Map(rows.map(({ userId, given }) => [idFromBytes('usr', userId), given]));
}

/** Nobody who has been online for longer is still warming up. */
const LOOK_BACK_MS = 10 * 60_000;
