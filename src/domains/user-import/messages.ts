import type { Message } from '../../core/messages';

export const messages = {
  noColumns: {
    en: 'Say what 1 to {most} columns of the file mean.',
    tr: 'Dosyanın 1 ile {most} arasında sütununun anlamını belirtin.',
    nl: 'Zeg wat 1 tot {most} kolommen van het bestand betekenen.',
    fr: 'Indiquez ce que signifient de 1 à {most} colonnes du fichier.',
  },
  sameHeader: {
    en: 'Another column has this header already. Name each header once.',
    tr: 'Bu başlık başka bir sütunda zaten var. Her başlığı bir kez belirtin.',
    nl: 'Een andere kolom heeft deze kop al. Noem elke kop één keer.',
    fr: 'Une autre colonne porte déjà cet en-tête. Indiquez chaque en-tête une seule fois.',
  },
  sameField: {
    en: 'Another column means this already. Name each meaning once.',
    tr: 'Bu anlam başka bir sütuna zaten verilmiş. Her anlamı bir kez belirtin.',
    nl: 'Een andere kolom betekent dit al. Noem elke betekenis één keer.',
    fr: 'Une autre colonne a déjà cette signification. Indiquez chaque signification une seule fois.',
  },
  noEmail: {
    en: 'One of the columns has to be EMAIL: without an address nobody can be invited.',
    tr: 'Sütunlardan biri EMAIL olmalı: adres olmadan kimse davet edilemez.',
    nl: 'Een van de kolommen moet EMAIL zijn: zonder adres kan niemand worden uitgenodigd.',
    fr: 'L’une des colonnes doit être EMAIL : sans adresse, personne ne peut être invité.',
  },
  tooManyImports: {
    en: 'Your company keeps {most} imports already. Delete one that you no longer need.',
    tr: 'Şirketinizde zaten {most} içe aktarma var. Artık gerekmeyen birini silin.',
    nl: 'Je bedrijf bewaart al {most} imports. Verwijder er een die je niet meer nodig hebt.',
    fr: 'Votre entreprise conserve déjà {most} importations. Supprimez-en une dont vous n’avez plus besoin.',
  },
  anotherRuns: {
    en: 'Another import of your company is running. Wait until it is done, or cancel it.',
    tr: 'Şirketinizin başka bir içe aktarması sürüyor. Bitmesini bekleyin ya da iptal edin.',
    nl: 'Een andere import van je bedrijf is bezig. Wacht tot die klaar is, of annuleer die.',
    fr: 'Une autre importation de votre entreprise est en cours. Attendez sa fin ou annulez-la.',
  },
  noFileYet: {
    en: 'The file of this import has not come yet. Send it first.',
    tr: 'Bu içe aktarmanın dosyası henüz gelmedi. Önce dosyayı gönderin.',
    nl: 'Het bestand van deze import is er nog niet. Stuur het eerst.',
    fr: 'Le fichier de cette importation n’est pas encore arrivé. Envoyez-le d’abord.',
  },
  done: {
    en: 'This import is done. Prepare another one for more people.',
    tr: 'Bu içe aktarma bitti. Daha fazla kişi için yenisini hazırlayın.',
    nl: 'Deze import is klaar. Bereid een nieuwe voor om meer mensen uit te nodigen.',
    fr: 'Cette importation est terminée. Préparez-en une autre pour d’autres personnes.',
  },
  running: {
    en: 'This import is running. Cancel it before you delete it.',
    tr: 'Bu içe aktarma sürüyor. Silmeden önce iptal edin.',
    nl: 'Deze import is bezig. Annuleer die voordat je die verwijdert.',
    fr: 'Cette importation est en cours. Annulez-la avant de la supprimer.',
  },
  deletedSince: {
    en: 'The import that was prepared with this idempotency key was deleted. Prepare another one with a new key.',
    tr: 'Bu tekrar anahtarıyla hazırlanan içe aktarma silinmiş. Yeni bir anahtarla yenisini hazırlayın.',
    nl: 'De import die met deze idempotency-sleutel is voorbereid, is verwijderd. Bereid een nieuwe voor met een nieuwe sleutel.',
    fr: 'L’importation préparée avec cette clé d’idempotence a été supprimée. Préparez-en une autre avec une nouvelle clé.',
  },
  managersOnly: {
    en: 'Managing people is needed to do something with an import.',
    tr: 'Bir içe aktarmayla işlem yapmak için kişileri yönetme yetkisi gerekir.',
    nl: 'Om iets met een import te doen moet je mensen mogen beheren.',
    fr: 'Il faut pouvoir gérer les personnes pour agir sur une importation.',
  },
} satisfies Record<string, Message>;

/** What an import waits for, to whoever looks at it. */
export const waitSentences = {
  ALLOWANCE: {
    en: 'Your company has invited as many people as it may in 24 hours. The import goes on by itself.',
    tr: 'Şirketiniz 24 saatte davet edebileceği kadar kişiyi davet etti. İçe aktarma kendiliğinden sürecek.',
    nl: 'Je bedrijf heeft zoveel mensen uitgenodigd als in 24 uur mag. De import gaat vanzelf verder.',
    fr: 'Votre entreprise a invité autant de personnes que permis en 24 heures. L’importation reprendra d’elle-même.',
  },
  MAILBOX: {
    en: 'The mailboxes of the last rows take no more emails for now. The import goes on by itself.',
    tr: 'Son satırların posta kutularına şimdilik başka e-posta gönderilemiyor. İçe aktarma kendiliğinden sürecek.',
    nl: 'Naar de mailboxen van de laatste rijen kan nu geen e-mail meer. De import gaat vanzelf verder.',
    fr: 'Les boîtes des dernières lignes n’acceptent plus d’e-mails pour l’instant. L’importation reprendra d’elle-même.',
  },
  STARTER_LEFT: {
    en: 'Whoever started this import may no longer invite people. Start it again as somebody who may.',
    tr: 'Bu içe aktarmayı başlatan artık kişi davet edemez. Davet edebilen biri olarak yeniden başlatın.',
    nl: 'Wie deze import startte, mag geen mensen meer uitnodigen. Start die opnieuw als iemand die dat wel mag.',
    fr: 'La personne qui a lancé cette importation ne peut plus inviter. Relancez-la en tant que personne qui le peut.',
  },
  STARTER_HELD_UP: {
    en: 'Whoever started this import first has to change their password or set up the second factor. Start it again afterwards.',
    tr: 'Bu içe aktarmayı başlatanın önce parolasını değiştirmesi ya da ikinci adımı kurması gerekiyor. Sonra yeniden başlatın.',
    nl: 'Wie deze import startte, moet eerst een ander wachtwoord kiezen of de tweede factor instellen. Start die daarna opnieuw.',
    fr: 'La personne qui a lancé cette importation doit d’abord changer son mot de passe ou configurer le second facteur. Relancez-la ensuite.',
  },
} satisfies Record<string, Message>;
