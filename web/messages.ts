import type { Message } from '../src/core/messages';

/** What the pages and the console both say. */
export const basics = {
  loading: { en: 'Loading …', tr: 'Yükleniyor …', nl: 'Laden …', fr: 'Chargement …' },
  offline: {
    en: 'There is no connection right now. Nothing is lost: check your network, then try again.',
    tr: 'Şu anda bağlantı yok. Hiçbir şey kaybolmadı: ağınızı denetleyip yeniden deneyin.',
    nl: 'Er is op dit moment geen verbinding. Er is niets verloren: controleer je netwerk en probeer het opnieuw.',
    fr: 'Il n’y a pas de connexion pour le moment. Rien n’est perdu : vérifiez votre réseau, puis réessayez.',
  },
  retry: { en: 'Try again', tr: 'Yeniden dene', nl: 'Opnieuw proberen', fr: 'Réessayer' },
  retryAt: {
    en: 'You can try again from {time}.',
    tr: 'Saat {time} itibarıyla yeniden deneyebilirsiniz.',
    nl: 'Je kunt het vanaf {time} opnieuw proberen.',
    fr: 'Vous pourrez réessayer à partir de {time}.',
  },
  needed: { en: 'Fill this in.', tr: 'Bu alanı doldurun.', nl: 'Vul dit in.', fr: 'Remplissez ce champ.' },
  optional: { en: 'optional', tr: 'isteğe bağlı', nl: 'optioneel', fr: 'facultatif' },
  working: { en: 'One moment …', tr: 'Bir saniye …', nl: 'Een moment …', fr: 'Un instant …' },
  language: { en: 'Language', tr: 'Dil', nl: 'Taal', fr: 'Langue' },
  signOut: { en: 'Sign out', tr: 'Çıkış yap', nl: 'Uitloggen', fr: 'Se déconnecter' },
  back: { en: 'Back', tr: 'Geri', nl: 'Terug', fr: 'Retour' },
  email: { en: 'Email address', tr: 'E-posta adresi', nl: 'E-mailadres', fr: 'Adresse e-mail' },
  firstName: { en: 'First name', tr: 'Ad', nl: 'Voornaam', fr: 'Prénom' },
  lastName: { en: 'Last name', tr: 'Soyadı', nl: 'Achternaam', fr: 'Nom' },
} satisfies Record<string, Message>;
