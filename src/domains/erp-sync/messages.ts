import type { Message } from '../../core/messages';

export const messages = {
  onlyWhoWasAsked: {
    en: 'Only whoever saved the record can answer.',
    tr: 'Yalnızca kaydı yapan kişi yanıt verebilir.',
    nl: 'Alleen wie het record heeft opgeslagen kan antwoorden.',
    fr: 'Seule la personne qui a enregistré la fiche peut répondre.',
  },
  settled: {
    en: 'This question has been answered already.',
    tr: 'Bu soru zaten yanıtlandı.',
    nl: 'Deze vraag is al beantwoord.',
    fr: 'Cette question a déjà reçu une réponse.',
  },
  expired: {
    en: 'The time to answer is over. Save the record again to be asked again.',
    tr: 'Yanıt süresi doldu. Yeniden sorulması için kaydı tekrar kaydedin.',
    nl: 'De tijd om te antwoorden is voorbij. Sla het record opnieuw op om de vraag weer te krijgen.',
    fr: 'Le délai pour répondre est écoulé. Enregistrez de nouveau la fiche pour que la question soit reposée.',
  },
  directionNeeded: {
    en: 'Say which way the data goes, or that it goes neither way.',
    tr: 'Verinin hangi yöne gideceğini ya da hiç gitmeyeceğini belirtin.',
    nl: 'Geef aan welke kant de gegevens op gaan, of dat ze geen van beide kanten op gaan.',
    fr: 'Indiquez le sens de la synchronisation, ou qu’elle ne se fait dans aucun des deux.',
  },
  notToRetry: {
    en: 'Only a sync that failed, or waits to run again, can be run again.',
    tr: 'Yalnızca başarısız olan veya yeniden denenmeyi bekleyen bir senkronizasyon yeniden çalıştırılabilir.',
    nl: 'Alleen een synchronisatie die is mislukt of op een nieuwe poging wacht, kan opnieuw worden uitgevoerd.',
    fr: 'Seule une synchronisation qui a échoué ou attend un nouvel essai peut être relancée.',
  },
  laterSave: {
    en: 'The record was saved again since, and another sync is under way for it.',
    tr: 'Kayıt o zamandan beri yeniden kaydedildi ve onun için başka bir senkronizasyon sürüyor.',
    nl: 'Het record is sindsdien opnieuw opgeslagen, en daarvoor loopt een andere synchronisatie.',
    fr: 'La fiche a été enregistrée de nouveau depuis, et une autre synchronisation est en cours pour elle.',
  },
} satisfies Record<string, Message>;
