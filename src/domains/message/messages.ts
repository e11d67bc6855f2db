import type { Message } from '../../core/messages';

export const messages = {
  otherInbox: {
    en: 'This questionnaire belongs to another inbox.',
    tr: 'Bu anket başka bir gelen kutusuna ait.',
    nl: 'Deze vragenlijst hoort bij een andere inbox.',
    fr: 'Ce questionnaire appartient à une autre boîte.',
  },
  notYourInbox: {
    en: 'You open conversations in the inboxes that you serve, or through a questionnaire that was given to you.',
    tr: 'Yalnızca çalıştığınız gelen kutularında veya size verilen bir anketle görüşme açabilirsiniz.',
    nl: 'Je opent gesprekken in de inboxen die je bedient, of via een vragenlijst die je is toegewezen.',
    fr: 'Vous ouvrez des conversations dans les boîtes que vous desservez, ou par un questionnaire qui vous a été confié.',
  },
} satisfies Record<string, Message>;
