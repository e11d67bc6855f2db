import type { Message } from '../core/messages';

/** Why a document is refused by its size. */
export const limitMessages = {
  costOfViewer: {
    en: 'You have asked for more than {most} records within a minute. Come back in {retryAfterSeconds} seconds.',
    tr: 'Bir dakika içinde {most} kayıttan fazlasını istediniz. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'Je hebt binnen een minuut meer dan {most} records opgevraagd. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'Vous avez demandé plus de {most} enregistrements en une minute. Réessayez dans {retryAfterSeconds} secondes.',
  },
  costOfCompany: {
    en: 'Your company has asked for more than {most} records within a minute. Come back in {retryAfterSeconds} seconds.',
    tr: 'Şirketiniz bir dakika içinde {most} kayıttan fazlasını istedi. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'Je bedrijf heeft binnen een minuut meer dan {most} records opgevraagd. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'Votre entreprise a demandé plus de {most} enregistrements en une minute. Réessayez dans {retryAfterSeconds} secondes.',
  },
  noSuchRoot: {
    en: 'There are no operations of the kind {operation} here.',
    tr: 'Burada {operation} türünde işlem yok.',
    nl: 'Er zijn hier geen bewerkingen van de soort {operation}.',
    fr: 'Il n’y a pas ici d’opérations du type {operation}.',
  },
  depth: {
    en: 'This document nests deeper than {most} levels. Ask in several requests.',
    tr: 'Bu belge {most} düzeyden derin. Birkaç istekte sorun.',
    nl: 'Dit document is dieper dan {most} niveaus. Vraag het in meerdere verzoeken.',
    fr: 'Ce document dépasse {most} niveaux de profondeur. Répartissez-le en plusieurs requêtes.',
  },
  aliases: {
    en: 'This document has more than {most} aliases.',
    tr: 'Bu belgede {most} takma addan fazlası var.',
    nl: 'Dit document heeft meer dan {most} aliassen.',
    fr: 'Ce document compte plus de {most} alias.',
  },
  directives: {
    en: 'This document has more than {most} directives.',
    tr: 'Bu belgede {most} yönergeden (directive) fazlası var.',
    nl: 'Dit document heeft meer dan {most} directives.',
    fr: 'Ce document compte plus de {most} directives.',
  },
  mutations: {
    en: 'One request has at most {most} mutations.',
    tr: 'Bir istekte en fazla {most} mutation olabilir.',
    nl: 'Een verzoek heeft hoogstens {most} mutaties.',
    fr: 'Une requête compte au plus {most} mutations.',
  },
  tokens: {
    en: 'This document has more than {most} tokens outside of the values it sends. Ask in several requests.',
    tr: 'Bu belgede, gönderilen değerlerin dışında {most} simgeden fazlası var. Birkaç istekte sorun.',
    nl: 'Dit document heeft meer dan {most} tokens buiten de meegestuurde waarden. Vraag het in meerdere verzoeken.',
    fr: 'Ce document compte plus de {most} lexèmes hors des valeurs envoyées. Répartissez-le en plusieurs requêtes.',
  },
  values: {
    en: 'A document this long sends its values in at most {most} places. Send them as variables.',
    tr: 'Bu uzunlukta bir belge değerlerini en fazla {most} yerde gönderir. Değişken kullanın.',
    nl: 'Een document van deze lengte stuurt zijn waarden op hoogstens {most} plaatsen mee. Stuur ze als variabelen.',
    fr: 'Un document de cette longueur envoie ses valeurs à {most} endroits au plus. Envoyez-les comme variables.',
  },
  lines: {
    en: 'This document has more than {most} lines.',
    tr: 'Bu belgede {most} satırdan fazlası var.',
    nl: 'Dit document heeft meer dan {most} regels.',
    fr: 'Ce document compte plus de {most} lignes.',
  },
  nesting: {
    en: 'This document nests deeper than {most} brackets.',
    tr: 'Bu belgede {most} düzeyden fazla iç içe ayraç var.',
    nl: 'Dit document heeft meer dan {most} geneste haken.',
    fr: 'Ce document imbrique plus de {most} niveaux de parenthèses.',
  },
  places: {
    en: 'There are more than {most} arguments, fields of a value or variables in one place of this document.',
    tr: 'Bu belgenin bir yerinde {most} sayısından fazla bağımsız değişken, değer alanı ya da değişken var.',
    nl: 'Op één plaats in dit document staan meer dan {most} argumenten, velden van een waarde of variabelen.',
    fr: 'Ce document compte, à un même endroit, plus de {most} arguments, champs d’une valeur ou variables.',
  },
  tooDeep: {
    en: 'This document nests too deep to be read.',
    tr: 'Bu belge okunamayacak kadar iç içe.',
    nl: 'Dit document is te diep genest om te lezen.',
    fr: 'Ce document est trop imbriqué pour être lu.',
  },
  aborted: {
    en: 'There are more errors in this document than are told at once.',
    tr: 'Bu belgede bir seferde bildirilebilecek olandan fazla hata var.',
    nl: 'Er staan meer fouten in dit document dan er in één keer worden gemeld.',
    fr: 'Ce document contient plus d’erreurs qu’il n’en est signalé à la fois.',
  },
  introspectionDepth: {
    en: 'Introspection nests too deep here: ask for fewer levels of lists.',
    tr: 'İç gözlem sorgusu çok derin: daha az düzeyde liste isteyin.',
    nl: 'De introspectie is hier te diep genest: vraag minder niveaus van lijsten.',
    fr: 'L’introspection est trop imbriquée ici : demandez moins de niveaux de listes.',
  },
  introspection: {
    en: 'One document asks for `__schema` and `__type` at most {most} times, and uses no aliases below them.',
    tr: 'Bir belge `__schema` ve `__type` alanlarını en fazla {most} kez ister ve altlarında takma ad kullanmaz.',
    nl: 'Een document vraagt `__schema` en `__type` hoogstens {most} keer, en gebruikt daaronder geen aliassen.',
    fr: 'Un document demande `__schema` et `__type` au plus {most} fois, et n’utilise pas d’alias en dessous.',
  },
} satisfies Record<string, Message>;
