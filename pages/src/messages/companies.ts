import type { Message } from '../../../src/core/messages';

export const companyMessages = {
  title: { en: 'Choose a company', tr: 'Bir şirket seçin', nl: 'Kies een bedrijf', fr: 'Choisissez une entreprise' },
  lead: {
    en: 'You belong to more than one company. Which one would you like to go to?',
    tr: 'Birden fazla şirkete üyesiniz. Hangisine gitmek istersiniz?',
    nl: 'Je hoort bij meer dan één bedrijf. Naar welk bedrijf wil je?',
    fr: 'Vous appartenez à plusieurs entreprises. Dans laquelle souhaitez-vous entrer ?',
  },
  none: {
    en: 'You belong to no company at present. Ask somebody to invite you.',
    tr: 'Şu anda hiçbir şirkete üye değilsiniz. Birinden sizi davet etmesini isteyin.',
    nl: 'Je hoort op dit moment bij geen enkel bedrijf. Vraag iemand om je uit te nodigen.',
    fr: 'Vous n’appartenez à aucune entreprise pour l’instant. Demandez à quelqu’un de vous inviter.',
  },
  here: { en: 'You are here', tr: 'Buradasınız', nl: 'Je bent hier', fr: 'Vous êtes ici' },
  closed: {
    en: 'Not open to you at present',
    tr: 'Şu anda size açık değil',
    nl: 'Op dit moment niet toegankelijk',
    fr: 'Pas accessible pour l’instant',
  },
} satisfies Record<string, Message>;
