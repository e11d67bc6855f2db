import type { Message } from '../core/messages';

/** What each kind of value looks like, and what is wrong with one of another kind. */
export const scalarMessages = {
  countryCode: {
    en: 'A country is its two letters in ISO 3166-1, such as TR or NL.',
    tr: 'Ülke, TR veya NL gibi ISO 3166-1 standardındaki iki harftir.',
    nl: 'Een land is de code van twee letters uit ISO 3166-1, zoals TR of NL.',
    fr: 'Un pays se note par ses deux lettres selon ISO 3166-1, comme TR ou NL.',
  },
  currencyCode: {
    en: 'A currency is its three letters in ISO 4217, such as TRY or EUR.',
    tr: 'Para birimi, TRY veya EUR gibi ISO 4217 standardındaki üç harftir.',
    nl: 'Een munteenheid is de code van drie letters uit ISO 4217, zoals TRY of EUR.',
    fr: 'Une monnaie se note par ses trois lettres selon ISO 4217, comme TRY ou EUR.',
  },
  decimal: {
    en: 'A decimal number is sent as text, such as "12.50", with at most 15 digits before the point and 4 after it.',
    tr: 'Ondalık sayı "12.50" gibi metin olarak gönderilir; noktadan önce en fazla 15, sonra en fazla 4 basamak olabilir.',
    nl: 'Een decimaal getal wordt als tekst gestuurd, zoals "12.50", met hoogstens 15 cijfers voor de punt en 4 erna.',
    fr: 'Un nombre décimal est envoyé sous forme de texte, comme "12.50", avec au plus 15 chiffres avant le point et 4 après.',
  },
  date: {
    en: 'A date is written 2031-05-04, and has to be in the calendar.',
    tr: 'Tarih 2031-05-04 biçiminde yazılır ve takvimde bulunmalıdır.',
    nl: 'Een datum schrijf je als 2031-05-04, en moet op de kalender staan.',
    fr: 'Une date s’écrit 2031-05-04 et doit exister au calendrier.',
  },
  dateTime: {
    en: 'An instant is written 2031-05-04T09:30:00Z, with its offset from UTC.',
    tr: 'Zaman 2031-05-04T09:30:00Z biçiminde, UTC farkıyla yazılır.',
    nl: 'Een tijdstip schrijf je als 2031-05-04T09:30:00Z, met het verschil met UTC.',
    fr: 'Un instant s’écrit 2031-05-04T09:30:00Z, avec son décalage par rapport à UTC.',
  },
  dateRange: {
    en: 'A date is one from {first} to {last}.',
    tr: 'Tarih {first} ile {last} arasında olmalıdır.',
    nl: 'Een datum ligt tussen {first} en {last}.',
    fr: 'Une date doit être comprise entre {first} et {last}.',
  },
  dateTimeRange: {
    en: 'An instant is one from {first} to {last}, in UTC.',
    tr: 'Zaman, UTC olarak {first} ile {last} arasında olmalıdır.',
    nl: 'Een tijdstip ligt, in UTC, tussen {first} en {last}.',
    fr: 'Un instant doit être compris, en UTC, entre {first} et {last}.',
  },
  languageCode: {
    en: 'A language is its two or three letters in lower case, such as tr or en.',
    tr: 'Dil, tr veya en gibi küçük harfli iki ya da üç harftir.',
    nl: 'Een taal is twee of drie kleine letters, zoals tr of en.',
    fr: 'Une langue se note en deux ou trois lettres minuscules, comme tr ou en.',
  },
  primaryLanguage: {
    en: 'A language is kept without its country or script. Write {language}.',
    tr: 'Dil, ülkesi ve yazı sistemi belirtilmeden tutulur. {language} yazın.',
    nl: 'Een taal wordt zonder land of schrift bewaard. Schrijf {language}.',
    fr: 'Une langue est conservée sans pays ni écriture. Saisissez {language}.',
  },
  localTime: {
    en: 'A time is written 09:30, from 00:00 to 23:59; an end may also be 24:00.',
    tr: 'Saat 09:30 biçiminde, 00:00 ile 23:59 arasında yazılır; bitiş 24:00 da olabilir.',
    nl: 'Een tijd schrijf je als 09:30, van 00:00 tot 23:59; een einde mag ook 24:00 zijn.',
    fr: 'Une heure s’écrit 09:30, de 00:00 à 23:59 ; une fin peut aussi être 24:00.',
  },
  phoneNumber: {
    en: 'A phone number begins with a plus sign and the country code, has no 0 after it and the length that the country uses: +902121234567.',
    tr: 'Telefon numarası artı işareti ve ülke koduyla başlar, ardından 0 gelmez ve o ülkede kullanılan uzunluktadır: +902121234567.',
    nl: 'Een telefoonnummer begint met een plus en de landcode, zonder 0 erna, en is zo lang als in dat land gebruikelijk: +902121234567.',
    fr: 'Un numéro de téléphone commence par un plus et l’indicatif du pays, sans 0 ensuite, et a la longueur en usage dans ce pays : +902121234567.',
  },
  noExtension: {
    en: 'An extension cannot be kept with a phone number. Write the number without it: {number}.',
    tr: 'Telefon numarasıyla birlikte dahili numara saklanamaz. Numarayı dahilisiz yazın: {number}.',
    nl: 'Een toestelnummer kan niet bij een telefoonnummer worden bewaard. Schrijf het nummer zonder: {number}.',
    fr: 'Un numéro de poste ne peut pas être conservé avec un numéro de téléphone. Saisissez le numéro sans le poste : {number}.',
  },
  timeZone: {
    en: 'A time zone is an IANA name, such as Europe/Istanbul.',
    tr: 'Zaman dilimi, Europe/Istanbul gibi bir IANA adıdır.',
    nl: 'Een tijdzone is een IANA-naam, zoals Europe/Istanbul.',
    fr: 'Un fuseau horaire est un nom IANA, comme Europe/Istanbul.',
  },
  url: {
    en: 'This is not a URL. One begins with https://.',
    tr: 'Bu bir URL değil. URL https:// ile başlar.',
    nl: 'Dit is geen URL. Die begint met https://.',
    fr: 'Ceci n’est pas une URL. Elle commence par https://.',
  },
  text: {
    en: 'This text has characters that cannot be kept (NUL or half a character).',
    tr: 'Bu metin saklanamayan karakterler içeriyor (NUL ya da yarım karakter).',
    nl: 'Deze tekst heeft tekens die niet bewaard kunnen worden (NUL of een half teken).',
    fr: 'Ce texte contient des caractères impossibles à conserver (NUL ou un demi-caractère).',
  },
  tooLong: {
    en: 'This text is too long: nothing beyond {most} characters is read, and this field may take fewer.',
    tr: 'Bu metin çok uzun: {most} karakterden fazlası okunmaz, bu alanın sınırı daha düşük olabilir.',
    nl: 'Deze tekst is te lang: meer dan {most} tekens wordt niet gelezen, en dit veld neemt er misschien minder aan.',
    fr: 'Ce texte est trop long : rien n’est lu au-delà de {most} caractères, et ce champ en accepte peut-être moins.',
  },
  tooManyValues: {
    en: 'One request sends at most {most} values. Send the rest in another.',
    tr: 'Bir istek en fazla {most} değer gönderir. Kalanını başka bir istekle gönderin.',
    nl: 'Een verzoek stuurt hoogstens {most} waarden mee. Stuur de rest in een ander verzoek.',
    fr: 'Une requête envoie au plus {most} valeurs. Envoyez le reste dans une autre.',
  },
  required: {
    en: 'A value is required here.',
    tr: 'Burada bir değer gerekli.',
    nl: 'Hier is een waarde nodig.',
    fr: 'Une valeur est requise ici.',
  },
  unknownField: {
    en: 'There is no field "{name}" here.',
    tr: 'Burada "{name}" adlı bir alan yok.',
    nl: 'Er is hier geen veld "{name}".',
    fr: 'Il n’y a pas de champ « {name} » ici.',
  },
  oneOf: {
    en: 'This has to be one of {values}.',
    tr: 'Şunlardan biri olmalı: {values}.',
    nl: 'Dit moet een van deze zijn: {values}.',
    fr: 'Ce doit être l’un de : {values}.',
  },
  wholeNumber: {
    en: 'A whole number of at most {most} is expected here.',
    tr: 'Burada en fazla {most} olan bir tam sayı bekleniyor.',
    nl: 'Hier wordt een geheel getal van hoogstens {most} verwacht.',
    fr: 'Un nombre entier d’au plus {most} est attendu ici.',
  },
  type: {
    en: 'A value of the type {type} is expected here.',
    tr: 'Burada {type} türünde bir değer bekleniyor.',
    nl: 'Hier wordt een waarde van het type {type} verwacht.',
    fr: 'Une valeur de type {type} est attendue ici.',
  },
} satisfies Record<string, Message>;
