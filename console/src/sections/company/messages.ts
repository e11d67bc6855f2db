import type { Message } from '../../text';

export const companyMessages = {
  tabs: {
    en: 'Parts of the company',
    tr: 'Şirket bölümleri',
    nl: 'Onderdelen van het bedrijf',
    fr: 'Parties de l’entreprise',
  },
  profile: { en: 'Profile', tr: 'Profil', nl: 'Profiel', fr: 'Profil' },
  picture: { en: 'Picture', tr: 'Resim', nl: 'Afbeelding', fr: 'Image' },
  hours: { en: 'Working hours', tr: 'Çalışma saatleri', nl: 'Werktijden', fr: 'Horaires' },
  departments: { en: 'Departments', tr: 'Departmanlar', nl: 'Afdelingen', fr: 'Services' },
  inboxes: { en: 'Inboxes', tr: 'Gelen kutuları', nl: 'Inboxen', fr: 'Boîtes de réception' },
  security: { en: 'Security', tr: 'Güvenlik', nl: 'Beveiliging', fr: 'Sécurité' },
  identity: { en: 'Who the company is', tr: 'Şirket bilgileri', nl: 'Wie het bedrijf is', fr: 'Identité' },
  reach: { en: 'How customers reach it', tr: 'İletişim bilgileri', nl: 'Hoe klanten het bereiken', fr: 'Coordonnées' },
  regional: { en: 'Language and time', tr: 'Dil ve saat', nl: 'Taal en tijd', fr: 'Langue et heure' },
  name: { en: 'Name', tr: 'Ad', nl: 'Naam', fr: 'Nom' },
  nameHint: {
    en: 'Colleagues see it, and emails name it.',
    tr: 'İş arkadaşlarınız bu adı görür, e-postalarda da bu ad geçer.',
    nl: 'Collega’s zien deze naam, en hij staat in e-mails.',
    fr: 'Vos collègues voient ce nom, et il figure dans les e-mails.',
  },
  phone: { en: 'Telephone number', tr: 'Telefon numarası', nl: 'Telefoonnummer', fr: 'Numéro de téléphone' },
  languageHint: {
    en: 'Emails and messages to people who have chosen no language of their own are in it.',
    tr: 'Kendine dil seçmemiş kişilere giden e-postalar ve mesajlar bu dilde olur.',
    nl: 'E-mails en berichten aan mensen die zelf geen taal hebben gekozen, zijn in deze taal.',
    fr: 'Les e-mails et messages destinés aux personnes qui n’ont pas choisi de langue sont rédigés dans celle-ci.',
  },
  timeZone: { en: 'Time zone', tr: 'Saat dilimi', nl: 'Tijdzone', fr: 'Fuseau horaire' },
  timeZoneHint: {
    en: 'The working hours stay as they are on the clock, and hold in the new zone.',
    tr: 'Çalışma saatleri değişmez; yeni saat dilimine göre geçerli olur.',
    nl: 'De werktijden blijven gelijk en gelden dan in de nieuwe tijdzone.',
    fr: 'Les horaires restent les mêmes et s’appliquent dans le nouveau fuseau.',
  },
  owner: { en: 'Owner', tr: 'Sahip', nl: 'Eigenaar', fr: 'Propriétaire' },
  nothing: { en: '—', tr: '—', nl: '—', fr: '—' },
  notYours: {
    en: 'Only people with the module “{module}” ({level}) can change this.',
    tr: 'Bunu yalnızca “{module}” modülü ({level}) olanlar değiştirebilir.',
    nl: 'Alleen mensen met de module ‘{module}’ ({level}) kunnen dit wijzigen.',
    fr: 'Seules les personnes ayant le module « {module} » ({level}) peuvent modifier ceci.',
  },
} satisfies Record<string, Message>;
