import { defineEmail } from '../../runtime/define-email';
import { INVITATION_MS } from '../invitation/lifetime';

/** To somebody who signs up again. */
export const addressHasAccountEmail = defineEmail('ADDRESS_HAS_ACCOUNT', {
  subject: {
    en: 'You have an account already',
    tr: 'Zaten bir hesabınız var',
    nl: 'Je hebt al een account',
    fr: 'Vous avez déjà un compte',
  },
  paragraphs: [
    {
      en: 'Someone, probably you, tried to open an account with this address. There already is one: sign in with it, or ask for a new password.',
      tr: 'Birisi, büyük olasılıkla siz, bu adresle hesap açmak istedi. Zaten bir hesap var: onunla giriş yapın ya da yeni bir parola isteyin.',
      nl: 'Iemand, waarschijnlijk jij, wilde met dit adres een account openen. Dat is er al: log ermee in, of vraag een nieuw wachtwoord aan.',
      fr: 'Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse. Il en existe déjà un : connectez-vous ou demandez un nouveau mot de passe.',
    },
  ],
  closing: {
    en: 'If this wasn’t you, you can ignore this email.',
    tr: 'Siz değilseniz bir şey yapmanız gerekmez.',
    nl: 'Was jij het niet, dan hoef je niets te doen.',
    fr: 'Si ce n’était pas vous, ne faites rien.',
  },
});

/** In place of an invitation, to somebody whose account an admin has made: proves the address. */
export const createdUserEmail = defineEmail<{
  company: string;
  inviter: string;
  link: string;
  hours: number;
  name: string;
}>('VERIFY_CREATED_USER', {
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
  linkMs: INVITATION_MS,
  closing: {
    en: 'The link works once, for {hours} hours. If you do not know {company}, you can ignore this email.',
    tr: 'Bağlantı bir kez ve {hours} saat boyunca çalışır. {company} şirketini tanımıyorsanız bir şey yapmanız gerekmez.',
    nl: 'De link werkt één keer, {hours} uur lang. Ken je {company} niet, dan hoef je niets te doen.',
    fr: 'Le lien fonctionne une fois, pendant {hours} heures. Si vous ne connaissez pas {company}, ne faites rien.',
  },
});

/** Tells somebody that an administrator has taken their second factor away. */
export const twoFactorResetEmail = defineEmail<{ company: string; actor: string }>('TWO_FACTOR_RESET', {
  subject: {
    en: 'Your second factor was reset',
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
});

/** To both, the former owner and the new one. */
export const ownershipTransferredEmail = defineEmail<{ company: string; from: string; to: string }>(
  'OWNERSHIP_TRANSFERRED',
  {
    subject: {
      en: '{company} has a new owner',
      tr: '{company} şirketinin yeni sahibi var',
      nl: '{company} heeft een nieuwe eigenaar',
      fr: '{company} a un nouveau propriétaire',
    },
    paragraphs: [
      {
        en: '{from} transferred the ownership of {company} to {to}. {from} stays an administrator.',
        tr: '{from}, {company} şirketinin sahipliğini {to} kişisine devretti. {from} yönetici olarak kalır.',
        nl: '{from} heeft het eigendom van {company} overgedragen aan {to}. {from} blijft beheerder.',
        fr: '{from} a transféré la propriété de {company} à {to}. {from} reste administrateur.',
      },
    ],
    closing: {
      en: 'If this is a surprise to you, speak with both at once.',
      tr: 'Bu sizi şaşırttıysa hemen ikisiyle de görüşün.',
      nl: 'Verrast dit je, spreek dan meteen met beiden.',
      fr: 'Si cela vous surprend, parlez-en aussitôt aux deux.',
    },
  },
);
