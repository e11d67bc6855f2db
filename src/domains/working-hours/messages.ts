import type { Message } from '../../core/messages';

export const messages = {
  dayTwice: {
    en: '{day} is listed more than once. List each day of the week once.',
    tr: '{day} daha önce verilmiş. Haftanın her günü burada bir kez yer alır.',
    nl: '{day} is al opgegeven. Elke dag van de week staat hier één keer.',
    fr: '{day} a déjà été donné. Chaque jour de la semaine figure ici une fois.',
  },
  daysMissing: {
    en: 'Each of the seven days is needed. Not here: {days}.',
    tr: 'Yedi günün her biri gerekli. Eksik olan: {days}.',
    nl: 'Alle zeven dagen zijn nodig. Niet opgegeven: {days}.',
    fr: 'Chacun des sept jours est requis. Absents : {days}.',
  },
  workingWithoutHours: {
    en: 'A working day needs hours. Give some, or say that it is not a working day.',
    tr: 'Çalışma gününün saatleri olmalı. Saat verin ya da çalışma günü olmadığını belirtin.',
    nl: 'Een werkdag heeft uren nodig. Geef ze op, of zeg dat het geen werkdag is.',
    fr: 'Un jour ouvré doit avoir des horaires. Donnez-en, ou indiquez que ce jour n’est pas ouvré.',
  },
  hoursWithoutWorking: {
    en: 'A day that is not a working day has no hours. Leave them out, or say that it is a working day.',
    tr: 'Çalışma günü olmayan günün saati olmaz. Saatleri kaldırın ya da çalışma günü olduğunu belirtin.',
    nl: 'Een dag waarop niet gewerkt wordt heeft geen uren. Laat ze weg, of zeg dat het een werkdag is.',
    fr: 'Un jour non ouvré n’a pas d’horaires. Retirez-les, ou indiquez que ce jour est ouvré.',
  },
  tooManyIntervals: {
    en: 'A day has at most {most} intervals.',
    tr: 'Bir günde en fazla {most} aralık olabilir.',
    nl: 'Een dag heeft hoogstens {most} perioden.',
    fr: 'Une journée compte au plus {most} plages.',
  },
  startsAtTheEnd: {
    en: '24:00 is the end of a day and no start. What begins at midnight begins at 00:00 of the next day.',
    tr: '24:00 günün sonudur, başlangıç olamaz. Gece yarısı başlayan, ertesi gün 00:00’da başlar.',
    nl: '24:00 is het einde van een dag en geen begin. Wat om middernacht begint, begint om 00:00 van de volgende dag.',
    fr: '24:00 est la fin d’un jour et non un début. Ce qui commence à minuit commence à 00:00 le jour suivant.',
  },
  noLength: {
    en: 'This ends when it begins. For the whole day give 00:00 to 24:00.',
    tr: 'Başladığı anda bitiyor. Bütün gün için 00:00 ile 24:00 verin.',
    nl: 'Dit eindigt wanneer het begint. Geef 00:00 tot 24:00 voor de hele dag.',
    fr: 'Cette plage finit quand elle commence. Pour toute la journée, donnez 00:00 à 24:00.',
  },
  overlap: {
    en: 'This overlaps an interval before it.',
    tr: 'Kendinden önceki bir aralıkla çakışıyor.',
    nl: 'Dit overlapt een eerdere periode.',
    fr: 'Cette plage en chevauche une précédente.',
  },
  nightIntoMorning: {
    en: 'This runs on past midnight into hours of the next day.',
    tr: 'Gece yarısını geçip ertesi günün saatleriyle çakışıyor.',
    nl: 'Dit loopt na middernacht door in uren van de volgende dag.',
    fr: 'Cette plage se prolonge après minuit dans les horaires du jour suivant.',
  },
  tooManyExceptions: {
    en: 'There are at most {most} exceptions. Those that are past can go.',
    tr: 'En fazla {most} istisna olabilir. Geçmiş olanlar silinebilir.',
    nl: 'Er zijn hoogstens {most} uitzonderingen. Die voorbij zijn, mogen weg.',
    fr: 'Il y a au plus {most} exceptions. Celles qui sont passées peuvent partir.',
  },
  dateTwice: {
    en: '{date} was given already. Give all of its hours in one exception.',
    tr: '{date} daha önce verilmiş. Bütün saatlerini tek istisnada verin.',
    nl: '{date} is al opgegeven. Geef alle uren ervan in één uitzondering.',
    fr: '{date} a déjà été donnée. Donnez tous ses horaires en une seule exception.',
  },
  tooFarAhead: {
    en: 'An exception is at most {years} years from now.',
    tr: 'İstisna bugünden en fazla {years} yıl sonra olabilir.',
    nl: 'Een uitzondering is hoogstens {years} jaar vanaf nu.',
    fr: 'Une exception est au plus dans {years} ans.',
  },
  endsBeforeItBegins: {
    en: 'This is before the start of the time that was asked for.',
    tr: 'Sorulan sürenin başlangıcından önce.',
    nl: 'Dit ligt voor het begin van de gevraagde tijd.',
    fr: 'Ceci est avant le début de la période demandée.',
  },
  tooLong: {
    en: 'Ask for at most {days, number} days at a time.',
    tr: 'Bir seferde en fazla {days, number} gün sorun.',
    nl: 'Vraag hoogstens {days, number} dagen per keer.',
    fr: 'Demandez au plus {days, number} jours à la fois.',
  },
} satisfies Record<string, Message>;
