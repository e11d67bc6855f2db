import type { WebhookDeliveryStatus, WebhookStatus } from '../../../../../src/generated/schema-types';
import { t } from '../../../text';
import { DELIVERY_STATUS_NAMES, WEBHOOK_STATUS_NAMES } from '../words/webhook-names';

const TONES: Readonly<Record<WebhookStatus | WebhookDeliveryStatus, string>> = {
  ACTIVE: 'badge',
  PAUSED: 'badge off',
  FAILING: 'badge bad',
  PENDING: 'badge off',
  DELIVERED: 'badge',
  FAILED: 'badge bad',
};

export function StatusBadge({ status }: { status: WebhookStatus }) {
  return <span className={TONES[status]}>{t(WEBHOOK_STATUS_NAMES[status])}</span>;
}

export function DeliveryBadge({ status }: { status: WebhookDeliveryStatus }) {
  return <span className={TONES[status]}>{t(DELIVERY_STATUS_NAMES[status])}</span>;
}
