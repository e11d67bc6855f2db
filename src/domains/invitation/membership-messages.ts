import type { Message } from '../../core/messages';

export const membershipMessages = {
  limit: {
    en: 'A limit is a number from 0 to {most}. Give null for an unlimited number of conversations.',
    tr: 'Sınır 0 ile {most} arasında bir sayıdır. Sınırsız için null verin.',
    nl: 'Een limiet is een getal van 0 tot {most}. Geef null voor onbeperkt.',
    fr: 'Une limite est un nombre de 0 à {most}. Donnez null pour illimité.',
  },
  noLanguage: {
    en: 'Name at least one language, or leave the list out for the company’s own.',
    tr: 'En az bir dil belirtin ya da şirketin dili için listeyi boş bırakmayıp hiç vermeyin.',
    nl: 'Noem minstens één taal, of laat de lijst weg voor de taal van het bedrijf.',
    fr: 'Indiquez au moins une langue, ou omettez la liste pour celle de l’entreprise.',
  },
  tooMany: {
    en: 'This list has more than {most} entries.',
    tr: 'Bu listede {most} kayıttan fazlası var.',
    nl: 'Deze lijst heeft meer dan {most} regels.',
    fr: 'Cette liste compte plus de {most} entrées.',
  },
} satisfies Record<string, Message>;
