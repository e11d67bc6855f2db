import type { Message } from '../../../text';

/** What an action is done to: the first part of its name. */
export const DOMAIN_NAMES = {
  user: { en: 'People', tr: 'Kişiler', nl: 'Mensen', fr: 'Personnes' },
  session: { en: 'Sign-ins', tr: 'Girişler', nl: 'Inloggen', fr: 'Connexions' },
  support: { en: 'Support', tr: 'Destek', nl: 'Support', fr: 'Support' },
  invitation: { en: 'Invitations', tr: 'Davetler', nl: 'Uitnodigingen', fr: 'Invitations' },
  userImport: {
    en: 'Imports of people',
    tr: 'Kişi içe aktarmaları',
    nl: 'Imports van personen',
    fr: 'Importations de personnes',
  },
  customRole: { en: 'Custom roles', tr: 'Özel roller', nl: 'Eigen rollen', fr: 'Rôles personnalisés' },
  department: { en: 'Departments', tr: 'Departmanlar', nl: 'Afdelingen', fr: 'Services' },
  company: { en: 'Company', tr: 'Şirket', nl: 'Bedrijf', fr: 'Entreprise' },
  workingHours: { en: 'Working hours', tr: 'Çalışma saatleri', nl: 'Werktijden', fr: 'Horaires de travail' },
  apiToken: { en: 'API tokens', tr: 'API anahtarları', nl: 'API-tokens', fr: 'Jetons d’API' },
  webhook: { en: 'Webhooks', tr: 'Webhook’lar', nl: 'Webhooks', fr: 'Webhooks' },
  erpSet: { en: 'ERP connections', tr: 'ERP bağlantıları', nl: 'ERP-koppelingen', fr: 'Connexions ERP' },
  erpSync: { en: 'ERP syncs', tr: 'ERP eşitlemeleri', nl: 'ERP-synchronisaties', fr: 'Synchronisations ERP' },
  conversation: { en: 'Conversations', tr: 'Görüşmeler', nl: 'Gesprekken', fr: 'Conversations' },
  inbox: { en: 'Inboxes', tr: 'Gelen kutuları', nl: 'Inboxen', fr: 'Boîtes de réception' },
  questionnaire: { en: 'Questionnaires', tr: 'Anketler', nl: 'Vragenlijsten', fr: 'Questionnaires' },
  firm: { en: 'Firms', tr: 'Firmalar', nl: 'Firma’s', fr: 'Sociétés' },
  product: { en: 'Products', tr: 'Ürünler', nl: 'Producten', fr: 'Produits' },
  salesRepresentative: {
    en: 'Sales representatives',
    tr: 'Satış temsilcileri',
    nl: 'Vertegenwoordigers',
    fr: 'Représentants commerciaux',
  },
  task: { en: 'Tasks', tr: 'Görevler', nl: 'Taken', fr: 'Tâches' },
  activity: { en: 'Activities', tr: 'Etkinlikler', nl: 'Activiteiten', fr: 'Activités' },
  call: { en: 'Calls', tr: 'Çağrılar', nl: 'Oproepen', fr: 'Appels' },
} satisfies Record<string, Message>;
