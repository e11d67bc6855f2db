import type { Message } from '../../core/messages';

export const messages = {
  codeTaken: {
    en: 'Another product has this code already.',
    tr: 'Bu kod başka bir üründe kullanılıyor.',
    nl: 'Een ander product heeft deze code al.',
    fr: 'Un autre produit porte déjà ce code.',
  },
  currencyNeeded: {
    en: 'A price needs its currency: provide both, or neither.',
    tr: 'Fiyat, para birimiyle birlikte verilir: ikisini de girin veya ikisini de boş bırakın.',
    nl: 'Bij een prijs hoort een munteenheid: vul beide in, of geen van beide.',
    fr: 'Un prix va avec sa monnaie : indiquez les deux, ou aucun des deux.',
  },
  priceNeeded: {
    en: 'A currency needs its price: provide both, or neither.',
    tr: 'Para birimi, fiyatla birlikte verilir: ikisini de girin veya ikisini de boş bırakın.',
    nl: 'Bij een munteenheid hoort een prijs: vul beide in, of geen van beide.',
    fr: 'Une monnaie va avec son prix : indiquez les deux, ou aucun des deux.',
  },
  negative: {
    en: 'A price cannot be below zero.',
    tr: 'Fiyat sıfırdan küçük olamaz.',
    nl: 'Een prijs kan niet lager zijn dan nul.',
    fr: 'Un prix ne peut pas être inférieur à zéro.',
  },
} satisfies Record<string, Message>;
