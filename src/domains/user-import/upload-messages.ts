import type { Message } from '../../core/messages';

/** What is said to whoever sends a file of people. */
export const uploadMessages = {
  noTicket: {
    en: 'There is no import with this address. Ask for one with prepareUserImport.',
    tr: 'Bu adreste bir içe aktarma yok. prepareUserImport ile yenisini isteyin.',
    nl: 'Er is geen import met dit adres. Vraag er een met prepareUserImport.',
    fr: 'Aucune importation à cette adresse. Demandez-en une avec prepareUserImport.',
  },
  ticketExpired: {
    en: 'The time for this file is over. Prepare another import with prepareUserImport.',
    tr: 'Bu dosyanın süresi doldu. prepareUserImport ile yeni bir içe aktarma hazırlayın.',
    nl: 'De tijd voor dit bestand is voorbij. Bereid een nieuwe import voor met prepareUserImport.',
    fr: 'Le délai de ce fichier est écoulé. Préparez une autre importation avec prepareUserImport.',
  },
  ticketUsed: {
    en: 'The file of this import has come already, or is being read. Prepare another import for another file.',
    tr: 'Bu içe aktarmanın dosyası zaten geldi ya da okunuyor. Başka bir dosya için yeni bir içe aktarma hazırlayın.',
    nl: 'Het bestand van deze import is er al, of wordt gelezen. Bereid voor een ander bestand een nieuwe import voor.',
    fr: 'Le fichier de cette importation est déjà arrivé ou est en cours de lecture. Préparez une autre importation pour un autre fichier.',
  },
  notAnyMore: {
    en: 'The person who prepared this import may no longer act in the company.',
    tr: 'Bu içe aktarmayı hazırlayan artık şirkette işlem yapamaz.',
    nl: 'Wie deze import voorbereidde, mag in het bedrijf niets meer doen.',
    fr: 'La personne qui a préparé cette importation ne peut plus agir dans l’entreprise.',
  },
  tooManyBytes: {
    en: 'The file is larger than {megabytes} MB. Send it in several imports.',
    tr: 'Dosya {megabytes} MB’tan büyük. Birkaç içe aktarmaya bölerek gönderin.',
    nl: 'Het bestand is groter dan {megabytes} MB. Verdeel het over meerdere imports.',
    fr: 'Le fichier dépasse {megabytes} Mo. Répartissez-le sur plusieurs importations.',
  },
  empty: {
    en: 'Nothing was sent. Send the CSV file as the body, or as the file of a form.',
    tr: 'Hiçbir şey gönderilmedi. CSV dosyasını gövde olarak ya da bir formun dosyası olarak gönderin.',
    nl: 'Er is niets verstuurd. Stuur het CSV-bestand als inhoud, of als bestand van een formulier.',
    fr: 'Rien n’a été envoyé. Envoyez le fichier CSV comme corps de la requête, ou comme fichier d’un formulaire.',
  },
  unreadableRequest: {
    en: 'The file broke off, or what was sent is no form with one file. Send it again.',
    tr: 'Dosya yarıda kesildi ya da gönderilen, tek dosyalı bir form değil. Yeniden gönderin.',
    nl: 'Het bestand brak af, of het is geen formulier met één bestand. Stuur het opnieuw.',
    fr: 'L’envoi a été interrompu, ou n’est pas un formulaire avec un seul fichier. Renvoyez le fichier.',
  },
  tooBusy: {
    en: 'Too many files arrive right now. Try again in {retryAfterSeconds} seconds.',
    tr: 'Şu anda çok fazla dosya geliyor. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'Er komen nu te veel bestanden binnen. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'Trop de fichiers arrivent en ce moment. Réessayez dans {retryAfterSeconds} secondes.',
  },
} satisfies Record<string, Message>;

/** What is said of a file as a whole. */
export const fileMessages = {
  notUtf8: {
    en: 'The file is not written in UTF-8. Save it as “CSV UTF-8” and send it again.',
    tr: 'Dosya UTF-8 ile yazılmamış. “CSV UTF-8” olarak kaydedip yeniden gönderin.',
    nl: 'Het bestand is niet in UTF-8 geschreven. Sla het op als “CSV UTF-8” en stuur het opnieuw.',
    fr: 'Le fichier n’est pas écrit en UTF-8. Enregistrez-le en « CSV UTF-8 » et renvoyez-le.',
  },
  unreadable: {
    en: 'Line {line} cannot be read as CSV: its quotation marks do not match, or it is too long.',
    tr: '{line}. satır CSV olarak okunamıyor: tırnakları eşleşmiyor ya da satır çok uzun.',
    nl: 'Regel {line} is niet als CSV te lezen: de aanhalingstekens kloppen niet, of de regel is te lang.',
    fr: 'La ligne {line} ne peut pas être lue comme du CSV : ses guillemets ne correspondent pas, ou elle est trop longue.',
  },
  noRows: {
    en: 'The file has no row below its header.',
    tr: 'Dosyada başlığın altında satır yok.',
    nl: 'Het bestand heeft geen rij onder de kop.',
    fr: 'Le fichier ne contient aucune ligne sous son en-tête.',
  },
  tooManyRows: {
    en: 'The file has more than {most} rows. Send it in several imports.',
    tr: 'Dosyada {most} satırdan fazlası var. Birkaç içe aktarmaya bölerek gönderin.',
    nl: 'Het bestand heeft meer dan {most} rijen. Verdeel het over meerdere imports.',
    fr: 'Le fichier compte plus de {most} lignes. Répartissez-le sur plusieurs importations.',
  },
  tooManyColumns: {
    en: 'The file has more than {most} columns. Leave out those that are not needed.',
    tr: 'Dosyada {most} sütundan fazlası var. Gerekmeyenleri çıkarın.',
    nl: 'Het bestand heeft meer dan {most} kolommen. Laat weg wat niet nodig is.',
    fr: 'Le fichier compte plus de {most} colonnes. Supprimez celles qui ne sont pas nécessaires.',
  },
  noHeader: {
    en: 'The first line names no column “{header}”. It names: {headers}.',
    tr: 'İlk satırda “{header}” adlı bir sütun yok. Olanlar: {headers}.',
    nl: 'De eerste regel noemt geen kolom “{header}”. Wel: {headers}.',
    fr: 'La première ligne ne nomme aucune colonne « {header} ». Elle nomme : {headers}.',
  },
  headerTwice: {
    en: 'The first line names several columns “{header}”. Leave one.',
    tr: 'İlk satırda birden çok “{header}” sütunu var. Birini bırakın.',
    nl: 'De eerste regel noemt meerdere kolommen “{header}”. Laat er één staan.',
    fr: 'La première ligne nomme plusieurs colonnes « {header} ». N’en gardez qu’une.',
  },
} satisfies Record<string, Message>;

/** What is said of one row, beside what inviting says of it. */
export const rowMessages = {
  cellCount: {
    en: 'This row has {count} cells, and the first line of the file has {expected}.',
    tr: 'Bu satırda {count} hücre var, dosyanın ilk satırında ise {expected}.',
    nl: 'Deze rij heeft {count} cellen, en de eerste regel van het bestand {expected}.',
    fr: 'Cette ligne compte {count} cellules, et la première ligne du fichier {expected}.',
  },
  cellTooLong: {
    en: 'A cell of this row has more than {most} characters.',
    tr: 'Bu satırın bir hücresinde {most} karakterden fazlası var.',
    nl: 'Een cel van deze rij heeft meer dan {most} tekens.',
    fr: 'Une cellule de cette ligne dépasse {most} caractères.',
  },
  role: {
    en: '“{text}” is no role. Write Admin, Moderator, User or Limited user.',
    tr: '“{text}” bir rol değil. Yönetici, Moderatör, Kullanıcı ya da Sınırlı kullanıcı yazın.',
    nl: '“{text}” is geen rol. Schrijf Beheerder, Moderator, Gebruiker of Beperkte gebruiker.',
    fr: '« {text} » n’est pas un rôle. Écrivez Administrateur, Modérateur, Utilisateur ou Utilisateur restreint.',
  },
  language: {
    en: '“{text}” is no code of a language. Write two letters, such as en, tr or nl.',
    tr: '“{text}” bir dil kodu değil. en, tr ya da nl gibi iki harf yazın.',
    nl: '“{text}” is geen taalcode. Schrijf twee letters, zoals en, tr of nl.',
    fr: '« {text} » n’est pas un code de langue. Écrivez deux lettres, comme en, tr ou nl.',
  },
  number: {
    en: '“{text}” is no whole number.',
    tr: '“{text}” bir tam sayı değil.',
    nl: '“{text}” is geen geheel getal.',
    fr: '« {text} » n’est pas un nombre entier.',
  },
  yesOrNo: {
    en: '“{text}” is neither yes nor no.',
    tr: '“{text}” ne evet ne hayır.',
    nl: '“{text}” is geen ja en geen nee.',
    fr: '« {text} » n’est ni oui ni non.',
  },
  notFound: {
    en: 'Your company has nothing called “{text}” here.',
    tr: 'Şirketinizde burada “{text}” adında bir şey yok.',
    nl: 'Je bedrijf heeft hier niets met de naam “{text}”.',
    fr: 'Votre entreprise n’a ici rien qui s’appelle « {text} ».',
  },
  tooManyNames: {
    en: 'A cell names at most {most} of them.',
    tr: 'Bir hücrede en fazla {most} tanesi belirtilebilir.',
    nl: 'Een cel noemt er hoogstens {most}.',
    fr: 'Une cellule en nomme au plus {most}.',
  },
} satisfies Record<string, Message>;
