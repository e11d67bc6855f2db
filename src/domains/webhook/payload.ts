import type { WebhookDelivery } from './entity';

/** More than this of what a query answered is not sent: receivers of webhooks expect something small. */
const MAX_SELECTED_BYTES = 262_144;

/** What a query answered, as it is kept; `tooLarge` in place of what is more than a webhook carries. */
export function keptSelection(selected: object | null): string | null {
  if (selected === null) return null;
  const text = JSON.stringify(selected);
  return Buffer.byteLength(text) > MAX_SELECTED_BYTES ? '{"tooLarge":true}' : text;
}

/** The body of a delivery: `{ type, timestamp, data }`, as Standard Webhooks has it. */
export function bodyOf(delivery: Omit<WebhookDelivery, 'companyId'>): string {
  const { event, occurredAt, subjectId, sequence, changedFields, selected, origin } = delivery;
  return JSON.stringify({
    type: event,
    timestamp: occurredAt.toISOString(),
    data: {
      ...(selected === null ? {} : (JSON.parse(selected) as object)),
      ...{ id: subjectId, sequence, changedFields: JSON.parse(changedFields) as unknown },
      ...(origin === 'TEST' && { test: true }),
    },
  });
}
