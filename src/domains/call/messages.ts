import type { Message } from '../../core/messages';

export const messages = {
  externalId: {
    en: 'Give the id of the call: at most 200 letters, digits and signs, without spaces.',
    tr: 'Çağrının kimliğini girin: boşluksuz, en fazla 200 harf, rakam ve işaret.',
    nl: 'Geef het kenmerk van de oproep op: hoogstens 200 letters, cijfers en tekens, zonder spaties.',
    fr: 'Indiquez l’identifiant de l’appel : au plus 200 lettres, chiffres et signes, sans espace.',
  },
  extensionNeeded: {
    en: 'Give the extension that is called.',
    tr: 'Aranan dahili numarayı girin.',
    nl: 'Geef het toestelnummer op dat wordt gebeld.',
    fr: 'Indiquez le numéro de poste appelé.',
  },
  future: {
    en: 'This lies in the future. Check the clock of the telephone system.',
    tr: 'Bu zaman gelecekte. Santralin saatini kontrol edin.',
    nl: 'Dit ligt in de toekomst. Controleer de klok van de telefooncentrale.',
    fr: 'Cet instant est dans le futur. Vérifiez l’horloge du système téléphonique.',
  },
  unknownExtension: {
    en: 'Nobody has this extension.',
    tr: 'Bu dahili numara kimseye ait değil.',
    nl: 'Niemand heeft dit toestelnummer.',
    fr: 'Personne n’a ce numéro de poste.',
  },
  unknownInPbx: {
    en: 'Nobody has this extension at this telephone system. Check pbxId, too.',
    tr: 'Bu santralde bu dahili numara kimseye ait değil. pbxId değerini de kontrol edin.',
    nl: 'Niemand heeft dit toestelnummer bij deze telefooncentrale. Controleer ook pbxId.',
    fr: 'Personne n’a ce numéro de poste sur ce système téléphonique. Vérifiez aussi pbxId.',
  },
  whichPbx: {
    en: 'Several telephone systems have this extension: name the one that reports.',
    tr: 'Bu dahili numara birden fazla santralde var: bildiren santrali belirtin.',
    nl: 'Meerdere telefooncentrales hebben dit toestelnummer: noem de centrale die meldt.',
    fr: 'Plusieurs systèmes téléphoniques ont ce numéro de poste : indiquez celui qui signale l’appel.',
  },
  takesNoCalls: {
    en: 'The person with this extension may not take calls.',
    tr: 'Bu dahili numaranın sahibi çağrı alamaz.',
    nl: 'De persoon met dit toestelnummer mag geen oproepen aannemen.',
    fr: 'La personne à ce numéro de poste n’est pas autorisée à prendre des appels.',
  },
  callFrom: {
    en: 'Call from {number}',
    tr: 'Gelen çağrı: {number}',
    nl: 'Oproep van {number}',
    fr: 'Appel de {number}',
  },
  callFromSomebody: {
    en: 'Incoming call',
    tr: 'Gelen çağrı',
    nl: 'Inkomende oproep',
    fr: 'Appel entrant',
  },
} satisfies Record<string, Message>;
