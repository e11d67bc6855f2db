import { languageOf, requireMember, type Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { parseId, type AccountId } from '../../core/ids';
import { lookThenLock } from '../../database/locks';
import type { DeleteUserInput } from '../../generated/schema-types';
import { record } from '../audit/record-event';
import { revokeAccess } from '../colleague/revoke-access';
import { deletionConfirmationOf, isDeletionConfirmed } from '../user/confirmation';
import { accountIdsOf, usersById } from '../user/repository';
import { statusChange } from '../user/status';
import { lockRemoval, readAnew } from './lock';
import { messages } from './messages';

/** Deletes a person for good, once the text that names them was typed exactly. */
export async function deleteUser(ctx: Ctx, input: DeleteUserInput) {
  const { companyId } = requireMember(ctx);
  const { id, returned, successorId } = await lookThenLock(
    () => accountIdsOf(ctx, companyId, [parseId('usr', input.id)]),
    (accounts) => ctx.transaction((tx) => deleteLocked(tx, input, accounts)),
  );
  usersById(ctx).clear(id);
  const successor = await readAnew(ctx, successorId);
  return { deletedId: id, successor, returnedConversationIds: returned, errors: [] };
}

async function deleteLocked(tx: Ctx, input: DeleteUserInput, accounts: readonly AccountId[]) {
  const { target, successor } = await lockRemoval(tx, 'DELETE', input, accounts);
  if (!isDeletionConfirmed(target, input.confirmation)) {
    const text = deletionConfirmationOf(target, languageOf(tx));
    refuse('CONFIRMATION_MISMATCH', ['confirmation'], messages.confirmation, { text });
  }
  const returned = await revokeAccess(tx, target, successor);
  await tx.app.erasePerson(tx, target);
  record(tx, { action: 'user.delete', targetId: target.id, changes: statusChange(target, 'DELETED') });
  return { id: target.id, returned, successorId: successor?.id ?? null };
}
