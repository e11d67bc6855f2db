import type { Message } from '../../core/messages';
import type { WebhookEvent } from '../../generated/schema-types';

/** What events are called in sentences. */
export const EVENT_NAMES: Readonly<Record<WebhookEvent, Message>> = {
  USER_INVITED: {
    en: 'Somebody was invited',
    tr: 'Biri davet edildi',
    nl: 'Iemand is uitgenodigd',
    fr: 'Une personne a été invitée',
  },
  USER_JOINED: {
    en: 'Somebody joined',
    tr: 'Biri katıldı',
    nl: 'Iemand is toegetreden',
    fr: 'Une personne est arrivée',
  },
  USER_UPDATED: {
    en: 'A person was changed',
    tr: 'Bir kişi değiştirildi',
    nl: 'Een persoon is gewijzigd',
    fr: 'Une personne a été modifiée',
  },
  USER_ARCHIVED: {
    en: 'Somebody was archived',
    tr: 'Biri arşivlendi',
    nl: 'Iemand is gearchiveerd',
    fr: 'Une personne a été archivée',
  },
  USER_REACTIVATED: {
    en: 'Somebody is back',
    tr: 'Biri geri döndü',
    nl: 'Iemand is terug',
    fr: 'Une personne est de retour',
  },
  USER_DELETED: {
    en: 'Somebody was deleted',
    tr: 'Biri silindi',
    nl: 'Iemand is verwijderd',
    fr: 'Une personne a été supprimée',
  },
  INVITATION_REVOKED: {
    en: 'An invitation was revoked',
    tr: 'Bir davet geri alındı',
    nl: 'Een uitnodiging is ingetrokken',
    fr: 'Une invitation a été retirée',
  },
  CUSTOM_ROLE_CHANGED: {
    en: 'A custom role was changed',
    tr: 'Bir özel rol değiştirildi',
    nl: 'Een eigen rol is gewijzigd',
    fr: 'Un rôle personnalisé a été modifié',
  },
  COMPANY_UPDATED: {
    en: 'The company was changed',
    tr: 'Şirket değiştirildi',
    nl: 'Het bedrijf is gewijzigd',
    fr: 'L’entreprise a été modifiée',
  },
  CONVERSATION_CREATED: {
    en: 'A conversation was opened',
    tr: 'Bir görüşme açıldı',
    nl: 'Een gesprek is geopend',
    fr: 'Une conversation a été ouverte',
  },
  CONVERSATION_ASSIGNED: {
    en: 'A conversation was assigned',
    tr: 'Bir görüşme atandı',
    nl: 'Een gesprek is toegewezen',
    fr: 'Une conversation a été attribuée',
  },
  CONVERSATION_RETURNED: {
    en: 'A conversation was returned to the inbox',
    tr: 'Bir görüşme gelen kutusuna geri bırakıldı',
    nl: 'Een gesprek is teruggegeven aan de inbox',
    fr: 'Une conversation a été remise dans la boîte',
  },
  CONVERSATION_CLOSED: {
    en: 'A conversation was closed',
    tr: 'Bir görüşme kapatıldı',
    nl: 'Een gesprek is gesloten',
    fr: 'Une conversation a été fermée',
  },
  CONVERSATION_REOPENED: {
    en: 'A conversation was reopened',
    tr: 'Bir görüşme yeniden açıldı',
    nl: 'Een gesprek is heropend',
    fr: 'Une conversation a été rouverte',
  },
  MESSAGE_ADDED: {
    en: 'A message was added',
    tr: 'Bir mesaj eklendi',
    nl: 'Een bericht is toegevoegd',
    fr: 'Un message a été ajouté',
  },
};
