import type { LetterKind } from './letter';
import type { LetterText } from './text';

/** What people are told of their place in a company. */
export const peopleTexts = {
  ARCHIVED: {
    subject: {
      en: 'Your access to {company} has ended',
      tr: '{company} erişiminiz sona erdi',
      nl: 'Je toegang tot {company} is beëindigd',
      fr: 'Votre accès à {company} a pris fin',
    },
    paragraphs: [
      {
        en: 'You were archived at {company}: you cannot enter it any more. Within {days} days an administrator can bring you back, as you were.',
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
  },
  OWNERSHIP_TRANSFERRED: {
    subject: {
      en: '{company} has a new owner',
      tr: '{company} şirketinin yeni sahibi var',
      nl: '{company} heeft een nieuwe eigenaar',
      fr: '{company} a un nouveau propriétaire',
    },
    paragraphs: [
      {
        en: '{from} transferred the ownership of {company} to {to}. {from} stays an administrator.',
        tr: '{from}, {company} şirketinin sahipliğini {to} kişisine devretti. {from} yönetici olarak kalır.',
        nl: '{from} heeft het eigendom van {company} overgedragen aan {to}. {from} blijft beheerder.',
        fr: '{from} a transféré la propriété de {company} à {to}. {from} reste administrateur.',
      },
    ],
    closing: {
      en: 'If this is a surprise to you, speak with both at once.',
      tr: 'Bu sizi şaşırttıysa hemen ikisiyle de görüşün.',
      nl: 'Verrast dit je, spreek dan meteen met beiden.',
      fr: 'Si cela vous surprend, parlez-en aussitôt aux deux.',
    },
  },
} satisfies Partial<Record<LetterKind, LetterText>>;
