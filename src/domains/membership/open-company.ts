import type { Ctx } from '../../core/ctx';
import { newId, type AccountId, type CompanyId, type UserId } from '../../core/ids';
import { accountOf } from '../account/repository';
import { record } from '../audit/record-event';
import { insertCompany } from '../company/repository';
import { Inbox } from '../inbox/entity';
import { insertInboxMembers } from '../inbox/repository';
import { insertRows } from '../../database/rows';
import { displayNameOf } from '../user/name';
import { insertLoad, insertUsers } from '../user/repository';

/** The inbox that every company starts with. */
const DEFAULT_INBOX_NAME = 'Chat & Tasks';

/** Who opens a company, and how it is called. */
export interface Opening {
  readonly accountId: AccountId;
  readonly email: string;
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly phone: string | null;
  readonly accountLanguage: string | null;
  readonly companyName: string;
  readonly language: string;
  readonly timeZone: string;
  /** Null until the address is proved: the owner is INVITED until then. */
  readonly joinedAt: Date | null;
}

/** Makes a company with its owner and its first inbox, inside the caller's transaction. */
export async function openCompany(tx: Ctx, opening: Opening): Promise<{ companyId: CompanyId; ownerId: UserId }> {
  const companyId = newId('cmp');
  const ownerId = newId('usr');
  const inboxId = newId('ibx');
  await insertCompany(tx, {
    id: companyId,
    name: opening.companyName,
    email: null,
    phone: null,
    language: opening.language,
    timeZone: opening.timeZone,
    supportAccess: 'DENIED',
    supportTerm: 0,
    twoFactorRequired: false,
    ownerId,
    defaultInboxId: inboxId,
    pictureId: null,
    version: 1,
    createdAt: tx.now,
  });
  await insertRows(tx, Inbox, [
    { companyId, id: inboxId, name: DEFAULT_INBOX_NAME, assignment: 'MANUAL', version: 1, createdAt: tx.now },
  ]);
  await insertOwner(tx, companyId, ownerId, opening);
  await insertInboxMembers(tx, companyId, [{ inboxId, userId: ownerId }]);
  const label = displayNameOf(opening);
  record(tx, { action: 'company.create', targetId: companyId }, { companyId, userId: ownerId, label });
  return { companyId, ownerId };
}

async function insertOwner(tx: Ctx, companyId: CompanyId, id: UserId, opening: Opening): Promise<void> {
  const { accountId, email, firstName, middleName, lastName, phone, joinedAt } = opening;
  const { emailVerifiedAt } = await accountOf(tx, accountId);
  await insertUsers(tx, [
    {
      companyId,
      id,
      accountId,
      email,
      role: 'ADMIN',
      languages: [opening.language],
      firstName,
      middleName,
      lastName,
      language: opening.accountLanguage,
      phone,
      canTakeCalls: true,
      joinedAt,
      emailVerified: joinedAt !== null && emailVerifiedAt !== null,
      status: joinedAt === null ? 'INVITED' : 'ACTIVE',
    },
  ]);
  if (joinedAt !== null) await insertLoad(tx, companyId, [id]);
}
