import { languageOf, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { DeleteUserInput } from '../../generated/graphql';
import { recordAudit } from '../audit/service';
import { erasePerson } from '../invitation/erase-person';
import { leaveWork } from '../membership/leave-work';
import { viewerForAudit } from '../user/actor';
import { deletionConfirmationOf, isDeletionConfirmed } from '../user/confirmation';
import { usersById } from '../user/repository';
import { statusChange } from '../user/status-change';
import { lockRemoval, readAnew } from './lock';
import { messages } from './messages';

/** Deletes a person for good, once the text that names them was typed exactly. */
export async function deleteUser(ctx: Ctx, input: DeleteUserInput) {
  const { id, returned, successorId } = await ctx.transaction(async (tx) => {
    const { target, successor } = await lockRemoval(tx, 'DELETE', input);
    if (!isDeletionConfirmed(target, input.confirmation)) {
      const text = deletionConfirmationOf(target, languageOf(tx));
      refuse('CONFIRMATION_MISMATCH', ['confirmation'], messages.confirmation, { text });
    }
    const back = await leaveWork(tx, target, successor);
    await erasePerson(tx, target);
    await recordAudit(tx, viewerForAudit(tx), [
      { action: 'user.delete', targetId: target.id, changes: statusChange(target, 'DELETED') },
    ]);
    return { id: target.id, returned: back, successorId: successor?.id ?? null };
  });
  usersById(ctx).clear(id);
  const successor = await readAnew(ctx, successorId);
  return { deletedId: id, successor, returnedConversationIds: returned, errors: [] };
}
