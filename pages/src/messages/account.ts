import type { Message } from '../../../src/core/messages';

export const accountMessages = {
  companies: { en: 'Your companies', tr: 'Şirketleriniz', nl: 'Je bedrijven', fr: 'Vos entreprises' },
  security: { en: 'Signing in', tr: 'Giriş', nl: 'Inloggen', fr: 'Connexion' },
  password: { en: 'Password', tr: 'Parola', nl: 'Wachtwoord', fr: 'Mot de passe' },
  manage: { en: 'Manage', tr: 'Yönet', nl: 'Beheren', fr: 'Gérer' },
  language: { en: 'Language', tr: 'Dil', nl: 'Taal', fr: 'Langue' },
  languageHint: {
    en: 'Of emails to you, and of everything Muster tells you.',
    tr: 'Size gelen e-postaların ve Muster’in size söylediği her şeyin dili.',
    nl: 'Van e-mails aan jou, en van alles wat Muster je vertelt.',
    fr: 'Celle des e-mails qui vous sont adressés et de tout ce que Muster vous dit.',
  },
  nowhereElse: {
    en: 'You are signed in nowhere else.',
    tr: 'Başka hiçbir yerde oturumunuz açık değil.',
    nl: 'Je bent nergens anders ingelogd.',
    fr: 'Vous n’êtes connecté nulle part ailleurs.',
  },
  elsewhere: {
    en: 'Other sessions: {count}',
    tr: 'Diğer oturumlar: {count}',
    nl: 'Andere sessies: {count}',
    fr: 'Autres sessions : {count}',
  },
  lastUsed: {
    en: 'Last used: {time}',
    tr: 'Son kullanım: {time}',
    nl: 'Laatst gebruikt: {time}',
    fr: 'Dernière utilisation : {time}',
  },
  signOutOthers: {
    en: 'Sign out everywhere else',
    tr: 'Diğer her yerde çıkış yap',
    nl: 'Overal elders uitloggen',
    fr: 'Se déconnecter partout ailleurs',
  },
  othersEnded: {
    en: 'All your other sessions have ended.',
    tr: 'Diğer tüm oturumlarınız kapatıldı.',
    nl: 'Al je andere sessies zijn beëindigd.',
    fr: 'Toutes vos autres sessions sont terminées.',
  },
  playground: {
    en: 'For developers: the API playground',
    tr: 'Geliştiriciler için: API oyun alanı',
    nl: 'Voor ontwikkelaars: de API-playground',
    fr: 'Pour les développeurs : le bac à sable de l’API',
  },
} satisfies Record<string, Message>;
