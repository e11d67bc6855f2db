import type { Message } from '../core/messages';
import type { AccessLevel, Module, Role } from '../generated/schema-types';

/** What modules, levels and roles are called in sentences. */
export const MODULE_NAMES: Record<Module, Message> = {
  CONVERSATIONS: { en: 'Conversations', tr: 'Görüşmeler', nl: 'Gesprekken', fr: 'Conversations' },
  DASHBOARD: { en: 'Dashboard', tr: 'Gösterge paneli', nl: 'Dashboard', fr: 'Tableau de bord' },
  INBOXES: { en: 'Inboxes', tr: 'Gelen kutuları', nl: 'Inboxen', fr: 'Boîtes de réception' },
  QUESTIONNAIRES: { en: 'Questionnaires', tr: 'Anketler', nl: 'Vragenlijsten', fr: 'Questionnaires' },
  CONTACTS: { en: 'Contacts', tr: 'Kişiler', nl: 'Contacten', fr: 'Contacts' },
  PRODUCTS: { en: 'Products', tr: 'Ürünler', nl: 'Producten', fr: 'Produits' },
  TASKS: { en: 'Tasks', tr: 'Görevler', nl: 'Taken', fr: 'Tâches' },
  ACTIVITIES: { en: 'Activities', tr: 'Etkinlikler', nl: 'Activiteiten', fr: 'Activités' },
  TELEPHONY: { en: 'Telephony', tr: 'Telefon', nl: 'Telefonie', fr: 'Téléphonie' },
  CAMPAIGNS: { en: 'Campaigns', tr: 'Kampanyalar', nl: 'Campagnes', fr: 'Campagnes' },
  ERP: { en: 'ERP', tr: 'ERP', nl: 'ERP', fr: 'ERP' },
  USERS: { en: 'Users', tr: 'Kullanıcılar', nl: 'Gebruikers', fr: 'Utilisateurs' },
  COMPANY: { en: 'Company', tr: 'Şirket', nl: 'Bedrijf', fr: 'Entreprise' },
  SECURITY: { en: 'Security', tr: 'Güvenlik', nl: 'Beveiliging', fr: 'Sécurité' },
  API: { en: 'API', tr: 'API', nl: 'API', fr: 'API' },
  AUDIT: { en: 'Audit log', tr: 'Denetim kaydı', nl: 'Auditlogboek', fr: 'Journal d’audit' },
};

const LEVEL_NAMES: Record<AccessLevel, Message> = {
  USE: { en: 'use', tr: 'kullanma', nl: 'gebruiken', fr: 'utilisation' },
  MANAGE: { en: 'manage', tr: 'yönetme', nl: 'beheren', fr: 'gestion' },
};

const ROLE_NAMES: Record<Role, Message> = {
  ADMIN: { en: 'the role Admin', tr: 'Yönetici rolü', nl: 'de rol Beheerder', fr: 'le rôle Administrateur' },
  MODERATOR: { en: 'the role Moderator', tr: 'Moderatör rolü', nl: 'de rol Moderator', fr: 'le rôle Modérateur' },
  USER: { en: 'the role User', tr: 'Kullanıcı rolü', nl: 'de rol Gebruiker', fr: 'le rôle Utilisateur' },
  LIMITED_USER: {
    en: 'the role Limited user',
    tr: 'Sınırlı kullanıcı rolü',
    nl: 'de rol Beperkte gebruiker',
    fr: 'le rôle Utilisateur restreint',
  },
};

/** A module at a level in words: "Users (manage)". */
export function moduleAtLevel(module: Module, level: AccessLevel): Message {
  const [name, at] = [MODULE_NAMES[module], LEVEL_NAMES[level]];
  return {
    en: `${name.en} (${at.en})`,
    tr: `${name.tr} (${at.tr})`,
    nl: `${name.nl} (${at.nl})`,
    fr: `${name.fr} (${at.fr})`,
  };
}

export function roleInWords(role: Role): Message {
  return ROLE_NAMES[role];
}
