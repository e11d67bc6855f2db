import type { Ctx } from '../../core/ctx';
import { commonMessages, UserErrors, refuse, type Problem } from '../../core/errors';
import { newId } from '../../core/ids';
import type { ModuleSet } from '../../core/module-set';
import { readIds } from '../../core/read-ids';
import { nameKeysOf } from '../../core/same-name';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { lookThenLock, type PersonKey } from '../../database/locks';
import { insertRows } from '../../database/rows';
import type { CreateCustomRoleInput, DeleteCustomRoleInput, UpdateCustomRoleInput } from '../../generated/schema-types';
import { existingUsersById } from '../user/repository';
import { contentOf, EMPTY, isSame, recordChange } from './content';
import { CustomRole } from './entity';
import { changeHolders, moveHolders } from './holders';
import { lockAsActor, peopleConcerned, readGives, readName, roleAt } from './input';
import { messages } from './messages';
import { customRolesById, holdersOf } from './repository';

/** Makes a custom role and gives it to people; no granting above oneself and no acting upwards hold for the role itself and for each of them. */
export async function createCustomRole(ctx: Ctx, input: CreateCustomRoleInput) {
  const people = await peopleConcerned(ctx, null, input.userIds ?? []);
  const id = await withIdempotencyKey(ctx, 'createCustomRole', input, async (tx) => {
    const actor = await lockAsActor(tx, people);
    const role = { companyId: actor.companyId, id: newId('rol') };
    const problems: Problem[] = [];
    const name = await readName(tx, role, input.name, problems);
    const gives = readGives(actor, input.grants, EMPTY.gives, problems);
    const wanted = await readIds(tx, 'usr', existingUsersById, input.userIds ?? [], ['userIds'], problems);
    if (problems.length > 0) throw new UserErrors(problems);
    const columns = { ...named(name), ...modules(gives), version: 1, createdAt: tx.now };
    const holders = await changeHolders(tx, actor, { id: role.id, gives, held: [], wanted, input: input.userIds }, () =>
      insertRows(tx, CustomRole, [{ ...role, ...columns }]),
    );
    recordChange(tx, 'customRole.create', role.id, EMPTY, { name, gives, userIds: holders });
    return role.id;
  });
  return { customRole: await customRolesById(ctx).clear(id).load(id), errors: [] };
}

const named = (name: string) => ({ name, ...nameKeysOf(name) });
const modules = ({ uses, manages }: ModuleSet) => ({ usesModules: uses, managesModules: manages });

/** Changes a custom role. A version that is no longer the current one is STALE. */
export async function updateCustomRole(ctx: Ctx, input: UpdateCustomRoleInput) {
  const id = await lookThenLock(
    () => peopleConcerned(ctx, input.id, input.userIds ?? []),
    (people) => ctx.transaction((tx) => updateLocked(tx, input, people)),
  );
  return { customRole: await customRolesById(ctx).clear(id).load(id), errors: [] };
}

async function updateLocked(tx: Ctx, input: UpdateCustomRoleInput, people: readonly PersonKey[]) {
  const actor = await lockAsActor(tx, people);
  const role = await roleAt(tx, input.id, ['id']);
  const { companyId } = role;
  if (role.version !== input.version) refuse('STALE', ['version'], commonMessages.stale);
  const before = contentOf(role, await holdersOf(tx, companyId, role.id));
  const problems: Problem[] = [];
  const name = await readName(tx, role, input.name ?? role.name, problems);
  const gives = input.grants ? readGives(actor, input.grants, before.gives, problems) : before.gives;
  const wanted = input.userIds
    ? await readIds(tx, 'usr', existingUsersById, input.userIds, ['userIds'], problems)
    : before.userIds;
  if (problems.length > 0) throw new UserErrors(problems);
  if (isSame(before, { name, gives, userIds: wanted })) return role.id;
  const columns = { ...named(name), ...modules(gives), version: role.version + 1 };
  const change = { id: role.id, gives, held: before.userIds, wanted, input: input.userIds };
  const userIds = await changeHolders(tx, actor, change, () =>
    tx.db.update(CustomRole, { companyId, id: role.id }, columns),
  );
  recordChange(tx, 'customRole.update', role.id, before, { name, gives, userIds });
  return role.id;
}

/** Deletes a custom role. Whoever has it gets the replacement, which is needed unless nobody has it. */
export async function deleteCustomRole(ctx: Ctx, input: DeleteCustomRoleInput) {
  const { deletedId, replacementId } = await lookThenLock(
    () => peopleConcerned(ctx, input.id),
    (people) => ctx.transaction((tx) => deleteLocked(tx, input, people)),
  );
  const known = customRolesById(ctx).clear(deletedId);
  const replacement = replacementId && (await known.clear(replacementId).load(replacementId));
  return { deletedId, replacement, errors: [] };
}

async function deleteLocked(tx: Ctx, input: DeleteCustomRoleInput, people: readonly PersonKey[]) {
  const actor = await lockAsActor(tx, people);
  const role = await roleAt(tx, input.id, ['id']);
  const held = await holdersOf(tx, role.companyId, role.id);
  const replacement = input.replacementId ? await roleAt(tx, input.replacementId, ['replacementId']) : null;
  if (replacement?.id === role.id) refuse('INVALID', ['replacementId'], messages.replacesItself);
  if (replacement === null && held.length > 0) {
    refuse('INVALID', ['replacementId'], messages.inUse, { count: held.length });
  }
  await moveHolders(tx, actor, role, replacement, held);
  recordChange(tx, 'customRole.delete', role.id, contentOf(role, held), EMPTY, replacement);
  return { deletedId: role.id, replacementId: replacement?.id ?? null };
}
