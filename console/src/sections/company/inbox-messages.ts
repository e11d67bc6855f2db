import type { Message } from '../../text';

export const inboxMessages = {
  create: { en: 'New inbox', tr: 'Yeni gelen kutusu', nl: 'Nieuwe inbox', fr: 'Nouvelle boîte de réception' },
  createIt: {
    en: 'Create the inbox',
    tr: 'Gelen kutusunu oluştur',
    nl: 'Inbox aanmaken',
    fr: 'Créer la boîte de réception',
  },
  deleteIt: {
    en: 'Delete the inbox',
    tr: 'Gelen kutusunu sil',
    nl: 'Inbox verwijderen',
    fr: 'Supprimer la boîte de réception',
  },
  deleteTitle: { en: 'Delete {name}?', tr: '{name} silinsin mi?', nl: '{name} verwijderen?', fr: 'Supprimer {name} ?' },
  deleteText: {
    en: 'Its conversations, open or closed, and its questionnaires move to another inbox. Whoever cannot have a conversation there loses it; it waits for somebody there.',
    tr: 'Açık ya da kapalı görüşmeleri ve anketleri başka bir gelen kutusuna taşınır. Orada bir görüşmeyi yürütemeyecek kişinin görüşmesi elinden alınır; görüşme orada birini bekler.',
    nl: 'De gesprekken, open of gesloten, en de vragenlijsten verhuizen naar een andere inbox. Wie een gesprek daar niet mag behandelen, raakt het kwijt; het wacht daar dan op iemand.',
    fr: 'Ses conversations, ouvertes ou fermées, et ses questionnaires passent dans une autre boîte de réception. Qui ne peut pas y traiter une conversation la perd ; elle y attend alors quelqu’un.',
  },
  deletePeople: {
    en: '{people} no longer serve it.',
    tr: 'Artık burada çalışmayacak: {people}.',
    nl: 'Werken er niet meer in: {people}.',
    fr: 'N’y travaillent plus : {people}.',
  },
  moveTo: {
    en: 'Where its conversations go',
    tr: 'Görüşmelerin taşınacağı yer',
    nl: 'Waar de gesprekken heen gaan',
    fr: 'Où vont ses conversations',
  },
  nowhere: {
    en: 'Nowhere: it has none',
    tr: 'Hiçbir yere: görüşmesi yok',
    nl: 'Nergens: er zijn er geen',
    fr: 'Nulle part : elle n’en a pas',
  },
  all: { en: 'All inboxes', tr: 'Bütün gelen kutuları', nl: 'Alle inboxen', fr: 'Toutes les boîtes de réception' },
  none: {
    en: 'There are no inboxes.',
    tr: 'Gelen kutusu yok.',
    nl: 'Er zijn geen inboxen.',
    fr: 'Il n’y a pas de boîte de réception.',
  },
  gone: {
    en: 'There is no such inbox, or it is no longer there.',
    tr: 'Böyle bir gelen kutusu yok ya da artık mevcut değil.',
    nl: 'Deze inbox bestaat niet, of niet meer.',
    fr: 'Cette boîte de réception n’existe pas, ou plus.',
  },
  name: { en: 'Name', tr: 'Ad', nl: 'Naam', fr: 'Nom' },
  assignment: {
    en: 'How new conversations find somebody',
    tr: 'Yeni görüşmeler nasıl dağıtılır',
    nl: 'Hoe nieuwe gesprekken iemand vinden',
    fr: 'Attribution des nouvelles conversations',
  },
  members: { en: 'Who serves it', tr: 'Çalışanlar', nl: 'Wie er werkt', fr: 'Qui y travaille' },
  nobody: { en: 'Nobody', tr: 'Kimse yok', nl: 'Niemand', fr: 'Personne' },
  membersHint: {
    en: 'People who are invited or active.',
    tr: 'Davet edilmiş ya da etkin kişiler.',
    nl: 'Mensen die zijn uitgenodigd of actief zijn.',
    fr: 'Personnes invitées ou actives.',
  },
  leaving: {
    en: '{people} will no longer serve it, and lose those of its open conversations that they can then no longer have. These wait for somebody again.',
    tr: 'Artık burada çalışmayacak: {people}. Artık yürütemeyecekleri açık görüşmeler ellerinden alınır; bunlar yeniden birini bekler.',
    nl: '{people} werken er dan niet meer en raken de open gesprekken kwijt die zij niet meer mogen behandelen. Die wachten weer op iemand.',
    fr: '{people} n’y travailleront plus et perdent les conversations ouvertes qu’ils ne peuvent plus traiter. Celles-ci attendent à nouveau quelqu’un.',
  },
  cost: {
    en: 'What one conversation counts',
    tr: 'Bir görüşmenin ağırlığı',
    nl: 'Hoe zwaar een gesprek telt',
    fr: 'Poids d’une conversation',
  },
  costHint: {
    en: 'Towards the limit of the person who has it, from 1 to 100.',
    tr: 'Görüşmeyi yürüten kişinin sınırından düşülür; 1 ile 100 arası.',
    nl: 'Telt mee voor de limiet van wie het gesprek heeft, van 1 tot 100.',
    fr: 'Compté dans la limite de la personne qui s’en occupe, de 1 à 100.',
  },
  limits: {
    en: 'How many open conversations of this inbox each may have',
    tr: 'Her kişinin bu kutudan alabileceği açık görüşme sayısı',
    nl: 'Hoeveel open gesprekken van deze inbox ieder mag hebben',
    fr: 'Combien de conversations ouvertes de cette boîte chacun peut avoir',
  },
  limitsHint: {
    en: 'Empty: no limit here, only the one that the person has in all.',
    tr: 'Boş: burada sınır yok, yalnızca kişinin genel sınırı geçerli.',
    nl: 'Leeg: hier geen limiet, alleen de limiet die iemand in totaal heeft.',
    fr: 'Vide : pas de limite ici, seulement la limite globale de la personne.',
  },
  open: { en: 'Open', tr: 'Açık', nl: 'Open', fr: 'Ouvertes' },
  waiting: { en: 'With nobody', tr: 'Sahipsiz', nl: 'Bij niemand', fr: 'Sans personne' },
} satisfies Record<string, Message>;

export const ASSIGNMENT_NAMES = {
  MANUAL: { en: 'By hand', tr: 'Elle atanır', nl: 'Met de hand', fr: 'À la main' },
  LEAST_BUSY: {
    en: 'To the person with the fewest open ones',
    tr: 'En az açık görüşmesi olana',
    nl: 'Naar wie de minste open gesprekken heeft',
    fr: 'À la personne qui en a le moins d’ouvertes',
  },
  ROUND_ROBIN: { en: 'To each in turn', tr: 'Sırayla herkese', nl: 'Om de beurt', fr: 'À tour de rôle' },
} satisfies Record<string, Message>;
