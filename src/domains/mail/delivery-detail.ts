import type { Language } from '../../core/language';
import { translate, type Message } from '../../core/messages';
import { WITHDRAWN } from '../../runtime/outbox';

/** A mail server's reply to the email itself begins with its code; everything else is between the server and us. */
const REPLY = /^[45]\d\d[ -]/;

/** Names and addresses inside networks: loopback, private, link-local, and hosts under names that no public server has. */
const INSIDE =
  /\b(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}\b|\[?\b(?:f[cd][0-9a-f]{2}|fe80):[0-9a-f:]+\]?|\b(?:[a-z0-9-]+\.)*(?:localhost|localdomain|(?:[a-z0-9-]+\.)(?:internal|intranet|local|lan|corp|home|svc))\b(?:\.[a-z0-9-]+)*/gi;

/** What people are told of an email that has not arrived: the recipient's server in its own words, our own troubles in ours. */
export function deliveryDetail(failure: string, language: Language): string {
  if (failure === WITHDRAWN) return translate(messages.withdrawn, language);
  return REPLY.test(failure) ? failure.replace(INSIDE, '…') : translate(messages.notTakenYet, language);
}

const messages = {
  withdrawn: {
    en: 'Taken back before it was sent: its link no longer works.',
    tr: 'Gönderilmeden geri alındı: bağlantısı artık çalışmıyor.',
    nl: 'Ingetrokken voordat hij werd verzonden: de link werkt niet meer.',
    fr: 'Retiré avant l’envoi : son lien ne fonctionne plus.',
  },
  notTakenYet: {
    en: 'Our mail server could not take the email. It is sent again by itself for up to three days.',
    tr: 'Posta sunucumuz e-postayı alamadı. Üç güne kadar kendiliğinden yeniden gönderilir.',
    nl: 'Onze mailserver kon de e-mail niet aannemen. Hij wordt tot drie dagen lang vanzelf opnieuw verzonden.',
    fr: 'Notre serveur de messagerie n’a pas pu prendre l’e-mail. Il est renvoyé automatiquement pendant trois jours au plus.',
  },
} satisfies Record<string, Message>;
