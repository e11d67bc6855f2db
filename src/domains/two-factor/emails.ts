import { defineEmail } from '../../runtime/define-email';

/** Below an email that tells what was done to somebody's account. */
const ifNotYou = {
  en: 'If it was not you, change your password at once and tell an administrator of your company.',
  tr: 'Siz değilseniz hemen parolanızı değiştirin ve şirketinizin bir yöneticisine haber verin.',
  nl: 'Was jij het niet, wijzig dan meteen je wachtwoord en vertel het een beheerder van je bedrijf.',
  fr: 'Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez un administrateur de votre entreprise.',
};

/** Tells somebody that signing in needs a code from now on. */
export const twoFactorEnabledEmail = defineEmail('TWO_FACTOR_ENABLED', {
  subject: {
    en: 'Your second factor is on',
    tr: 'İkinci faktörünüz açıldı',
    nl: 'Je tweede factor staat aan',
    fr: 'Votre second facteur est activé',
  },
  paragraphs: [
    {
      en: 'From now on signing in to your account needs a code beside the password. Your other sessions have ended. Keep your recovery codes somewhere you can reach without your phone.',
      tr: 'Bundan sonra hesabınıza girişte parolanın yanında bir kod gerekir. Diğer oturumlarınız sonlandırıldı. Kurtarma kodlarınızı telefonunuz olmadan bulabileceğiniz bir yerde saklayın.',
      nl: 'Vanaf nu is voor inloggen naast het wachtwoord een code nodig. Je andere sessies zijn beëindigd. Bewaar je herstelcodes waar je ze zonder telefoon vindt.',
      fr: 'Désormais, la connexion à votre compte demande un code en plus du mot de passe. Vos autres sessions sont terminées. Gardez vos codes de secours là où vous les trouverez sans votre téléphone.',
    },
  ],
  closing: ifNotYou,
});

/** Tells somebody that signing in needs no code any more. */
export const twoFactorDisabledEmail = defineEmail('TWO_FACTOR_DISABLED', {
  subject: {
    en: 'Your second factor is off',
    tr: 'İkinci faktörünüz kapatıldı',
    nl: 'Je tweede factor staat uit',
    fr: 'Votre second facteur est désactivé',
  },
  paragraphs: [
    {
      en: 'Signing in to your account needs the password alone again. Your other sessions have ended.',
      tr: 'Hesabınıza giriş için yeniden yalnızca parola yeterli. Diğer oturumlarınız sonlandırıldı.',
      nl: 'Voor inloggen is weer alleen het wachtwoord nodig. Je andere sessies zijn beëindigd.',
      fr: 'La connexion à votre compte ne demande plus que le mot de passe. Vos autres sessions sont terminées.',
    },
  ],
  closing: ifNotYou,
});

/** Tells somebody that their recovery codes are others. */
export const recoveryCodesReplacedEmail = defineEmail('RECOVERY_CODES_REPLACED', {
  subject: {
    en: 'You have new recovery codes',
    tr: 'Yeni kurtarma kodlarınız var',
    nl: 'Je hebt nieuwe herstelcodes',
    fr: 'Vous avez de nouveaux codes de secours',
  },
  paragraphs: [
    {
      en: 'New recovery codes were made for your account. Those until now no longer work.',
      tr: 'Hesabınız için yeni kurtarma kodları oluşturuldu. Eskileri artık çalışmaz.',
      nl: 'Er zijn nieuwe herstelcodes voor je account gemaakt. Die van tot nu toe werken niet meer.',
      fr: 'De nouveaux codes de secours ont été créés pour votre compte. Les anciens ne valent plus.',
    },
  ],
  closing: ifNotYou,
});
