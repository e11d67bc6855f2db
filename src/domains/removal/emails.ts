import { defineEmail } from '../../runtime/define-email';

/** Tells somebody that they are out of a company. */
export const archivedEmail = defineEmail<{ company: string; days: number }>('ARCHIVED', {
  subject: {
    en: 'Your access to {company} has ended',
    tr: '{company} erişiminiz sona erdi',
    nl: 'Je toegang tot {company} is beëindigd',
    fr: 'Votre accès à {company} a pris fin',
  },
  paragraphs: [
    {
      en: 'Your access to {company} has been archived. An administrator can restore it within {days} days.',
      tr: '{company} şirketinde arşivlendiniz: artık giremezsiniz. {days} gün içinde bir yönetici sizi eskisi gibi geri getirebilir.',
      nl: 'Je bent bij {company} gearchiveerd: je kunt er niet meer in. Binnen {days} dagen kan een beheerder je terughalen, zoals je was.',
      fr: 'Vous avez été archivé chez {company} : vous ne pouvez plus y entrer. Pendant {days} jours, un administrateur peut vous faire revenir, tel que vous étiez.',
    },
  ],
  closing: {
    en: 'After {days} days the personal data that {company} keeps of you is erased.',
    tr: '{days} gün sonra {company} şirketinin sizinle ilgili kişisel verileri silinir.',
    nl: 'Na {days} dagen worden de persoonsgegevens die {company} van je bewaart gewist.',
    fr: 'Après {days} jours, les données personnelles que {company} conserve de vous sont effacées.',
  },
});
