import type { Message } from '../../../src/core/messages';

export const resetMessages = {
  forgotten: {
    en: 'Forgotten your password?',
    tr: 'Parolanızı mı unuttunuz?',
    nl: 'Wachtwoord vergeten?',
    fr: 'Mot de passe oublié ?',
  },
  forgottenLead: {
    en: 'Tell us your email address, and we send you a link for choosing a new one.',
    tr: 'E-posta adresinizi yazın, yenisini seçmeniz için size bir bağlantı gönderelim.',
    nl: 'Vul je e-mailadres in, dan sturen we je een link om een nieuw te kiezen.',
    fr: 'Indiquez votre adresse e-mail et nous vous enverrons un lien pour en choisir un nouveau.',
  },
  send: { en: 'Send link', tr: 'Bağlantı gönder', nl: 'Link versturen', fr: 'Envoyer le lien' },
  sent: {
    en: 'If there is an account with {email}, an email is on its way. Its link works once, for 30 minutes.',
    tr: '{email} adresiyle bir hesap varsa e-posta yolda. Bağlantısı bir kez ve 30 dakika geçerlidir.',
    nl: 'Is er een account met {email}, dan is er een e-mail onderweg. De link werkt één keer, 30 minuten lang.',
    fr: 'Si un compte existe avec {email}, un e-mail est en route. Son lien sert une fois, pendant 30 minutes.',
  },
  title: {
    en: 'Choose a new password',
    tr: 'Yeni bir parola seçin',
    nl: 'Kies een nieuw wachtwoord',
    fr: 'Choisissez un nouveau mot de passe',
  },
  lead: {
    en: 'You will be signed out everywhere, and then sign in with the new one.',
    tr: 'Her yerde oturumunuz kapanır; ardından yenisiyle giriş yaparsınız.',
    nl: 'Je wordt overal uitgelogd en logt daarna in met het nieuwe.',
    fr: 'Vous serez déconnecté partout, puis vous vous connecterez avec le nouveau.',
  },
  revokeApiTokens: {
    en: 'Also end the API tokens that I made. Leave this ticked if somebody else may have known the password.',
    tr: 'Oluşturduğum API belirteçlerini de sonlandır. Parolayı başkası biliyor olabilirse işaretli bırakın.',
    nl: 'Beëindig ook de API-tokens die ik maakte. Laat dit aangevinkt als iemand anders het wachtwoord kon kennen.',
    fr: 'Mettre fin aussi aux jetons d’API que j’ai créés. Laissez coché si quelqu’un d’autre a pu connaître le mot de passe.',
  },
  save: { en: 'Save password', tr: 'Parolayı kaydet', nl: 'Wachtwoord opslaan', fr: 'Enregistrer' },
  dead: {
    en: 'This link does not work any more',
    tr: 'Bu bağlantı artık çalışmıyor',
    nl: 'Deze link werkt niet meer',
    fr: 'Ce lien ne fonctionne plus',
  },
  done: {
    en: 'Your new password is saved',
    tr: 'Yeni parolanız kaydedildi',
    nl: 'Je nieuwe wachtwoord is opgeslagen',
    fr: 'Votre nouveau mot de passe est enregistré',
  },
  doneLead: {
    en: 'Sign in with it. If your account has a second step, it asks for a code as before.',
    tr: 'Onunla giriş yapın. Hesabınızda ikinci adım varsa önceki gibi kod istenir.',
    nl: 'Log ermee in. Heeft je account een tweede stap, dan wordt er net als eerst om een code gevraagd.',
    fr: 'Connectez-vous avec lui. Si votre compte a une seconde étape, un code sera demandé comme avant.',
  },
} satisfies Record<string, Message>;
