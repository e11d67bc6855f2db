import type { LetterKind } from './letter';
import type { LetterText } from './text';

/** Below a letter that tells what was done to somebody's account. */
const ifNotYou = {
  en: 'If it was not you, change your password at once and tell an administrator of your company.',
  tr: 'Siz değilseniz hemen parolanızı değiştirin ve şirketinizin bir yöneticisine haber verin.',
  nl: 'Was jij het niet, wijzig dan meteen je wachtwoord en vertel het een beheerder van je bedrijf.',
  fr: 'Si ce n’était pas vous, changez aussitôt votre mot de passe et prévenez un administrateur de votre entreprise.',
};

/** What people are told of the ways into their account. */
export const securityTexts = {
  TWO_FACTOR_ENABLED: {
    subject: {
      en: 'Your second factor is on',
      tr: 'İkinci faktörünüz açıldı',
      nl: 'Je tweede factor staat aan',
      fr: 'Votre second facteur est activé',
    },
    paragraphs: [
      {
        en: 'From now on signing in to your account needs a code beside the password. Your other sessions have ended. Keep your recovery codes where you find them without your telephone.',
        tr: 'Bundan sonra hesabınıza girişte parolanın yanında bir kod gerekir. Diğer oturumlarınız sonlandırıldı. Kurtarma kodlarınızı telefonunuz olmadan bulabileceğiniz bir yerde saklayın.',
        nl: 'Vanaf nu is voor inloggen naast het wachtwoord een code nodig. Je andere sessies zijn beëindigd. Bewaar je herstelcodes waar je ze zonder telefoon vindt.',
        fr: 'Désormais, la connexion à votre compte demande un code en plus du mot de passe. Vos autres sessions sont terminées. Gardez vos codes de secours là où vous les trouverez sans votre téléphone.',
      },
    ],
    closing: ifNotYou,
  },
  TWO_FACTOR_DISABLED: {
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
  },
  TWO_FACTOR_RESET: {
    subject: {
      en: 'Your second factor was taken away',
      tr: 'İkinci faktörünüz kaldırıldı',
      nl: 'Je tweede factor is verwijderd',
      fr: 'Votre second facteur a été retiré',
    },
    paragraphs: [
      {
        en: '{actor} of {company} has taken your second factor away, so that you can set up a new one. All your sessions have ended, and the recovery codes until now no longer work.',
        tr: '{company} şirketinden {actor}, yenisini kurabilmeniz için ikinci faktörünüzü kaldırdı. Tüm oturumlarınız sonlandırıldı ve eski kurtarma kodları artık çalışmaz.',
        nl: '{actor} van {company} heeft je tweede factor verwijderd, zodat je een nieuwe kunt instellen. Al je sessies zijn beëindigd en de herstelcodes tot nu toe werken niet meer.',
        fr: '{actor}, de {company}, a retiré votre second facteur pour que vous puissiez en configurer un nouveau. Toutes vos sessions sont terminées et vos anciens codes de secours ne valent plus.',
      },
    ],
    closing: {
      en: 'If you did not ask for it, tell another administrator of your company at once.',
      tr: 'Bunu siz istemediyseniz hemen şirketinizin başka bir yöneticisine haber verin.',
      nl: 'Heb je er niet om gevraagd, vertel het dan meteen een andere beheerder van je bedrijf.',
      fr: 'Si vous ne l’avez pas demandé, prévenez aussitôt un autre administrateur de votre entreprise.',
    },
  },
  RECOVERY_CODES_REPLACED: {
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
  },
  API_TOKEN_CREATED: {
    subject: {
      en: 'An API token was made in your name',
      tr: 'Adınıza bir API anahtarı oluşturuldu',
      nl: 'Er is namens jou een API-token gemaakt',
      fr: 'Un jeton d’API a été créé en votre nom',
    },
    paragraphs: [
      {
        en: 'With your password the API token “{token}” was made in {company}. Whoever has it acts there with what it was granted, as far as you may do so yourself.',
        tr: 'Parolanızla {company} şirketinde “{token}” adlı API anahtarı oluşturuldu. Anahtara sahip olan, sizin yetkileriniz elverdiği ölçüde, verilen yetkilerle orada işlem yapabilir.',
        nl: 'Met je wachtwoord is in {company} het API-token “{token}” gemaakt. Wie het heeft, kan daar doen wat eraan is toegekend, voor zover je dat zelf mag.',
        fr: 'Avec votre mot de passe, le jeton d’API « {token} » a été créé dans {company}. Qui le détient y agit avec ce qui lui a été accordé, dans la limite de vos propres droits.',
      },
    ],
    closing: {
      en: 'If it was not you, change your password at once and have the token revoked.',
      tr: 'Siz değilseniz hemen parolanızı değiştirin ve anahtarı iptal ettirin.',
      nl: 'Was jij het niet, wijzig dan meteen je wachtwoord en laat het token intrekken.',
      fr: 'Si ce n’était pas vous, changez aussitôt votre mot de passe et faites révoquer le jeton.',
    },
  },
  NEW_ADDRESS: {
    subject: {
      en: 'Confirm your new e-mail address',
      tr: 'Yeni e-posta adresinizi onaylayın',
      nl: 'Bevestig je nieuwe e-mailadres',
      fr: 'Confirmez votre nouvelle adresse e-mail',
    },
    paragraphs: [
      {
        en: 'You asked to use this address for your account. Once you follow the link it is the one for signing in and for letters, and your other sessions end.',
        tr: 'Hesabınız için bu adresi kullanmak istediniz. Bağlantıyı izlediğinizde giriş ve mektuplar için bu adres geçerli olur; diğer oturumlarınız sonlanır.',
        nl: 'Je wilt dit adres voor je account gebruiken. Zodra je de link volgt, is het dat voor inloggen en voor mail, en eindigen je andere sessies.',
        fr: 'Vous avez demandé à utiliser cette adresse pour votre compte. Une fois le lien suivi, elle sert à la connexion et aux messages, et vos autres sessions se terminent.',
      },
    ],
    button: { en: 'Use this address', tr: 'Bu adresi kullan', nl: 'Dit adres gebruiken', fr: 'Utiliser cette adresse' },
    closing: {
      en: 'The link works once, for 24 hours. If you did not ask for it, you need do nothing.',
      tr: 'Bağlantı bir kez ve 24 saat boyunca çalışır. Siz istemediyseniz bir şey yapmanız gerekmez.',
      nl: 'De link werkt één keer, 24 uur lang. Heb je er niet om gevraagd, dan hoef je niets te doen.',
      fr: 'Le lien fonctionne une fois, pendant 24 heures. Si vous ne l’avez pas demandé, ne faites rien.',
    },
  },
  NEW_ADDRESS_TAKEN: {
    subject: {
      en: 'This address has an account already',
      tr: 'Bu adresin zaten bir hesabı var',
      nl: 'Dit adres heeft al een account',
      fr: 'Cette adresse a déjà un compte',
    },
    paragraphs: [
      {
        en: 'Somebody, probably you, wanted to move another account to this address. There is an account with it already, so nothing was changed.',
        tr: 'Birisi, büyük olasılıkla siz, başka bir hesabı bu adrese taşımak istedi. Bu adresle zaten bir hesap var; hiçbir şey değişmedi.',
        nl: 'Iemand, waarschijnlijk jij, wilde een ander account naar dit adres verhuizen. Er is al een account met dit adres, dus er is niets gewijzigd.',
        fr: 'Quelqu’un, sans doute vous, a voulu déplacer un autre compte vers cette adresse. Un compte l’utilise déjà : rien n’a été modifié.',
      },
    ],
    closing: {
      en: 'If it was not you, you need do nothing.',
      tr: 'Siz değilseniz bir şey yapmanız gerekmez.',
      nl: 'Was jij het niet, dan hoef je niets te doen.',
      fr: 'Si ce n’était pas vous, ne faites rien.',
    },
  },
  EMAIL_CHANGE_REQUESTED: {
    subject: {
      en: 'Your account is to get another e-mail address',
      tr: 'Hesabınıza başka bir e-posta adresi verilecek',
      nl: 'Je account krijgt een ander e-mailadres',
      fr: 'Votre compte va changer d’adresse e-mail',
    },
    paragraphs: [
      {
        en: 'Somebody, probably you, asked to use {email} for your account in place of this address. It changes once the link sent there is followed.',
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
  },
  EMAIL_CHANGED: {
    subject: {
      en: 'Your account has another e-mail address',
      tr: 'Hesabınızın e-posta adresi değişti',
      nl: 'Je account heeft een ander e-mailadres',
      fr: 'Votre compte a changé d’adresse e-mail',
    },
    paragraphs: [
      {
        en: 'Your account now has the address {email}; letters about it no longer come here. Your other sessions have ended.',
        tr: 'Hesabınızın adresi artık {email}; onunla ilgili mektuplar buraya gelmez. Diğer oturumlarınız sonlandırıldı.',
        nl: 'Je account heeft nu het adres {email}; mail erover komt hier niet meer. Je andere sessies zijn beëindigd.',
        fr: 'Votre compte a désormais l’adresse {email} ; les messages à son sujet n’arrivent plus ici. Vos autres sessions sont terminées.',
      },
    ],
    closing: {
      en: 'If it was not you, tell an administrator of your company at once.',
      tr: 'Siz değilseniz hemen şirketinizin bir yöneticisine haber verin.',
      nl: 'Was jij het niet, vertel het dan meteen een beheerder van je bedrijf.',
      fr: 'Si ce n’était pas vous, prévenez aussitôt un administrateur de votre entreprise.',
    },
  },
} satisfies Partial<Record<LetterKind, LetterText>>;
