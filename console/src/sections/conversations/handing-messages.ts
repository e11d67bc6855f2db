import type {
  AssignmentEndReason,
  AssignmentObstacle,
  AssignmentReason,
  OfferFallback,
} from '../../generated/conversations';
import type { Message } from '../../text';

/** Of handing a conversation over, and offering it. */
export const handingMessages = {
  assignTitle: {
    en: 'Assign the conversation',
    tr: 'Görüşmeyi ata',
    nl: 'Gesprek toewijzen',
    fr: 'Attribuer la conversation',
  },
  offerTitle: {
    en: 'Offer the conversation',
    tr: 'Görüşmeyi teklif et',
    nl: 'Gesprek aanbieden',
    fr: 'Proposer la conversation',
  },
  offer: { en: 'Offer', tr: 'Teklif et', nl: 'Aanbieden', fr: 'Proposer' },
  toWhom: { en: 'To whom', tr: 'Kime', nl: 'Aan wie', fr: 'À qui' },
  find: { en: 'Find a person', tr: 'Kişi ara', nl: 'Zoek een persoon', fr: 'Chercher une personne' },
  nobodyFound: {
    en: 'Nobody of that name.',
    tr: 'Bu adda kimse yok.',
    nl: 'Niemand met die naam.',
    fr: 'Personne de ce nom.',
  },
  loadOf: {
    en: '{count} of {limit} conversations',
    tr: '{limit} görüşmeden {count}',
    nl: '{count} van {limit} gesprekken',
    fr: '{count} conversations sur {limit}',
  },
  load: {
    en: '{count, plural, one {# conversation} other {# conversations}}, no limit',
    tr: '{count, plural, one {# görüşme} other {# görüşme}}, sınırsız',
    nl: '{count, plural, one {# gesprek} other {# gesprekken}}, geen limiet',
    fr: '{count, plural, one {# conversation} other {# conversations}}, sans limite',
  },
  hasItNow: { en: 'Has it now.', tr: 'Şu anda bu kişide.', nl: 'Heeft het nu.', fr: 'S’en occupe actuellement.' },
  you: { en: 'you', tr: 'siz', nl: 'jij', fr: 'vous' },
  note: {
    en: 'What they should know',
    tr: 'Bilmesi gerekenler',
    nl: 'Wat deze persoon moet weten',
    fr: 'Ce que cette personne doit savoir',
  },
  noteForNext: {
    en: 'What the next person should know',
    tr: 'Sıradaki kişinin bilmesi gerekenler',
    nl: 'Wat de volgende moet weten',
    fr: 'Ce que la personne suivante doit savoir',
  },
  duration: { en: 'Time to answer', tr: 'Yanıt süresi', nl: 'Tijd om te antwoorden', fr: 'Délai de réponse' },
  minutes: {
    en: '{count, plural, one {# minute} other {# minutes}}',
    tr: '{count, plural, one {# dakika} other {# dakika}}',
    nl: '{count, plural, one {# minuut} other {# minuten}}',
    fr: '{count, plural, one {# minute} other {# minutes}}',
  },
  hours: {
    en: '{count, plural, one {# hour} other {# hours}}',
    tr: '{count, plural, one {# saat} other {# saat}}',
    nl: '{count, plural, one {# uur} other {# uur}}',
    fr: '{count, plural, one {# heure} other {# heures}}',
  },
  ifNotAccepted: {
    en: 'If they decline or do not answer',
    tr: 'Reddederse veya yanıtlamazsa',
    nl: 'Bij weigeren of geen antwoord',
    fr: 'En cas de refus ou sans réponse',
  },
  received: {
    en: '{name} offers you: {subject}',
    tr: '{name} size teklif ediyor: {subject}',
    nl: '{name} biedt je aan: {subject}',
    fr: '{name} vous propose : {subject}',
  },
  aConversation: { en: 'a conversation', tr: 'bir görüşme', nl: 'een gesprek', fr: 'une conversation' },
  made: {
    en: 'Offered to {name}, by {by}.',
    tr: '{by}, {name} adlı kişiye teklif etti.',
    nl: 'Aangeboden aan {name}, door {by}.',
    fr: 'Proposée à {name} par {by}.',
  },
  left: { en: '{time} left', tr: '{time} kaldı', nl: 'nog {time}', fr: 'encore {time}' },
  accept: { en: 'Accept', tr: 'Kabul et', nl: 'Aannemen', fr: 'Accepter' },
  decline: { en: 'Decline', tr: 'Reddet', nl: 'Weigeren', fr: 'Refuser' },
  declineTitle: { en: 'Decline the offer', tr: 'Teklifi reddet', nl: 'Aanbod weigeren', fr: 'Refuser la proposition' },
  why: { en: 'Why', tr: 'Neden', nl: 'Waarom', fr: 'Pourquoi' },
  withdraw: { en: 'Withdraw the offer', tr: 'Teklifi geri al', nl: 'Aanbod intrekken', fr: 'Retirer la proposition' },
  offers: { en: 'Offers to you', tr: 'Size yapılan teklifler', nl: 'Aan jou aangeboden', fr: 'Propositions pour vous' },
  by: {
    en: '{reason}, by {name}',
    tr: '{reason}, {name} tarafından',
    nl: '{reason}, door {name}',
    fr: '{reason}, par {name}',
  },
  fromTo: { en: '{from} – {to}', tr: '{from} – {to}', nl: '{from} – {to}', fr: '{from} – {to}' },
  since: { en: 'since {from}', tr: '{from} tarihinden beri', nl: 'sinds {from}', fr: 'depuis {from}' },
  nobodyYet: {
    en: 'Nobody has had it yet.',
    tr: 'Henüz kimsede olmadı.',
    nl: 'Niemand heeft het nog gehad.',
    fr: 'Personne ne s’en est encore occupé.',
  },
} satisfies Record<string, Message>;

export const OBSTACLES: Readonly<Record<AssignmentObstacle, Message>> = {
  LIMIT_REACHED: {
    en: 'Has no room: the limit is reached.',
    tr: 'Yeri yok: sınırı dolu.',
    nl: 'Heeft geen ruimte: de limiet is bereikt.',
    fr: 'N’a pas de place : la limite est atteinte.',
  },
  LANGUAGE: {
    en: 'Does not accept this language.',
    tr: 'Bu dili kabul etmiyor.',
    nl: 'Accepteert deze taal niet.',
    fr: 'N’accepte pas cette langue.',
  },
  INBOX: {
    en: 'Does not serve this inbox.',
    tr: 'Bu gelen kutusunda çalışmıyor.',
    nl: 'Werkt niet in deze inbox.',
    fr: 'Ne s’occupe pas de cette boîte.',
  },
  QUESTIONNAIRE: {
    en: 'Was not given its questionnaire.',
    tr: 'Anketine erişimi yok.',
    nl: 'Heeft de vragenlijst niet gekregen.',
    fr: 'N’a pas accès au questionnaire.',
  },
  MODULE: {
    en: 'Has no access to conversations.',
    tr: 'Görüşmelere erişimi yok.',
    nl: 'Heeft geen toegang tot gesprekken.',
    fr: 'N’a pas accès aux conversations.',
  },
};

export const FALLBACKS: Readonly<Record<OfferFallback, Message>> = {
  KEEP: {
    en: 'It stays where it is',
    tr: 'Olduğu yerde kalsın',
    nl: 'Het blijft waar het is',
    fr: 'Elle reste où elle est',
  },
  RETURN_TO_POOL: {
    en: 'It goes back to the inbox',
    tr: 'Gelen kutusuna dönsün',
    nl: 'Het gaat terug naar de inbox',
    fr: 'Elle retourne dans la boîte',
  },
};

export const REASONS: Readonly<Record<AssignmentReason, Message>> = {
  TAKEN: { en: 'Taken', tr: 'Üstlenildi', nl: 'Aangenomen', fr: 'Prise' },
  ASSIGNED: { en: 'Assigned', tr: 'Atandı', nl: 'Toegewezen', fr: 'Attribuée' },
  TRANSFERRED: { en: 'Handed over', tr: 'Devredildi', nl: 'Overgedragen', fr: 'Transférée' },
  AUTOMATIC: {
    en: 'Assigned automatically',
    tr: 'Otomatik atandı',
    nl: 'Automatisch toegewezen',
    fr: 'Attribuée automatiquement',
  },
  REOPENED: { en: 'Reopened', tr: 'Yeniden açıldı', nl: 'Heropend', fr: 'Rouverte' },
  SUCCESSION: {
    en: 'Taken over from a colleague who left',
    tr: 'Ayrılan bir iş arkadaşından devralındı',
    nl: 'Overgenomen van een vertrokken collega',
    fr: 'Reprise d’un collègue parti',
  },
  ACCEPTED: { en: 'Offer accepted', tr: 'Teklif kabul edildi', nl: 'Aanbod aangenomen', fr: 'Proposition acceptée' },
};

export const END_REASONS: Readonly<Record<AssignmentEndReason, Message>> = {
  TRANSFERRED: {
    en: 'Handed to another',
    tr: 'Başkasına devredildi',
    nl: 'Aan een ander overgedragen',
    fr: 'Transférée à une autre personne',
  },
  RETURNED: {
    en: 'Returned to the inbox',
    tr: 'Gelen kutusuna geri bırakıldı',
    nl: 'Teruggegeven aan de inbox',
    fr: 'Remise dans la boîte',
  },
  CLOSED: { en: 'Closed', tr: 'Kapatıldı', nl: 'Gesloten', fr: 'Fermée' },
  SUCCESSION: {
    en: 'A successor took over',
    tr: 'Yerine geçen devraldı',
    nl: 'Een opvolger nam het over',
    fr: 'Un successeur a pris la suite',
  },
  REMOVED: {
    en: 'Could no longer have it',
    tr: 'Artık yürütemiyordu',
    nl: 'Mocht het niet meer behandelen',
    fr: 'Ne pouvait plus s’en occuper',
  },
};
