import type {
  Gender,
  InvitationStatus,
  UserImportField,
  UserImportRowStatus,
  UserImportStatus,
  UserListColumn,
  UserStatus,
} from '../../../../src/generated/schema-types';
import type { Message } from '../../text';

export const COLUMN_NAMES: Record<UserListColumn, Message> = {
  NAME: { en: 'Name', tr: 'Ad', nl: 'Naam', fr: 'Nom' },
  EMAIL: { en: 'Email address', tr: 'E-posta adresi', nl: 'E-mailadres', fr: 'Adresse e-mail' },
  ROLE: { en: 'Role', tr: 'Rol', nl: 'Rol', fr: 'Rôle' },
  VERIFIED: { en: 'Verified', tr: 'Doğrulandı', nl: 'Bevestigd', fr: 'Vérifiée' },
  CALLS: { en: 'Takes calls', tr: 'Çağrı alır', nl: 'Neemt oproepen aan', fr: 'Prend les appels' },
  CONVERSATION_LIMIT: {
    en: 'Conversation limit',
    tr: 'Görüşme sınırı',
    nl: 'Gesprekslimiet',
    fr: 'Limite de conversations',
  },
  ACTIVE_CONVERSATIONS: {
    en: 'Open conversations',
    tr: 'Açık görüşmeler',
    nl: 'Open gesprekken',
    fr: 'Conversations ouvertes',
  },
  STATUS: { en: 'Status', tr: 'Durum', nl: 'Status', fr: 'Statut' },
  INBOXES: { en: 'Inboxes', tr: 'Gelen kutuları', nl: 'Inboxen', fr: 'Boîtes de réception' },
  LANGUAGES: { en: 'Languages', tr: 'Diller', nl: 'Talen', fr: 'Langues' },
  LAST_SEEN: { en: 'Last seen', tr: 'Son görülme', nl: 'Laatst gezien', fr: 'Dernière activité' },
};

export const STATUS_NAMES: Record<UserStatus, Message> = {
  INVITED: { en: 'Invited', tr: 'Davetli', nl: 'Uitgenodigd', fr: 'Invité' },
  ACTIVE: { en: 'Active', tr: 'Etkin', nl: 'Actief', fr: 'Actif' },
  INACTIVE: { en: 'Inactive', tr: 'Devre dışı', nl: 'Inactief', fr: 'Inactif' },
  BLOCKED: { en: 'Blocked', tr: 'Engellendi', nl: 'Geblokkeerd', fr: 'Bloqué' },
  ARCHIVED: { en: 'Archived', tr: 'Arşivlendi', nl: 'Gearchiveerd', fr: 'Archivé' },
  DELETED: { en: 'Deleted', tr: 'Silindi', nl: 'Verwijderd', fr: 'Supprimé' },
};

export const GENDER_NAMES: Record<Gender, Message> = {
  FEMALE: { en: 'Female', tr: 'Kadın', nl: 'Vrouw', fr: 'Femme' },
  MALE: { en: 'Male', tr: 'Erkek', nl: 'Man', fr: 'Homme' },
  OTHER: { en: 'Other', tr: 'Diğer', nl: 'Anders', fr: 'Autre' },
  UNDISCLOSED: {
    en: 'Prefers not to say',
    tr: 'Belirtmek istemiyor',
    nl: 'Zegt het liever niet',
    fr: 'Préfère ne pas répondre',
  },
};

export const INVITATION_STATUS_NAMES: Record<InvitationStatus, Message> = {
  PENDING: { en: 'Pending', tr: 'Bekliyor', nl: 'Openstaand', fr: 'En attente' },
  ACCEPTED: { en: 'Accepted', tr: 'Kabul edildi', nl: 'Aangenomen', fr: 'Acceptée' },
  REVOKED: { en: 'Revoked', tr: 'Geri alındı', nl: 'Ingetrokken', fr: 'Retirée' },
  EXPIRED: { en: 'Expired', tr: 'Süresi doldu', nl: 'Verlopen', fr: 'Expirée' },
};

export const IMPORT_STATUS_NAMES: Record<UserImportStatus, Message> = {
  AWAITING_FILE: {
    en: 'Waiting for its file',
    tr: 'Dosyasını bekliyor',
    nl: 'Wacht op bestand',
    fr: 'En attente du fichier',
  },
  READY: { en: 'Ready', tr: 'Hazır', nl: 'Klaar om te starten', fr: 'Prête' },
  RUNNING: { en: 'Running', tr: 'Sürüyor', nl: 'Bezig', fr: 'En cours' },
  PAUSED: { en: 'Paused', tr: 'Duraklatıldı', nl: 'Gepauzeerd', fr: 'En pause' },
  CANCELLED: { en: 'Stopped', tr: 'Durduruldu', nl: 'Gestopt', fr: 'Arrêtée' },
  DONE: { en: 'Done', tr: 'Bitti', nl: 'Klaar', fr: 'Terminée' },
};

export const ROW_STATUS_NAMES: Record<UserImportRowStatus, Message> = {
  VALID: { en: 'Can be invited', tr: 'Davet edilebilir', nl: 'Kan worden uitgenodigd', fr: 'Peut être invité' },
  WAITING: { en: 'Waiting', tr: 'Bekliyor', nl: 'Wacht', fr: 'En attente' },
  INVITED: { en: 'Invited', tr: 'Davet edildi', nl: 'Uitgenodigd', fr: 'Invité' },
  SKIPPED: { en: 'Skipped', tr: 'Atlandı', nl: 'Overgeslagen', fr: 'Ignoré' },
  REFUSED: { en: 'Refused', tr: 'Reddedildi', nl: 'Geweigerd', fr: 'Refusé' },
};

export const IMPORT_FIELD_NAMES: Record<UserImportField, Message> = {
  EMAIL: COLUMN_NAMES.EMAIL,
  FIRST_NAME: { en: 'First name', tr: 'Ad', nl: 'Voornaam', fr: 'Prénom' },
  MIDDLE_NAME: { en: 'Middle name', tr: 'İkinci ad', nl: 'Tussennaam', fr: 'Deuxième prénom' },
  LAST_NAME: { en: 'Last name', tr: 'Soyadı', nl: 'Achternaam', fr: 'Nom' },
  ROLE: COLUMN_NAMES.ROLE,
  LANGUAGES: COLUMN_NAMES.LANGUAGES,
  CONVERSATION_LIMIT: COLUMN_NAMES.CONVERSATION_LIMIT,
  CAN_TAKE_CALLS: COLUMN_NAMES.CALLS,
  INBOXES: COLUMN_NAMES.INBOXES,
  QUESTIONNAIRES: { en: 'Questionnaires', tr: 'Anketler', nl: 'Vragenlijsten', fr: 'Questionnaires' },
  CUSTOM_ROLES: { en: 'Custom roles', tr: 'Özel roller', nl: 'Eigen rollen', fr: 'Rôles personnalisés' },
};
