import type { Message } from '../../core/messages';

export const messages = {
  nameTaken: {
    en: 'There is a department of this name already.',
    tr: 'Bu adda bir departman zaten var.',
    nl: 'Er is al een afdeling met deze naam.',
    fr: 'Il existe déjà un service de ce nom.',
  },
  tooMany: {
    en: 'A company has at most {most} departments.',
    tr: 'Bir şirketin en fazla {most} departmanı olabilir.',
    nl: 'Een bedrijf heeft hoogstens {most} afdelingen.',
    fr: 'Une entreprise a au plus {most} services.',
  },
} satisfies Record<string, Message>;
