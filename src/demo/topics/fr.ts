import type { Customers } from './topic';

export const french: Customers = {
  firstNames: ['Chloé', 'Antoine', 'Inès', 'Julien', 'Zoé', 'Mathieu', 'Noémie'],
  lastNames: ['Bernard', 'Petit', 'Rousseau', 'Fontaine', 'Chevalier', 'Garnier', 'Benoît', 'Lambert', 'Faure'],
  transferNote: 'Les photos sont déjà là et une réponse est attendue aujourd’hui. Peux-tu prendre la suite ?',
  returnNote: 'Je ne serai pas là le reste de la journée. Le client sait qu’un collègue lui écrira.',
  topics: [
    {
      isSale: false,
      subject: 'Les vitesses de mon {bike} sautent',
      messages: [
        'Bonjour, les vitesses de mon {bike} sautent en montée. Je l’ai acheté il y a deux mois (commande {order}). Est-ce sous garantie ?',
        'Bonjour {name}, merci pour votre message. Un câble neuf se détend un peu les premières semaines. Est-ce sur toutes les vitesses, ou seulement les plus petites ?',
        'Surtout sur les deux plus petites.',
        'Il faut alors régler le dérailleur arrière. C’est gratuit la première année. Jeudi à 10 h vous conviendrait-il ?',
        'Jeudi, c’est parfait, merci.',
        'Le rendez-vous est noté. Pensez à apporter la clé de l’antivol.',
      ],
    },
    {
      isSale: false,
      subject: 'Commande {order} non reçue',
      messages: [
        'Ma commande {order} devait arriver lundi. Le suivi n’a pas bougé depuis quatre jours.',
        'Veuillez nous excuser, {name}. J’ai interrogé le transporteur et je vous écris dès que j’ai une réponse.',
        'Merci. J’ai besoin du vélo pour le week-end prochain.',
        'Le transporteur a retrouvé le colis à son dépôt. Il sera livré demain entre 9 h et 13 h.',
        'Il vient d’arriver, en parfait état.',
        'Très bien ! Bonne route, et n’hésitez pas à nous écrire si un réglage est nécessaire.',
      ],
    },
    {
      isSale: false,
      subject: 'Facture à refaire',
      messages: [
        'Bonjour, la facture de la commande {order} est à mon nom, il me la faudrait au nom de mon entreprise.',
        'Bonjour {name}, c’est possible. Pouvez-vous m’indiquer le nom exact et le numéro de TVA ?',
        'Je vous les ai envoyés en pièce jointe.',
        'Merci. La nouvelle facture est partie par e-mail, l’ancienne est annulée.',
        'Bien reçue, merci beaucoup.',
        'Avec plaisir. Bonne journée !',
      ],
    },
    {
      isSale: true,
      subject: 'Quelle taille pour le {bike} ?',
      messages: [
        'Bonjour, je mesure 176 cm. Faut-il prendre le {bike} en M ou en L ?',
        'Bonjour {name}, les deux sont possibles. Quelle est votre longueur d’entrejambe ?',
        '81 cm.',
        'Alors M vous ira le mieux. Vous pouvez l’essayer en vert et en gris au magasin.',
        'Je passerai samedi.',
        'Parfait. J’en ai mis un de chaque couleur de côté jusqu’à samedi 16 h.',
      ],
    },
    {
      isSale: true,
      subject: 'Aide à l’achat d’un vélo électrique',
      messages: [
        'Bonjour, le {bike} donne-t-il droit à une aide de ma région ?',
        'Bonjour {name}, le plus souvent, oui. Dans quelle ville habitez-vous ?',
        'À Lyon.',
        'Vous pouvez la demander dans les trois mois qui suivent l’achat. Je joins le certificat à la facture.',
        'Merci, je passe commande aujourd’hui.',
        'Votre commande porte le numéro {order}. Le certificat vous sera envoyé avec elle.',
      ],
    },
    {
      isSale: true,
      subject: 'Entretien annuel du {bike}',
      messages: [
        'Bonjour, combien coûte un contrat d’entretien pour le {bike} ?',
        'Bonjour {name}, 89 euros par an, avec une révision et la main-d’œuvre. Combien de kilomètres faites-vous ?',
        'Environ 3 000 par an.',
        'Je vous conseille alors la formule à deux révisions, à 129 euros.',
        'D’accord pour la seconde formule.',
        'C’est enregistré sous le numéro {order}. Votre première révision est prévue au printemps.',
      ],
    },
  ],
};
