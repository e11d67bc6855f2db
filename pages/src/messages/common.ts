import type { Message } from '../../../src/core/messages';
import { basics } from '../../../web/messages';

export const common = {
  ...basics,
  password: { en: 'Password', tr: 'Parola', nl: 'Wachtwoord', fr: 'Mot de passe' },
  newPassword: { en: 'New password', tr: 'Yeni parola', nl: 'Nieuw wachtwoord', fr: 'Nouveau mot de passe' },
  passwordHint: {
    en: 'At least 10 characters. A few words that only you would put together are strong and easy to remember.',
    tr: 'En az 10 karakter. Yalnızca sizin bir araya getireceğiniz birkaç sözcük hem güçlüdür hem akılda kalır.',
    nl: 'Minstens 10 tekens. Een paar woorden die alleen jij zo zou combineren, zijn sterk en goed te onthouden.',
    fr: 'Au moins 10 caractères. Quelques mots que vous seul associeriez sont sûrs et faciles à retenir.',
  },
  showPassword: { en: 'Show', tr: 'Göster', nl: 'Toon', fr: 'Afficher' },
  hidePassword: { en: 'Hide', tr: 'Gizle', nl: 'Verberg', fr: 'Masquer' },
  code: { en: 'Code', tr: 'Kod', nl: 'Code', fr: 'Code' },
  signIn: { en: 'Sign in', tr: 'Giriş yap', nl: 'Inloggen', fr: 'Se connecter' },
  signUp: { en: 'Create an account', tr: 'Hesap oluştur', nl: 'Account aanmaken', fr: 'Créer un compte' },
  forgotten: {
    en: 'Forgotten your password?',
    tr: 'Parolanızı mı unuttunuz?',
    nl: 'Wachtwoord vergeten?',
    fr: 'Mot de passe oublié ?',
  },
  toHome: { en: 'Go to Muster', tr: 'Muster’a git', nl: 'Naar Muster', fr: 'Accéder à Muster' },
  continue: { en: 'Continue', tr: 'Devam et', nl: 'Verder', fr: 'Continuer' },
} satisfies Record<string, Message>;
