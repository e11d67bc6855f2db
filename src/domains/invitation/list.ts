import { requireMember, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import { idBytes, parseId } from '../../core/ids';
import { MAX_TOTAL_COUNT, page, readPage, type Page } from '../../core/paging';
import { countRows, beforeCursor, NO_ROWS, selectRows, type Condition, type SqlParameter } from '../../database/rows';
import type { InvitationStatus, QueryInvitationsArgs } from '../../generated/schema-types';
import { wordsIn } from '../user/search';
import { INVITATION_CODES } from './entity';
import { messages } from './messages';
import {
  INVITATION_COLUMNS,
  INVITATION_TABLES,
  toInvitation,
  type InvitationRecord,
  type InvitationRow,
} from './record';

/** The invitations of the viewer's company, the latest first: one statement for a page, and one more when the total is asked for. */
export async function listInvitations(ctx: Ctx, args: Partial<QueryInvitationsArgs>): Promise<Page<InvitationRecord>> {
  const { companyId } = requireMember(ctx);
  const list = `invitations ${companyId}`;
  const request = readPage(ctx, list, args.first, args.after);
  const conditions = filterConditions(args, ctx.now);
  const where = ['i.companyId = ?', ...conditions.map(({ sql }) => sql)].join(' AND ');
  const filter: SqlParameter[] = [idBytes(companyId), ...conditions.flatMap(({ parameters }) => parameters)];
  const [after] = beforeCursor(request.after, 'i.createdAt', 'i.id');
  const rows = await selectRows<InvitationRow>(
    ctx,
    `SELECT ${INVITATION_COLUMNS} FROM ${INVITATION_TABLES}
      WHERE ${where}${after === undefined ? '' : ` AND ${after.sql}`}
      ORDER BY i.createdAt DESC, i.id DESC LIMIT ?`,
    [...filter, ...(after?.parameters ?? []), request.size + 1],
  );
  return page(
    ctx,
    list,
    request,
    rows.map((row) => toInvitation(row, ctx.now)),
    ({ createdAt, id }) => ({ value: createdAt.getTime(), id }),
    () =>
      countRows(ctx, `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${INVITATION_TABLES} WHERE ${where} LIMIT ?) some`, [
        ...filter,
        MAX_TOTAL_COUNT,
      ]),
  );
}

const MAX_IDS = 100;

function filterConditions({ status, email, ids, search }: Partial<QueryInvitationsArgs>, now: Date): Condition[] {
  return [
    hasStatus(status, now),
    ...(email ? [{ sql: 'i.email = ?', parameters: [email] }] : []),
    ...(ids ? [hasId(ids)] : []),
    ...(search ? wordsIn(search, ['search'], 'i.email') : []),
  ];
}

function hasId(ids: readonly string[]): Condition {
  if (ids.length > MAX_IDS) {
    throw new RequestError('BAD_USER_INPUT', messages.tooManyIds, { path: ['ids'] }, { most: MAX_IDS });
  }
  const known = ids.flatMap((text) => parseId('inv', text) ?? []);
  return known.length === 0 ? NO_ROWS : { sql: 'i.id IN (?)', parameters: [known.map(idBytes)] };
}

const OPEN = `i.status = ${INVITATION_CODES.PENDING} AND u.joinedAt IS NULL`;

/** The same statuses that a record shows, in SQL. */
function hasStatus(wanted: readonly InvitationStatus[] | null | undefined, now: Date): Condition {
  if (wanted === null || wanted === undefined) return { sql: '1 = 1', parameters: [] };
  const conditions: Record<InvitationStatus, Condition> = {
    PENDING: { sql: `(${OPEN} AND i.expiresAt > ?)`, parameters: [now] },
    EXPIRED: { sql: `(${OPEN} AND i.expiresAt <= ?)`, parameters: [now] },
    ACCEPTED: {
      sql: `(i.status = ${INVITATION_CODES.ACCEPTED} OR (i.status = ${INVITATION_CODES.PENDING} AND u.joinedAt IS NOT NULL))`,
      parameters: [],
    },
    REVOKED: { sql: `i.status = ${INVITATION_CODES.REVOKED}`, parameters: [] },
  };
  const any = [...new Set(wanted)].map((status) => conditions[status]);
  if (any.length === 0) return NO_ROWS;
  return {
    sql: `(${any.map(({ sql }) => sql).join(' OR ')})`,
    parameters: any.flatMap(({ parameters }) => parameters),
  };
}
