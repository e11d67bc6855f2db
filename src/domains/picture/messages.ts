import type { Message } from '../../core/messages';

export const messages = {
  oneOfTwo: {
    en: 'Say whose picture: a person’s or the company’s, not both.',
    tr: 'Kimin resmi olduğunu belirtin: bir kişinin ya da şirketin, ikisi birden değil.',
    nl: 'Zeg wiens foto: van een persoon of van het bedrijf, niet allebei.',
    fr: 'Dites de qui est la photo : d’une personne ou de l’entreprise, pas des deux.',
  },
  peopleOnly: {
    en: 'An API token has no picture of its own: name the person or the company.',
    tr: 'API anahtarının kendi resmi yoktur: kişiyi ya da şirketi belirtin.',
    nl: 'Een API-token heeft geen eigen foto: noem de persoon of het bedrijf.',
    fr: 'Un jeton d’API n’a pas de photo propre : nommez la personne ou l’entreprise.',
  },
  notAnyMore: {
    en: 'The person who asked for this upload may no longer act in the company.',
    tr: 'Bu yüklemeyi isteyen artık şirkette işlem yapamaz.',
    nl: 'Wie om deze upload vroeg, mag in het bedrijf niets meer doen.',
    fr: 'La personne qui a demandé cet envoi ne peut plus agir dans l’entreprise.',
  },
  noTicket: {
    en: 'There is no upload with this address. Ask for one with requestPictureUpload.',
    tr: 'Bu adreste bir yükleme yok. requestPictureUpload ile yenisini isteyin.',
    nl: 'Er is geen upload met dit adres. Vraag er een met requestPictureUpload.',
    fr: 'Aucun envoi à cette adresse. Demandez-en un avec requestPictureUpload.',
  },
  ticketExpired: {
    en: 'The time for this upload is over. Ask for another with requestPictureUpload.',
    tr: 'Bu yüklemenin süresi doldu. requestPictureUpload ile yenisini isteyin.',
    nl: 'De tijd voor deze upload is voorbij. Vraag een nieuwe met requestPictureUpload.',
    fr: 'Le délai de cet envoi est écoulé. Demandez-en un autre avec requestPictureUpload.',
  },
  ticketUsed: {
    en: 'This upload was used already: each is good for one try. Ask for another with requestPictureUpload.',
    tr: 'Bu yükleme zaten kullanıldı: her biri tek deneme içindir. requestPictureUpload ile yenisini isteyin.',
    nl: 'Deze upload is al gebruikt: elke is goed voor één poging. Vraag een nieuwe met requestPictureUpload.',
    fr: 'Cet envoi a déjà servi : chacun vaut pour un essai. Demandez-en un autre avec requestPictureUpload.',
  },
  tooManyBytes: {
    en: 'The file is larger than {megabytes} MB. Send a smaller one.',
    tr: 'Dosya {megabytes} MB’tan büyük. Daha küçük bir dosya gönderin.',
    nl: 'Het bestand is groter dan {megabytes} MB. Stuur een kleiner bestand.',
    fr: 'Le fichier dépasse {megabytes} Mo. Envoyez-en un plus petit.',
  },
  tooManyPixels: {
    en: 'The picture is {width} × {height} pixels: at most {side} a side and, for a file of this kind, {megapixels} megapixels are taken.',
    tr: 'Resim {width} × {height} piksel: kenar başına en fazla {side} ve bu tür bir dosyada en fazla {megapixels} megapiksel kabul edilir.',
    nl: 'De foto is {width} × {height} pixels: hoogstens {side} per zijde en, voor een bestand van deze soort, {megapixels} megapixels.',
    fr: 'L’image fait {width} × {height} pixels : au plus {side} par côté et, pour un fichier de ce type, {megapixels} mégapixels sont acceptés.',
  },
  empty: {
    en: 'Nothing was sent. Send the picture as the body, or as the file of a form.',
    tr: 'Hiçbir şey gönderilmedi. Resmi gövde olarak ya da bir formun dosyası olarak gönderin.',
    nl: 'Er is niets verstuurd. Stuur de foto als inhoud, of als bestand van een formulier.',
    fr: 'Rien n’a été envoyé. Envoyez l’image comme corps de la requête, ou comme fichier d’un formulaire.',
  },
  unreadableRequest: {
    en: 'The upload broke off, or is no form with one file. Ask for another and send it again.',
    tr: 'Yükleme yarıda kesildi ya da tek dosyalı bir form değil. Yenisini isteyip tekrar gönderin.',
    nl: 'De upload brak af, of is geen formulier met één bestand. Vraag een nieuwe en stuur het opnieuw.',
    fr: 'L’envoi a été interrompu, ou n’est pas un formulaire avec un seul fichier. Demandez-en un autre et renvoyez-le.',
  },
  noPicture: {
    en: 'Unsupported image. Send a JPEG, PNG, WebP, GIF or HEIC.',
    tr: 'Bu, tanıdığımız bir resim değil. JPEG, PNG, WebP, GIF veya HEIC gönderin.',
    nl: 'Dit is geen foto die we kennen. Stuur een JPEG, PNG, WebP, GIF of HEIC.',
    fr: 'Ce n’est pas une image que nous connaissons. Envoyez un JPEG, PNG, WebP, GIF ou HEIC.',
  },
  svg: {
    en: 'SVG is not taken, because it can carry programs. Send a JPEG, PNG, WebP, GIF or HEIC.',
    tr: 'SVG kabul edilmez, çünkü program taşıyabilir. JPEG, PNG, WebP, GIF veya HEIC gönderin.',
    nl: 'SVG kan niet, omdat er programma’s in kunnen zitten. Stuur een JPEG, PNG, WebP, GIF of HEIC.',
    fr: 'Le SVG est refusé, car il peut contenir des programmes. Envoyez un JPEG, PNG, WebP, GIF ou HEIC.',
  },
  cutOff: {
    en: 'The picture is cut off before its end. Send the whole file.',
    tr: 'Resim sonundan önce kesilmiş. Dosyanın tamamını gönderin.',
    nl: 'De foto is voor het einde afgekapt. Stuur het hele bestand.',
    fr: 'L’image est coupée avant sa fin. Envoyez le fichier entier.',
  },
  unreadable: {
    en: 'The picture is damaged and cannot be read. Save it again and upload the new file.',
    tr: 'Resim bozuk ve okunamıyor. Yeniden kaydedip onu gönderin.',
    nl: 'De foto is beschadigd en niet te lezen. Sla hem opnieuw op en stuur die.',
    fr: 'L’image est endommagée et illisible. Enregistrez-la à nouveau et envoyez-la.',
  },
  storageFailed: {
    en: 'The picture could not be kept right now. Try again in a moment.',
    tr: 'Resim şu anda saklanamadı. Birazdan yeniden deneyin.',
    nl: 'De foto kon nu niet worden bewaard. Probeer het zo opnieuw.',
    fr: 'L’image n’a pas pu être conservée pour le moment. Réessayez dans un instant.',
  },
  tooBusy: {
    en: 'Too many pictures arrive right now. Try again in {retryAfterSeconds} seconds.',
    tr: 'Şu anda çok fazla resim geliyor. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'Er komen nu te veel foto’s binnen. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'Trop d’images arrivent en ce moment. Réessayez dans {retryAfterSeconds} secondes.',
  },
  notReadable: {
    en: 'The picture cannot be read right now. Try again in a moment.',
    tr: 'Resim şu anda okunamıyor. Birazdan yeniden deneyin.',
    nl: 'De foto kan nu niet worden gelezen. Probeer het zo opnieuw.',
    fr: 'L’image ne peut pas être lue pour le moment. Réessayez dans un instant.',
  },
  noPictureHere: {
    en: 'There is no picture at this address, or no longer.',
    tr: 'Bu adreste bir resim yok ya da artık yok.',
    nl: 'Op dit adres is geen foto, of niet meer.',
    fr: 'Il n’y a pas d’image à cette adresse, ou plus.',
  },
} satisfies Record<string, Message>;
