import type { Message } from '../../core/messages';

export const messages = {
  tooMany: {
    en: 'A company has at most {most} webhooks. Delete one that is not used any more.',
    tr: 'Bir şirketin en fazla {most} webhook’u olabilir. Artık kullanılmayan birini silin.',
    nl: 'Een bedrijf heeft hoogstens {most} webhooks. Verwijder er een die niet meer wordt gebruikt.',
    fr: 'Une entreprise a au plus {most} webhooks. Supprimez-en un qui ne sert plus.',
  },
  tooManyWaiting: {
    en: 'At most {most} tests and repetitions of a webhook wait at a time. Try again once some have been delivered.',
    tr: 'Bir webhook için aynı anda en fazla {most} deneme ve yineleme bekleyebilir. Bazıları teslim edilince yeniden deneyin.',
    nl: 'Van een webhook wachten er hoogstens {most} tests en herhalingen tegelijk. Probeer het opnieuw zodra er een paar zijn bezorgd.',
    fr: 'Au plus {most} essais et répétitions d’un webhook attendent à la fois. Réessayez lorsque certains auront été livrés.',
  },
  noEvents: {
    en: 'Choose at least one event.',
    tr: 'En az bir olay seçin.',
    nl: 'Kies minstens één gebeurtenis.',
    fr: 'Choisissez au moins un événement.',
  },
  eventTwice: {
    en: '“{event}” is listed more than once.',
    tr: '“{event}” bu listede birden fazla kez geçiyor.',
    nl: '“{event}” staat meer dan eens in deze lijst.',
    fr: '« {event} » figure plus d’une fois dans cette liste.',
  },
  eventNeeds: {
    en: 'For “{event}” the webhook has to be given this module as well: {what}.',
    tr: '“{event}” için webhook’un şu modülü de görebilmesi gerekir: {what}.',
    nl: 'Voor “{event}” moet de webhook ook deze module mogen zien: {what}.',
    fr: 'Pour « {event} », le webhook doit aussi avoir accès à ce module : {what}.',
  },
  selectionBegins: {
    en: 'A selection begins with “{brace}”.',
    tr: 'Seçim “{brace}” ile başlar.',
    nl: 'Een selectie begint met “{brace}”.',
    fr: 'Une sélection commence par « {brace} ».',
  },
  selectionEnds: {
    en: 'Nothing stands behind the “{brace}” that ends the selection.',
    tr: 'Seçimi bitiren “{brace}” işaretinden sonra hiçbir şey gelmez.',
    nl: 'Achter de “{brace}” die de selectie afsluit staat niets meer.',
    fr: 'Rien ne suit le « {brace} » qui termine la sélection.',
  },
  query: {
    en: 'This is not a selection that can be delivered: {reason}',
    tr: 'Bu, teslim edilebilecek bir seçim değil: {reason}',
    nl: 'Dit is geen selectie die bezorgd kan worden: {reason}',
    fr: 'Cette sélection ne peut pas être livrée : {reason}',
  },
  stillWaits: {
    en: 'This delivery still waits for an attempt. It is not delivered twice.',
    tr: 'Bu teslimat hâlâ bir deneme bekliyor. İki kez teslim edilmez.',
    nl: 'Deze bezorging wacht nog op een poging. Ze wordt niet twee keer bezorgd.',
    fr: 'Cette livraison attend encore une tentative. Elle n’est pas livrée deux fois.',
  },
  eventsAtOnce: {
    en: 'Ask for between 1 and {most} at a time.',
    tr: 'Bir seferde 1 ile {most} arasında isteyin.',
    nl: 'Vraag er tussen 1 en {most} per keer.',
    fr: 'Demandez-en entre 1 et {most} à la fois.',
  },
  belowZero: {
    en: 'Events are numbered from 1; 0 is before the first.',
    tr: 'Olaylar 1’den başlayarak numaralanır; 0 ilkinden öncesidir.',
    nl: 'Gebeurtenissen zijn genummerd vanaf 1; 0 is vóór de eerste.',
    fr: 'Les événements sont numérotés à partir de 1 ; 0 précède le premier.',
  },
  neverHappened: {
    en: 'This company has no event with this number yet. Read the lists anew, and go on from there.',
    tr: 'Bu şirkette bu numaralı bir olay henüz yok. Listeleri yeniden okuyun ve oradan devam edin.',
    nl: 'Dit bedrijf heeft nog geen gebeurtenis met dit nummer. Lees de lijsten opnieuw en ga daar verder.',
    fr: 'Cette entreprise n’a pas encore d’événement de ce numéro. Relisez les listes et continuez à partir de là.',
  },
} satisfies Record<string, Message>;

/** Why an attempt was none, beside what the network has to say. Kept by name in rows. */
export const failures = {
  PAUSED: {
    en: 'The webhook was paused.',
    tr: 'Webhook duraklatılmıştı.',
    nl: 'De webhook was gepauzeerd.',
    fr: 'Le webhook était en pause.',
  },
  NOT_VOUCHED_FOR: {
    en: 'Whoever vouches for the webhook no longer has the access that it was granted.',
    tr: 'Webhook’a kefil olan kişi, webhook’a verilen yetkilere artık sahip değil.',
    nl: 'Wie voor de webhook instaat, heeft niet langer de rechten die eraan zijn toegekend.',
    fr: 'La personne qui se porte garante du webhook n’a plus les droits qui lui ont été accordés.',
  },
  HELD_UP: {
    en: 'Whoever vouches for the webhook has to change their password or set up a second factor first.',
    tr: 'Webhook’a kefil olan kişinin önce parolasını değiştirmesi ya da ikinci faktörü kurması gerekiyor.',
    nl: 'Wie voor de webhook instaat, moet eerst het wachtwoord wijzigen of een tweede factor instellen.',
    fr: 'La personne qui se porte garante du webhook doit d’abord changer son mot de passe ou configurer un second facteur.',
  },
} satisfies Record<string, Message>;
