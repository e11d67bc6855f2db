import type { Message } from '../../core/messages';

export const messages = {
  oneOfTwo: {
    en: 'Give either invitations or emails: one of the two.',
    tr: 'Ya invitations ya da emails verin: ikisinden biri.',
    nl: 'Geef invitations of emails: een van de twee.',
    fr: 'Donnez soit invitations, soit emails : l’un des deux.',
  },
  noRows: {
    en: 'Name at least one person to invite.',
    tr: 'Davet edilecek en az bir kişi belirtin.',
    nl: 'Noem minstens één persoon om uit te nodigen.',
    fr: 'Indiquez au moins une personne à inviter.',
  },
  tooManyRows: {
    en: 'One call invites at most {most} people; this one names {count}. Send the rest in further calls.',
    tr: 'Bir çağrı en fazla {most} kişi davet eder; bunda {count} kişi var. Kalanı başka çağrılarla gönderin.',
    nl: 'Eén aanroep nodigt hoogstens {most} mensen uit; deze noemt er {count}. Stuur de rest in volgende aanroepen.',
    fr: 'Un appel invite au plus {most} personnes ; celui-ci en nomme {count}. Envoyez le reste dans d’autres appels.',
  },
  membershipOfRows: {
    en: 'Each entry of invitations has a membership of its own: this one is for emails only.',
    tr: 'invitations içindeki her kaydın kendi üyeliği vardır: bu yalnızca emails içindir.',
    nl: 'Elke regel van invitations heeft een eigen membership: deze is alleen voor emails.',
    fr: 'Chaque entrée d’invitations a son propre membership : celui-ci ne vaut que pour emails.',
  },
  invitedAlready: {
    en: 'This address is invited already. Send that invitation again if the email was lost.',
    tr: 'Bu adres zaten davet edilmiş. E-posta kaybolduysa o daveti yeniden gönderin.',
    nl: 'Dit adres is al uitgenodigd. Stuur die uitnodiging opnieuw als de e-mail zoek is.',
    fr: 'Cette adresse est déjà invitée. Renvoyez cette invitation si l’e-mail s’est perdu.',
  },
  memberAlready: {
    en: 'Someone with this address already belongs to the company, possibly archived.',
    tr: 'Bu adrese sahip biri zaten şirkette, belki arşivlenmiş.',
    nl: 'Iemand met dit adres hoort al bij het bedrijf, mogelijk gearchiveerd.',
    fr: 'Quelqu’un avec cette adresse fait déjà partie de l’entreprise, peut-être archivé.',
  },
  mailboxFull: {
    en: 'This mailbox was sent {most} emails within the last hour. The next one can go out in {minutes, plural, one {# minute} other {# minutes}}.',
    tr: 'Bu posta kutusuna son bir saat içinde {most} e-posta gönderildi. Sıradaki {minutes} dakika sonra gönderilebilir.',
    nl: 'Naar deze mailbox gingen het afgelopen uur {most} e-mails. De volgende kan over {minutes, plural, one {# minuut} other {# minuten}} weg.',
    fr: 'Cette boîte a reçu {most} e-mails au cours de la dernière heure. Le prochain pourra partir dans {minutes, plural, one {# minute} other {# minutes}}.',
  },
  enoughToday: {
    en: 'Your company can invite or create {most, number} people within 24 hours, and has done so. There is room again in {hours, plural, one {# hour} other {# hours}}; the number grows with the age of the company and its active people.',
    tr: 'Şirketiniz 24 saat içinde {most, number} kişi davet edebilir veya oluşturabilir ve bu sayıya ulaştı. {hours} saat sonra yeniden yer açılır; sayı, şirketin yaşıyla ve etkin kişileriyle artar.',
    nl: 'Je bedrijf kan binnen 24 uur {most, number} mensen uitnodigen of aanmaken, en dat aantal is bereikt. Over {hours, plural, one {# uur} other {# uur}} is er weer ruimte; het aantal groeit met de leeftijd van het bedrijf en zijn actieve mensen.',
    fr: 'Votre entreprise peut inviter ou créer {most, number} personnes en 24 heures, et ce nombre est atteint. Il y aura de nouveau de la place dans {hours, plural, one {# heure} other {# heures}} ; ce nombre croît avec l’ancienneté de l’entreprise et ses personnes actives.',
  },
  sentJustNow: {
    en: 'This invitation was sent a moment ago. It can be sent again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
    tr: 'Bu davet az önce gönderildi. {retryAfterSeconds} saniye sonra yeniden gönderilebilir.',
    nl: 'Deze uitnodiging is zojuist verzonden. Over {retryAfterSeconds, plural, one {# seconde} other {# seconden}} kan hij opnieuw worden verzonden.',
    fr: 'Cette invitation vient d’être envoyée. Elle pourra être renvoyée dans {retryAfterSeconds, plural, one {# seconde} other {# secondes}}.',
  },
  twice: {
    en: 'This address appears twice; only the first row was used.',
    tr: 'Bu adres çağrıda iki kez geçiyor; ilki geçerlidir.',
    nl: 'Dit adres staat twee keer in de aanroep; de eerste telt.',
    fr: 'Cette adresse figure deux fois dans l’appel ; la première compte.',
  },
  endedLink: {
    en: 'This invitation has ended. Ask the person who invited you to send it again.',
    tr: 'Bu davetin süresi doldu. Sizi davet edenden yeniden göndermesini isteyin.',
    nl: 'Deze uitnodiging is verlopen. Vraag wie je uitnodigde om hem opnieuw te sturen.',
    fr: 'Cette invitation a pris fin. Demandez à la personne qui vous a invité de la renvoyer.',
  },
  accepted: {
    en: 'This person has joined already.',
    tr: 'Bu kişi zaten katıldı.',
    nl: 'Deze persoon is al lid geworden.',
    fr: 'Cette personne a déjà rejoint l’entreprise.',
  },
  revoked: {
    en: 'This invitation was revoked. Invite the person again.',
    tr: 'Bu davet geri alındı. Kişiyi yeniden davet edin.',
    nl: 'Deze uitnodiging is ingetrokken. Nodig de persoon opnieuw uit.',
    fr: 'Cette invitation a été retirée. Invitez de nouveau la personne.',
  },
  otherAddress: {
    en: 'This invitation is for another address than that of your account. Sign out, and follow the link again.',
    tr: 'Bu davet hesabınızınkinden başka bir adres için. Çıkış yapıp bağlantıyı yeniden izleyin.',
    nl: 'Deze uitnodiging is voor een ander adres dan dat van je account. Log uit en volg de link opnieuw.',
    fr: 'Cette invitation est pour une autre adresse que celle de votre compte. Déconnectez-vous et suivez de nouveau le lien.',
  },
  passwordOfAccount: {
    en: 'There is an account with this address: join with its password.',
    tr: 'Bu adresle bir hesap var: onun parolasıyla katılın.',
    nl: 'Er is een account met dit adres: doe mee met het wachtwoord daarvan.',
    fr: 'Un compte existe avec cette adresse : rejoignez avec son mot de passe.',
  },
  passwordNeeded: {
    en: 'Choose a password for your new account.',
    tr: 'Yeni hesabınız için bir parola seçin.',
    nl: 'Kies een wachtwoord voor je nieuwe account.',
    fr: 'Choisissez un mot de passe pour votre nouveau compte.',
  },
  givenByNobody: {
    en: 'The colleague who set this person’s access can no longer grant it. Set their role, grants and custom roles again, then resend the invitation.',
    tr: 'Bu kişinin yetkilerini belirleyen artık onları veremiyor. Rolünü, yetkilerini ve özel rollerini yeniden belirleyin, sonra daveti yeniden gönderin.',
    nl: 'Wie bepaalde wat deze persoon mag, kan dat niet meer geven. Stel rol, rechten en eigen rollen opnieuw in en verstuur de uitnodiging daarna opnieuw.',
    fr: 'La personne qui avait fixé ces droits ne peut plus les donner. Définissez à nouveau le rôle, les droits et les rôles personnalisés, puis renvoyez l’invitation.',
  },
  notEligible: {
    en: 'The person who invited you can no longer grant this access. Ask an administrator of the company to invite you again.',
    tr: 'Sizi davet eden artık bu yetkiyi veremez. Şirketin bir yöneticisinden yeniden davet isteyin.',
    nl: 'Wie je uitnodigde mag dit niet meer geven. Vraag een beheerder van het bedrijf om een nieuwe uitnodiging.',
    fr: 'La personne qui vous a invité ne peut plus accorder cet accès. Demandez une nouvelle invitation à un administrateur.',
  },
  blocked: {
    en: 'Your access was blocked before you joined. Ask an administrator of the company.',
    tr: 'Erişiminiz siz katılmadan engellendi. Şirketin bir yöneticisine danışın.',
    nl: 'Je toegang is geblokkeerd voordat je meedeed. Vraag een beheerder van het bedrijf.',
    fr: 'Votre accès a été bloqué avant votre arrivée. Adressez-vous à un administrateur de l’entreprise.',
  },
  tooManyIds: {
    en: 'Name at most {most} invitations.',
    tr: 'En fazla {most} davet belirtin.',
    nl: 'Noem hoogstens {most} uitnodigingen.',
    fr: 'Indiquez au plus {most} invitations.',
  },
} satisfies Record<string, Message>;
