import type { Message } from '../../core/messages';

export const messages = {
  visit: {
    en: 'Support staff on a visit look on, and change nothing.',
    tr: 'Ziyaretteki destek personeli yalnızca bakar, hiçbir şeyi değiştirmez.',
    nl: 'Supportmedewerkers op bezoek kijken mee en wijzigen niets.',
    fr: 'Le personnel d’assistance en visite regarde et ne modifie rien.',
  },
  needsModule: {
    en: 'You lack this access: {what}.',
    tr: 'Şu yetkiniz eksik: {what}.',
    nl: 'Je mist deze toegang: {what}.',
    fr: 'Il vous manque cet accès : {what}.',
  },
} satisfies Record<string, Message>;
