import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { AssignmentObstacle } from '../../generated/schema-types';
import { rowsWhere } from '../../permissions/row-rule';
import { conversationById } from '../conversation/repository';
import { isActiveAndVerified } from '../user/facts';
import { nameColumn } from '../user/keys';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from '../user/record';
import { usersById } from '../user/repository';
import { withAssignments } from './candidates';
import { obstaclesTo } from './eligibility';

export interface AssignableUserRecord {
  readonly user: UserRecord;
  readonly eligible: boolean;
  readonly obstacles: AssignmentObstacle[];
}

/**
 * Everybody at work in the company, by name, with what stands between them and a conversation: the same that handing it to them would meet. Four
 * statements, whatever the size of the company; the budget of a request bounds the people.
 */
export async function assignableUsers(ctx: Ctx, conversationId: string): Promise<AssignableUserRecord[]> {
  const { companyId } = requireMember(ctx);
  const conversation = await conversationById(ctx, conversationId);
  const atWork = rowsWhere(isActiveAndVerified, null, ctx.now);
  const rows = await selectRows<UserRow>(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${USER_TABLES} WHERE u.companyId = ? AND ${atWork.sql} ORDER BY ${nameColumn(ctx)}, u.id`,
    [idBytes(companyId), ...atWork.parameters],
  );
  const people = rows.map(toUserRecord);
  const candidates = await withAssignments(ctx, companyId, people, [conversation.id]);
  return people.map((user) => {
    usersById(ctx).prime(user.id, user);
    const candidate = candidates.get(user.id);
    const obstacles = candidate ? obstaclesTo(conversation, candidate) : [];
    return { user, eligible: obstacles.length === 0, obstacles };
  });
}
