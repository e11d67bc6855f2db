import type { Ctx, ErasedPerson } from '../../core/ctx';
import { withdrawEmails } from '../mail/service';
import { Invitation } from './entity';

/** Ends the invitations of a person who is erased: emails that did not leave yet stay here, and no address is kept. */
export async function eraseInvitations(tx: Ctx, { companyId, id }: ErasedPerson): Promise<void> {
  for (const invitation of await tx.db.findBy(Invitation, { companyId, userId: id })) {
    await withdrawEmails(tx, companyId, invitation.id);
  }
  await tx.db.update(Invitation, { companyId, userId: id, status: 'PENDING' }, { status: 'REVOKED' });
  await tx.db.update(Invitation, { companyId, userId: id }, { email: null });
}
