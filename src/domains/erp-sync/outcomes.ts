import type { Language } from '../../core/language';
import { translate, type Message } from '../../core/messages';
import { sentenceOf } from '../integration/upstream';
import { messages } from './messages';

const SENTENCES = {
  LATER_SAVE: messages.laterSave,
  GONE: {
    en: 'The record was deleted.',
    tr: 'Kayıt silindi.',
    nl: 'Het record is verwijderd.',
    fr: 'La fiche a été supprimée.',
  },
  NO_CODE: {
    en: 'The record has no code, by which the ERP could know it.',
    tr: 'Kaydın, ERP’nin onu tanıyabileceği bir kodu yok.',
    nl: 'Het record heeft geen code waaraan het ERP-systeem het kan herkennen.',
    fr: 'La fiche n’a pas de code par lequel l’ERP pourrait la reconnaître.',
  },
  NO_SET: {
    en: 'Whoever saved the record works with no active ERP set any more.',
    tr: 'Kaydı yapan kişinin artık aktif bir entegrasyon seti yok.',
    nl: 'Wie het record heeft opgeslagen, werkt niet meer met een actieve ERP-koppeling.',
    fr: 'La personne qui a enregistré la fiche ne travaille plus avec une connexion ERP active.',
  },
  SAVER_LEFT: {
    en: 'Whoever saved the record is no longer active, or may no longer save it or work with the ERP.',
    tr: 'Kaydı yapan kişi artık aktif değil ya da kaydı değiştirme veya ERP ile çalışma yetkisi yok.',
    nl: 'Wie het record heeft opgeslagen, is niet meer actief, of mag het niet meer opslaan of met het ERP-systeem werken.',
    fr: 'La personne qui a enregistré la fiche n’est plus active, ou ne peut plus l’enregistrer ou travailler avec l’ERP.',
  },
  OURS: {
    en: 'Something went wrong on our side. It is tried again.',
    tr: 'Bizim tarafta bir hata oluştu. Yeniden denenecek.',
    nl: 'Er ging aan onze kant iets mis. Het wordt opnieuw geprobeerd.',
    fr: 'Une erreur s’est produite de notre côté. Un nouvel essai aura lieu.',
  },
  NOT_THERE: {
    en: 'The ERP has no record of this code.',
    tr: 'ERP’de bu koda sahip bir kayıt yok.',
    nl: 'Het ERP-systeem heeft geen record met deze code.',
    fr: 'L’ERP n’a pas de fiche portant ce code.',
  },
} satisfies Record<string, Message>;

export type OutcomeCode = keyof typeof SENTENCES;

/** Why a sync ended without having asked, or found, what it was for: kept beside failures of the system. */
export function keptOutcome(code: OutcomeCode): string {
  return JSON.stringify({ code, values: {} });
}

export const LATER_SAVE = keptOutcome('LATER_SAVE');

/** What is kept of a sync, as a sentence. */
export function detailOf(kept: string | null, language: Language): string | null {
  if (kept === null) return null;
  const { code } = JSON.parse(kept) as { code: string };
  return code in SENTENCES ? translate(SENTENCES[code as OutcomeCode], language) : sentenceOf(kept, language);
}
