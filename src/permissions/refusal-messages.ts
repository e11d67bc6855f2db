import type { Message } from '../core/messages';
import type { MemberKind } from '../core/viewer';
import type { Audience, SessionRestriction } from '../generated/schema-types';

const notAllowed: Message = {
  en: 'You may not do this.',
  tr: 'Bunu yapmaya yetkiniz yok.',
  nl: 'Dit mag je niet.',
  fr: 'Vous n’y êtes pas autorisé.',
};

export const refusalMessages = {
  PERSON: {
    en: 'You lack this access: {what}. An administrator of your company can grant it.',
    tr: 'Şu yetkiniz eksik: {what}. Şirketinizin bir yöneticisi bu yetkiyi verebilir.',
    nl: 'Je mist deze toegang: {what}. Een beheerder van je bedrijf kan je die geven.',
    fr: 'Il vous manque cet accès : {what}. Un administrateur de votre entreprise peut vous l’accorder.',
  },
  API_TOKEN: {
    en: 'This API token lacks this access: {what}. What a token may do cannot be changed: create another token that has it.',
    tr: 'Bu API anahtarında şu yetki eksik: {what}. Bir anahtarın yetkileri değiştirilemez: bu yetkiye sahip başka bir anahtar oluşturun.',
    nl: 'Dit API-token mist deze toegang: {what}. De rechten van een token zijn niet te wijzigen: maak een ander token dat die wel heeft.',
    fr: 'Il manque à ce jeton d’API cet accès : {what}. Les droits d’un jeton ne se modifient pas : créez-en un autre qui le possède.',
  },
  SUPPORT: {
    en: 'Support staff visiting a company do not have this access: {what}.',
    tr: 'Bir şirketi ziyaret eden destek ekibinde şu yetki bulunmaz: {what}.',
    nl: 'Supportmedewerkers die een bedrijf bezoeken, hebben deze toegang niet: {what}.',
    fr: 'Le personnel du support en visite dans une entreprise n’a pas cet accès : {what}.',
  },
  peopleOnly: {
    en: 'API tokens cannot do this: it is for people who are signed in as themselves.',
    tr: 'API anahtarları bunu yapamaz: bu, kendi adına oturum açmış kişiler içindir.',
    nl: 'API-tokens kunnen dit niet: het is voor mensen die als zichzelf zijn ingelogd.',
    fr: 'Les jetons d’API ne le peuvent pas : c’est réservé aux personnes connectées en leur propre nom.',
  },
  notAllowed,
} satisfies Record<MemberKind | 'peopleOnly' | 'notAllowed', Message>;

export const restricted: Record<SessionRestriction, Message> = {
  PASSWORD_CHANGE_REQUIRED: {
    en: 'Change your password first.',
    tr: 'Önce parolanızı değiştirin.',
    nl: 'Wijzig eerst je wachtwoord.',
    fr: 'Changez d’abord votre mot de passe.',
  },
  TWO_FACTOR_ENROLMENT_REQUIRED: {
    en: 'Your company requires a second factor: set one up first.',
    tr: 'Şirketiniz ikinci faktör istiyor: önce onu kurun.',
    nl: 'Je bedrijf vereist een tweede factor: stel die eerst in.',
    fr: 'Votre entreprise exige un second facteur : configurez-le d’abord.',
  },
  COMPANY_NOT_CHOSEN: {
    en: 'Enter one of your companies first.',
    tr: 'Önce şirketlerinizden birine girin.',
    nl: 'Kies eerst een van je bedrijven.',
    fr: 'Entrez d’abord dans l’une de vos entreprises.',
  },
};

/** For what nobody can grant: it belongs to an audience alone. */
export const onlyAudience: Record<Audience, Message> = {
  ANYONE: notAllowed,
  SIGNED_IN: {
    en: 'This is for people who are signed in.',
    tr: 'Bu, oturum açmış kişiler içindir.',
    nl: 'Dit is voor mensen die zijn ingelogd.',
    fr: 'Ceci est réservé aux personnes connectées.',
  },
  /** For support staff on a visit: everybody else who is signed in is in a session of their own. */
  OWN_SESSION: {
    en: 'In this session you are visiting a company as support staff. Use your own session, or sign out of this one.',
    tr: 'Bu oturumda bir şirketi destek ekibi olarak ziyaret ediyorsunuz. Kendi oturumunuzu kullanın veya bu oturumdan çıkın.',
    nl: 'In deze sessie bezoek je een bedrijf als supportmedewerker. Gebruik je eigen sessie, of meld je bij deze af.',
    fr: 'Dans cette session, vous visitez une entreprise au titre du support. Utilisez votre propre session, ou déconnectez-vous de celle-ci.',
  },
  MEMBER: restricted.COMPANY_NOT_CHOSEN,
  PERSON: {
    en: 'Only a person of this company can do this, signed in as themselves.',
    tr: 'Bunu yalnızca bu şirketten, kendi adına oturum açmış bir kişi yapabilir.',
    nl: 'Dit kan alleen iemand van dit bedrijf die als zichzelf is ingelogd.',
    fr: 'Seule une personne de cette entreprise, connectée en son propre nom, peut le faire.',
  },
  SELF: {
    en: 'This is open only to the person concerned.',
    tr: 'Bu, ilgili kişinin kendisinden başkasına açık değildir.',
    nl: 'Dit is alleen toegankelijk voor de persoon zelf.',
    fr: 'Ceci n’est accessible qu’à la personne concernée.',
  },
  OWNER: {
    en: 'Only the owner of the company can do this.',
    tr: 'Bunu yalnızca şirketin sahibi yapabilir.',
    nl: 'Alleen de eigenaar van het bedrijf kan dit.',
    fr: 'Seul le propriétaire de l’entreprise peut le faire.',
  },
  SUPPORT_STAFF: {
    en: 'Only the platform’s support staff can do this.',
    tr: 'Bunu yalnızca platformun destek ekibi yapabilir.',
    nl: 'Alleen de supportmedewerkers van het platform kunnen dit.',
    fr: 'Seul le personnel du support de la plateforme peut le faire.',
  },
};
