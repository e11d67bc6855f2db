import { In, Not } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import {
  idBytes,
  idFromBytes,
  type CompanyId,
  type CustomRoleId,
  type Id,
  type IdPrefix,
  type UserId,
} from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { byName } from '../../core/name-order';
import { nameKeysOf } from '../../core/same-name';
import { insertRows, selectRows, type Condition } from '../../database/rows';
import { CustomRole, CustomRoleUser } from './entity';

/** All custom roles of the viewer's company, by name. */
export async function customRolesByName(ctx: Ctx): Promise<CustomRole[]> {
  const { companyId, companyLanguage } = requireMember(ctx);
  return (await ctx.db.findBy(CustomRole, { companyId })).sort(byName(companyLanguage));
}

export const customRolesById = defineLoader<CustomRoleId, CustomRole | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(CustomRole, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((role) => role.id === id) ?? null);
});

/** The custom roles of each person, by name. */
export const customRolesOfUser = defineLoader<UserId, CustomRole[]>(async (ctx, userIds) => {
  const { companyId, companyLanguage } = requireMember(ctx);
  const rows = await selectRows<{ userId: Buffer; customRoleId: Buffer }>(
    ctx,
    'SELECT userId, customRoleId FROM custom_role_user WHERE companyId = ? AND userId IN (?)',
    [idBytes(companyId), userIds.map(idBytes)],
  );
  const ofUser = inOrderOf(userIds, rows, (row) => idFromBytes('usr', row.userId));
  return Promise.all(
    ofUser.map(async (some) => {
      const roles = await Promise.all(
        some.map((row) => customRolesById(ctx).load(idFromBytes('rol', row.customRoleId))),
      );
      return roles.filter((role) => role !== null).sort(byName(companyLanguage));
    }),
  );
});

/** The ids of the custom roles that people have now, in order; whoever has none is not among them. */
export async function customRoleIdsOf(
  tx: Ctx,
  companyId: CompanyId,
  userIds: readonly UserId[],
): Promise<Map<UserId, readonly CustomRoleId[]>> {
  if (userIds.length === 0) return new Map();
  const rows = await selectRows<{ userId: Buffer; customRoleId: Buffer }>(
    tx,
    'SELECT userId, customRoleId FROM custom_role_user WHERE companyId = ? AND userId IN (?) ORDER BY userId, customRoleId',
    [idBytes(companyId), userIds.map(idBytes)],
  );
  // Many people have few roles: each id is written out once.
  const idOf = inWriting('rol');
  const found = new Map<string, CustomRoleId[]>();
  for (const row of rows) {
    const key = row.userId.toString('latin1');
    const ids = found.get(key);
    if (ids === undefined) found.set(key, [idOf(row.customRoleId)]);
    else ids.push(idOf(row.customRoleId));
  }
  return new Map([...found].map(([key, ids]) => [idFromBytes('usr', Buffer.from(key, 'latin1')), ids]));
}

/** Ids of one kind from their bytes, each written out once. */
function inWriting<P extends IdPrefix>(prefix: P): (bytes: Buffer) => Id<P> {
  const known = new Map<string, Id<P>>();
  return (bytes) => {
    const key = bytes.toString('latin1');
    const id = known.get(key) ?? idFromBytes(prefix, bytes);
    known.set(key, id);
    return id;
  };
}

/** Gives people custom roles, in one statement. */
export async function insertCustomRoleUsers(
  tx: Ctx,
  companyId: CompanyId,
  given: readonly { readonly customRoleId: CustomRoleId; readonly userId: UserId }[],
): Promise<void> {
  await insertRows(
    tx,
    CustomRoleUser,
    given.map((one) => ({ companyId, ...one })),
  );
}

/** The custom roles of a person, from now on exactly these. The roles that they got or lost have changed with that. */
export async function replaceCustomRolesOfUser(
  tx: Ctx,
  companyId: CompanyId,
  userId: UserId,
  ids: readonly CustomRoleId[],
): Promise<void> {
  const before = (await tx.db.findBy(CustomRoleUser, { companyId, userId })).map(({ customRoleId }) => customRoleId);
  const moved = [...before.filter((id) => !ids.includes(id)), ...ids.filter((id) => !before.includes(id))];
  if (moved.length === 0) return;
  await tx.db.delete(CustomRoleUser, { companyId, userId });
  await insertCustomRoleUsers(
    tx,
    companyId,
    ids.map((customRoleId) => ({ customRoleId, userId })),
  );
  await tx.db.increment(CustomRole, { companyId, id: In(moved) }, 'version', 1);
}

/** Who has a custom role. */
export async function holdersOf(tx: Ctx, companyId: CompanyId, id: CustomRoleId): Promise<UserId[]> {
  const rows = await selectRows<{ userId: Buffer }>(
    tx,
    'SELECT userId FROM custom_role_user WHERE companyId = ? AND customRoleId = ? ORDER BY userId',
    [idBytes(companyId), idBytes(id)],
  );
  return rows.map(({ userId }) => idFromBytes('usr', userId));
}

/** Whether another custom role of the company has this name, in whatever capitals. */
export function isNameTaken(
  tx: Ctx,
  companyId: CompanyId,
  name: string,
  except: CustomRoleId | null,
): Promise<boolean> {
  const { nameKey, nameKeyTurkish } = nameKeysOf(name);
  const other = { companyId, ...(except !== null && { id: Not(except) }) };
  return tx.db.existsBy(CustomRole, [
    { ...other, nameKey },
    { ...other, nameKeyTurkish },
  ]);
}

/** Narrows a list of people (`u`) to those who have a custom role. */
export function hasCustomRole(id: CustomRoleId): Condition {
  return {
    sql: 'EXISTS (SELECT 1 FROM custom_role_user cu WHERE cu.companyId = u.companyId AND cu.customRoleId = ? AND cu.userId = u.id)',
    parameters: [idBytes(id)],
  };
}
