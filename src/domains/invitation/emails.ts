import { defineEmail } from '../../runtime/define-email';
import { INVITATION_MS } from './lifetime';

/** Invites somebody to a company. */
export const invitationEmail = defineEmail<{
  company: string;
  inviter: string;
  link: string;
  hours: number;
  name: string;
}>('INVITATION', {
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
  linkMs: INVITATION_MS,
  closing: {
    en: 'The link works once, for {hours} hours. If you were not expecting this email, you can ignore it.',
    tr: 'Bağlantı bir kez ve {hours} saat boyunca çalışır. Bu e-postayı beklemiyorsanız bir şey yapmanız gerekmez.',
    nl: 'De link werkt één keer, {hours} uur lang. Verwacht je deze e-mail niet, dan hoef je niets te doen.',
    fr: 'Le lien fonctionne une fois, pendant {hours} heures. Si vous n’attendiez pas ce message, ne faites rien.',
  },
});
