import type { Message } from '../../core/messages';

export const messages = {
  endsAlready: {
    en: 'A token ends in the future, or never (leave expiresAt out).',
    tr: 'Anahtar gelecekte sona erer ya da hiç (expiresAt vermeyin).',
    nl: 'Een token eindigt in de toekomst, of nooit (laat expiresAt weg).',
    fr: 'Un jeton prend fin dans le futur, ou jamais (omettez expiresAt).',
  },
  tooMany: {
    en: 'A company has at most {most} API tokens that work. Revoke one that is not used any more.',
    tr: 'Bir şirketin en fazla {most} geçerli API anahtarı olabilir. Artık kullanılmayan birini iptal edin.',
    nl: 'Een bedrijf heeft hoogstens {most} werkende API-tokens. Trek er een in dat niet meer wordt gebruikt.',
    fr: 'Une entreprise a au plus {most} jetons d’API valables. Révoquez-en un qui ne sert plus.',
  },
  notAnyMore: {
    en: 'You may no longer act in this company.',
    tr: 'Bu şirkette artık işlem yapamazsınız.',
    nl: 'Je mag in dit bedrijf niets meer doen.',
    fr: 'Vous ne pouvez plus agir dans cette entreprise.',
  },
  factorFirst: {
    en: 'Your company requires a second factor: set one up before you make a token.',
    tr: 'Şirketiniz ikinci faktör istiyor: anahtar oluşturmadan önce kurun.',
    nl: 'Je bedrijf vereist een tweede factor: stel die in voordat je een token maakt.',
    fr: 'Votre entreprise exige un second facteur : configurez-le avant de créer un jeton.',
  },
} satisfies Record<string, Message>;
