import { IsNull, Not, type QueryDeepPartialEntity } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { idBytes, idFromBytes, parseId, type AccountId, type CompanyId, type UserId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { byName } from '../../core/name-order';
import type { Locks } from '../../database/locks';
import { insertRows, selectRows } from '../../database/rows';
import { rowsWhere } from '../../permissions/row-rule';
import { discardPicture } from '../picture-file/files';
import { User, UserLoad } from './entity';
import { ERASED_VALUES } from './erasure';
import { isElsewhere } from './facts';
import { keysAfter, keysOf } from './keys';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from './record';

/** The people of the viewer's company, those whom history alone still shows included. */
export const usersById = defineLoader<UserId, UserRecord | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await usersInCompany(ctx, companyId, ids);
  const byId = new Map(found.map((user) => [user.id, user]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** The same without those whom history alone still shows. */
export function existingUsersById(ctx: Ctx): { load(id: UserId): Promise<UserRecord | null> } {
  return {
    load: async (id) => {
      const user = await usersById(ctx).load(id);
      return user?.status === 'DELETED' ? null : user;
    },
  };
}

/** People of a company by id, in no order; for verbs that run before anybody has entered it. */
export async function usersInCompany(ctx: Ctx, companyId: CompanyId, ids: readonly UserId[]): Promise<UserRecord[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows<UserRow>(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${USER_TABLES} WHERE u.companyId = ? AND u.id IN (?)`,
    [idBytes(companyId), ids.map(idBytes)],
  );
  return rows.map(toUserRecord);
}

/** The people with these ids, in their order; those who are not there are left out. */
export async function usersInOrder(ctx: Ctx, ids: readonly UserId[]): Promise<UserRecord[]> {
  const found = await Promise.all(ids.map((id) => usersById(ctx).load(id)));
  return found.filter((user) => user !== null);
}

/** The same by name. */
export async function usersByName(ctx: Ctx, ids: readonly UserId[]): Promise<UserRecord[]> {
  const { companyLanguage } = requireMember(ctx);
  const users = (await usersInOrder(ctx, ids)).map((user) => ({ user, id: user.id, name: user.storedName }));
  return users.sort(byName(companyLanguage)).map(({ user }) => user);
}

/** One person, NOT_FOUND at top level for ids of others, of nobody, and of the deleted. */
export async function userById(ctx: Ctx, text: string): Promise<UserRecord> {
  const id = parseId('usr', text);
  const user = id === null ? null : await existingUsersById(ctx).load(id);
  if (user === null) throw notFound();
  return user;
}

/** What a new row of `user` is made of; the rest are the values of somebody who was just invited, and what follows from the names. */
export type NewUser = Omit<QueryDeepPartialEntity<User>, Derived | Named> & { companyId: CompanyId; id: UserId } & {
  [N in Named]?: string | null;
};
type Named = 'screenName' | 'firstName' | 'middleName' | 'lastName' | 'email';
type Derived = 'displayName' | 'nameKey' | 'nameKeyTurkish' | 'searchKey';

export async function insertUsers(tx: Ctx, users: readonly NewUser[]): Promise<void> {
  await insertRows(
    tx,
    User,
    users.map((user) => Object.assign(keysOf(user), user)),
    { ...NEW_USER_DEFAULTS, createdAt: tx.now },
  );
}

const NEW_USER_DEFAULTS = {
  accountId: null,
  usesModules: null,
  managesModules: null,
  conversationLimit: null,
  screenName: null,
  firstName: null,
  middleName: null,
  lastName: null,
  birthDate: null,
  gender: null,
  language: null,
  phone: null,
  canTakeCalls: false,
  active: true,
  loginBlocked: false,
  mustChangePassword: false,
  emailVerified: false,
  joinedAt: null,
  archivedAt: null,
  deletedAt: null,
  status: 'INVITED',
  presence: 'OFFLINE',
  lastSeenAt: null,
  pictureId: null,
  version: 1,
} as const;

/** The load row that everybody who has joined has, by which they are also locked. */
export async function insertLoad(tx: Ctx, companyId: CompanyId, userIds: readonly UserId[]): Promise<void> {
  await insertRows(
    tx,
    UserLoad,
    userIds.map((userId) => ({ companyId, userId, activeConversations: 0 })),
  );
}

/** The account of each person, as it is now; nothing for whoever has none. For verbs that have to know what to lock. */
export async function accountIdsOf(
  ctx: Ctx,
  companyId: CompanyId,
  ids: readonly (UserId | null)[],
): Promise<AccountId[]> {
  const people = await usersInCompany(
    ctx,
    companyId,
    ids.filter((id) => id !== null),
  );
  return people.flatMap(({ accountId }) => accountId ?? []);
}

/**
 * What is locked of a login as a whole: the account, and everybody that it is, in whatever company. `look` at it outside of the transaction
 * (`lookThenLock`).
 */
export async function locksOfLogin(ctx: Ctx, accountId: AccountId): Promise<Locks> {
  const memberships = await membershipsOf(ctx, accountId);
  return { people: memberships.map(({ companyId, id }) => ({ companyId, userId: id })), accounts: [accountId] };
}

/** The account's memberships, in whatever company, by which it may enter. Deleted ones are none. */
export async function membershipsOf(ctx: Ctx, accountId: AccountId): Promise<UserRecord[]> {
  const rows = await selectRows<UserRow>(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${USER_TABLES} WHERE u.accountId = ? AND u.deletedAt IS NULL ORDER BY u.createdAt, u.id`,
    [idBytes(accountId)],
  );
  return rows.map(toUserRecord);
}

/** Whether accounts of people of the viewer's company have joined another one as well. */
export const isAlsoElsewhere = defineLoader<AccountId, boolean>(async (ctx, accountIds) => {
  const { companyId } = requireMember(ctx);
  const { sql, parameters } = rowsWhere(isElsewhere, null, ctx.now);
  const rows = await selectRows<{ accountId: Buffer }>(
    ctx,
    `SELECT DISTINCT accountId FROM \`user\` u WHERE u.companyId = ? AND u.accountId IN (?) AND ${sql}`,
    [idBytes(companyId), accountIds.map(idBytes), ...parameters],
  );
  const elsewhere = new Set(rows.map(({ accountId }) => idFromBytes('acc', accountId)));
  return accountIds.map((id) => elsewhere.has(id));
});

/** Changes named columns of one person, and what follows from their names; false when the row is no longer as `where` says. */
export async function updateUserRow(
  tx: Ctx,
  where: { companyId: CompanyId; id: UserId; version?: number },
  set: Omit<QueryDeepPartialEntity<User>, Derived>,
): Promise<boolean> {
  const result = await tx.db.update(User, where, { ...set, ...(await keysAfter(tx, where, set)) });
  return result.affected === 1;
}

/** The account's address is proved: wherever it has joined, lists know. */
export async function markUsersVerified(tx: Ctx, accountId: AccountId): Promise<void> {
  await tx.db.update(User, { accountId, joinedAt: Not(IsNull()), emailVerified: false }, { emailVerified: true });
}

/** Leaves of a person what history needs: the row under its id, with nothing that says who it was. Their picture is to be deleted. */
export async function eraseUserRow(tx: Ctx, { companyId, id }: Pick<UserRecord, 'companyId' | 'id'>): Promise<void> {
  await tx.db.delete(UserLoad, { companyId, userId: id });
  const former = await tx.db.findOneByOrFail(User, { companyId, id });
  await discardPicture(tx, former.pictureId);
  await updateUserRow(tx, { companyId, id }, { ...ERASED_VALUES, deletedAt: tx.now });
}
