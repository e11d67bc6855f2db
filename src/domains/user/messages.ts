import type { Message } from '../../core/messages';

export const messages = {
  noTwoFactor: {
    en: 'This person has no second factor.',
    tr: 'Bu kişinin ikinci faktörü yok.',
    nl: 'Deze persoon heeft geen tweede factor.',
    fr: 'Cette personne n’a pas de second facteur.',
  },
  oneself: {
    en: 'Nobody changes their own role, limit, grants or status. Ask a colleague; your own details are edited with updateProfile.',
    tr: 'Kimse kendi rolünü, sınırını, yetkilerini veya durumunu değiştiremez. Bir meslektaşınızdan isteyin.',
    nl: 'Niemand wijzigt de eigen rol, limiet, rechten of status. Vraag het een collega.',
    fr: 'Personne ne change son propre rôle, sa limite, ses droits ou son statut. Demandez à un collègue.',
  },
  owner: {
    en: 'The owner of the company cannot be changed by others.',
    tr: 'Şirketin sahibi başkaları tarafından değiştirilemez.',
    nl: 'De eigenaar van het bedrijf kan niet door anderen worden gewijzigd.',
    fr: 'Le propriétaire de l’entreprise ne peut pas être modifié par d’autres.',
  },
  above: {
    en: 'This person’s role is above yours.',
    tr: 'Bu kişinin rolü sizinkinden yüksek.',
    nl: 'De rol van deze persoon staat boven de jouwe.',
    fr: 'Le rôle de cette personne est au-dessus du vôtre.',
  },
  archived: {
    en: 'This person is archived: reactivate them first.',
    tr: 'Bu kişi arşivlenmiş: önce yeniden etkinleştirin.',
    nl: 'Deze persoon is gearchiveerd: activeer die eerst weer.',
    fr: 'Cette personne est archivée : réactivez-la d’abord.',
  },
  archivedAlready: {
    en: 'This person is archived already.',
    tr: 'Bu kişi zaten arşivlenmiş.',
    nl: 'Deze persoon is al gearchiveerd.',
    fr: 'Cette personne est déjà archivée.',
  },
  archiveInvited: {
    en: 'This person has not joined yet: revoke the invitation, or delete them.',
    tr: 'Bu kişi henüz katılmadı: daveti geri alın ya da kişiyi silin.',
    nl: 'Deze persoon doet nog niet mee: trek de uitnodiging in, of verwijder de persoon.',
    fr: 'Cette personne n’a pas encore rejoint : révoquez l’invitation, ou supprimez-la.',
  },
  notArchived: {
    en: 'This person is not archived.',
    tr: 'Bu kişi arşivlenmiş değil.',
    nl: 'Deze persoon is niet gearchiveerd.',
    fr: 'Cette personne n’est pas archivée.',
  },
  deadlinePassed: {
    en: 'The 30 days in which an archived person can be brought back are over. Invite them anew.',
    tr: 'Arşivlenen kişinin geri getirilebileceği 30 gün doldu. Kişiyi yeniden davet edin.',
    nl: 'De 30 dagen waarin een gearchiveerde persoon terug kan, zijn voorbij. Nodig de persoon opnieuw uit.',
    fr: 'Les 30 jours pendant lesquels une personne archivée peut revenir sont écoulés. Invitez-la de nouveau.',
  },
  roleAboveOwn: {
    en: 'You cannot give a role above your own.',
    tr: 'Kendi rolünüzden yüksek bir rol veremezsiniz.',
    nl: 'Je kunt geen rol geven die boven de jouwe staat.',
    fr: 'Vous ne pouvez pas donner un rôle au-dessus du vôtre.',
  },
  moduleAboveOwn: {
    en: 'You cannot give what you do not have yourself. You lack: {lacking}.',
    tr: 'Kendinizde olmayan bir yetkiyi veremezsiniz. Sizde eksik olan: {lacking}.',
    nl: 'Je kunt niet geven wat je zelf niet hebt. Je mist: {lacking}.',
    fr: 'Vous ne pouvez pas donner ce que vous n’avez pas. Il vous manque : {lacking}.',
  },
  defaultsAboveOwn: {
    en: 'You lack what this role gives by default: {lacking}. Set `grants` to what the person is to have instead, or ask a colleague who has these modules.',
    tr: 'Bu rolün varsayılan olarak verdiği yetkiler sizde eksik: {lacking}. Kişinin bunların yerine sahip olacağı yetkileri `grants` ile belirtin ya da bu modüllere sahip bir meslektaşınızdan isteyin.',
    nl: 'Je mist wat deze rol standaard geeft: {lacking}. Zet in `grants` wat de persoon in plaats daarvan krijgt, of vraag het een collega die deze modules heeft.',
    fr: 'Il vous manque ce que ce rôle donne par défaut : {lacking}. Indiquez dans `grants` ce que la personne aura à la place, ou demandez à un collègue qui a ces modules.',
  },
  tokenLacks: {
    en: 'An API token cannot give what it does not have. This one lacks: {lacking}. Create a token that has these modules as well.',
    tr: 'Bir API anahtarı kendisinde olmayan bir yetkiyi veremez. Bu anahtarda eksik olan: {lacking}. Bu modülleri de içeren bir anahtar oluşturun.',
    nl: 'Een API-token kan niet geven wat het niet heeft. Dit token mist: {lacking}. Maak een token dat ook deze modules heeft.',
    fr: 'Un jeton d’API ne peut pas donner ce qu’il n’a pas. Il manque à celui-ci : {lacking}. Créez un jeton qui a aussi ces modules.',
  },
  tokenLacksDefaults: {
    en: 'This API token lacks what the role gives by default: {lacking}. Set `grants` to what the person is to have instead, or create a token that has these modules as well.',
    tr: 'Rolün varsayılan olarak verdiği yetkiler bu API anahtarında eksik: {lacking}. Kişinin bunların yerine sahip olacağı yetkileri `grants` ile belirtin ya da bu modülleri de içeren bir anahtar oluşturun.',
    nl: 'Dit API-token mist wat de rol standaard geeft: {lacking}. Zet in `grants` wat de persoon in plaats daarvan krijgt, of maak een token dat ook deze modules heeft.',
    fr: 'Il manque à ce jeton d’API ce que le rôle donne par défaut : {lacking}. Indiquez dans `grants` ce que la personne aura à la place, ou créez un jeton qui a aussi ces modules.',
  },
  lastAdmin: {
    en: 'The company would be left without an active admin.',
    tr: 'Şirkette etkin yönetici kalmazdı.',
    nl: 'Het bedrijf zou geen actieve beheerder meer hebben.',
    fr: 'L’entreprise n’aurait plus d’administrateur actif.',
  },
  invitedName: {
    en: 'Invited person',
    tr: 'Davet edilen kişi',
    nl: 'Uitgenodigde persoon',
    fr: 'Personne invitée',
  },
  namelessName: {
    en: 'Person without a name',
    tr: 'Adı belirtilmemiş kişi',
    nl: 'Persoon zonder naam',
    fr: 'Personne sans nom',
  },
  deletedName: {
    en: 'Deleted user',
    tr: 'Silinmiş kullanıcı',
    nl: 'Verwijderde gebruiker',
    fr: 'Utilisateur supprimé',
  },
  deletionConfirmation: {
    en: 'delete {name}',
    tr: '{name} sil',
    nl: 'verwijder {name}',
    fr: 'supprimer {name}',
  },
  searchTooLong: {
    en: 'Search for at most {most} characters.',
    tr: 'En fazla {most} karakter arayın.',
    nl: 'Zoek op hoogstens {most} tekens.',
    fr: 'Recherchez au plus {most} caractères.',
  },
} satisfies Record<string, Message>;
