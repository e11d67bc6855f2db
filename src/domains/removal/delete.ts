import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { DeleteUserInput } from '../../generated/graphql';
import { recordAudit } from '../audit/service';
import { erasePerson } from '../invitation/erase-person';
import { leaveWork } from '../membership/leave-work';
import { viewerForAudit } from '../user/actor';
import { deletionConfirmationOf } from '../user/confirmation';
import { usersById } from '../user/repository';
import { statusChange } from '../user/status-change';
import { lockRemoval } from './lock';
import { messages } from './messages';

/** Deletes a person for good, once the text that names them was typed exactly. */
export async function deleteUser(ctx: Ctx, input: DeleteUserInput) {
  const { id, returned } = await ctx.transaction(async (tx) => {
    const { target, successor } = await lockRemoval(tx, 'DELETE', input);
    const text = deletionConfirmationOf(target);
    if (input.confirmation !== text) {
      refuse('CONFIRMATION_MISMATCH', ['confirmation'], messages.confirmation, { text });
    }
    const back = await leaveWork(tx, target, successor);
    await erasePerson(tx, target);
    await recordAudit(tx, viewerForAudit(tx), [
      { action: 'user.delete', targetId: target.id, changes: statusChange(target, 'DELETED') },
    ]);
    return { id: target.id, returned: back };
  });
  usersById(ctx).clear(id);
  return { deletedId: id, returnedConversationIds: returned, errors: [] };
}
