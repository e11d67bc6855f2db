import type { Message } from '../../core/messages';

export const messages = {
  erasedName: {
    en: 'deleted person',
    tr: 'silinmiş kişi',
    nl: 'verwijderde persoon',
    fr: 'personne supprimée',
  },
  tooMany: {
    en: 'A company has at most {most} sales representatives.',
    tr: 'Bir şirketin en fazla {most} satış temsilcisi olabilir.',
    nl: 'Een bedrijf heeft hoogstens {most} vertegenwoordigers.',
    fr: 'Une entreprise a au plus {most} représentants commerciaux.',
  },
} satisfies Record<string, Message>;
