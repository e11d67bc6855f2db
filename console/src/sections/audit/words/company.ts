import type { Message } from '../../../text';
import type { EventKind } from '../../../../../src/domains/audit/kinds';

/** What happens to the company, and to what it is connected to. */
export const ACTIONS_ON_COMPANY = {
  'company.create': {
    en: 'Company created',
    tr: 'Şirket oluşturuldu',
    nl: 'Bedrijf aangemaakt',
    fr: 'Entreprise créée',
  },
  'company.update': {
    en: 'Company changed',
    tr: 'Şirket değiştirildi',
    nl: 'Bedrijf gewijzigd',
    fr: 'Entreprise modifiée',
  },
  'company.changePicture': {
    en: 'Company picture changed',
    tr: 'Şirket resmi değiştirildi',
    nl: 'Logo van het bedrijf gewijzigd',
    fr: 'Logo de l’entreprise modifié',
  },
  'company.setTwoFactorRequired': {
    en: 'Two-step sign-in requirement changed',
    tr: 'İki adımlı giriş zorunluluğu değiştirildi',
    nl: 'Verplichting van inloggen in twee stappen gewijzigd',
    fr: 'Obligation de connexion en deux étapes modifiée',
  },
  'company.transferOwnership': {
    en: 'Ownership transferred',
    tr: 'Sahiplik devredildi',
    nl: 'Eigendom overgedragen',
    fr: 'Propriété transférée',
  },
  'company.exportUsers': {
    en: 'People exported',
    tr: 'Kişiler dışa aktarıldı',
    nl: 'Personen geëxporteerd',
    fr: 'Personnes exportées',
  },
  'company.exportAuditLog': {
    en: 'Audit log exported',
    tr: 'Denetim kaydı dışa aktarıldı',
    nl: 'Auditlogboek geëxporteerd',
    fr: 'Journal d’audit exporté',
  },
  'workingHours.update': {
    en: 'Working hours changed',
    tr: 'Çalışma saatleri değiştirildi',
    nl: 'Werktijden gewijzigd',
    fr: 'Horaires de travail modifiés',
  },
  'apiToken.create': {
    en: 'API token created',
    tr: 'API anahtarı oluşturuldu',
    nl: 'API-token aangemaakt',
    fr: 'Jeton d’API créé',
  },
  'apiToken.revoke': {
    en: 'API token revoked',
    tr: 'API anahtarı iptal edildi',
    nl: 'API-token ingetrokken',
    fr: 'Jeton d’API révoqué',
  },
  'webhook.create': { en: 'Webhook created', tr: 'Webhook oluşturuldu', nl: 'Webhook aangemaakt', fr: 'Webhook créé' },
  'webhook.update': {
    en: 'Webhook changed',
    tr: 'Webhook değiştirildi',
    nl: 'Webhook gewijzigd',
    fr: 'Webhook modifié',
  },
  'webhook.pause': {
    en: 'Webhook paused',
    tr: 'Webhook duraklatıldı',
    nl: 'Webhook gepauzeerd',
    fr: 'Webhook mis en pause',
  },
  'webhook.rotateSecret': {
    en: 'Webhook secret renewed',
    tr: 'Webhook gizli anahtarı yenilendi',
    nl: 'Geheim van webhook vernieuwd',
    fr: 'Secret du webhook renouvelé',
  },
  'webhook.delete': { en: 'Webhook deleted', tr: 'Webhook silindi', nl: 'Webhook verwijderd', fr: 'Webhook supprimé' },
  'erpSet.create': {
    en: 'ERP connection created',
    tr: 'ERP bağlantısı oluşturuldu',
    nl: 'ERP-koppeling aangemaakt',
    fr: 'Connexion ERP créée',
  },
  'erpSet.update': {
    en: 'ERP connection changed',
    tr: 'ERP bağlantısı değiştirildi',
    nl: 'ERP-koppeling gewijzigd',
    fr: 'Connexion ERP modifiée',
  },
  'erpSet.check': {
    en: 'ERP connection tested',
    tr: 'ERP bağlantısı sınandı',
    nl: 'ERP-koppeling getest',
    fr: 'Connexion ERP testée',
  },
  'erpSet.delete': {
    en: 'ERP connection deleted',
    tr: 'ERP bağlantısı silindi',
    nl: 'ERP-koppeling verwijderd',
    fr: 'Connexion ERP supprimée',
  },
  'erpSync.settle': {
    en: 'ERP sync settled',
    tr: 'ERP eşitlemesi karara bağlandı',
    nl: 'Beslist over ERP-synchronisatie',
    fr: 'Synchronisation ERP tranchée',
  },
  'erpSync.retry': {
    en: 'ERP sync started again',
    tr: 'ERP eşitlemesi yeniden başlatıldı',
    nl: 'ERP-synchronisatie opnieuw gestart',
    fr: 'Synchronisation ERP relancée',
  },
} satisfies Partial<Record<EventKind, Message>>;
