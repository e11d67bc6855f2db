import { signInFirst } from '../core/ctx';
import { RequestError } from '../core/errors';
import type { Viewer } from '../core/viewer';
import type { SessionRestriction } from '../generated/graphql';

const notAllowed = {
  en: 'You may not do this. An administrator of your company can grant it.',
  tr: 'Bunu yapmaya yetkiniz yok. Şirketinizin bir yöneticisi yetki verebilir.',
  nl: 'Dit mag je niet. Een beheerder van je bedrijf kan het je toestaan.',
  fr: 'Vous n’y êtes pas autorisé. Un administrateur de votre entreprise peut vous l’accorder.',
};

const restricted: Record<SessionRestriction, typeof notAllowed> = {
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

/** Why a rule said no: nobody is signed in, the session is restricted, or the viewer may not. */
export function refusal(viewer: Viewer): RequestError {
  if (viewer.account === null && viewer.member === null) return new RequestError('UNAUTHENTICATED', signInFirst);
  const restriction = viewer.session?.restrictions[0];
  if (restriction === undefined) return new RequestError('FORBIDDEN', notAllowed);
  return new RequestError('FORBIDDEN', restricted[restriction], { restriction });
}
