import type { LetterKind } from './letter';
import { peopleTexts } from './people-texts';
import { securityTexts } from './security-texts';
import type { LetterText } from './text';

export const LETTER_TEXTS: Record<LetterKind, LetterText> = {
  ...securityTexts,
  ...peopleTexts,
  INVITATION: {
    subject: {
      en: '{inviter} invites you to {company}',
      tr: '{inviter} sizi {company} ekibine davet ediyor',
      nl: '{inviter} nodigt je uit bij {company}',
      fr: '{inviter} vous invite chez {company}',
    },
    paragraphs: [
      {
        en: '{inviter} invites you to join {company}.',
        tr: '{inviter} sizi {company} ekibine katılmaya davet ediyor.',
        nl: '{inviter} nodigt je uit om bij {company} te komen.',
        fr: '{inviter} vous invite à rejoindre {company}.',
      },
      {
        en: 'Without an account you choose a password of your own; with one you sign in with it.',
        tr: 'Hesabınız yoksa kendi parolanızı seçersiniz; varsa onunla giriş yaparsınız.',
        nl: 'Heb je nog geen account, dan kies je zelf een wachtwoord; heb je er een, dan log je daarmee in.',
        fr: 'Sans compte, vous choisissez votre mot de passe ; si vous en avez un, vous vous connectez avec.',
      },
    ],
    button: { en: 'Join the team', tr: 'Ekibe katıl', nl: 'Kom bij het team', fr: 'Rejoindre l’équipe' },
    closing: {
      en: 'The link works once, for {hours} hours. If you do not expect this letter, you need do nothing.',
      tr: 'Bağlantı bir kez ve {hours} saat boyunca çalışır. Bu mektubu beklemiyorsanız bir şey yapmanız gerekmez.',
      nl: 'De link werkt één keer, {hours} uur lang. Verwacht je deze mail niet, dan hoef je niets te doen.',
      fr: 'Le lien fonctionne une fois, pendant {hours} heures. Si vous n’attendiez pas ce message, ne faites rien.',
    },
  },
  VERIFY_EMAIL: {
    subject: {
      en: 'Verify your e-mail address',
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
    closing: {
      en: 'The link works once, for 24 hours. If you did not open an account, you need do nothing.',
      tr: 'Bağlantı bir kez ve 24 saat boyunca çalışır. Hesap açmadıysanız bir şey yapmanız gerekmez.',
      nl: 'De link werkt één keer, 24 uur lang. Heb je geen account geopend, dan hoef je niets te doen.',
      fr: 'Le lien fonctionne une fois, pendant 24 heures. Si vous n’avez pas ouvert de compte, ne faites rien.',
    },
  },
  VERIFY_CREATED_USER: {
    subject: {
      en: 'Your account at {company}',
      tr: '{company} hesabınız',
      nl: 'Je account bij {company}',
      fr: 'Votre compte chez {company}',
    },
    paragraphs: [
      {
        en: '{inviter} has opened an account for you at {company} and set a first password, which you get from them.',
        tr: '{inviter} sizin için {company} şirketinde bir hesap açtı ve ilk parolayı belirledi; parolayı ondan alırsınız.',
        nl: '{inviter} heeft bij {company} een account voor je geopend met een eerste wachtwoord, dat je van diegene krijgt.',
        fr: '{inviter} vous a ouvert un compte chez {company} avec un premier mot de passe, qui vous sera communiqué.',
      },
      {
        en: 'Follow the link, sign in, and choose a password that only you know.',
        tr: 'Bağlantıyı izleyin, giriş yapın ve yalnızca sizin bildiğiniz bir parola seçin.',
        nl: 'Volg de link, log in en kies een wachtwoord dat alleen jij kent.',
        fr: 'Suivez le lien, connectez-vous et choisissez un mot de passe connu de vous seul.',
      },
    ],
    button: { en: 'Verify the address', tr: 'Adresi doğrula', nl: 'Adres bevestigen', fr: 'Vérifier l’adresse' },
    closing: {
      en: 'The link works once, for {hours} hours. If you do not know {company}, you need do nothing.',
      tr: 'Bağlantı bir kez ve {hours} saat boyunca çalışır. {company} şirketini tanımıyorsanız bir şey yapmanız gerekmez.',
      nl: 'De link werkt één keer, {hours} uur lang. Ken je {company} niet, dan hoef je niets te doen.',
      fr: 'Le lien fonctionne une fois, pendant {hours} heures. Si vous ne connaissez pas {company}, ne faites rien.',
    },
  },
  PASSWORD_RESET: {
    subject: {
      en: 'Choose a new password',
      tr: 'Yeni bir parola seçin',
      nl: 'Kies een nieuw wachtwoord',
      fr: 'Choisissez un nouveau mot de passe',
    },
    paragraphs: [
      {
        en: 'Somebody, probably you, asked for a new password for this address.',
        tr: 'Birisi, büyük olasılıkla siz, bu adres için yeni bir parola istedi.',
        nl: 'Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor dit adres.',
        fr: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.',
      },
    ],
    button: { en: 'Choose a password', tr: 'Parola seç', nl: 'Wachtwoord kiezen', fr: 'Choisir un mot de passe' },
    closing: {
      en: 'The link works once, for {minutes} minutes. If it was not you, you need do nothing: your password stays as it is.',
      tr: 'Bağlantı bir kez ve {minutes} dakika boyunca çalışır. Siz istemediyseniz bir şey yapmayın: parolanız aynı kalır.',
      nl: 'De link werkt één keer, {minutes} minuten lang. Was jij het niet, doe dan niets: je wachtwoord blijft zoals het is.',
      fr: 'Le lien fonctionne une fois, pendant {minutes} minutes. Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.',
    },
  },
  PASSWORD_CHANGED: {
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
  },
  ADDRESS_HAS_ACCOUNT: {
    subject: {
      en: 'You have an account already',
      tr: 'Zaten bir hesabınız var',
      nl: 'Je hebt al een account',
      fr: 'Vous avez déjà un compte',
    },
    paragraphs: [
      {
        en: 'Somebody, probably you, tried to open an account with this address. There is one already: sign in with it, or ask for a new password.',
        tr: 'Birisi, büyük olasılıkla siz, bu adresle hesap açmak istedi. Zaten bir hesap var: onunla giriş yapın ya da yeni bir parola isteyin.',
        nl: 'Iemand, waarschijnlijk jij, wilde met dit adres een account openen. Dat is er al: log ermee in, of vraag een nieuw wachtwoord aan.',
        fr: 'Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse. Il en existe déjà un : connectez-vous ou demandez un nouveau mot de passe.',
      },
    ],
    closing: {
      en: 'If it was not you, you need do nothing.',
      tr: 'Siz değilseniz bir şey yapmanız gerekmez.',
      nl: 'Was jij het niet, dan hoef je niets te doen.',
      fr: 'Si ce n’était pas vous, ne faites rien.',
    },
  },
};
