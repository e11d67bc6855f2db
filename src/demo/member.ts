import type { Ctx } from '../core/ctx';
import { newId, type AccountId, type InboxId, type UserId } from '../core/ids';
import { moduleSet } from '../core/module-set';
import { insertAccounts } from '../domains/account/repository';
import type { Company } from '../domains/company/entity';
import { insertInboxMembers } from '../domains/inbox/repository';
import { insertLoad, insertUsers } from '../domains/user/repository';
import { statusOf } from '../domains/user/status';
import type { AccessLevel, Module, Role } from '../generated/schema-types';

/** Somebody who is in a company from the start, their address proved, without having been invited. */
export interface NewMember {
  readonly email: string;
  readonly passwordHash: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: Role;
  readonly grants?: readonly { module: Module; level: AccessLevel }[];
  readonly language?: string | null;
  readonly languages?: readonly string[];
  readonly conversationLimit?: number | null;
  readonly canTakeCalls?: boolean;
  /** Left out: the company's default. */
  readonly inboxIds?: readonly InboxId[];
  readonly active?: boolean;
  readonly loginBlocked?: boolean;
  readonly archivedAt?: Date | null;
}

export async function addAccount(
  tx: Ctx,
  person: Pick<NewMember, 'email' | 'passwordHash' | 'firstName' | 'lastName' | 'language'>,
): Promise<AccountId> {
  const id = newId('acc');
  await insertAccounts(tx, [
    {
      id,
      email: person.email,
      emailVerifiedAt: tx.now,
      passwordHash: person.passwordHash,
      mustChangePassword: false,
      firstName: person.firstName,
      lastName: person.lastName,
      language: person.language ?? null,
      createdAt: tx.now,
    },
  ]);
  return id;
}

/** What somebody of whom nothing special is said is like. */
const ORDINARY = {
  grants: null,
  language: null,
  conversationLimit: null,
  canTakeCalls: false,
  active: true,
  loginBlocked: false,
  archivedAt: null,
};

/** Adds an account and its membership; the company's people must not be changing meanwhile. */
export async function addMember(
  tx: Ctx,
  company: Company,
  member: NewMember,
): Promise<{ accountId: AccountId; userId: UserId }> {
  const accountId = await addAccount(tx, member);
  const userId = newId('usr');
  const {
    passwordHash: _,
    grants,
    languages = [company.language],
    inboxIds = [company.defaultInboxId],
    ...said
  } = { ...ORDINARY, ...member };
  const granted = grants === null ? null : moduleSet(grants);
  await insertUsers(tx, [
    {
      ...said,
      ...{ companyId: company.id, id: userId, accountId, languages: [...languages], joinedAt: tx.now },
      usesModules: granted?.uses ?? null,
      managesModules: granted?.manages ?? null,
      emailVerified: true,
      status: statusOf({ ...said, deletedAt: null, joinedAt: tx.now }),
    },
  ]);
  await insertLoad(tx, company.id, [userId]);
  await insertInboxMembers(
    tx,
    company.id,
    inboxIds.map((inboxId) => ({ inboxId, userId })),
  );
  return { accountId, userId };
}
