import { defineEmail } from '../../runtime/define-email';
import { LINK_MS } from './links';

/** Proves the address of an account that somebody opened for themselves. */
export const verificationEmail = defineEmail<{ link: string }>('VERIFY_EMAIL', {
  subject: {
    en: 'Verify your email address',
    tr: 'E-posta adresinizi doğrulayın',
    nl: 'Bevestig je e-mailadres',
    fr: 'Vérifiez votre adresse e-mail',
  },
  paragraphs: [
    {
      en: 'One step is left: show us that this address is yours.',
      tr: 'Tek bir adım kaldı: bu adresin sizin olduğunu gösterin.',
      nl: 'Nog één stap: laat zien dat dit adres van jou is.',
      fr: 'Il reste une étape : montrez-nous que cette adresse est la vôtre.',
    },
  ],
  button: { en: 'Verify the address', tr: 'Adresi doğrula', nl: 'Adres bevestigen', fr: 'Vérifier l’adresse' },
  linkMs: LINK_MS.VERIFY_EMAIL,
  closing: {
    en: 'The link works once, for 24 hours. If you did not open an account, you can ignore this email.',
    tr: 'Bağlantı bir kez ve 24 saat boyunca çalışır. Hesap açmadıysanız bir şey yapmanız gerekmez.',
    nl: 'De link werkt één keer, 24 uur lang. Heb je geen account geopend, dan hoef je niets te doen.',
    fr: 'Le lien fonctionne une fois, pendant 24 heures. Si vous n’avez pas ouvert de compte, ne faites rien.',
  },
});

/** Lets somebody choose a new password. */
export const passwordResetEmail = defineEmail<{ link: string; minutes: number }>('PASSWORD_RESET', {
  subject: {
    en: 'Choose a new password',
    tr: 'Yeni bir parola seçin',
    nl: 'Kies een nieuw wachtwoord',
    fr: 'Choisissez un nouveau mot de passe',
  },
  paragraphs: [
    {
      en: 'Someone, probably you, asked for a new password for this address.',
      tr: 'Birisi, büyük olasılıkla siz, bu adres için yeni bir parola istedi.',
      nl: 'Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor dit adres.',
      fr: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.',
    },
  ],
  button: { en: 'Choose a password', tr: 'Parola seç', nl: 'Wachtwoord kiezen', fr: 'Choisir un mot de passe' },
  linkMs: LINK_MS.RESET_PASSWORD,
  closing: {
    en: 'The link works once, for {minutes} minutes. If this wasn’t you, you can ignore this email: your password stays as it is.',
    tr: 'Bağlantı bir kez ve {minutes} dakika boyunca çalışır. Siz istemediyseniz bir şey yapmayın: parolanız aynı kalır.',
    nl: 'De link werkt één keer, {minutes} minuten lang. Was jij het niet, doe dan niets: je wachtwoord blijft zoals het is.',
    fr: 'Le lien fonctionne une fois, pendant {minutes} minutes. Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
  },
});

/** Tells somebody that their password is another. */
export const passwordChangedEmail = defineEmail('PASSWORD_CHANGED', {
  subject: {
    en: 'Your password was changed',
    tr: 'Parolanız değiştirildi',
    nl: 'Je wachtwoord is gewijzigd',
    fr: 'Votre mot de passe a été modifié',
  },
  paragraphs: [
    {
      en: 'The password of your account was changed just now. Your other sessions have ended.',
      tr: 'Hesabınızın parolası az önce değiştirildi. Diğer oturumlarınız sonlandırıldı.',
      nl: 'Het wachtwoord van je account is zojuist gewijzigd. Je andere sessies zijn beëindigd.',
      fr: 'Le mot de passe de votre compte vient d’être modifié. Vos autres sessions sont terminées.',
    },
  ],
  closing: {
    en: 'If it was not you, ask for a new password at once and tell an administrator of your company.',
    tr: 'Siz değilseniz hemen yeni bir parola isteyin ve şirketinizin bir yöneticisine haber verin.',
    nl: 'Was jij het niet, vraag dan meteen een nieuw wachtwoord aan en vertel het een beheerder van je bedrijf.',
    fr: 'Si ce n’était pas vous, demandez aussitôt un nouveau mot de passe et prévenez un administrateur de votre entreprise.',
  },
});
