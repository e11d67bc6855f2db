import type { Message } from '../../core/messages';

export const messages = {
  limitReached: {
    en: 'This person has no room for it: it would take them beyond their limit, in all or in this inbox.',
    tr: 'Bu kişide yer yok: bu görüşmeyle toplam sınırını veya bu gelen kutusundaki sınırını aşar.',
    nl: 'Deze persoon heeft er geen ruimte voor: de limiet, in totaal of in deze inbox, zou worden overschreden.',
    fr: 'Cette personne n’a pas de place : elle dépasserait sa limite, au total ou dans cette boîte.',
  },
  language: {
    en: 'This person does not accept conversations in this language.',
    tr: 'Bu kişi bu dildeki görüşmeleri kabul etmiyor.',
    nl: 'Deze persoon accepteert geen gesprekken in deze taal.',
    fr: 'Cette personne n’accepte pas les conversations dans cette langue.',
  },
  inbox: {
    en: 'This person does not serve the inbox of the conversation.',
    tr: 'Bu kişi görüşmenin gelen kutusunda çalışmıyor.',
    nl: 'Deze persoon bedient de inbox van dit gesprek niet.',
    fr: 'Cette personne ne dessert pas la boîte de cette conversation.',
  },
  questionnaire: {
    en: 'This person was not given the questionnaire through which the conversation came.',
    tr: 'Bu kişiye görüşmenin geldiği anket için erişim verilmedi.',
    nl: 'Deze persoon heeft geen toegang tot de vragenlijst waarmee het gesprek binnenkwam.',
    fr: 'Cette personne n’a pas accès au questionnaire par lequel la conversation est arrivée.',
  },
  module: {
    en: 'This person lacks the module CONVERSATIONS.',
    tr: 'Bu kişinin CONVERSATIONS modülü yok.',
    nl: 'Deze persoon mist de module CONVERSATIONS.',
    fr: 'Il manque à cette personne le module CONVERSATIONS.',
  },
  notAtWork: {
    en: 'Only people who are active can have conversations.',
    tr: 'Görüşmeler yalnızca etkin kişilere verilebilir.',
    nl: 'Alleen actieve mensen kunnen gesprekken hebben.',
    fr: 'Seules les personnes actives peuvent avoir des conversations.',
  },
  anotherHasIt: {
    en: 'The conversation is not where you expected it: {name} has it.',
    tr: 'Görüşme beklediğiniz kişide değil, şu kişide: {name}.',
    nl: 'Het gesprek is niet waar je het verwachtte: {name} heeft het.',
    fr: 'La conversation n’est pas où vous l’attendiez : {name} l’a.',
  },
  nobodyHasIt: {
    en: 'The conversation is not where you expected it: nobody has it.',
    tr: 'Görüşme beklediğiniz kişide değil: kimsede değil.',
    nl: 'Het gesprek is niet waar je het verwachtte: niemand heeft het.',
    fr: 'La conversation n’est pas où vous l’attendiez : personne ne l’a.',
  },
} satisfies Record<string, Message>;
