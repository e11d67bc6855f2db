import type { Message } from './messages';

/** What is said of texts that are no address, wherever one is asked for. */
export const emailMessages = {
  none: {
    en: 'This is not an e-mail address. One looks like ada@example.com.',
    tr: 'Bu bir e-posta adresi değil. Örnek: ada@example.com.',
    nl: 'Dit is geen e-mailadres. Zo ziet er een uit: ada@example.com.',
    fr: 'Ceci n’est pas une adresse e-mail. Exemple : ada@example.com.',
  },
  addressAlone: {
    en: 'Write the address alone, without a name: {address}.',
    tr: 'Yalnızca adresi, ad olmadan yazın: {address}.',
    nl: 'Schrijf alleen het adres, zonder naam: {address}.',
    fr: 'Saisissez l’adresse seule, sans nom : {address}.',
  },
} satisfies Record<string, Message>;
