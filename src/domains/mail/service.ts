import { IsNull } from 'typeorm';
import { languageOf, requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, newId, type CompanyId, type InvitationId } from '../../core/ids';
import type { Language } from '../../core/language';
import { defineLoader, inOrderOf } from '../../core/loader';
import { selectRows } from '../../database/rows';
import { OutboxEntry, queue, withdraw } from '../../runtime/outbox';
import type { MailDelivery } from '../../generated/schema-types';
import type { Email } from '../../runtime/define-email';
import { deliveryDetail } from './delivery-detail';
import { EMAIL_KIND } from './kind';

/** Puts emails in the outbox, with one statement; they leave once the transaction is committed. */
export async function queueEmails(tx: Ctx, emails: readonly Email[]): Promise<void> {
  const host = new URL(tx.app.url).hostname;
  const entries = emails.map(({ name, text: { linkMs }, to, language, values, companyId, subjectId }) => {
    const id = newId('mai');
    return {
      id,
      companyId,
      subjectId,
      recipient: to,
      header: { email: name, language, messageId: `<${id}@${host}>` },
      payload: values,
      expiresAt: linkMs === undefined ? null : new Date(tx.now.getTime() + linkMs),
    };
  });
  await queue(tx, EMAIL_KIND, entries);
}

/** Takes back what was not sent yet about an invitation: its link no longer works. */
export async function withdrawEmails(tx: Ctx, companyId: CompanyId, subjectId: InvitationId): Promise<void> {
  await withdraw(tx, EMAIL_KIND, companyId, subjectId);
}

/** When the last email about an invitation was written; null where there was none. */
export async function lastEmailAt(tx: Ctx, companyId: CompanyId, subjectId: InvitationId): Promise<Date | null> {
  const [last] = await selectRows<{ createdAt: Date | null }>(
    tx,
    'SELECT MAX(createdAt) AS createdAt FROM outbox WHERE companyId = ? AND subjectId = ? AND kind = ?',
    [idBytes(companyId), idBytes(subjectId), EMAIL_KIND.kind],
  );
  return last?.createdAt ?? null;
}

/**
 * Clears to whom emails went that have left, and what those said that were given up, once nobody is there any more to whom they were
 * written.
 */
export async function clearEmails(tx: Ctx, recipient: string): Promise<void> {
  const closed = { kind: EMAIL_KIND.kind, recipient, nextAttemptAt: IsNull() };
  await tx.db.update(OutboxEntry, closed, { recipient: '', payload: null, lastError: null });
}

interface DeliveryRow {
  subjectId: Buffer;
  createdAt: Date;
  doneAt: Date | null;
  failedAt: Date | null;
  lastError: string | null;
}

/** The emails about each invitation of the viewer's company, oldest first. */
export const deliveriesOf = defineLoader<InvitationId, MailDelivery[]>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const rows = await selectRows<DeliveryRow>(
    ctx,
    'SELECT subjectId, createdAt, doneAt, failedAt, lastError FROM outbox WHERE companyId = ? AND subjectId IN (?) AND kind = ? ORDER BY id',
    [idBytes(companyId), ids.map(idBytes), EMAIL_KIND.kind],
  );
  const language = languageOf(ctx);
  return inOrderOf(ids, rows, (row) => idFromBytes('inv', row.subjectId)).map((some) =>
    some.map((row) => toDelivery(row, language)),
  );
});

function toDelivery({ createdAt, doneAt, failedAt, lastError }: DeliveryRow, language: Language): MailDelivery {
  if (doneAt !== null) return { at: doneAt, status: 'SENT', detail: null };
  const detail = lastError === null ? null : deliveryDetail(lastError, language);
  return failedAt === null ? { at: createdAt, status: 'QUEUED', detail } : { at: failedAt, status: 'FAILED', detail };
}
