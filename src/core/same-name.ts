import { normalise } from './unicode';

/**
 * When two names are the same: in small letters they are equal, by the rules of Turkish or by everybody else's. "IŞIK" is "ışık" in Turkish and
 * "INFO" is "info" elsewhere, but "Kır" and "Kir", "Kâr" and "Kar", "Team 🚀" and "Team 🎯" are different. Hence two keys, both unique.
 */
export interface NameKeys {
  readonly nameKey: string;
  readonly nameKeyTurkish: string;
}

export const NAME_KEY_CHARACTERS = 300;

export function nameKeysOf(name: string): NameKeys {
  const composed = composedOf(name.slice(0, NAME_KEY_CHARACTERS)).replace(/\s+/gu, ' ').trim();
  return {
    nameKey: small(composed),
    nameKeyTurkish: small(composed.replaceAll('I', 'ı')),
  };
}

/** By way of capitals, which "ß" and "ss" have in common; but not "ı" and "i", which are two letters. */
function small(text: string): string {
  const folded = text
    .replaceAll('İ', 'i')
    .split('ı')
    .map((part) => part.toUpperCase().toLowerCase())
    .join('ı');
  return composedOf(folded.replaceAll('ς', 'σ')).slice(0, NAME_KEY_CHARACTERS);
}

/** Capitals make a text at most three times as long. */
function composedOf(text: string): string {
  return normalise(text, 'NFC', 3 * NAME_KEY_CHARACTERS) ?? '';
}
