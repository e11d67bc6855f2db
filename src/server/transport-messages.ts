import type { Message } from '../core/messages';

/** What is said of requests that GraphQL never saw. */
export const transportMessages = {
  nothingHere: {
    en: 'There is nothing at this address. GraphQL is at /graphql.',
    tr: 'Bu adreste bir şey yok. GraphQL /graphql adresindedir.',
    nl: 'Op dit adres is niets. GraphQL staat op /graphql.',
    fr: 'Il n’y a rien à cette adresse. GraphQL se trouve à /graphql.',
  },
  wrongToken: {
    en: 'The token in the Authorization header is not valid: it is mistyped, has expired or was revoked.',
    tr: 'Authorization başlığındaki belirteç geçerli değil: yanlış yazılmış, süresi dolmuş veya iptal edilmiş.',
    nl: 'Het token in de Authorization-header is niet geldig: het is verkeerd getypt, verlopen of ingetrokken.',
    fr: 'Le jeton de l’en-tête Authorization n’est pas valide : il est mal saisi, a expiré ou a été révoqué.',
  },
  otherMethod: {
    en: 'Send GraphQL requests with POST.',
    tr: 'GraphQL isteklerini POST ile gönderin.',
    nl: 'Stuur GraphQL-verzoeken met POST.',
    fr: 'Envoyez les requêtes GraphQL avec POST.',
  },
  streamsOnly: {
    en: 'A subscription needs a stream: connect a WebSocket to /graphql, or POST to /graphql/stream.',
    tr: 'Abonelikler (subscription) bir akış gerektirir: /graphql adresine WebSocket ile bağlanın ya da /graphql/stream adresine POST gönderin.',
    nl: 'Een subscription heeft een stream nodig: verbind een WebSocket met /graphql, of stuur een POST naar /graphql/stream.',
    fr: 'Une subscription a besoin d’un flux : ouvrez un WebSocket vers /graphql ou envoyez un POST à /graphql/stream.',
  },
  noStream: {
    en: 'Streams carry subscriptions alone. Send queries and mutations with POST to /graphql.',
    tr: 'Akışlar yalnızca abonelikleri (subscription) taşır. Sorguları ve mutation’ları /graphql adresine POST ile gönderin.',
    nl: 'Over een stream gaan alleen subscriptions. Stuur query’s en mutations met POST naar /graphql.',
    fr: 'Les flux ne transportent que des subscriptions. Envoyez les query et les mutations par POST à /graphql.',
  },
  queriesOnlyByGet: {
    en: 'GET takes queries alone. Send a mutation with POST.',
    tr: 'GET yalnızca sorgular içindir. Mutation’ları POST ile gönderin.',
    nl: 'Met GET kunnen alleen query’s. Stuur een mutation met POST.',
    fr: 'GET n’accepte que des requêtes de lecture. Envoyez une mutation avec POST.',
  },
  noPreflight: {
    en: 'Send GraphQL requests with POST, or add the header apollo-require-preflight to a query by GET.',
    tr: 'GraphQL isteklerini POST ile gönderin veya GET ile gönderdiğiniz sorguya apollo-require-preflight başlığını ekleyin.',
    nl: 'Stuur GraphQL-verzoeken met POST, of voeg bij een query met GET de header apollo-require-preflight toe.',
    fr: 'Envoyez les requêtes GraphQL avec POST, ou ajoutez l’en-tête apollo-require-preflight à une requête GET.',
  },
  unreadableHost: {
    en: 'The Host header is not the name of a server.',
    tr: 'Host başlığı bir sunucu adı değil.',
    nl: 'De Host-header is geen naam van een server.',
    fr: 'L’en-tête Host n’est pas un nom de serveur.',
  },
  unreadableAddress: {
    en: 'The address of the request cannot be read: its percent encoding is wrong.',
    tr: 'İsteğin adresi okunamıyor: yüzde kodlaması hatalı.',
    nl: 'Het adres van het verzoek is niet te lezen: de procentcodering klopt niet.',
    fr: 'L’adresse de la requête est illisible : son encodage en pourcentage est incorrect.',
  },
  headersTooLarge: {
    en: 'The address and the headers are larger than 16 KB together. Send a long query with POST.',
    tr: 'Adres ve başlıklar birlikte 16 KB’den büyük. Uzun bir sorguyu POST ile gönderin.',
    nl: 'Het adres en de headers zijn samen groter dan 16 KB. Stuur een lange query met POST.',
    fr: 'L’adresse et les en-têtes dépassent ensemble 16 Ko. Envoyez une longue requête avec POST.',
  },
  notRead: {
    en: 'The request could not be read.',
    tr: 'İstek okunamadı.',
    nl: 'Het verzoek kon niet worden gelezen.',
    fr: 'La requête n’a pas pu être lue.',
  },
  invalidJson: {
    en: 'The body is not valid JSON.',
    tr: 'Gövde geçerli bir JSON değil.',
    nl: 'De body is geen geldige JSON.',
    fr: 'Le corps n’est pas du JSON valide.',
  },
  notJson: {
    en: 'Send the request as application/json, in UTF-8.',
    tr: 'İsteği UTF-8 kodlamasıyla application/json olarak gönderin.',
    nl: 'Stuur het verzoek als application/json, in UTF-8.',
    fr: 'Envoyez la requête au format application/json, en UTF-8.',
  },
  noObject: {
    en: 'The body must be a JSON object with a query, such as {example}.',
    tr: 'Gövde, içinde query bulunan bir JSON nesnesi olmalı, örneğin {example}.',
    nl: 'De body moet een JSON-object met een query zijn, zoals {example}.',
    fr: 'Le corps doit être un objet JSON contenant query, par exemple {example}.',
  },
  noQuery: {
    en: 'The request holds no query.',
    tr: 'İstekte query yok.',
    nl: 'Het verzoek bevat geen query.',
    fr: 'La requête ne contient pas de query.',
  },
  noIntrospection: {
    en: 'Introspection is off on this server, so the schema cannot be queried. Its operator can turn it on with INTROSPECTION=on.',
    tr: 'Bu sunucuda iç gözlem (introspection) kapalı olduğundan şema sorgulanamaz. Sunucuyu işleten kişi INTROSPECTION=on ile açabilir.',
    nl: 'Introspectie staat uit op deze server, dus het schema is niet op te vragen. De beheerder kan het aanzetten met INTROSPECTION=on.',
    fr: 'L’introspection est désactivée sur ce serveur : le schéma ne peut pas être interrogé. Son exploitant peut l’activer avec INTROSPECTION=on.',
  },
  queryIsNoText: {
    en: 'query must be text.',
    tr: 'query bir metin olmalı.',
    nl: 'query moet tekst zijn.',
    fr: 'query doit être un texte.',
  },
  operationNameIsNoText: {
    en: 'operationName must be text or null.',
    tr: 'operationName bir metin ya da null olmalı.',
    nl: 'operationName moet tekst of null zijn.',
    fr: 'operationName doit être un texte ou null.',
  },
  mustBeObject: {
    en: '{name} must be a JSON object, not text or a list.',
    tr: '{name} bir JSON nesnesi olmalı, metin veya liste değil.',
    nl: '{name} moet een JSON-object zijn, geen tekst of lijst.',
    fr: '{name} doit être un objet JSON, ni un texte ni une liste.',
  },
  tooSlow: {
    en: 'The request did not arrive in time.',
    tr: 'İstek zamanında ulaşmadı.',
    nl: 'Het verzoek kwam niet op tijd aan.',
    fr: 'La requête n’est pas arrivée à temps.',
  },
  tooLarge: {
    en: 'The body is larger than {kilobytes} KB.',
    tr: 'Gövde {kilobytes} KB’den büyük.',
    nl: 'De body is groter dan {kilobytes} KB.',
    fr: 'Le corps dépasse {kilobytes} Ko.',
  },
  stopping: {
    en: 'The server is stopping. Send the request again in a moment.',
    tr: 'Sunucu kapanıyor. İsteği birazdan yeniden gönderin.',
    nl: 'De server stopt. Stuur het verzoek zo meteen opnieuw.',
    fr: 'Le serveur s’arrête. Renvoyez la requête dans un instant.',
  },
  unfinished: {
    en: 'The server stopped before this request was done. Check what was done of it before you send it again.',
    tr: 'Sunucu bu istek tamamlanmadan kapandı. Yeniden göndermeden önce ne kadarının yapıldığına bakın.',
    nl: 'De server stopte voordat dit verzoek klaar was. Kijk wat ervan is gedaan voordat je het opnieuw stuurt.',
    fr: 'Le serveur s’est arrêté avant la fin de cette requête. Vérifiez ce qui a été fait avant de la renvoyer.',
  },
} satisfies Record<string, Message>;
