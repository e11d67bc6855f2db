import type { Message } from '../../core/messages';

export const messages = {
  successorIsSame: {
    en: 'Choose a colleague other than the person being removed, or leave the successor out.',
    tr: 'Kimse kendi yerine geçemez. Bir meslektaş belirtin ya da boş bırakın.',
    nl: 'Niemand neemt van zichzelf over. Noem een collega, of laat de opvolger weg.',
    fr: 'Personne ne se succède à soi-même. Indiquez un collègue, ou n’indiquez pas de successeur.',
  },
  successorNotActive: {
    en: 'Only somebody who works here can take over: this person is invited, inactive, blocked or archived.',
    tr: 'Yalnızca çalışan biri devralabilir: bu kişi davetli, pasif, engelli veya arşivde.',
    nl: 'Alleen wie hier werkt kan overnemen: deze persoon is uitgenodigd, inactief, geblokkeerd of gearchiveerd.',
    fr: 'Seule une personne active peut prendre la suite : celle-ci est invitée, inactive, bloquée ou archivée.',
  },
  confirmation: {
    en: 'Type exactly: {text}',
    tr: 'Aynen şunu yazın: {text}',
    nl: 'Typ precies: {text}',
    fr: 'Saisissez exactement : {text}',
  },
} satisfies Record<string, Message>;
