import type { CallRecordKind, CallStatus, ErpAction, ErpSyncStatus } from '../../../../../src/generated/schema-types';
import type { Message } from '../../../text';

export const SYNC_STATUS_NAMES: Readonly<Record<ErpSyncStatus, Message>> = {
  ASKING: { en: 'Asks', tr: 'Soruyor', nl: 'Vraagt', fr: 'Question posée' },
  PENDING: { en: 'Waiting', tr: 'Bekliyor', nl: 'Wacht', fr: 'En attente' },
  DONE: { en: 'Done', tr: 'Tamamlandı', nl: 'Gelukt', fr: 'Réussie' },
  NOTHING_TO_DO: { en: 'Nothing to do', tr: 'Yapılacak bir şey yok', nl: 'Niets te doen', fr: 'Rien à faire' },
  DECLINED: { en: 'Declined', tr: 'Reddedildi', nl: 'Afgewezen', fr: 'Refusée' },
  EXPIRED: {
    en: 'Not answered in time',
    tr: 'Zamanında yanıtlanmadı',
    nl: 'Niet op tijd beantwoord',
    fr: 'Sans réponse à temps',
  },
  FAILED: { en: 'Failed', tr: 'Başarısız', nl: 'Mislukt', fr: 'Échouée' },
};

export const CALL_STATUS_NAMES: Readonly<Record<CallStatus, Message>> = {
  RINGING: { en: 'Rings', tr: 'Çalıyor', nl: 'Gaat over', fr: 'Sonne' },
  ANSWERED: { en: 'In conversation', tr: 'Görüşülüyor', nl: 'In gesprek', fr: 'En communication' },
  MISSED: { en: 'Missed', tr: 'Cevapsız', nl: 'Gemist', fr: 'Manqué' },
  ENDED: { en: 'Ended', tr: 'Bitti', nl: 'Beëindigd', fr: 'Terminé' },
};

export const CALL_RECORD_NAMES: Readonly<Record<CallRecordKind, Message>> = {
  NONE: { en: 'Nothing', tr: 'Hiçbir şey', nl: 'Niets', fr: 'Rien' },
  ACTIVITY: { en: 'An activity', tr: 'Etkinlik', nl: 'Een activiteit', fr: 'Une activité' },
  TASK: { en: 'A task', tr: 'Görev', nl: 'Een taak', fr: 'Une tâche' },
  CONVERSATION: { en: 'A conversation', tr: 'Görüşme', nl: 'Een gesprek', fr: 'Une conversation' },
};

export const ERP_ACTION_NAMES: Readonly<Record<ErpAction, Message>> = {
  ASK: { en: 'Ask me', tr: 'Bana sor', nl: 'Vraag het mij', fr: 'Me demander' },
  ERP_TO_CRM: {
    en: 'Take the ERP’s version',
    tr: 'ERP’dekini al',
    nl: 'De versie van de ERP overnemen',
    fr: 'Reprendre la version de l’ERP',
  },
  CRM_TO_ERP: {
    en: 'Send it to the ERP',
    tr: 'ERP’ye gönder',
    nl: 'Naar de ERP sturen',
    fr: 'L’envoyer vers l’ERP',
  },
};
