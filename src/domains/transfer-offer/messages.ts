import type { Message } from '../../core/messages';

export const messages = {
  expiry: {
    en: 'An offer lasts from 1 to {most} minutes.',
    tr: 'Bir teklif 1 ile {most} dakika arasında geçerli olabilir.',
    nl: 'Een aanbod geldt 1 tot {most} minuten.',
    fr: 'Une offre dure de 1 à {most} minutes.',
  },
  toHolder: {
    en: 'This person has the conversation already.',
    tr: 'Görüşme zaten bu kişide.',
    nl: 'Deze persoon heeft het gesprek al.',
    fr: 'Cette personne a déjà la conversation.',
  },
  toOneself: {
    en: 'You cannot offer a conversation to yourself. Take it, or assign it to yourself.',
    tr: 'Bir görüşmeyi kendinize teklif edemezsiniz. Üstlenin veya kendinize atayın.',
    nl: 'Je kunt een gesprek niet aan jezelf aanbieden. Neem het aan of wijs het aan jezelf toe.',
    fr: 'Vous ne pouvez pas vous proposer une conversation à vous-même. Prenez-la ou attribuez-la-vous.',
  },
  tooManyOffers: {
    en: 'This person already has {most} offers to answer.',
    tr: 'Bu kişinin yanıtlaması gereken {most} teklif var.',
    nl: 'Deze persoon heeft al {most} aanbiedingen die op antwoord wachten.',
    fr: 'Cette personne a déjà {most} offres en attente de réponse.',
  },
  onlyWhoWasAsked: {
    en: 'Only the person who was asked can answer an offer.',
    tr: 'Bir teklifi yalnızca teklifin yapıldığı kişi yanıtlayabilir.',
    nl: 'Alleen wie gevraagd is, kan een aanbod beantwoorden.',
    fr: 'Seule la personne sollicitée peut répondre à une offre.',
  },
  onlyWhoHandsOver: {
    en: 'Only the person who made an offer, or somebody who may hand the conversation over, can take it back.',
    tr: 'Bir teklifi yalnızca yapan kişi veya görüşmeyi devredebilecek biri geri alabilir.',
    nl: 'Alleen wie het aanbod deed of het gesprek mag overdragen, kan het intrekken.',
    fr: 'Seul l’auteur d’une offre, ou une personne qui peut transférer la conversation, peut la retirer.',
  },
  ended: {
    en: 'This offer has ended.',
    tr: 'Bu teklif sona erdi.',
    nl: 'Dit aanbod is afgelopen.',
    fr: 'Cette offre est terminée.',
  },
  lapsed: {
    en: 'Nobody answered this offer in time.',
    tr: 'Bu teklife süresi içinde yanıt verilmedi.',
    nl: 'Dit aanbod is niet op tijd beantwoord.',
    fr: 'Cette offre n’a pas reçu de réponse à temps.',
  },
} satisfies Record<string, Message>;
