import type { Message } from '../../core/messages';

export const messages = {
  bornLater: {
    en: 'A date of birth lies in the past.',
    tr: 'Doğum tarihi geçmişte olmalıdır.',
    nl: 'Een geboortedatum ligt in het verleden.',
    fr: 'Une date de naissance est dans le passé.',
  },
  columnTwice: {
    en: '{column} is listed more than once.',
    tr: '{column} sütunu bu listede iki kez geçiyor.',
    nl: 'De kolom {column} staat twee keer in deze lijst.',
    fr: 'La colonne {column} figure deux fois dans cette liste.',
  },
  notOwner: {
    en: 'Only the owner can give the company away.',
    tr: 'Şirketi yalnızca sahibi devredebilir.',
    nl: 'Alleen de eigenaar kan het bedrijf overdragen.',
    fr: 'Seul le propriétaire peut transférer l’entreprise.',
  },
  ownerAlready: {
    en: 'You own the company already.',
    tr: 'Şirketin sahibi zaten sizsiniz.',
    nl: 'Je bent al de eigenaar van het bedrijf.',
    fr: 'Vous êtes déjà propriétaire de l’entreprise.',
  },
  newOwnerNotAdmin: {
    en: 'The company can only go to an active admin. Make this person one first.',
    tr: 'Şirket yalnızca aktif bir yöneticiye devredilebilir. Önce bu kişiyi yönetici yapın.',
    nl: 'Het bedrijf kan alleen naar een actieve beheerder. Maak deze persoon dat eerst.',
    fr: 'L’entreprise ne peut aller qu’à un administrateur actif. Nommez d’abord cette personne administrateur.',
  },
  usernameForm: {
    en: 'A username has 3 to 32 letters, digits, dots, dashes or underscores, and no "@".',
    tr: 'Kullanıcı adı 3-32 harf, rakam, nokta, tire veya alt çizgiden oluşur; "@" içermez.',
    nl: 'Een gebruikersnaam heeft 3 tot 32 letters, cijfers, punten, streepjes of onderstrepingstekens, geen "@".',
    fr: 'Un nom d’utilisateur compte de 3 à 32 lettres, chiffres, points, tirets ou traits de soulignement, sans « @ ».',
  },
  usernameTaken: {
    en: 'This username is already taken.',
    tr: 'Bu kullanıcı adı alınmış.',
    nl: 'Iemand heeft deze gebruikersnaam al.',
    fr: 'Ce nom d’utilisateur est déjà pris.',
  },
  companiesInAll: {
    en: 'This account has opened {most} companies, and cannot open more.',
    tr: 'Bu hesap {most} şirket açtı; daha fazla açamaz.',
    nl: 'Dit account heeft {most} bedrijven geopend en kan er niet meer openen.',
    fr: 'Ce compte a ouvert {most} entreprises et ne peut pas en ouvrir davantage.',
  },
  companiesToday: {
    en: 'This account has opened {most} companies within 24 hours. It can open the next one in {hours, plural, one {# hour} other {# hours}}.',
    tr: 'Bu hesap 24 saat içinde {most} şirket açtı. Sıradakini {hours} saat sonra açabilir.',
    nl: 'Dit account heeft binnen 24 uur {most} bedrijven geopend. Het volgende kan over {hours, plural, one {# uur} other {# uur}}.',
    fr: 'Ce compte a ouvert {most} entreprises en 24 heures. Il pourra ouvrir la suivante dans {hours, plural, one {# heure} other {# heures}}.',
  },
} satisfies Record<string, Message>;
