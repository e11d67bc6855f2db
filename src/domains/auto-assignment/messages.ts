import type { Message } from '../../core/messages';

export const messages = {
  manual: {
    en: 'The conversations of this inbox are assigned by hand: somebody has to take it.',
    tr: 'Bu gelen kutusunun görüşmeleri elle atanır: birinin görüşmeyi üstlenmesi gerekir.',
    nl: 'De gesprekken van deze inbox worden met de hand toegewezen: iemand moet het aannemen.',
    fr: 'Les conversations de cette boîte sont attribuées à la main : quelqu’un doit la prendre.',
  },
  companyClosed: {
    en: 'The company is closed. It goes on when it opens.',
    tr: 'Şirket şu anda kapalı. Açıldığında devam eder.',
    nl: 'Het bedrijf is gesloten. Zodra het opent, gaat het verder.',
    fr: 'L’entreprise est fermée. Cela reprend à l’ouverture.',
  },
  nobodyServes: {
    en: 'Nobody who is active serves this inbox.',
    tr: 'Bu gelen kutusunda etkin kimse çalışmıyor.',
    nl: 'Geen enkele actieve persoon bedient deze inbox.',
    fr: 'Aucune personne active ne dessert cette boîte.',
  },
  offered: {
    en: '{name} has been asked to take it over and has not answered yet.',
    tr: '{name} devralma teklifini henüz yanıtlamadı.',
    nl: '{name} is gevraagd om het over te nemen en heeft nog niet geantwoord.',
    fr: 'On a demandé à {name} de la reprendre ; la réponse n’est pas encore arrivée.',
  },
  person: {
    en: '{name} could have it: {needs}.',
    tr: '{name} alabilir: {needs}.',
    nl: '{name} kan het krijgen: {needs}.',
    fr: '{name} pourrait l’avoir : {needs}.',
  },
  LIMIT_REACHED: {
    en: 'once a conversation of theirs is closed or their limit, in all or in this inbox, is raised',
    tr: 'bir görüşmesi kapanınca veya toplam sınırı ya da bu gelen kutusundaki sınırı yükseltilince',
    nl: 'zodra een gesprek van deze persoon sluit of de limiet, in totaal of in deze inbox, omhooggaat',
    fr: 'dès qu’une de ses conversations est fermée ou que sa limite, au total ou dans cette boîte, augmente',
  },
  LANGUAGE: {
    en: 'once they accept its language',
    tr: 'bu dili kabul edince',
    nl: 'zodra deze persoon de taal accepteert',
    fr: 'dès qu’elle accepte cette langue',
  },
  INBOX: {
    en: 'once they serve its inbox',
    tr: 'bu gelen kutusunda çalışınca',
    nl: 'zodra deze persoon de inbox bedient',
    fr: 'dès qu’elle dessert cette boîte',
  },
  QUESTIONNAIRE: {
    en: 'once they are given its questionnaire',
    tr: 'anketine erişim verilince',
    nl: 'zodra deze persoon de vragenlijst krijgt',
    fr: 'dès que le questionnaire lui est confié',
  },
  MODULE: {
    en: 'once they are granted the module CONVERSATIONS',
    tr: 'CONVERSATIONS modülü verilince',
    nl: 'zodra deze persoon de module CONVERSATIONS krijgt',
    fr: 'dès que le module CONVERSATIONS lui est accordé',
  },
  ABSENT: {
    en: 'once they come online',
    tr: 'çevrimiçi olunca',
    nl: 'zodra deze persoon online komt',
    fr: 'dès qu’elle est en ligne',
  },
  WARMING_UP: {
    en: 'in a moment, for they came online just now',
    tr: 'birazdan, çünkü az önce çevrimiçi oldu',
    nl: 'over een ogenblik, want deze persoon kwam net online',
    fr: 'dans un instant, car elle vient d’arriver en ligne',
  },
} satisfies Record<string, Message>;
