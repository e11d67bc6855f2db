import type { Message } from '../../core/messages';

export const messages = {
  codeTaken: {
    en: 'Another firm has this code already.',
    tr: 'Bu kod başka bir firmada kullanılıyor.',
    nl: 'Een ander bedrijf heeft deze code al.',
    fr: 'Une autre entreprise porte déjà ce code.',
  },
  notActive: {
    en: 'This sales representative is not active. Choose another one.',
    tr: 'Bu satış temsilcisi aktif değil. Başka birini seçin.',
    nl: 'Deze vertegenwoordiger is niet actief. Kies een andere.',
    fr: 'Ce représentant commercial n’est pas actif. Choisissez-en un autre.',
  },
} satisfies Record<string, Message>;
