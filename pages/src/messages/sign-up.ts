import type { Message } from '../../../src/core/messages';

export const signUpMessages = {
  title: {
    en: 'Start with your company',
    tr: 'Şirketinizle başlayın',
    nl: 'Begin met je bedrijf',
    fr: 'Commencez avec votre entreprise',
  },
  lead: {
    en: 'You will be its owner, and can invite your team right away. If a colleague has invited you, follow the link in that email instead.',
    tr: 'Sahibi siz olursunuz ve ekibinizi hemen davet edebilirsiniz. Sizi bir iş arkadaşınız davet ettiyse o e-postadaki bağlantıyı izleyin.',
    nl: 'Jij wordt de eigenaar en kunt meteen je team uitnodigen. Heeft een collega je uitgenodigd, volg dan de link in die e-mail.',
    fr: 'Vous en serez propriétaire et pourrez aussitôt inviter votre équipe. Si un collègue vous a invité, suivez plutôt le lien de son e-mail.',
  },
  companyName: { en: 'Company', tr: 'Şirket', nl: 'Bedrijf', fr: 'Entreprise' },
  haveAccount: {
    en: 'Already have an account?',
    tr: 'Zaten hesabınız var mı?',
    nl: 'Heb je al een account?',
    fr: 'Vous avez déjà un compte ?',
  },
  mailbox: {
    en: 'Look into your mailbox',
    tr: 'Posta kutunuza bakın',
    nl: 'Kijk in je mailbox',
    fr: 'Consultez votre boîte de réception',
  },
  sent: {
    en: 'We sent an email to {email}. Follow its link to confirm the address, then sign in.',
    tr: '{email} adresine bir e-posta gönderdik. Adresi doğrulamak için bağlantısını izleyin, sonra giriş yapın.',
    nl: 'We stuurden een e-mail naar {email}. Volg de link om het adres te bevestigen en log daarna in.',
    fr: 'Nous avons envoyé un e-mail à {email}. Suivez son lien pour confirmer l’adresse, puis connectez-vous.',
  },
  sentAgain: {
    en: 'Another email is on its way to {email}. Only its link works from now on.',
    tr: '{email} adresine bir e-posta daha yolda. Bundan sonra yalnızca onun bağlantısı çalışır.',
    nl: 'Er is nog een e-mail onderweg naar {email}. Vanaf nu werkt alleen de link daarin.',
    fr: 'Un autre e-mail est en route vers {email}. Désormais, seul son lien fonctionne.',
  },
  sendAgain: {
    en: 'Send it again',
    tr: 'Yeniden gönder',
    nl: 'Opnieuw versturen',
    fr: 'Renvoyer l’e-mail',
  },
} satisfies Record<string, Message>;
