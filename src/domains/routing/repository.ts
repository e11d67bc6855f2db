import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type InboxId, type QuestionnaireId, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { CONVERSATION_CODES } from '../conversation/entity';
import { onHand } from '../user/facts';

export type PlaceId = InboxId | QuestionnaireId;

/** Where people are given conversations: how it is stored who has which, and what of a person names them. */
interface Place {
  readonly prefix: 'ibx' | 'qst';
  readonly table: 'inbox_member' | 'questionnaire_user';
  readonly column: 'inboxId' | 'questionnaireId';
  readonly field: 'inboxIds' | 'questionnaireIds';
  /** How many conversations somebody may have there; an SQL expression. */
  readonly limit: string;
}

export const INBOX = {
  prefix: 'ibx',
  table: 'inbox_member',
  column: 'inboxId',
  field: 'inboxIds',
  limit: 'm.conversationLimit',
} as const satisfies Place;

export const QUESTIONNAIRE = {
  prefix: 'qst',
  table: 'questionnaire_user',
  column: 'questionnaireId',
  field: 'questionnaireIds',
  limit: 'NULL',
} as const satisfies Place;

export type PlaceKind = typeof INBOX | typeof QUESTIONNAIRE;

/** Somebody who serves an inbox, or was given a questionnaire. */
export interface PlaceMember {
  readonly userId: UserId;
  readonly limit: number | null;
  /** Whether lists show them: whoever is neither invited nor active stays without being named. */
  readonly isShown: boolean;
}

export async function membersOf(tx: Ctx, companyId: CompanyId, kind: PlaceKind, id: PlaceId): Promise<PlaceMember[]> {
  const shown = onHand(tx.now);
  const rows = await selectRows<{ userId: Buffer; conversationLimit: number | null; isShown: number }>(
    tx,
    `SELECT m.userId, ${kind.limit} AS conversationLimit, (${shown.sql}) AS isShown
       FROM ${kind.table} m JOIN \`user\` u ON u.companyId = m.companyId AND u.id = m.userId
      WHERE m.companyId = ? AND m.${kind.column} = ? ORDER BY m.userId`,
    [...shown.parameters, idBytes(companyId), idBytes(id)],
  );
  return rows.map(({ userId, conversationLimit, isShown }) => ({
    userId: idFromBytes('usr', userId),
    limit: conversationLimit,
    isShown: isShown === 1,
  }));
}

/** The inboxes, or the questionnaires, that each of these people has now, in order; whoever has none is not among them. */
export async function placesOf(
  tx: Ctx,
  companyId: CompanyId,
  { table, column, prefix }: PlaceKind,
  userIds: readonly UserId[],
): Promise<Map<UserId, PlaceId[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await selectRows<{ userId: Buffer; placeId: Buffer }>(
    tx,
    `SELECT userId, ${column} AS placeId FROM ${table} WHERE companyId = ? AND userId IN (?) ORDER BY userId, ${column}`,
    [idBytes(companyId), userIds.map(idBytes)],
  );
  const found = new Map<UserId, PlaceId[]>();
  for (const row of rows) {
    const userId = idFromBytes('usr', row.userId);
    const ids = found.get(userId) ?? [];
    ids.push(idFromBytes(prefix, row.placeId));
    found.set(userId, ids);
  }
  return found;
}

/** Who has open conversations of an inbox, or of a questionnaire. */
export async function holdersAt(ctx: Ctx, companyId: CompanyId, { column }: PlaceKind, id: PlaceId): Promise<UserId[]> {
  const rows = await selectRows<{ assigneeId: Buffer }>(
    ctx,
    `SELECT DISTINCT assigneeId FROM conversation
      WHERE companyId = ? AND ${column} = ? AND status = ? AND assigneeId IS NOT NULL ORDER BY assigneeId`,
    [idBytes(companyId), idBytes(id), CONVERSATION_CODES.OPEN],
  );
  return rows.map(({ assigneeId }) => idFromBytes('usr', assigneeId));
}

/**
 * Whether an inbox has conversations, open or closed. Asked by writing one as it is: a read would not see what has come since the transaction began,
 * and nothing comes any more until it ends.
 */
export async function hasConversations(tx: Ctx, companyId: CompanyId, inboxId: InboxId): Promise<boolean> {
  const written = await tx.db.query<{ affectedRows: number }>(
    'UPDATE conversation SET inboxId = inboxId WHERE companyId = ? AND inboxId = ? LIMIT 1',
    [idBytes(companyId), idBytes(inboxId)],
  );
  return written.affectedRows > 0;
}
