import type { Message } from '../text';

export const shellMessages = {
  menu: { en: 'Menu', tr: 'Menü', nl: 'Menu', fr: 'Menu' },
  skip: { en: 'Skip to content', tr: 'İçeriğe geç', nl: 'Naar de inhoud', fr: 'Aller au contenu' },
  conversations: { en: 'Conversations', tr: 'Görüşmeler', nl: 'Gesprekken', fr: 'Conversations' },
  people: { en: 'People', tr: 'Kişiler', nl: 'Mensen', fr: 'Personnes' },
  roles: { en: 'Roles', tr: 'Roller', nl: 'Rollen', fr: 'Rôles' },
  company: { en: 'Company', tr: 'Şirket', nl: 'Bedrijf', fr: 'Entreprise' },
  integrations: { en: 'Integrations', tr: 'Entegrasyonlar', nl: 'Integraties', fr: 'Intégrations' },
  audit: { en: 'Audit log', tr: 'Denetim kaydı', nl: 'Auditlogboek', fr: 'Journal d’audit' },
  me: { en: 'My account', tr: 'Hesabım', nl: 'Mijn account', fr: 'Mon compte' },
  otherCompany: { en: 'Change company', tr: 'Şirket değiştir', nl: 'Ander bedrijf', fr: 'Changer d’entreprise' },
  presence: { en: 'My presence', tr: 'Durumum', nl: 'Mijn aanwezigheid', fr: 'Ma présence' },
  supportVisit: {
    en: 'You are visiting this company as support staff. What you do is in its audit log.',
    tr: 'Bu şirketi destek ekibi olarak ziyaret ediyorsunuz. Yaptıklarınız şirketin denetim kaydında yer alır.',
    nl: 'Je bezoekt dit bedrijf als supportmedewerker. Wat je doet, staat in het auditlogboek.',
    fr: 'Vous visitez cette entreprise en tant que membre du support. Vos actions figurent dans son journal d’audit.',
  },
  nowhere: { en: 'There is nothing here', tr: 'Burada bir şey yok', nl: 'Hier is niets', fr: 'Il n’y a rien ici' },
  nowhereText: {
    en: 'The address may be wrong, or what stood here is no longer there.',
    tr: 'Adres yanlış olabilir ya da burada olan artık yok.',
    nl: 'Het adres klopt misschien niet, of wat hier stond is er niet meer.',
    fr: 'L’adresse est peut-être erronée, ou ce qui se trouvait ici n’existe plus.',
  },
  notYours: {
    en: 'You have no access to this part. Whoever looks after the people of your company can give it to you.',
    tr: 'Bu bölüme erişiminiz yok. Şirketinizin kişilerini yöneten biri size erişim verebilir.',
    nl: 'Je hebt geen toegang tot dit onderdeel. Wie in je bedrijf de mensen beheert, kan je die geven.',
    fr: 'Vous n’avez pas accès à cette partie. La personne qui gère les membres de votre entreprise peut vous l’accorder.',
  },
  notLoaded: {
    en: 'This part could not be loaded. There may be a newer version, or no connection.',
    tr: 'Bu bölüm yüklenemedi. Daha yeni bir sürüm olabilir ya da bağlantı yok.',
    nl: 'Dit onderdeel kon niet worden geladen. Misschien is er een nieuwere versie, of geen verbinding.',
    fr: 'Cette partie n’a pas pu être chargée. Il existe peut-être une version plus récente, ou la connexion est coupée.',
  },
  reload: { en: 'Load again', tr: 'Yeniden yükle', nl: 'Opnieuw laden', fr: 'Recharger' },
} satisfies Record<string, Message>;

export const PRESENCE_NAMES = {
  ONLINE: { en: 'Online', tr: 'Çevrimiçi', nl: 'Online', fr: 'En ligne' },
  AWAY: { en: 'Away', tr: 'Uzakta', nl: 'Afwezig', fr: 'Absent' },
  OFFLINE: { en: 'Offline', tr: 'Çevrimdışı', nl: 'Offline', fr: 'Hors ligne' },
} satisfies Record<string, Message>;
