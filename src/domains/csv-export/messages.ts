import type { Message } from '../../core/messages';

export const messages = {
  noColumn: {
    en: 'Choose at least one column.',
    tr: 'En az bir sütun seçin.',
    nl: 'Kies ten minste één kolom.',
    fr: 'Choisissez au moins une colonne.',
  },
  hiddenColumn: {
    en: 'You may not see this column.',
    tr: 'Bu sütunu görme yetkiniz yok.',
    nl: 'Je mag deze kolom niet zien.',
    fr: 'Vous ne pouvez pas voir cette colonne.',
  },
  tooManyRows: {
    en: 'An export holds at most {most} rows. Narrow the filter and export in parts.',
    tr: 'Bir dışa aktarma en fazla {most} satır içerir. Filtreyi daraltıp parça parça dışa aktarın.',
    nl: 'Een export bevat hoogstens {most} rijen. Beperk het filter en exporteer in delen.',
    fr: 'Un export contient au plus {most} lignes. Restreignez le filtre et exportez par parties.',
  },
  tooLong: {
    en: 'The filter is too long for an export. Name less in it.',
    tr: 'Filtre bir dışa aktarma için fazla uzun. Daha az koşul belirtin.',
    nl: 'Het filter is te lang voor een export. Noem er minder in.',
    fr: 'Le filtre est trop long pour un export. Indiquez-y moins de choses.',
  },
  noExport: {
    en: 'There is no export with this address. Ask for one with exportUsers or exportAuditLog.',
    tr: 'Bu adreste bir dışa aktarma yok. exportUsers ya da exportAuditLog ile isteyin.',
    nl: 'Er is geen export met dit adres. Vraag er een met exportUsers of exportAuditLog.',
    fr: 'Aucun export à cette adresse. Demandez-en un avec exportUsers ou exportAuditLog.',
  },
  expired: {
    en: 'The time for this export is over. Ask for another.',
    tr: 'Bu dışa aktarmanın süresi doldu. Yenisini isteyin.',
    nl: 'De tijd voor deze export is voorbij. Vraag een nieuwe.',
    fr: 'Le délai de cet export est écoulé. Demandez-en un autre.',
  },
  notAnyMore: {
    en: 'Whoever asked for this export may no longer see what it holds.',
    tr: 'Bu dışa aktarmayı isteyen kişi içeriğini artık göremez.',
    nl: 'Wie om deze export vroeg, mag de inhoud niet meer zien.',
    fr: 'La personne qui a demandé cet export ne peut plus en voir le contenu.',
  },
  tooBusy: {
    en: 'Too many exports are being loaded right now. Try again in {retryAfterSeconds} seconds.',
    tr: 'Şu anda çok fazla dışa aktarma indiriliyor. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'Er worden nu te veel exports geladen. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'Trop d’exports sont en cours de chargement. Réessayez dans {retryAfterSeconds} secondes.',
  },
  failed: {
    en: 'The export could not be read right now. Try again in {retryAfterSeconds} seconds.',
    tr: 'Dışa aktarma şu anda okunamadı. {retryAfterSeconds} saniye sonra yeniden deneyin.',
    nl: 'De export kon nu niet worden gelezen. Probeer het over {retryAfterSeconds} seconden opnieuw.',
    fr: 'L’export n’a pas pu être lu pour le moment. Réessayez dans {retryAfterSeconds} secondes.',
  },
} satisfies Record<string, Message>;
