import type { Message } from '../../text';

export const integrationMessages = {
  parts: {
    en: 'Parts of the integrations',
    tr: 'Entegrasyonların bölümleri',
    nl: 'Onderdelen van de integraties',
    fr: 'Parties des intégrations',
  },
} satisfies Record<string, Message>;
