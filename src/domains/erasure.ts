import type { Ctx, DeletedRecord, ErasedPerson } from '../core/ctx';
import type { AccountId } from '../core/ids';
import { LocksMoved } from '../database/failures';
import { holdsAccount } from '../database/locks';
import { Account } from './account/entity';
import { DOMAINS } from './index';
import { clearEmails } from './mail/service';
import { User } from './user/entity';

/**
 * Erases everything that a company knows of a person: their places, their data, their invitation and their traces in the audit; the account too when
 * this was its last company. History keeps an id, shown as a deleted user. Their conversations are free already, and the company, the person
 * and the account are locked.
 */
export async function erasePerson(tx: Ctx, person: ErasedPerson): Promise<void> {
  for (const domain of [...DOMAINS].reverse()) await domain.erasePerson?.(tx, person);
  if (person.accountId !== null) await eraseAccount(tx, person.accountId);
}

/** Lets every domain, from the last to the first, take a record out of what names it. The caller deletes the record itself afterwards. */
export async function beforeDelete(tx: Ctx, type: string, record: DeletedRecord): Promise<void> {
  for (const domain of [...DOMAINS].reverse()) await domain.beforeDelete?.[type]?.(tx, record);
}

/**
 * Erases an account that belongs to no company any more: the login ends with its last membership. That of support staff stays. The account is
 * locked by the caller, so that nobody joins with it meanwhile.
 */
export async function eraseAccount(tx: Ctx, id: AccountId): Promise<void> {
  if (!holdsAccount(tx, id)) throw new LocksMoved();
  if (await tx.db.existsBy(User, { accountId: id })) return;
  const account = await tx.db.findOneBy(Account, { id });
  if (account === null || account.supportSince !== null) return;
  for (const { belongings = [] } of [...DOMAINS].reverse()) {
    for (const entity of belongings) await tx.db.delete(entity, { accountId: id });
  }
  await tx.db.delete(Account, { id });
  await clearEmails(tx, account.email);
}
