import type { WebhookDeliveryStatus, WebhookStatus } from '../../../../../src/generated/schema-types';
import type { Message } from '../../../text';

export { EVENT_NAMES } from '../../../../../src/domains/webhook/words';

export const WEBHOOK_STATUS_NAMES: Readonly<Record<WebhookStatus, Message>> = {
  ACTIVE: { en: 'Active', tr: 'Etkin', nl: 'Actief', fr: 'Actif' },
  PAUSED: { en: 'Paused', tr: 'Duraklatıldı', nl: 'Gepauzeerd', fr: 'En pause' },
  FAILING: { en: 'Failing', tr: 'Ulaşılamıyor', nl: 'Onbereikbaar', fr: 'En échec' },
};

export const DELIVERY_STATUS_NAMES: Readonly<Record<WebhookDeliveryStatus, Message>> = {
  PENDING: { en: 'Waiting', tr: 'Bekliyor', nl: 'Wacht', fr: 'En attente' },
  DELIVERED: { en: 'Delivered', tr: 'Teslim edildi', nl: 'Bezorgd', fr: 'Livrée' },
  FAILED: { en: 'Failed', tr: 'Başarısız', nl: 'Mislukt', fr: 'Échouée' },
};
