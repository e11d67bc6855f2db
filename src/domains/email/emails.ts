import { defineEmail } from '../../runtime/define-email';
import { LINK_MS } from '../session/links';

/** To the new address of an account: proves it. */
export const newAddressEmail = defineEmail<{ link: string }>('NEW_ADDRESS', {
  subject: {
    en: 'Confirm your new email address',
    tr: 'Yeni e-posta adresinizi onaylayın',
    nl: 'Bevestig je nieuwe e-mailadres',
    fr: 'Confirmez votre nouvelle adresse e-mail',
  },
  paragraphs: [
    {
      en: 'You asked to use this address for your account. Once you follow the link it is the one for signing in and for emails, and your other sessions end.',
      tr: 'Hesabınız için bu adresi kullanmak istediniz. Bağlantıyı izlediğinizde giriş ve e-postalar için bu adres geçerli olur; diğer oturumlarınız sonlanır.',
      nl: 'Je wilt dit adres voor je account gebruiken. Zodra je de link volgt, is het dat voor inloggen en voor e-mails, en eindigen je andere sessies.',
      fr: 'Vous avez demandé à utiliser cette adresse pour votre compte. Une fois le lien suivi, elle sert à la connexion et aux messages, et vos autres sessions se terminent.',
    },
  ],
  button: { en: 'Use this address', tr: 'Bu adresi kullan', nl: 'Dit adres gebruiken', fr: 'Utiliser cette adresse' },
  linkMs: LINK_MS.CHANGE_EMAIL,
  closing: {
    en: 'The link works once, for 24 hours. If you did not ask for it, you can ignore this email.',
    tr: 'Bağlantı bir kez ve 24 saat boyunca çalışır. Siz istemediyseniz bir şey yapmanız gerekmez.',
    nl: 'De link werkt één keer, 24 uur lang. Heb je er niet om gevraagd, dan hoef je niets te doen.',
    fr: 'Le lien fonctionne une fois, pendant 24 heures. Si vous ne l’avez pas demandé, ne faites rien.',
  },
});

/** To the address that somebody wanted, where it has an account: without a link. */
export const newAddressTakenEmail = defineEmail('NEW_ADDRESS_TAKEN', {
  subject: {
    en: 'This address has an account already',
    tr: 'Bu adresin zaten bir hesabı var',
    nl: 'Dit adres heeft al een account',
    fr: 'Cette adresse a déjà un compte',
  },
  paragraphs: [
    {
      en: 'Someone, probably you, tried to use this address for another account. It already belongs to an account, so nothing was changed.',
      tr: 'Birisi, büyük olasılıkla siz, başka bir hesabı bu adrese taşımak istedi. Bu adresle zaten bir hesap var; hiçbir şey değişmedi.',
      nl: 'Iemand, waarschijnlijk jij, wilde een ander account naar dit adres verhuizen. Er is al een account met dit adres, dus er is niets gewijzigd.',
      fr: 'Quelqu’un, sans doute vous, a voulu déplacer un autre compte vers cette adresse. Un compte l’utilise déjà : rien n’a été modifié.',
    },
  ],
  closing: {
    en: 'If this wasn’t you, you can ignore this email.',
    tr: 'Siz değilseniz bir şey yapmanız gerekmez.',
    nl: 'Was jij het niet, dan hoef je niets te doen.',
    fr: 'Si ce n’était pas vous, ne faites rien.',
  },
});

/** To the address until now, before anything has changed. */
export const emailChangeRequestedEmail = defineEmail<{ email: string }>('EMAIL_CHANGE_REQUESTED', {
  subject: {
    en: 'Someone asked to change your account’s email address',
    tr: 'Hesabınıza başka bir e-posta adresi verilecek',
    nl: 'Je account krijgt een ander e-mailadres',
    fr: 'Votre compte va changer d’adresse e-mail',
  },
  paragraphs: [
    {
      en: 'Someone, probably you, asked to use {email} for your account instead of this address. The change takes effect once the link sent there is opened.',
      tr: 'Birisi, büyük olasılıkla siz, hesabınız için bu adresin yerine {email} adresini kullanmak istedi. Oraya gönderilen bağlantı izlendiğinde değişir.',
      nl: 'Iemand, waarschijnlijk jij, wil {email} voor je account gebruiken in plaats van dit adres. Het verandert zodra de link daarheen wordt gevolgd.',
      fr: 'Quelqu’un, sans doute vous, a demandé à utiliser {email} pour votre compte à la place de cette adresse. Le changement se fait une fois suivi le lien qui y a été envoyé.',
    },
  ],
  closing: {
    en: 'If it was not you, change your password at once: that ends the link.',
    tr: 'Siz değilseniz hemen parolanızı değiştirin: bağlantı böylece geçersiz olur.',
    nl: 'Was jij het niet, wijzig dan meteen je wachtwoord: daarmee eindigt de link.',
    fr: 'Si ce n’était pas vous, changez aussitôt votre mot de passe : le lien prend fin.',
  },
});

/** To the former address, once another has taken its place. */
export const emailChangedEmail = defineEmail<{ email: string }>('EMAIL_CHANGED', {
  subject: {
    en: 'Your account has another email address',
    tr: 'Hesabınızın e-posta adresi değişti',
    nl: 'Je account heeft een ander e-mailadres',
    fr: 'Votre compte a changé d’adresse e-mail',
  },
  paragraphs: [
    {
      en: 'Your account now has the address {email}; emails about it no longer come here. Your other sessions have ended.',
      tr: 'Hesabınızın adresi artık {email}; onunla ilgili e-postalar buraya gelmez. Diğer oturumlarınız sonlandırıldı.',
      nl: 'Je account heeft nu het adres {email}; e-mails erover komen hier niet meer aan. Je andere sessies zijn beëindigd.',
      fr: 'Votre compte a désormais l’adresse {email} ; les messages à son sujet n’arrivent plus ici. Vos autres sessions sont terminées.',
    },
  ],
  closing: {
    en: 'If it was not you, tell an administrator of your company at once.',
    tr: 'Siz değilseniz hemen şirketinizin bir yöneticisine haber verin.',
    nl: 'Was jij het niet, vertel het dan meteen een beheerder van je bedrijf.',
    fr: 'Si ce n’était pas vous, prévenez aussitôt un administrateur de votre entreprise.',
  },
});
