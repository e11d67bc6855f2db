import type { Message } from '../text';

export const pickerMessages = {
  find: { en: 'Add somebody', tr: 'Kişi ekle', nl: 'Iemand toevoegen', fr: 'Ajouter quelqu’un' },
  nameOrAddress: {
    en: 'Name or email address',
    tr: 'Ad veya e-posta adresi',
    nl: 'Naam of e-mailadres',
    fr: 'Nom ou adresse e-mail',
  },
  nobody: {
    en: 'Nobody else by that name.',
    tr: 'Bu adla başka kimse yok.',
    nl: 'Niemand anders met die naam.',
    fr: 'Personne d’autre de ce nom.',
  },
  remove: { en: 'Remove {name}', tr: 'Kaldır: {name}', nl: '{name} weghalen', fr: 'Retirer {name}' },
} satisfies Record<string, Message>;
