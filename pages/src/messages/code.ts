import type { Message } from '../../../src/core/messages';

export const codeMessages = {
  title: { en: 'Enter your code', tr: 'Kodunuzu girin', nl: 'Voer je code in', fr: 'Saisissez votre code' },
  lead: {
    en: 'Your account is protected by a second step. Open your authenticator app and enter the six digits it shows.',
    tr: 'Hesabınız ikinci bir adımla korunuyor. Kimlik doğrulama uygulamanızı açın ve gösterdiği altı haneyi girin.',
    nl: 'Je account is beveiligd met een tweede stap. Open je authenticator-app en voer de zes cijfers in die je ziet.',
    fr: 'Votre compte est protégé par une seconde étape. Ouvrez votre application d’authentification et saisissez les six chiffres affichés.',
  },
  orRecovery: {
    en: 'No phone at hand? Enter one of your recovery codes instead.',
    tr: 'Telefonunuz yanınızda değil mi? Onun yerine kurtarma kodlarınızdan birini girin.',
    nl: 'Geen telefoon bij de hand? Voer dan een van je herstelcodes in.',
    fr: 'Pas de téléphone sous la main ? Saisissez plutôt l’un de vos codes de secours.',
  },
} satisfies Record<string, Message>;
