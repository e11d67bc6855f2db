import { problem, type Problem } from '../../core/errors';
import { isLanguage } from '../../core/language';
import type { Message } from '../../core/messages';

/** The language of a company: one of those in which emails are written. Another is added to `problems`. */
export function readCompanyLanguage(language: string, path: readonly string[], problems: Problem[]): string {
  if (!isLanguage(language)) problems.push(problem('INVALID', path, notOurs));
  return language;
}

const notOurs: Message = {
  en: 'Muster writes to people in English (en), Turkish (tr), Dutch (nl) and French (fr): choose one of these.',
  tr: 'Muster insanlara İngilizce (en), Türkçe (tr), Felemenkçe (nl) ve Fransızca (fr) yazar: bunlardan birini seçin.',
  nl: 'Muster schrijft mensen in het Engels (en), Turks (tr), Nederlands (nl) en Frans (fr): kies een van deze.',
  fr: 'Muster écrit en anglais (en), turc (tr), néerlandais (nl) et français (fr) : choisissez l’une de ces langues.',
};
