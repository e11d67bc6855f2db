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

export const LEVEL_NAMES: Record<AccessLevel, Message> = {
  USE: { en: 'use', tr: 'kullanma', nl: 'gebruiken', fr: 'utilisation' },
  MANAGE: { en: 'manage', tr: 'yönetme', nl: 'beheren', fr: 'gestion' },
};

export const ROLE_NAMES: Record<Role, Message> = {
  ADMIN: { en: 'Admin', tr: 'Yönetici', nl: 'Beheerder', fr: 'Administrateur' },
  MODERATOR: { en: 'Moderator', tr: 'Moderatör', nl: 'Moderator', fr: 'Modérateur' },
  USER: { en: 'User', tr: 'Kullanıcı', nl: 'Gebruiker', fr: 'Utilisateur' },
  LIMITED_USER: { en: 'Limited user', tr: 'Sınırlı kullanıcı', nl: 'Beperkte gebruiker', fr: 'Utilisateur restreint' },
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

/** "the role Admin". */
export function roleInWords(role: Role): Message {
  const { en, tr, nl, fr } = ROLE_NAMES[role];
  return { en: `the role ${en}`, tr: `${tr} rolü`, nl: `de rol ${nl}`, fr: `le rôle ${fr}` };
}
