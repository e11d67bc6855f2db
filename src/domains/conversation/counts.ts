import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type InboxId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { countRows, selectRows } from '../../database/rows';
import { rowsWhere } from '../../permissions/row-rule';
import { enteredCompany } from '../company/repository';
import { isOnline } from '../user/presence';
import { startOfDay } from '../working-hours/zone';
import { CONVERSATION_CODES } from './entity';
import { whereVisible } from './policy';

interface Counts {
  readonly open: number;
  readonly unassigned: number;
}

interface CountRow {
  inboxId: Buffer;
  openOnes: number;
  /** A sum is a decimal, which is text. */
  unassigned: string | null;
}

/** The open conversations of each inbox that the viewer may see, and those of them that nobody has. */
export const countsOfInbox = defineLoader<InboxId, Counts>(async (ctx, inboxIds) => {
  const member = requireMember(ctx);
  const visible = whereVisible(member, ctx.now);
  const rows = await selectRows<CountRow>(
    ctx,
    `SELECT k.inboxId, COUNT(*) AS openOnes, SUM(k.assigneeId IS NULL) AS unassigned FROM conversation k
      WHERE k.companyId = ? AND k.inboxId IN (?) AND k.status = ? AND ${visible.sql} GROUP BY k.inboxId`,
    [idBytes(member.companyId), inboxIds.map(idBytes), CONVERSATION_CODES.OPEN, ...visible.parameters],
  );
  const found = new Map(rows.map((row) => [idFromBytes('ibx', row.inboxId), row]));
  return inboxIds.map((id) => {
    const row = found.get(id);
    return { open: row?.openOnes ?? 0, unassigned: Number(row?.unassigned ?? 0) };
  });
});

/** Numbers for the page that people begin with. Each is computed when its field is asked for. */
export interface DashboardRecord {
  openConversations(): Promise<number>;
  unassignedConversations(): Promise<number>;
  closedToday(): Promise<number>;
  peopleOnline(): Promise<number>;
}

export function dashboardOf(ctx: Ctx): DashboardRecord {
  return {
    openConversations: () => countOpen(ctx, false),
    unassignedConversations: () => countOpen(ctx, true),
    closedToday: async () => countClosedSince(ctx, startOfDay(ctx.now, (await enteredCompany(ctx)).timeZone)),
    peopleOnline: () => countOnline(ctx),
  };
}

function countOpen(ctx: Ctx, unassignedAlone: boolean): Promise<number> {
  const member = requireMember(ctx);
  const visible = whereVisible(member, ctx.now);
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM conversation k WHERE k.companyId = ? AND k.status = ? AND ${visible.sql}
      ${unassignedAlone ? 'AND k.assigneeId IS NULL' : ''}`,
    [idBytes(member.companyId), CONVERSATION_CODES.OPEN, ...visible.parameters],
  );
}

function countClosedSince(ctx: Ctx, since: Date): Promise<number> {
  const member = requireMember(ctx);
  const visible = whereVisible(member, ctx.now);
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM conversation k WHERE k.companyId = ? AND k.closedAt >= ? AND k.status = ? AND ${visible.sql}`,
    [idBytes(member.companyId), since, CONVERSATION_CODES.CLOSED, ...visible.parameters],
  );
}

function countOnline(ctx: Ctx): Promise<number> {
  const { companyId } = requireMember(ctx);
  const online = rowsWhere(isOnline, null, ctx.now);
  return countRows(ctx, `SELECT COUNT(*) AS total FROM \`user\` u WHERE u.companyId = ? AND ${online.sql}`, [
    idBytes(companyId),
    ...online.parameters,
  ]);
}
