import type { Message } from '../../text';

/** Of opening a conversation. */
export const newMessages = {
  title: { en: 'New conversation', tr: 'Yeni görüşme', nl: 'Nieuw gesprek', fr: 'Nouvelle conversation' },
  button: { en: 'New', tr: 'Yeni', nl: 'Nieuw', fr: 'Nouvelle' },
  open: { en: 'Open conversation', tr: 'Görüşmeyi aç', nl: 'Gesprek openen', fr: 'Ouvrir la conversation' },
  contactName: { en: 'Customer’s name', tr: 'Müşterinin adı', nl: 'Naam van de klant', fr: 'Nom du client' },
  subject: { en: 'Subject', tr: 'Konu', nl: 'Onderwerp', fr: 'Objet' },
  language: { en: 'Customer’s language', tr: 'Müşterinin dili', nl: 'Taal van de klant', fr: 'Langue du client' },
  anyLanguage: { en: 'Any', tr: 'Fark etmez', nl: 'Maakt niet uit', fr: 'Peu importe' },
  firstMessage: {
    en: 'What the customer wrote or said',
    tr: 'Müşterinin yazdığı veya söylediği',
    nl: 'Wat de klant schreef of zei',
    fr: 'Ce que le client a écrit ou dit',
  },
  hint: {
    en: 'It stands in the conversation as the customer’s first message.',
    tr: 'Görüşmede müşterinin ilk mesajı olarak görünür.',
    nl: 'Het staat in het gesprek als het eerste bericht van de klant.',
    fr: 'Cela figure dans la conversation comme premier message du client.',
  },
} satisfies Record<string, Message>;
