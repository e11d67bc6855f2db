import type { Message } from '../../core/messages';

export const messages = {
  endsBefore: {
    en: 'An activity ends after it has begun.',
    tr: 'Bir aktivitenin bitişi başlangıcından sonra olmalıdır.',
    nl: 'Een activiteit eindigt nadat zij is begonnen.',
    fr: 'Une activité se termine après avoir commencé.',
  },
} satisfies Record<string, Message>;
