import type { Message } from '../../core/messages';

export const liveMessages = {
  notEventStream: {
    en: 'A stream answers text/event-stream: accept that.',
    tr: 'Akış, text/event-stream türünde yanıt verir: Accept başlığında bunu kabul edin.',
    nl: 'Een stream antwoordt met text/event-stream: accepteer dat.',
    fr: 'Un flux répond en text/event-stream : acceptez ce type.',
  },
  tooManySubscriptions: {
    en: 'A WebSocket carries at most {most} subscriptions at a time. Complete one, or open another connection.',
    tr: 'Bir WebSocket aynı anda en fazla {most} abonelik (subscription) taşır. Birini tamamlayın ya da başka bir bağlantı açın.',
    nl: 'Een WebSocket draagt hoogstens {most} subscriptions tegelijk. Beëindig er een, of open nog een verbinding.',
    fr: 'Un WebSocket porte au plus {most} subscriptions à la fois. Terminez-en une ou ouvrez une autre connexion.',
  },
} satisfies Record<string, Message>;
