import type { Message } from '../../core/messages';

export const membershipMessages = {
  limit: {
    en: 'A limit is a number from 0 to {most}. Leave it empty for no limit.',
    tr: 'Sınır 0 ile {most} arasında bir sayıdır. Sınır olmasın isterseniz boş bırakın.',
    nl: 'Een limiet is een getal van 0 tot {most}. Laat het leeg voor geen limiet.',
    fr: 'Une limite est un nombre de 0 à {most}. Laissez vide pour ne pas en fixer.',
  },
  noLanguage: {
    en: 'Choose at least one language.',
    tr: 'En az bir dil seçin.',
    nl: 'Kies minstens één taal.',
    fr: 'Choisissez au moins une langue.',
  },
  tooMany: {
    en: 'This list has more than {most} entries.',
    tr: 'Bu listede {most} kayıttan fazlası var.',
    nl: 'Deze lijst heeft meer dan {most} regels.',
    fr: 'Cette liste compte plus de {most} entrées.',
  },
} satisfies Record<string, Message>;
