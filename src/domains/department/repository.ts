import { In } from 'typeorm';
import { requireMember, type Ctx, type ErasedPerson } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type DepartmentId, type UserId } from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { byName } from '../../core/name-order';
import { insertRows, selectRows } from '../../database/rows';
import { rowsWhere } from '../../permissions/row-rule';
import { isActive } from '../user/pick';
import { linkedUsers } from '../user/linked';
import { Department, DepartmentUser } from './entity';

/** All departments of the viewer's company, by name. */
export async function departmentsByName(ctx: Ctx): Promise<Department[]> {
  const { companyId, companyLanguage } = requireMember(ctx);
  return (await ctx.db.findBy(Department, { companyId })).sort(byName(companyLanguage));
}

export const departmentsById = defineLoader<DepartmentId, Department | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = new Map((await ctx.db.findBy(Department, { companyId, id: In([...ids]) })).map((one) => [one.id, one]));
  return ids.map((id) => found.get(id) ?? null);
});

/** The departments that each person works in, by name. */
export const departmentsOfUser = defineLoader<UserId, Department[]>(async (ctx, userIds) => {
  const { companyId, companyLanguage } = requireMember(ctx);
  const rows = await selectRows<{ userId: Buffer; departmentId: Buffer }>(
    ctx,
    'SELECT userId, departmentId FROM department_user WHERE companyId = ? AND userId IN (?)',
    [idBytes(companyId), userIds.map(idBytes)],
  );
  const ofUser = inOrderOf(userIds, rows, (row) => idFromBytes('usr', row.userId));
  return Promise.all(
    ofUser.map(async (some) => {
      const ids = some.map((row) => idFromBytes('dep', row.departmentId));
      const departments = await Promise.all(ids.map((id) => departmentsById(ctx).load(id)));
      return departments.filter((one) => one !== null).sort(byName(companyLanguage));
    }),
  );
});

/** Who works in each department, by name; only people who are active. */
export const usersOfDepartment = linkedUsers({
  ...{ table: 'department_user', column: 'departmentId', prefix: 'dep' },
  shown: (now) => rowsWhere(isActive, null, now),
});

/** Somebody in a department, and whether lists show them: whoever is not active stays without being named. */
interface DepartmentMember {
  readonly userId: UserId;
  readonly isShown: boolean;
}

export async function membersOf(tx: Ctx, companyId: CompanyId, id: DepartmentId): Promise<DepartmentMember[]> {
  const shown = rowsWhere(isActive, null, tx.now);
  const rows = await selectRows<{ userId: Buffer; isShown: number }>(
    tx,
    `SELECT d.userId, (${shown.sql}) AS isShown
       FROM department_user d JOIN \`user\` u ON u.companyId = d.companyId AND u.id = d.userId
      WHERE d.companyId = ? AND d.departmentId = ? ORDER BY d.userId`,
    [...shown.parameters, idBytes(companyId), idBytes(id)],
  );
  return rows.map(({ userId, isShown }) => ({ userId: idFromBytes('usr', userId), isShown: isShown === 1 }));
}

/** Writes who works in a department, as far as that changes. */
export async function writeMembers(
  tx: Ctx,
  { companyId, id: departmentId }: Pick<Department, 'companyId' | 'id'>,
  before: readonly UserId[],
  after: readonly UserId[],
): Promise<void> {
  const [had, has] = [new Set(before), new Set(after)];
  const lost = before.filter((userId) => !has.has(userId));
  const won = after.filter((userId) => !had.has(userId));
  if (lost.length > 0) await tx.db.delete(DepartmentUser, { companyId, departmentId, userId: In(lost) });
  await insertRows(
    tx,
    DepartmentUser,
    won.map((userId) => ({ companyId, departmentId, userId })),
  );
}

/** Takes somebody out of all departments, each of which has changed with that. */
export async function leaveDepartments(tx: Ctx, { companyId, id: userId }: ErasedPerson): Promise<void> {
  const ids = (await tx.db.findBy(DepartmentUser, { companyId, userId })).map(({ departmentId }) => departmentId);
  if (ids.length === 0) return;
  await tx.db.delete(DepartmentUser, { companyId, userId });
  await tx.db.increment(Department, { companyId, id: In(ids) }, 'version', 1);
}
