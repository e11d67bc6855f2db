import type { Message } from '../../core/messages';

export const messages = {
  wrongCredentials: {
    en: 'The name or the password is wrong.',
    tr: 'Ad veya parola yanlış.',
    nl: 'De naam of het wachtwoord klopt niet.',
    fr: 'Le nom ou le mot de passe est incorrect.',
  },
  notVerified: {
    en: 'Your email address has not been verified yet. Follow the link in the email, or ask for a new one with resendVerificationEmail.',
    tr: 'E-posta adresiniz henüz doğrulanmadı. E-postadaki bağlantıyı izleyin ya da resendVerificationEmail ile yenisini isteyin.',
    nl: 'Je e-mailadres is nog niet bevestigd. Volg de link in de e-mail, of vraag een nieuwe aan met resendVerificationEmail.',
    fr: 'Votre adresse n’est pas encore vérifiée. Suivez le lien de l’e-mail, ou demandez-en un autre avec resendVerificationEmail.',
  },
  blocked: {
    en: 'You cannot sign in: your access is blocked, inactive or archived. Ask an administrator of your company.',
    tr: 'Giriş yapamazsınız: erişiminiz engellenmiş, pasif veya arşivlenmiş. Şirketinizin bir yöneticisine danışın.',
    nl: 'Je kunt niet inloggen: je toegang is geblokkeerd, inactief of gearchiveerd. Vraag een beheerder van je bedrijf.',
    fr: 'Connexion impossible : votre accès est bloqué, inactif ou archivé. Adressez-vous à un administrateur de votre entreprise.',
  },
  notYourCompany: {
    en: 'You belong to no company with this id.',
    tr: 'Bu kimlikte bir şirkete üye değilsiniz.',
    nl: 'Je hoort bij geen bedrijf met deze id.',
    fr: 'Vous n’appartenez à aucune entreprise portant cet identifiant.',
  },
  oneAttempt: {
    en: 'One sign-in at a time: send the next one in a request of its own.',
    tr: 'Her istekte tek giriş denemesi yapılabilir: sonrakini ayrı bir istekte gönderin.',
    nl: 'Eén inlogpoging per verzoek: stuur de volgende in een eigen verzoek.',
    fr: 'Une connexion à la fois : envoyez la suivante dans sa propre requête.',
  },
  oneOfTwo: {
    en: 'Name one session by id, or set allOthers to true: one of the two.',
    tr: 'Ya id ile bir oturum belirtin ya da allOthers değerini true yapın: ikisinden biri.',
    nl: 'Noem één sessie met id, of zet allOthers op true: een van de twee.',
    fr: 'Nommez une session par id, ou mettez allOthers à true : l’un des deux.',
  },
  noSuchSession: {
    en: 'You have no session with this id.',
    tr: 'Bu kimlikte bir oturumunuz yok.',
    nl: 'Je hebt geen sessie met deze id.',
    fr: 'Vous n’avez aucune session portant cet identifiant.',
  },
  unknownChallenge: {
    en: 'This sign-in is not known, or has ended. Sign in again.',
    tr: 'Bu giriş bilinmiyor ya da sona erdi. Yeniden giriş yapın.',
    nl: 'Deze aanmelding is onbekend of verlopen. Log opnieuw in.',
    fr: 'Cette connexion est inconnue ou terminée. Connectez-vous de nouveau.',
  },
  usedChallenge: {
    en: 'This sign-in is complete already. Sign in again.',
    tr: 'Bu giriş zaten tamamlandı. Yeniden giriş yapın.',
    nl: 'Deze aanmelding is al voltooid. Log opnieuw in.',
    fr: 'Cette connexion est déjà terminée. Connectez-vous de nouveau.',
  },
  endedChallenge: {
    en: 'This code has expired or has been tried too often. Sign in again.',
    tr: 'Bu kod için süre ya da deneme hakkı bitti. Yeniden giriş yapın.',
    nl: 'De tijd of de pogingen voor deze code zijn op. Log opnieuw in.',
    fr: 'Le temps ou les essais pour ce code sont épuisés. Connectez-vous de nouveau.',
  },
  unknownLink: {
    en: 'This link is not valid. Copy it whole, or ask for a new one.',
    tr: 'Bu bağlantı geçerli değil. Tamamını kopyalayın ya da yenisini isteyin.',
    nl: 'Deze link is niet geldig. Kopieer hem helemaal, of vraag een nieuwe aan.',
    fr: 'Ce lien n’est pas valable. Copiez-le en entier ou demandez-en un autre.',
  },
  otherLink: {
    en: 'This link is for something else: open it exactly as it is in the email.',
    tr: 'Bu bağlantı başka bir şey için: e-postadaki hâliyle açın.',
    nl: 'Deze link is voor iets anders: open hem zoals hij in de e-mail staat.',
    fr: 'Ce lien sert à autre chose : ouvrez-le tel qu’il figure dans l’e-mail.',
  },
  endedLink: {
    en: 'This link has ended. Ask for a new one.',
    tr: 'Bu bağlantının süresi doldu. Yenisini isteyin.',
    nl: 'Deze link is verlopen. Vraag een nieuwe aan.',
    fr: 'Ce lien a expiré. Demandez-en un autre.',
  },
  usedLink: {
    en: 'This link was used already.',
    tr: 'Bu bağlantı daha önce kullanıldı.',
    nl: 'Deze link is al gebruikt.',
    fr: 'Ce lien a déjà servi.',
  },
  wrongPassword: {
    en: 'This is not your password.',
    tr: 'Parolanız bu değil.',
    nl: 'Dit is niet je wachtwoord.',
    fr: 'Ce n’est pas votre mot de passe.',
  },
  samePassword: {
    en: 'Choose a password that differs from the one until now.',
    tr: 'Şimdikinden farklı bir parola seçin.',
    nl: 'Kies een ander wachtwoord dan het huidige.',
    fr: 'Choisissez un mot de passe différent de l’actuel.',
  },
} satisfies Record<string, Message>;
