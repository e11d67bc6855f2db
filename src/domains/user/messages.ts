import type { Message } from '../../core/messages';

export const messages = {
  needsModule: {
    en: 'You may no longer do this: it needs the module USERS at level MANAGE.',
    tr: 'Artık bunu yapamazsınız: USERS modülünün MANAGE düzeyi gerekir.',
    nl: 'Dit mag je niet meer: het vereist de module USERS op niveau MANAGE.',
    fr: 'Vous ne pouvez plus le faire : il faut le module USERS au niveau MANAGE.',
  },
  needsSecurity: {
    en: 'You may no longer do this: it needs the module SECURITY at level MANAGE.',
    tr: 'Artık bunu yapamazsınız: SECURITY modülünün MANAGE düzeyi gerekir.',
    nl: 'Dit mag je niet meer: het vereist de module SECURITY op niveau MANAGE.',
    fr: 'Vous ne pouvez plus le faire : il faut le module SECURITY au niveau MANAGE.',
  },
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
    en: 'You cannot give a module or a level that you do not have yourself. What the role gives by default counts too.',
    tr: 'Kendinizde olmayan bir modülü veya düzeyi veremezsiniz. Rolün varsayılanları da sayılır.',
    nl: 'Je kunt geen module of niveau geven dat je zelf niet hebt. Wat de rol standaard geeft telt mee.',
    fr: 'Vous ne pouvez donner ni un module ni un niveau que vous n’avez pas. Les droits par défaut du rôle comptent aussi.',
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
  searchTooLong: {
    en: 'Search for at most {most} characters.',
    tr: 'En fazla {most} karakter arayın.',
    nl: 'Zoek op hoogstens {most} tekens.',
    fr: 'Recherchez au plus {most} caractères.',
  },
} satisfies Record<string, Message>;
