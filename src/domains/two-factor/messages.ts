import type { Message } from '../../core/messages';

export const messages = {
  wrongCode: {
    en: 'This code is wrong, or was used already. Wait for the next one, or use a recovery code.',
    tr: 'Bu kod yanlış ya da daha önce kullanıldı. Sonrakini bekleyin ya da bir kurtarma kodu kullanın.',
    nl: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende, of gebruik een herstelcode.',
    fr: 'Ce code est faux ou a déjà servi. Attendez le suivant ou utilisez un code de secours.',
  },
  noCode: {
    en: 'This is no code: a code has six digits, a recovery code sixteen letters and digits. This does not count as an attempt.',
    tr: 'Bu bir kod değil: kod altı rakamdır, kurtarma kodu ise on altı harf ve rakamdır. Deneme sayılmadı.',
    nl: 'Dit is geen code: een code heeft zes cijfers, een herstelcode zestien letters en cijfers. Dit telt niet als poging.',
    fr: 'Ceci n’est pas un code : un code a six chiffres, un code de secours seize lettres et chiffres. Cet essai n’est pas compté.',
  },
  codeNeeded: {
    en: 'Your account has a second factor: give a code of it, too.',
    tr: 'Hesabınızda ikinci faktör var: ondan bir kod da girin.',
    nl: 'Je account heeft een tweede factor: geef ook een code daarvan.',
    fr: 'Votre compte a un second facteur : donnez aussi un de ses codes.',
  },
  locked: {
    en: 'Too many codes were tried. Wait a quarter of an hour, then try again.',
    tr: 'Çok fazla kod denendi. On beş dakika bekleyip yeniden deneyin.',
    nl: 'Er zijn te veel codes geprobeerd. Wacht een kwartier en probeer het opnieuw.',
    fr: 'Trop de codes ont été essayés. Attendez un quart d’heure, puis réessayez.',
  },
  alreadyOn: {
    en: 'The second factor is on already. To change the secret, turn it off first.',
    tr: 'İkinci faktör zaten açık. Gizli anahtarı değiştirmek için önce kapatın.',
    nl: 'De tweede factor staat al aan. Zet hem eerst uit om het geheim te wijzigen.',
    fr: 'Le second facteur est déjà activé. Pour changer le secret, désactivez-le d’abord.',
  },
  isOff: {
    en: 'The second factor is not on.',
    tr: 'İkinci faktör açık değil.',
    nl: 'De tweede factor staat niet aan.',
    fr: 'Le second facteur n’est pas activé.',
  },
  notBegun: {
    en: 'Begin the enrolment first, with beginTwoFactorEnrolment.',
    tr: 'Önce beginTwoFactorEnrolment ile kuruluma başlayın.',
    nl: 'Begin eerst met instellen, met beginTwoFactorEnrolment.',
    fr: 'Commencez d’abord la configuration avec beginTwoFactorEnrolment.',
  },
  beginAgain: {
    en: 'This secret was not confirmed within ten minutes. Begin the enrolment again.',
    tr: 'Bu gizli anahtar on dakika içinde onaylanmadı. Kuruluma yeniden başlayın.',
    nl: 'Dit geheim is niet binnen tien minuten bevestigd. Begin opnieuw met instellen.',
    fr: 'Ce secret n’a pas été confirmé en dix minutes. Recommencez la configuration.',
  },
  required: {
    en: 'A company of yours requires a second factor: it cannot be turned off.',
    tr: 'Şirketlerinizden biri ikinci faktör istiyor: kapatılamaz.',
    nl: 'Een van je bedrijven vereist een tweede factor: uitzetten kan niet.',
    fr: 'L’une de vos entreprises exige un second facteur : il ne peut pas être désactivé.',
  },
  ownFirst: {
    en: 'Set up a second factor of your own before you require one of others.',
    tr: 'Başkalarından istemeden önce kendi ikinci faktörünüzü kurun.',
    nl: 'Stel eerst zelf een tweede factor in voordat je die van anderen vereist.',
    fr: 'Configurez votre propre second facteur avant d’en exiger un des autres.',
  },
} satisfies Record<string, Message>;
