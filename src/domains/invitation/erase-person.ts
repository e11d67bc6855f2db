import type { Ctx } from '../../core/ctx';
import { eraseFromAudit } from '../audit/erase';
import { replaceCustomRolesOfUser } from '../custom-role/repository';
import { replaceInboxesOfUser } from '../inbox/repository';
import { withdrawLetters } from '../mail/service';
import { replaceQuestionnairesOfUser } from '../questionnaire/repository';
import { forgetCompany } from '../session/last-company';
import { endSessions } from '../session/open-session';
import type { UserRecord } from '../user/record';
import { eraseUserRow } from '../user/repository';
import { Invitation } from './entity';
import { eraseAccountWithoutCompany } from './erase-account';

/**
 * Erases everything that a company knows of a person: their places, their data, their invitation and their traces in the record; the
 * account too when this was its last company. History keeps an id, shown as a deleted user. Their conversations are free already, and the
 * company, the person and the account are locked.
 */
export async function erasePerson(tx: Ctx, user: Pick<UserRecord, 'companyId' | 'id' | 'accountId'>): Promise<void> {
  const { companyId, id, accountId } = user;
  await endSessions(tx, { companyId, userId: id });
  await replaceInboxesOfUser(tx, companyId, id, []);
  await replaceQuestionnairesOfUser(tx, companyId, id, []);
  await replaceCustomRolesOfUser(tx, companyId, id, []);
  for (const invitation of await tx.db.findBy(Invitation, { companyId, userId: id })) {
    await withdrawLetters(tx, companyId, invitation.id);
  }
  await tx.db.update(Invitation, { companyId, userId: id, status: 'PENDING' }, { status: 'REVOKED' });
  await tx.db.update(Invitation, { companyId, userId: id }, { email: null });
  await eraseUserRow(tx, user);
  await eraseFromAudit(tx, companyId, id);
  if (accountId === null) return;
  await eraseAccountWithoutCompany(tx, accountId);
  await forgetCompany(tx, accountId, companyId);
}
