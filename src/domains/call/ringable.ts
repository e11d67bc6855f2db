import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { idBytes, parseId, type InboxId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { all, rowsWhere } from '../../permissions/row-rule';
import { inboxesById } from '../inbox/repository';
import { takesCalls } from '../user/facts';
import { isOnline } from '../user/presence';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { usersById } from '../user/repository';
import { openingOf } from '../working-hours/at-work';
import { CALL_STATUSES } from './entity';

/** More telephones are not rung at once. */
const MAX_PEOPLE = 100;
/** Somebody who answered longer ago is not talking any more, but was never reported to have stopped. */
const LONGEST_CALL_MS = 4 * 3_600_000;

const IS_THERE = all<unknown, UserRecord>(takesCalls, isOnline);

/** Who may be rung this instant, of one inbox where one is named: those with the fewest conversations first. Nobody while the company is closed. */
export async function ringableUsers(ctx: Ctx, inboxText: string | null): Promise<UserRecord[]> {
  const { companyId } = requireMember(ctx);
  const inboxId = inboxText === null ? null : await inboxFrom(ctx, inboxText);
  if (!(await openingOf(ctx, companyId)).companyOpen) return [];
  const company = idBytes(companyId);
  const there = rowsWhere(IS_THERE, null, ctx.now);
  const since = new Date(ctx.now.getTime() - LONGEST_CALL_MS);
  const rows = await selectRows<UserRow>(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${USER_TABLES}
       JOIN user_integration s ON s.companyId = u.companyId AND s.userId = u.id AND s.extension IS NOT NULL
       ${inboxId === null ? '' : 'JOIN inbox_member m ON m.companyId = u.companyId AND m.userId = u.id AND m.inboxId = ?'}
      WHERE u.companyId = ? AND ${there.sql} AND NOT EXISTS (
        SELECT 1 FROM phone_call pc FORCE INDEX (phone_call_answered)
         WHERE pc.companyId = ? AND pc.status = ? AND pc.answeredAt > ? AND pc.userId = u.id)
      ORDER BY COALESCE(l.activeConversations, 0), u.id LIMIT ?`,
    [
      ...(inboxId === null ? [] : [idBytes(inboxId)]),
      ...[company, ...there.parameters],
      ...[company, CALL_STATUSES.ANSWERED, since],
      MAX_PEOPLE,
    ],
  );
  const people = rows.map(toUserRecord);
  for (const one of people) usersById(ctx).prime(one.id, one);
  return people;
}

/** Everybody in a company sees its inboxes. */
async function inboxFrom(ctx: Ctx, text: string): Promise<InboxId> {
  const id = parseId('ibx', text);
  const inbox = id === null ? null : await inboxesById(ctx).load(id);
  if (inbox === null) throw notFound();
  return inbox.id;
}
