import type { Message } from '../../core/messages';

/** What is said of documents that are named by an id. */
export const persistedMessages = {
  notFound: {
    en: 'There is no document with this id here.',
    tr: 'Burada bu kimliğe sahip bir belge yok.',
    nl: 'Er is hier geen document met deze id.',
    fr: 'Il n’y a pas ici de document avec cet identifiant.',
  },
  notSupported: {
    en: 'This server keeps no documents. Send the document itself in `query`.',
    tr: 'Bu sunucu belge saklamaz. Belgenin kendisini `query` içinde gönderin.',
    nl: 'Deze server bewaart geen documenten. Stuur het document zelf in `query`.',
    fr: 'Ce serveur ne conserve pas de documents. Envoyez le document lui-même dans `query`.',
  },
  idRequired: {
    en: 'This server runs known documents alone. Name one by its id in `documentId`.',
    tr: 'Bu sunucu yalnızca bilinen belgeleri çalıştırır. Birini `documentId` içinde kimliğiyle belirtin.',
    nl: 'Deze server voert alleen bekende documenten uit. Noem er een met zijn id in `documentId`.',
    fr: 'Ce serveur n’exécute que des documents connus. Désignez-en un par son identifiant dans `documentId`.',
  },
  idIsNoText: {
    en: '`documentId` must be text: the SHA-256 of the document in hexadecimal, in lower case.',
    tr: '`documentId` metin olmalıdır: belgenin küçük harfli onaltılık SHA-256 özeti.',
    nl: '`documentId` moet tekst zijn: de SHA-256 van het document, hexadecimaal in kleine letters.',
    fr: '`documentId` doit être un texte : le SHA-256 du document, en hexadécimal et en minuscules.',
  },
  notOfApollo: {
    en: '`extensions.persistedQuery` must have `version` 1 and the text `sha256Hash`.',
    tr: '`extensions.persistedQuery` içinde `version` 1 ve `sha256Hash` metni bulunmalıdır.',
    nl: '`extensions.persistedQuery` moet `version` 1 en de tekst `sha256Hash` hebben.',
    fr: '`extensions.persistedQuery` doit comporter `version` 1 et le texte `sha256Hash`.',
  },
  idsDiffer: {
    en: 'The id is that of another document than the one it was sent with. Send one of the two.',
    tr: 'Kimlik, birlikte gönderildiği belgeden başka bir belgeye ait. İkisinden birini gönderin.',
    nl: 'De id hoort bij een ander document dan dat waarmee hij is verstuurd. Stuur een van de twee.',
    fr: 'L’identifiant est celui d’un autre document que celui avec lequel il a été envoyé. Envoyez l’un des deux.',
  },
} satisfies Record<string, Message>;
