import type { Ctx } from '../../core/ctx';
import { Not } from 'typeorm';
import { record } from '../audit/record-event';
import { Webhook } from './entity';

/** Pauses a webhook because of what became of it, rather than because somebody asked; once. */
export async function pauseByItself(tx: Ctx, { companyId, id }: Pick<Webhook, 'companyId' | 'id'>): Promise<void> {
  const before = { companyId, id, status: Not('PAUSED' as const) };
  const { affected } = await tx.db.update(Webhook, before, { status: 'PAUSED', failingSince: null });
  if (affected === 1)
    record(tx, { action: 'webhook.pause', targetId: id }, { companyId, userId: null, label: 'Muster' });
}
