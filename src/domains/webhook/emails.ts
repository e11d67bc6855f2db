import { defineEmail } from '../../runtime/define-email';

/** Tells those who stand behind a webhook that nothing has reached it for a day. */
export const webhookFailingEmail = defineEmail<{ company: string; webhook: string }>('WEBHOOK_FAILING', {
  subject: {
    en: 'A webhook has received nothing for a day',
    tr: 'Bir webhook bir gündür hiçbir şey almadı',
    nl: 'Een webhook heeft een dag lang niets ontvangen',
    fr: 'Un webhook n’a rien reçu depuis un jour',
  },
  paragraphs: [
    {
      en: 'For a day no delivery to the webhook “{webhook}” of {company} has succeeded. Muster keeps trying what is new, and gives up each delivery after a day.',
      tr: '{company} şirketinin “{webhook}” adlı webhook’una bir gündür hiçbir teslimat yapılamadı. Muster yeni olayları denemeyi sürdürür ve her teslimattan bir gün sonra vazgeçer.',
      nl: 'Al een dag lang is geen enkele bezorging aan de webhook “{webhook}” van {company} gelukt. Muster blijft proberen wat nieuw is en geeft elke bezorging na een dag op.',
      fr: 'Depuis un jour, aucune livraison au webhook « {webhook} » de {company} n’a abouti. Muster continue d’essayer ce qui est nouveau et abandonne chaque livraison après un jour.',
    },
  ],
  closing: {
    en: 'The list of its deliveries says what its receiver answered. What was given up can be delivered again from there.',
    tr: 'Alıcının ne yanıt verdiği teslimat listesinde yazar. Vazgeçilenler oradan yeniden teslim edilebilir.',
    nl: 'In de lijst van bezorgingen staat wat de ontvanger antwoordde. Wat is opgegeven, kan daar opnieuw worden bezorgd.',
    fr: 'La liste de ses livraisons indique ce que le destinataire a répondu. Ce qui a été abandonné peut y être livré de nouveau.',
  },
});
