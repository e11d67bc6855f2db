import type { Message } from '../../../src/core/messages';

export const signInMessages = {
  identifier: {
    en: 'Email address or username',
    tr: 'E-posta adresi veya kullanıcı adı',
    nl: 'E-mailadres of gebruikersnaam',
    fr: 'Adresse e-mail ou nom d’utilisateur',
  },
  newHere: { en: 'New here?', tr: 'Burada yeni misiniz?', nl: 'Nieuw hier?', fr: 'Pas encore de compte ?' },
  unverified: {
    en: 'Your email address is not confirmed yet. Follow the link in the email we sent you.',
    tr: 'E-posta adresiniz henüz doğrulanmadı. Size gönderdiğimiz e-postadaki bağlantıyı izleyin.',
    nl: 'Je e-mailadres is nog niet bevestigd. Volg de link in de e-mail die we je stuurden.',
    fr: 'Votre adresse e-mail n’est pas encore confirmée. Suivez le lien de l’e-mail que nous vous avons envoyé.',
  },
  sendAgain: {
    en: 'Send the email again',
    tr: 'E-postayı yeniden gönder',
    nl: 'E-mail opnieuw versturen',
    fr: 'Renvoyer l’e-mail',
  },
} satisfies Record<string, Message>;
