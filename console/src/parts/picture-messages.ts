import type { Message } from '../text';

export const pictureMessages = {
  choose: { en: 'Choose a picture', tr: 'Resim seç', nl: 'Afbeelding kiezen', fr: 'Choisir une image' },
  chooseOther: {
    en: 'Choose another picture',
    tr: 'Başka bir resim seç',
    nl: 'Andere afbeelding kiezen',
    fr: 'Choisir une autre image',
  },
  use: {
    en: 'Use this picture',
    tr: 'Bu resmi kullan',
    nl: 'Deze afbeelding gebruiken',
    fr: 'Utiliser cette image',
  },
  remove: { en: 'Remove the picture', tr: 'Resmi kaldır', nl: 'Afbeelding weghalen', fr: 'Retirer l’image' },
  removeText: {
    en: 'The picture disappears everywhere, and the first letter of the name stands in its place.',
    tr: 'Resim her yerden kalkar, yerinde adın ilk harfi görünür.',
    nl: 'De afbeelding verdwijnt overal; de eerste letter van de naam komt ervoor in de plaats.',
    fr: 'L’image disparaît partout ; l’initiale du nom la remplace.',
  },
  kinds: {
    en: 'JPEG, PNG, WebP, GIF or HEIC. It is shown as a square.',
    tr: 'JPEG, PNG, WebP, GIF veya HEIC. Kare olarak gösterilir.',
    nl: 'JPEG, PNG, WebP, GIF of HEIC. De afbeelding wordt vierkant getoond.',
    fr: 'JPEG, PNG, WebP, GIF ou HEIC. L’image est affichée en carré.',
  },
  notShown: {
    en: 'Your browser cannot show “{name}” before it is sent. It may be taken all the same.',
    tr: 'Tarayıcınız “{name}” dosyasını göndermeden önce gösteremiyor. Yine de kabul edilebilir.',
    nl: 'Je browser kan “{name}” niet tonen voordat het bestand is verzonden. Het kan toch worden aangenomen.',
    fr: 'Votre navigateur ne peut pas afficher « {name} » avant l’envoi. Le fichier peut tout de même être accepté.',
  },
  tooLarge: {
    en: 'The file is {size} MB. At most {most} MB are taken.',
    tr: 'Dosya {size} MB. En fazla {most} MB kabul edilir.',
    nl: 'Het bestand is {size} MB. Hoogstens {most} MB wordt aangenomen.',
    fr: 'Le fichier fait {size} Mo. Il est limité à {most} Mo.',
  },
  sending: {
    en: 'Sending the picture',
    tr: 'Resim gönderiliyor',
    nl: 'De afbeelding wordt verzonden',
    fr: 'Envoi de l’image',
  },
  saved: {
    en: 'The new picture is in place.',
    tr: 'Yeni resim kaydedildi.',
    nl: 'De nieuwe afbeelding is opgeslagen.',
    fr: 'La nouvelle image est en place.',
  },
  removed: {
    en: 'The picture was removed.',
    tr: 'Resim kaldırıldı.',
    nl: 'De afbeelding is weggehaald.',
    fr: 'L’image a été retirée.',
  },
} satisfies Record<string, Message>;
