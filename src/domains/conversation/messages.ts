import type { Message } from '../../core/messages';

export const messages = {
  visit: {
    en: 'Support staff look at conversations and change nothing.',
    tr: 'Destek ekibi görüşmeleri görür, hiçbir şeyi değiştirmez.',
    nl: 'Supportmedewerkers bekijken gesprekken en wijzigen niets.',
    fr: 'Le personnel d’assistance consulte les conversations et ne modifie rien.',
  },
  limitedHandsOver: {
    en: 'As a limited user you cannot hand conversations over or return them.',
    tr: 'Sınırlı kullanıcı rolüyle görüşme devredemez veya iade edemezsiniz.',
    nl: 'Als beperkte gebruiker kun je geen gesprekken overdragen of teruggeven.',
    fr: 'Avec le rôle Utilisateur restreint, vous ne pouvez ni transférer ni rendre de conversations.',
  },
  limitedActsOnOwn: {
    en: 'As a limited user you act on the conversations assigned to you.',
    tr: 'Sınırlı kullanıcı rolüyle yalnızca size atanan görüşmelerde işlem yapabilirsiniz.',
    nl: 'Als beperkte gebruiker werk je alleen aan gesprekken die aan jou zijn toegewezen.',
    fr: 'Avec le rôle Utilisateur restreint, vous n’agissez que sur les conversations qui vous sont attribuées.',
  },
  tokenTakesNothing: {
    en: 'An API token takes no conversations. Assign it to a person instead.',
    tr: 'Bir API anahtarı görüşme üstlenemez. Görüşmeyi bir kişiye atayın.',
    nl: 'Een API-token neemt geen gesprekken aan. Wijs het gesprek toe aan een persoon.',
    fr: 'Un jeton d’API ne prend pas de conversations. Attribuez-la à une personne.',
  },
  closed: {
    en: 'This conversation is closed. Reopen it first.',
    tr: 'Bu görüşme kapalı. Önce yeniden açın.',
    nl: 'Dit gesprek is gesloten. Heropen het eerst.',
    fr: 'Cette conversation est fermée. Rouvrez-la d’abord.',
  },
  closedAlready: {
    en: 'This conversation is closed already.',
    tr: 'Bu görüşme zaten kapalı.',
    nl: 'Dit gesprek is al gesloten.',
    fr: 'Cette conversation est déjà fermée.',
  },
  openAlready: {
    en: 'This conversation is open already.',
    tr: 'Bu görüşme zaten açık.',
    nl: 'Dit gesprek is al open.',
    fr: 'Cette conversation est déjà ouverte.',
  },
  offeredAlready: {
    en: 'Somebody has been asked to take this conversation over already.',
    tr: 'Bu görüşme için birine zaten devir teklifi gönderildi.',
    nl: 'Er is al iemand gevraagd om dit gesprek over te nemen.',
    fr: 'Quelqu’un a déjà été invité à reprendre cette conversation.',
  },
  taken: {
    en: 'Somebody has this conversation already.',
    tr: 'Bu görüşme zaten birine atanmış.',
    nl: 'Iemand heeft dit gesprek al.',
    fr: 'Quelqu’un a déjà cette conversation.',
  },
  takenBy: {
    en: '{name} has this conversation already.',
    tr: 'Bu görüşme zaten şu kişide: {name}.',
    nl: '{name} heeft dit gesprek al.',
    fr: '{name} a déjà cette conversation.',
  },
  inPool: {
    en: 'Nobody has this conversation: it waits in its inbox.',
    tr: 'Bu görüşme kimsede değil: gelen kutusunda bekliyor.',
    nl: 'Niemand heeft dit gesprek: het wacht in de inbox.',
    fr: 'Personne n’a cette conversation : elle attend dans sa boîte.',
  },
} satisfies Record<string, Message>;
