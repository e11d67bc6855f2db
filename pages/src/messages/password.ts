import type { Message } from '../../../src/core/messages';

export const passwordMessages = {
  change: { en: 'Change password', tr: 'Parolayı değiştir', nl: 'Wachtwoord wijzigen', fr: 'Changer le mot de passe' },
  current: { en: 'Current password', tr: 'Şimdiki parola', nl: 'Huidig wachtwoord', fr: 'Mot de passe actuel' },
  title: {
    en: 'Choose your own password',
    tr: 'Kendi parolanızı seçin',
    nl: 'Kies je eigen wachtwoord',
    fr: 'Choisissez votre propre mot de passe',
  },
  why: {
    en: 'Before you go on, replace the password you were given with one that only you know.',
    tr: 'Devam etmeden önce, size verilen parolayı yalnızca sizin bildiğiniz bir parolayla değiştirin.',
    nl: 'Vervang voordat je verdergaat het wachtwoord dat je kreeg door een dat alleen jij kent.',
    fr: 'Avant de continuer, remplacez le mot de passe que vous avez reçu par un autre, connu de vous seul.',
  },
  changed: {
    en: 'Your password is changed. You are signed out everywhere else.',
    tr: 'Parolanız değiştirildi. Başka her yerde oturumunuz kapatıldı.',
    nl: 'Je wachtwoord is gewijzigd. Overal elders ben je uitgelogd.',
    fr: 'Votre mot de passe est changé. Vous êtes déconnecté partout ailleurs.',
  },
} satisfies Record<string, Message>;
