import type { Message } from '../../core/messages';

export const messages = {
  secret: {
    en: 'A password has at most {most} characters, all on one line.',
    tr: 'Şifre en fazla {most} karakter olabilir ve tek satırda olmalı.',
    nl: 'Een wachtwoord heeft hoogstens {most} tekens, op één regel.',
    fr: 'Un mot de passe compte au plus {most} caractères, sur une seule ligne.',
  },
  pbxId: {
    en: 'Give at most 64 letters, digits or the characters . : @ _ -',
    tr: 'En fazla 64 harf, rakam veya . : @ _ - karakterlerini girin.',
    nl: 'Geef hoogstens 64 letters, cijfers of de tekens . : @ _ - op.',
    fr: 'Indiquez au plus 64 lettres, chiffres ou caractères . : @ _ -',
  },
  extension: {
    en: 'Give at most 32 digits, letters or the characters * # + . _ -',
    tr: 'En fazla 32 rakam, harf veya * # + . _ - karakterlerini girin.',
    nl: 'Geef hoogstens 32 cijfers, letters of de tekens * # + . _ - op.',
    fr: 'Indiquez au plus 32 chiffres, lettres ou caractères * # + . _ -',
  },
  extensionTaken: {
    en: 'Somebody else has this extension.',
    tr: 'Bu dahili numara başka birine ait.',
    nl: 'Iemand anders heeft dit toestelnummer al.',
    fr: 'Ce numéro de poste appartient déjà à quelqu’un d’autre.',
  },
  mailchimpKey: {
    en: 'This is no Mailchimp API key: it ends with its data centre, such as “-us6”.',
    tr: 'Bu bir Mailchimp API anahtarı değil: anahtar “-us6” gibi bir veri merkeziyle biter.',
    nl: 'Dit is geen API-sleutel van Mailchimp: die eindigt op het datacenter, zoals “-us6”.',
    fr: 'Ce n’est pas une clé d’API Mailchimp : elle se termine par son centre de données, comme « -us6 ».',
  },
  setInactive: {
    en: 'This ERP set is not active.',
    tr: 'Bu entegrasyon seti aktif değil.',
    nl: 'Deze ERP-koppeling is niet actief.',
    fr: 'Cette connexion ERP n’est pas active.',
  },
  connector: {
    en: 'There is no connector of this name. There are: {names}.',
    tr: 'Bu adda bir bağlayıcı yok. Mevcut olanlar: {names}.',
    nl: 'Er is geen connector met deze naam. Wel zijn er: {names}.',
    fr: 'Il n’y a pas de connecteur de ce nom. Il y a : {names}.',
  },
  plainAddress: {
    en: 'Give the address without “?” and “#”: the paths of the records are put behind it.',
    tr: 'Adresi “?” ve “#” olmadan girin: kayıtların yolları sonuna eklenir.',
    nl: 'Geef het adres zonder “?” en “#” op: de paden van de gegevens komen erachter.',
    fr: 'Indiquez l’adresse sans « ? » ni « # » : les chemins des fiches sont ajoutés à la fin.',
  },
  tooManySets: {
    en: 'A company can have at most {most} ERP sets. Delete one that is no longer used.',
    tr: 'Bir şirketin en fazla {most} entegrasyon seti olabilir. Artık kullanılmayan birini silin.',
    nl: 'Een bedrijf kan hoogstens {most} ERP-koppelingen hebben. Verwijder er een die niet meer wordt gebruikt.',
    fr: 'Une entreprise peut avoir au plus {most} connexions ERP. Supprimez-en une qui ne sert plus.',
  },
  setInUse: {
    en: 'This is the default set of {count, plural, one {one person} other {# people}}. Choose the set that takes its place.',
    tr: 'Bu set {count} kişinin varsayılan seti. Yerine geçecek seti seçin.',
    nl: 'Dit is de standaardkoppeling van {count, plural, one {één persoon} other {# mensen}}. Kies de koppeling die ervoor in de plaats komt.',
    fr: 'C’est la connexion par défaut de {count, plural, one {une personne} other {# personnes}}. Choisissez celle qui la remplace.',
  },
  replacesItself: {
    en: 'A set cannot take its own place.',
    tr: 'Bir set kendi yerine geçemez.',
    nl: 'Een koppeling kan niet voor zichzelf in de plaats komen.',
    fr: 'Une connexion ne peut pas se remplacer elle-même.',
  },
  passwordAgain: {
    en: 'The address leads to another host: give the password of the set again, or clear it, so that it is not sent to a place that it was not meant for.',
    tr: 'Adres başka bir sunucuya gidiyor: şifrenin yanlış yere gönderilmemesi için onu yeniden girin veya silin.',
    nl: 'Het adres leidt naar een andere host: geef het wachtwoord opnieuw op of wis het, zodat het niet op een verkeerde plek terechtkomt.',
    fr: 'L’adresse mène à un autre hôte : indiquez de nouveau le mot de passe ou effacez-le, pour qu’il ne parte pas au mauvais endroit.',
  },
  noMailchimpKey: {
    en: 'No Mailchimp API key is kept for this person.',
    tr: 'Bu kişi için kayıtlı bir Mailchimp API anahtarı yok.',
    nl: 'Voor deze persoon is geen API-sleutel van Mailchimp bewaard.',
    fr: 'Aucune clé d’API Mailchimp n’est enregistrée pour cette personne.',
  },
  keyRefused: {
    en: 'Mailchimp does not accept this API key.',
    tr: 'Mailchimp bu API anahtarını kabul etmiyor.',
    nl: 'Mailchimp aanvaardt deze API-sleutel niet.',
    fr: 'Mailchimp n’accepte pas cette clé d’API.',
  },
  busy: {
    en: 'Several requests to other systems are under way for your company. Try again in a moment.',
    tr: 'Şirketiniz adına başka sistemlere giden birkaç istek sürüyor. Birazdan yeniden deneyin.',
    nl: 'Er lopen al enkele verzoeken aan andere systemen voor je bedrijf. Probeer het zo opnieuw.',
    fr: 'Plusieurs requêtes vers d’autres systèmes sont en cours pour votre entreprise. Réessayez dans un instant.',
  },
} satisfies Record<string, Message>;
