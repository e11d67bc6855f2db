import type { Message } from '../../core/messages';

export const messages = {
  nameTaken: {
    en: 'There is a custom role of this name already.',
    tr: 'Bu adda bir özel rol zaten var.',
    nl: 'Er is al een eigen rol met deze naam.',
    fr: 'Il existe déjà un rôle personnalisé de ce nom.',
  },
  inUse: {
    en: '{count, plural, one {One person has} other {# people have}} this custom role: name another that takes its place.',
    tr: 'Bu özel rol {count} kişide: yerine geçecek bir rol belirtin.',
    nl: '{count, plural, one {Eén persoon heeft} other {# mensen hebben}} deze eigen rol: noem een andere die ervoor in de plaats komt.',
    fr: '{count, plural, one {Une personne a} other {# personnes ont}} ce rôle personnalisé : indiquez celui qui le remplace.',
  },
  replacesItself: {
    en: 'A custom role cannot take its own place.',
    tr: 'Bir özel rol kendi yerine geçemez.',
    nl: 'Een eigen rol kan niet voor zichzelf in de plaats komen.',
    fr: 'Un rôle personnalisé ne peut pas se remplacer lui-même.',
  },
} satisfies Record<string, Message>;
