import type { Ctx } from '../core/ctx';
import { busy } from '../core/errors';
import { idBytes, type AccountId, type CompanyId, type UserId } from '../core/ids';
import { LocksMoved } from './failures';

/**
 * What two transactions must not do at once, and the one order in which it is locked:
 *
 *   1. companies   `company_lock`  whoever changes what people of a company are, or the company itself
 *   2. people      `user_load`     whoever takes somebody out of work, hands work to them, or opens a session for them in the company
 *   3. accounts    `account_lock`  whoever changes a login, its sessions or its links
 *   4. mailboxes  `email_quota`   whoever has an email sent that somebody else than its reader can cause (domains/mail/quota.ts)
 *   5. numbers    `event_counter` whoever records an event, as the last of the transaction (domains/audit/record-event.ts)
 *
 * Within each the ids are in ascending order. An idempotency key is written before them all; sessions, API tokens and everything else come after,
 * by one conditional UPDATE each.
 *
 * A lock is *written*, never only read: Galera certifies rows that were written, so that `SELECT … FOR UPDATE` on a row that stays as it is
 * excludes nobody on another node. The counters stand in tables of their own, which nothing refers to: in the parent of a foreign key every
 * insert of a child waits for them, and most transactions deadlock. Locks come before the first read, because the first read fixes what all
 * later ones see.
 */
export interface Locks {
  readonly companies?: readonly CompanyId[];
  readonly people?: readonly PersonKey[];
  readonly accounts?: readonly AccountId[];
}

/** Somebody in a company. Whoever has not joined yet has no lock of their own: the company's is theirs. */
export interface PersonKey {
  readonly companyId: CompanyId;
  readonly userId: UserId;
}

/** What a transaction holds: keys that sort in the written order. */
interface Held {
  readonly keys: Set<string>;
  highest: string;
  hasRead: boolean;
}

const transactions = new WeakMap<Ctx, Held>();

/** Called once for each attempt of a transaction. */
export function beginLocks(tx: Ctx): void {
  transactions.set(tx, { keys: new Set(), highest: '', hasRead: false });
}

/** Called before each statement that reads: from here on a new lock would come too late. */
export function noteRead(tx: Ctx): void {
  const held = transactions.get(tx);
  if (held !== undefined) held.hasRead = true;
}

/** A row that this transaction has just made is nobody else's: it counts as locked. */
export function holdNew(tx: Ctx, { companies = [], accounts = [] }: Omit<Locks, 'people'>): void {
  const held = transactions.get(tx);
  for (const id of companies) held?.keys.add(companyKey(id));
  for (const id of accounts) held?.keys.add(accountKey(id));
}

/**
 * Takes locks for the rest of the transaction, in the written order; those that it holds already are left out. To be called first, with all
 * that the transaction needs: a lock that comes out of order, or after a read, is a mistake of ours, which `App.mistake` is told of.
 */
export async function takeLocks(tx: Ctx, { companies = [], people = [], accounts = [] }: Locks): Promise<void> {
  const held = transactions.get(tx);
  if (held === undefined) throw new Error('Locks are taken inside a transaction.');
  const ofCompanies = claim(tx, held, companies, companyKey);
  if (ofCompanies.length > 0) await write(tx, 'company_lock', 'companyId IN (?)', [ofCompanies.map(idBytes)]);
  const ofPeople = claim(tx, held, people, personKey);
  for (const companyId of new Set(ofPeople.map((one) => one.companyId))) {
    const userIds = ofPeople.filter((one) => one.companyId === companyId).map(({ userId }) => idBytes(userId));
    await write(tx, 'user_load', 'companyId = ? AND userId IN (?)', [idBytes(companyId), userIds]);
  }
  const ofAccounts = claim(tx, held, accounts, accountKey);
  if (ofAccounts.length > 0) await write(tx, 'account_lock', 'accountId IN (?)', [ofAccounts.map(idBytes)]);
}

type Table = 'company_lock' | 'user_load' | 'account_lock';

/** Walked along the primary key, or the rows would be locked in the order of whatever index the database prefers. */
async function write(tx: Ctx, table: Table, condition: string, parameters: readonly (Buffer | Buffer[])[]) {
  await tx.db.query(`UPDATE ${table} FORCE INDEX (PRIMARY) SET turn = turn + 1 WHERE ${condition}`, [...parameters]);
}

/** What of `wanted` is not held yet, in order; from here on it is. */
function claim<T>(tx: Ctx, held: Held, wanted: readonly T[], keyOf: (one: T) => string): T[] {
  const missing = new Map(wanted.map((one) => [keyOf(one), one]));
  for (const key of held.keys) missing.delete(key);
  return [...missing]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => {
      if (held.hasRead) tx.app.mistake(new Error(`Locked after a read: ${key}.`));
      if (key < held.highest) tx.app.mistake(new Error(`Locked out of order: ${key} after ${held.highest}.`));
      held.keys.add(key);
      held.highest = key;
      return one;
    });
}

/** The words sort as the locks are taken: an id in writing sorts as its bytes do. */
const companyKey = (id: CompanyId) => `1 company ${id}`;
const personKey = ({ companyId, userId }: PersonKey) => `2 person ${companyId} ${userId}`;
const accountKey = (id: AccountId) => `3 account ${id}`;

/** Whether the transaction holds the account. */
export function holdsAccount(tx: Ctx, id: AccountId): boolean {
  return transactions.get(tx)?.keys.has(accountKey(id)) === true;
}

export function holdsPerson(tx: Ctx, person: PersonKey): boolean {
  return transactions.get(tx)?.keys.has(personKey(person)) === true;
}

/** How often a transaction looks again at what it has to lock. */
const MAX_LOOKS = 20;

/**
 * For verbs that have to look to know what to lock: `look` reads outside of any transaction, `work` takes the locks, reads again inside, and
 * throws `LocksMoved` where it finds that it should have locked something else. Then all of it begins again; UNAVAILABLE when it has done so too often.
 */
export async function lookThenLock<P, T>(look: () => Promise<P>, work: (plan: P) => Promise<T>): Promise<T> {
  for (let looks = 1; ; looks += 1) {
    const plan = await look();
    try {
      return await work(plan);
    } catch (error) {
      if (!(error instanceof LocksMoved)) throw error;
      if (looks === MAX_LOOKS) throw busy(error);
    }
  }
}
