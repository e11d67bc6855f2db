import type { Message } from '../../../src/core/messages';

export const joinMessages = {
  title: {
    en: 'Join {company}',
    tr: '{company} ekibine katılın',
    nl: 'Kom bij {company}',
    fr: 'Rejoindre {company}',
  },
  invitedBy: {
    en: '{inviter} invites you to work with the team of {company}.',
    tr: '{inviter} sizi {company} ekibiyle çalışmaya davet ediyor.',
    nl: '{inviter} nodigt je uit om mee te werken in het team van {company}.',
    fr: '{inviter} vous invite à rejoindre l’équipe {company}.',
  },
  invited: {
    en: 'You are invited to work with the team of {company}.',
    tr: '{company} ekibiyle çalışmaya davet edildiniz.',
    nl: 'Je bent uitgenodigd om mee te werken in het team van {company}.',
    fr: 'Vous êtes invité à rejoindre l’équipe {company}.',
  },
  choosePassword: {
    en: 'Choose a password',
    tr: 'Bir parola seçin',
    nl: 'Kies een wachtwoord',
    fr: 'Choisissez un mot de passe',
  },
  join: { en: 'Join the team', tr: 'Ekibe katıl', nl: 'Kom bij het team', fr: 'Rejoindre l’équipe' },
  signInAndJoin: {
    en: 'Sign in and join',
    tr: 'Giriş yap ve katıl',
    nl: 'Inloggen en meedoen',
    fr: 'Se connecter et rejoindre',
  },
  haveAccount: {
    en: 'I already have an account',
    tr: 'Zaten hesabım var',
    nl: 'Ik heb al een account',
    fr: 'J’ai déjà un compte',
  },
  haveNone: { en: 'I am new here', tr: 'Burada yeniyim', nl: 'Ik ben hier nieuw', fr: 'Je n’ai pas de compte' },
  accountExists: {
    en: 'There is an account with this address already. Enter its password to join.',
    tr: 'Bu adresle zaten bir hesap var. Katılmak için o hesabın parolasını girin.',
    nl: 'Er is al een account met dit adres. Voer het wachtwoord daarvan in om mee te doen.',
    fr: 'Un compte existe déjà avec cette adresse. Saisissez son mot de passe pour rejoindre l’équipe.',
  },
  noAccount: {
    en: 'There is no account with this address yet. Tell us your name and choose a password.',
    tr: 'Bu adresle henüz bir hesap yok. Adınızı yazın ve bir parola seçin.',
    nl: 'Er is nog geen account met dit adres. Vul je naam in en kies een wachtwoord.',
    fr: 'Il n’y a pas encore de compte avec cette adresse. Indiquez votre nom et choisissez un mot de passe.',
  },
  signedInAs: {
    en: 'You are signed in as {email}.',
    tr: '{email} olarak giriş yaptınız.',
    nl: 'Je bent ingelogd als {email}.',
    fr: 'Vous êtes connecté en tant que {email}.',
  },
  anotherAccount: {
    en: 'You are signed in as {email}, but this invitation is for {invited}. Sign out to accept it.',
    tr: '{email} olarak giriş yaptınız, ancak bu davet {invited} için. Kabul etmek için çıkış yapın.',
    nl: 'Je bent ingelogd als {email}, maar deze uitnodiging is voor {invited}. Log uit om haar aan te nemen.',
    fr: 'Vous êtes connecté en tant que {email}, mais cette invitation s’adresse à {invited}. Déconnectez-vous pour l’accepter.',
  },
  signOutAndGoOn: {
    en: 'Sign out and continue',
    tr: 'Çıkış yap ve devam et',
    nl: 'Uitloggen en verdergaan',
    fr: 'Se déconnecter et continuer',
  },
  dead: {
    en: 'This invitation cannot be used',
    tr: 'Bu davet kullanılamıyor',
    nl: 'Deze uitnodiging kan niet worden gebruikt',
    fr: 'Cette invitation ne peut pas être utilisée',
  },
  noToken: {
    en: 'Open your invitation',
    tr: 'Davetinizi açın',
    nl: 'Open je uitnodiging',
    fr: 'Ouvrez votre invitation',
  },
} satisfies Record<string, Message>;
