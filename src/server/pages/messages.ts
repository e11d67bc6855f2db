import type { Message } from '../../core/messages';

export const messages = {
  appElsewhere: {
    en: 'This link belongs to the app, which is not at this address. Ask the person who sent it to you for the right one.',
    tr: 'Bu bağlantı uygulamaya ait; uygulama ise bu adreste değil. Doğru adresi size gönderen kişiden isteyin.',
    nl: 'Deze link hoort bij de app, en die staat niet op dit adres. Vraag het juiste adres aan wie je de link stuurde.',
    fr: 'Ce lien appartient à l’application, qui n’est pas à cette adresse. Demandez la bonne à qui vous l’a envoyé.',
  },
} satisfies Record<string, Message>;
