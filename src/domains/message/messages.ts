import type { Message } from '../../core/messages';

export const messages = {
  bodyNeeded: {
    en: 'Write something.',
    tr: 'Bir şey yazın.',
    nl: 'Schrijf iets.',
    fr: 'Écrivez quelque chose.',
  },
  bodyTooLong: {
    en: 'Use at most {max} characters.',
    tr: 'En fazla {max} karakter kullanın.',
    nl: 'Gebruik hoogstens {max} tekens.',
    fr: 'Utilisez au plus {max} caractères.',
  },
  unshowable: {
    en: 'This has characters that cannot be shown.',
    tr: 'Gösterilemeyen karakterler içeriyor.',
    nl: 'Hier staan tekens in die niet getoond kunnen worden.',
    fr: 'Ceci contient des caractères qui ne peuvent pas être affichés.',
  },
  otherInbox: {
    en: 'This questionnaire belongs to another inbox.',
    tr: 'Bu anket başka bir gelen kutusuna ait.',
    nl: 'Deze vragenlijst hoort bij een andere inbox.',
    fr: 'Ce questionnaire appartient à une autre boîte.',
  },
  notYourInbox: {
    en: 'You open conversations in the inboxes that you serve, or through a questionnaire that was given to you.',
    tr: 'Yalnızca çalıştığınız gelen kutularında veya size verilen bir anketle görüşme açabilirsiniz.',
    nl: 'Je opent gesprekken in de inboxen die je bedient, of via een vragenlijst die je is toegewezen.',
    fr: 'Vous ouvrez des conversations dans les boîtes que vous desservez, ou par un questionnaire qui vous a été confié.',
  },
  unknownLanguage: {
    en: 'Give the language as a code of two or three letters, such as "tr".',
    tr: 'Dili "tr" gibi iki veya üç harfli bir kodla verin.',
    nl: 'Geef de taal als een code van twee of drie letters, zoals "nl".',
    fr: 'Indiquez la langue par un code de deux ou trois lettres, comme « fr ».',
  },
} satisfies Record<string, Message>;
