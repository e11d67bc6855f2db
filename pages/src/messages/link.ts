import type { Message } from '../../../src/core/messages';

export const linkMessages = {
  notNow: {
    en: 'That did not work just now',
    tr: 'Şu anda olmadı',
    nl: 'Dat lukte nu even niet',
    fr: 'Cela n’a pas fonctionné pour l’instant',
  },
  open: {
    en: 'This page needs the link from your email. Open the email again and follow its link.',
    tr: 'Bu sayfa için e-postanızdaki bağlantı gerekir. E-postayı yeniden açıp bağlantıyı izleyin.',
    nl: 'Voor deze pagina heb je de link uit je e-mail nodig. Open de e-mail opnieuw en volg de link.',
    fr: 'Cette page nécessite le lien reçu par e-mail. Rouvrez l’e-mail et suivez son lien.',
  },
} satisfies Record<string, Message>;
