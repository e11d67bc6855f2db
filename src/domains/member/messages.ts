import type { Message } from '../../core/messages';

export const messages = {
  needsModule: {
    en: 'You lack this access: {what}.',
    tr: 'Şu yetkiniz eksik: {what}.',
    nl: 'Je mist deze toegang: {what}.',
    fr: 'Il vous manque cet accès : {what}.',
  },
} satisfies Record<string, Message>;
