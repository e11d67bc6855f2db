import type { Message } from '../../core/messages';

export const messages = {
  sameAddress: {
    en: 'This is your address already.',
    tr: 'Bu zaten sizin adresiniz.',
    nl: 'Dit is je adres al.',
    fr: 'C’est déjà votre adresse.',
  },
  taken: {
    en: 'Someone else has taken this address in the meantime. Choose another one.',
    tr: 'Bu adresi artık başkası kullanıyor. Başka bir adres isteyin.',
    nl: 'Iemand anders heeft dit adres inmiddels. Vraag een ander aan.',
    fr: 'Quelqu’un d’autre a désormais cette adresse. Demandez-en une autre.',
  },
} satisfies Record<string, Message>;
