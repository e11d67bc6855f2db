import { IsNull, Not } from 'typeorm';
import { languageOf, requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, newId, type CompanyId, type InvitationId } from '../../core/ids';
import type { Language } from '../../core/language';
import { defineLoader, inOrderOf } from '../../core/loader';
import { insertRows, selectRows } from '../../database/rows';
import type { MailDelivery } from '../../generated/schema-types';
import { deliveryDetail, WITHDRAWN } from './delivery-detail';
import { OutboxMail } from './entity';
import type { Letter } from './letters/letter';

/** Puts letters in the outbox, with one statement; they leave once the transaction is committed. */
export async function queueLetters(tx: Ctx, letters: readonly Letter[]): Promise<void> {
  const host = new URL(tx.app.url).hostname;
  await insertRows(
    tx,
    OutboxMail,
    letters.map(({ kind, to, language, values, companyId, aboutId }) => {
      const id = newId('mai');
      return {
        ...{ id, kind, language, recipient: to, companyId: companyId ?? null, aboutId: aboutId ?? null },
        payload: tx.app.secrets.seal(JSON.stringify(values)),
        messageId: `<${id}@${host}>`,
        ...{ createdAt: tx.now, nextAttemptAt: tx.now, attempts: 0 },
        ...{ leaseUntil: null, leaseId: null, sentAt: null, failedAt: null, lastError: null },
      };
    }),
  );
  tx.afterCommit(() => {
    tx.app.wakeOutbox();
  });
}

/** Takes back what was not sent yet about an invitation: its link no longer works. */
export async function withdrawLetters(tx: Ctx, companyId: CompanyId, aboutId: InvitationId): Promise<void> {
  await tx.db.update(
    OutboxMail,
    { companyId, aboutId, nextAttemptAt: Not(IsNull()) },
    { nextAttemptAt: null, leaseId: null, leaseUntil: null, payload: null, failedAt: tx.now, lastError: WITHDRAWN },
  );
}

/** When the last email about an invitation was written; null where there was none. */
export async function lastLetterAt(tx: Ctx, companyId: CompanyId, aboutId: InvitationId): Promise<Date | null> {
  const [last] = await selectRows<{ createdAt: Date | null }>(
    tx,
    'SELECT MAX(createdAt) AS createdAt FROM outbox_mail WHERE companyId = ? AND aboutId = ?',
    [idBytes(companyId), idBytes(aboutId)],
  );
  return last?.createdAt ?? null;
}

/** Forgets to whom letters went that have left, once nobody is there any more to whom they were written. */
export async function forgetLetters(tx: Ctx, recipient: string): Promise<void> {
  await tx.db.update(OutboxMail, { recipient, nextAttemptAt: IsNull() }, { recipient: '', lastError: null });
}

interface DeliveryRow {
  aboutId: Buffer;
  createdAt: Date;
  sentAt: Date | null;
  failedAt: Date | null;
  lastError: string | null;
}

/** The letters about each invitation of the viewer's company, oldest first. */
export const deliveriesOf = defineLoader<InvitationId, MailDelivery[]>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const rows = await selectRows<DeliveryRow>(
    ctx,
    'SELECT aboutId, createdAt, sentAt, failedAt, lastError FROM outbox_mail WHERE companyId = ? AND aboutId IN (?) ORDER BY id',
    [idBytes(companyId), ids.map(idBytes)],
  );
  const language = languageOf(ctx);
  return inOrderOf(ids, rows, (row) => idFromBytes('inv', row.aboutId)).map((some) =>
    some.map((row) => toDelivery(row, language)),
  );
});

function toDelivery({ createdAt, sentAt, failedAt, lastError }: DeliveryRow, language: Language): MailDelivery {
  if (sentAt !== null) return { at: sentAt, status: 'SENT', detail: null };
  const detail = lastError === null ? null : deliveryDetail(lastError, language);
  return failedAt === null ? { at: createdAt, status: 'QUEUED', detail } : { at: failedAt, status: 'FAILED', detail };
}
