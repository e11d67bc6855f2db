import type { Message } from '../text';

export const grantMessages = {
  module: { en: 'Module', tr: 'Modül', nl: 'Module', fr: 'Module' },
  none: { en: 'none', tr: 'yok', nl: 'geen', fr: 'aucun' },
  gained: { en: 'Gained', tr: 'Kazanılan', nl: 'Erbij', fr: 'En plus' },
  lost: { en: 'Lost', tr: 'Kaybedilen', nl: 'Eraf', fr: 'En moins' },
  nothing: { en: 'No module at all', tr: 'Hiçbir modül', nl: 'Geen enkele module', fr: 'Aucun module' },
} satisfies Record<string, Message>;
