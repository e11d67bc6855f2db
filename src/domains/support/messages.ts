import type { Message } from '../../core/messages';

export const messages = {
  noSuchCompany: {
    en: 'There is no company with this id that allows support to connect.',
    tr: 'Bu kimlikle desteğin bağlanmasına izin veren bir şirket yok.',
    nl: 'Er is geen bedrijf met deze id dat support toelaat.',
    fr: 'Aucune entreprise portant cet identifiant n’autorise le support à se connecter.',
  },
  notStaff: {
    en: 'You are not one of the support staff any more.',
    tr: 'Artık destek ekibinde değilsiniz.',
    nl: 'Je hoort niet meer bij de supportmedewerkers.',
    fr: 'Vous ne faites plus partie du support.',
  },
  factorFirst: {
    en: 'Support staff need a second factor: set one up before you enter a company.',
    tr: 'Destek ekibinin ikinci faktörü olmalı: bir şirkete girmeden önce kurun.',
    nl: 'Supportmedewerkers hebben een tweede factor nodig: stel die in voordat je een bedrijf binnengaat.',
    fr: 'Le support a besoin d’un second facteur : configurez-le avant d’entrer dans une entreprise.',
  },
} satisfies Record<string, Message>;
