import type { Customers } from './topic';

export const english: Customers = {
  firstNames: ['Hannah', 'George', 'Priya', 'Callum', 'Imogen', 'Samuel', 'Niamh'],
  lastNames: ['Clarke', 'Patel', 'Murphy', 'Hughes', 'Okafor', 'Turner', 'MacLeod', 'Fletcher', 'Reid'],
  transferNote: 'The customer has sent photos already and would like an answer today. Could you take it from here?',
  returnNote: 'I am out for the rest of the day. The customer has been told that a colleague will write.',
  topics: [
    {
      isSale: false,
      subject: 'Gears slipping on my {bike}',
      messages: [
        'Hello, the gears of my {bike} slip whenever I climb. I bought it two months ago (order {order}). Is that covered by the warranty?',
        'Hello {name}, thank you for writing. A new cable often stretches a little in the first weeks. Does it happen in every gear, or in the lowest ones only?',
        'Mostly in the two lowest ones.',
        'Then the rear derailleur needs adjusting. We do that free of charge within the first year. Would Thursday at 10:00 suit you?',
        'Thursday is perfect, thank you.',
        'You are booked in. Please bring the key of the lock, if you have one fitted.',
      ],
    },
    {
      isSale: false,
      subject: 'Order {order} has not arrived',
      messages: [
        'My order {order} should have been here on Monday. The tracking page has not changed for four days.',
        'I am sorry about that, {name}. I have asked the carrier where the parcel is and will write as soon as I hear from them.',
        'Thanks. I need the bicycle for a trip next weekend.',
        'The carrier has found it at their depot. It will be with you tomorrow between 9:00 and 13:00.',
        'It just arrived, in one piece.',
        'Wonderful! Have a good trip, and let us know if anything needs adjusting.',
      ],
    },
    {
      isSale: false,
      subject: 'Puncture kit missing from the box',
      messages: [
        'The {bike} is great, but the puncture kit that was in the offer is not in the box. Order {order}.',
        'Hello {name}, that should not have happened. I will send one today. Is the delivery address still the right one?',
        'Yes, it is. Thank you for the quick answer.',
        'It is on its way and should reach you in two or three days.',
        'Got it!',
        'Glad to hear it. Enjoy the ride!',
      ],
    },
    {
      isSale: true,
      subject: 'Which size of the {bike}?',
      messages: [
        'Hi, I am 172 cm tall with an inside leg of 79 cm. Should I go for M or L with the {bike}?',
        'Hi {name}, with those measurements M fits best. For long, sporty rides some people of your height prefer L. What will you use it for?',
        'Commuting, 12 km each way.',
        'Then M it is. We have it in green and in grey, and you can try both in the shop.',
        'I will come by on Saturday.',
        'Lovely. I have put one of each aside for you until Saturday at 16:00.',
      ],
    },
    {
      isSale: true,
      subject: 'Quote for a fleet of 15 bicycles',
      messages: [
        'We would like 15 bicycles for our staff, probably the {bike}. Could you send us a quote with maintenance included?',
        'With pleasure, {name}. For 15 bicycles there is a discount of 12 %. Would you like one service a year, or two?',
        'Two, please, and helmets for everybody.',
        'The quote is on its way to you by email. It is valid for 30 days.',
        'We agree. What do you need from us?',
        'Just the signed quote and your delivery address. We can deliver within three weeks.',
      ],
    },
    {
      isSale: true,
      subject: 'Trading in my old bicycle',
      messages: [
        'Do you take old bicycles in part exchange? Mine is a city bike from 2017, and I would like to buy a {bike}.',
        'We do, {name}. Please send a photo of the frame and one of the chain, then I can tell you roughly what it is worth.',
        'Here they are. The chain was replaced last year.',
        'Thank you, it looks well kept. We can offer 140 euros for it, once our workshop has seen it.',
        'That is fair. When may I bring it?',
        'Any weekday between 9:00 and 18:00. Please mention {order} at the counter.',
      ],
    },
  ],
};
