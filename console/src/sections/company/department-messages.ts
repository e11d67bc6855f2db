import type { Message } from '../../text';

export const departmentMessages = {
  create: { en: 'New department', tr: 'Yeni departman', nl: 'Nieuwe afdeling', fr: 'Nouveau service' },
  createIt: {
    en: 'Create the department',
    tr: 'Departmanı oluştur',
    nl: 'Afdeling aanmaken',
    fr: 'Créer le service',
  },
  deleteIt: {
    en: 'Delete the department',
    tr: 'Departmanı sil',
    nl: 'Afdeling verwijderen',
    fr: 'Supprimer le service',
  },
  deleteTitle: { en: 'Delete {name}?', tr: '{name} silinsin mi?', nl: '{name} verwijderen?', fr: 'Supprimer {name} ?' },
  deleteText: {
    en: 'Its people stay in the company, without this department.',
    tr: 'Çalışanları şirkette kalır, yalnızca bu departmandan çıkar.',
    nl: 'De mensen blijven in het bedrijf, zonder deze afdeling.',
    fr: 'Ses membres restent dans l’entreprise, sans ce service.',
  },
  none: {
    en: 'There are no departments yet. A department says who works together, such as sales or support.',
    tr: 'Henüz departman yok. Departman, satış ya da destek gibi, kimlerin birlikte çalıştığını gösterir.',
    nl: 'Er zijn nog geen afdelingen. Een afdeling zegt wie er samenwerken, zoals verkoop of support.',
    fr: 'Il n’y a pas encore de service. Un service dit qui travaille ensemble, comme les ventes ou le support.',
  },
  gone: {
    en: 'There is no such department, or it is no longer there.',
    tr: 'Böyle bir departman yok ya da artık mevcut değil.',
    nl: 'Deze afdeling bestaat niet, of niet meer.',
    fr: 'Ce service n’existe pas, ou plus.',
  },
  all: { en: 'All departments', tr: 'Bütün departmanlar', nl: 'Alle afdelingen', fr: 'Tous les services' },
  name: { en: 'Name', tr: 'Ad', nl: 'Naam', fr: 'Nom' },
  people: { en: 'Who works in it', tr: 'Çalışanları', nl: 'Wie er werkt', fr: 'Qui y travaille' },
  nobody: { en: 'Nobody', tr: 'Kimse yok', nl: 'Niemand', fr: 'Personne' },
  peopleHint: {
    en: 'Only active people.',
    tr: 'Yalnızca etkin kişiler.',
    nl: 'Alleen actieve mensen.',
    fr: 'Uniquement des personnes actives.',
  },
} satisfies Record<string, Message>;
