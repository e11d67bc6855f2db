import { defineEmail } from '../../runtime/define-email';

/** Tells the maker of an API token that there is one. */
export const apiTokenCreatedEmail = defineEmail<{ company: string; token: string }>('API_TOKEN_CREATED', {
  subject: {
    en: 'An API token was made in your name',
    tr: 'Adınıza bir API anahtarı oluşturuldu',
    nl: 'Er is namens jou een API-token gemaakt',
    fr: 'Un jeton d’API a été créé en votre nom',
  },
  paragraphs: [
    {
      en: 'The API token “{token}” was created in {company} with your password. Anyone who has it can act there with the access it was granted, as far as you have that access yourself.',
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
});
