import { Not, IsNull } from 'typeorm';
import type { Ctx, ErasedPerson } from '../../core/ctx';
import { WebhookAttempt, WebhookDelivery } from './entity';

/**
 * Takes what queries answered, and what receivers said of it, out of all that is kept of the company's deliveries: nobody can say of a selection in
 * which of its places somebody stands. What happened, when and by which ids stays.
 */
export async function eraseFromDeliveries(tx: Ctx, { companyId }: ErasedPerson): Promise<void> {
  await tx.db.update(WebhookDelivery, { companyId, selected: Not(IsNull()) }, { selected: null });
  await tx.db.update(WebhookAttempt, { companyId, responseBody: Not(IsNull()) }, { responseBody: null });
}
