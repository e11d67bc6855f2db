import { In, IsNull, Not, type QueryDeepPartialEntity } from 'typeorm';
import { requireAccount, signInFirst, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import { newId, type AccountId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { holdNew } from '../../database/locks';
import { insertRows } from '../../database/rows';
import { Account, AccountLock } from './entity';
import { namesMeantBy, usernameKeyOf } from './identifier';

/** The viewer's own account; any other id answers null. */
export const accountsById = defineLoader<AccountId, Account | null>(async (ctx, ids) => {
  const own = requireAccount(ctx).account.id;
  const account = ids.includes(own) ? await ctx.db.findOneBy(Account, { id: own }) : null;
  return ids.map((id) => (id === own ? account : null));
});

/**
 * An account by id, whoever asks: for verbs that have found out otherwise whose it is. UNAUTHENTICATED where it was erased meanwhile, for
 * then nobody is signed in with it any more.
 */
export async function accountOf(ctx: Ctx, id: AccountId): Promise<Account> {
  const account = await ctx.db.findOneBy(Account, { id });
  if (account === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
  return account;
}

export async function accountByEmail(ctx: Ctx, email: string): Promise<Account | null> {
  return ctx.db.findOneBy(Account, { email });
}

/** By e-mail or username, as somebody types it when signing in. One who could only keep an earlier form of it is found by that. */
export async function accountByIdentifier(ctx: Ctx, identifier: string): Promise<Account | null> {
  const { column, forms } = namesMeantBy(identifier);
  const found = forms.length === 0 ? [] : await ctx.db.findBy(Account, { [column]: In(forms) });
  return found.find((account) => account[column] === forms[1]) ?? found[0] ?? null;
}

/** What a new account is made of; what is left out is empty. */
export type NewAccount = Pick<Account, 'email' | 'passwordHash'> &
  Partial<Omit<Account, 'id' | 'createdAt' | 'usernameKey'>>;

export async function createAccount(tx: Ctx, values: NewAccount): Promise<AccountId> {
  const id = newId('acc');
  const usernameKey = values.username ? usernameKeyOf(values.username) : null;
  await insertAccounts(tx, [{ mustChangePassword: false, ...values, usernameKey, id, createdAt: tx.now }]);
  return id;
}

/** Accounts, each with the row that it is locked by. */
export async function insertAccounts(tx: Ctx, accounts: (QueryDeepPartialEntity<Account> & { id: AccountId })[]) {
  await insertRows(tx, Account, accounts);
  const made = accounts.map(({ id }) => id);
  await insertRows(
    tx,
    AccountLock,
    made.map((accountId) => ({ accountId })),
  );
  holdNew(tx, { accounts: made });
}

/** Whether the account is one of the platform's support staff. */
export function isSupportStaff(ctx: Ctx, id: AccountId): Promise<boolean> {
  return ctx.db.existsBy(Account, { id, supportSince: Not(IsNull()) });
}
