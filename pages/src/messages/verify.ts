import type { Message } from '../../../src/core/messages';

export const verifyMessages = {
  title: {
    en: 'Confirm your email address',
    tr: 'E-posta adresinizi doğrulayın',
    nl: 'Bevestig je e-mailadres',
    fr: 'Confirmez votre adresse e-mail',
  },
  lead: {
    en: 'One press, and we know that this address is yours.',
    tr: 'Tek bir dokunuşla bu adresin size ait olduğunu öğreniriz.',
    nl: 'Eén druk op de knop en we weten dat dit adres van jou is.',
    fr: 'Un clic, et nous savons que cette adresse est bien la vôtre.',
  },
  confirm: { en: 'Confirm address', tr: 'Adresi doğrula', nl: 'Adres bevestigen', fr: 'Confirmer l’adresse' },
  done: {
    en: 'Your address is confirmed',
    tr: 'Adresiniz doğrulandı',
    nl: 'Je adres is bevestigd',
    fr: 'Votre adresse est confirmée',
  },
  doneLead: {
    en: 'Thank you. You can sign in with it now.',
    tr: 'Teşekkürler. Artık onunla giriş yapabilirsiniz.',
    nl: 'Dank je wel. Je kunt er nu mee inloggen.',
    fr: 'Merci. Vous pouvez maintenant vous connecter avec elle.',
  },
  dead: {
    en: 'This link does not work any more',
    tr: 'Bu bağlantı artık çalışmıyor',
    nl: 'Deze link werkt niet meer',
    fr: 'Ce lien ne fonctionne plus',
  },
  again: {
    en: 'Send the confirmation again',
    tr: 'Doğrulamayı yeniden gönder',
    nl: 'Bevestiging opnieuw versturen',
    fr: 'Renvoyer la confirmation',
  },
  againLead: {
    en: 'Tell us your address, and we send you a new link.',
    tr: 'Adresinizi yazın, size yeni bir bağlantı gönderelim.',
    nl: 'Vul je adres in, dan sturen we je een nieuwe link.',
    fr: 'Indiquez votre adresse et nous vous enverrons un nouveau lien.',
  },
  send: { en: 'Send email', tr: 'E-posta gönder', nl: 'E-mail versturen', fr: 'Envoyer l’e-mail' },
  sent: {
    en: 'If there is something to confirm for {email}, an email is on its way. Its link works for 24 hours.',
    tr: '{email} için doğrulanacak bir şey varsa e-posta yolda. Bağlantısı 24 saat geçerlidir.',
    nl: 'Valt er voor {email} iets te bevestigen, dan is er een e-mail onderweg. De link werkt 24 uur.',
    fr: 'S’il y a quelque chose à confirmer pour {email}, un e-mail est en route. Son lien est valable 24 heures.',
  },
} satisfies Record<string, Message>;
