import type { Customers } from './topic';

export const dutch: Customers = {
  firstNames: ['Femke', 'Bram', 'Noor', 'Joost', 'Eline', 'Ruben', 'Maud'],
  lastNames: ['Bakker', 'Visser', 'van Dijk', 'Smit', 'de Boer', 'Mulder', 'Hendriks', 'Dekker', 'van Leeuwen'],
  transferNote: 'De klant heeft al foto’s gestuurd en wil graag vandaag antwoord. Neem jij het over?',
  returnNote: 'Ik ben er de rest van de dag niet. De klant weet dat een collega zal schrijven.',
  topics: [
    {
      isSale: false,
      subject: 'Mijn {bike} schakelt slecht',
      messages: [
        'Goedemiddag, mijn {bike} verspringt bij het klimmen. Ik heb hem twee maanden geleden gekocht (bestelling {order}). Valt dat onder de garantie?',
        'Goedemiddag {name}, bedankt voor uw bericht. Een nieuwe kabel rekt in de eerste weken wat op. Gebeurt het in elke versnelling, of alleen in de lichtste?',
        'Vooral in de twee lichtste.',
        'Dan moet de achterderailleur worden afgesteld. In het eerste jaar doen we dat gratis. Schikt donderdag om 10.00 uur?',
        'Donderdag is prima, bedankt.',
        'De afspraak staat. Neemt u de sleutel van het slot mee?',
      ],
    },
    {
      isSale: false,
      subject: 'Bestelling {order} niet ontvangen',
      messages: [
        'Mijn bestelling {order} zou maandag komen. De trackingpagina is al vier dagen niet veranderd.',
        'Dat is vervelend, {name}. Ik heb de vervoerder gevraagd waar het pakket is en schrijf zodra ik iets weet.',
        'Dank u. Ik heb de fiets volgend weekend nodig.',
        'De vervoerder heeft het pakket in het depot gevonden. Het komt morgen tussen 9.00 en 13.00 uur.',
        'Hij is net bezorgd, helemaal heel.',
        'Mooi! Veel plezier ermee, en laat het ons weten als er iets bijgesteld moet worden.',
      ],
    },
    {
      isSale: false,
      subject: 'Accu laadt niet helemaal op',
      messages: [
        'De accu van mijn {bike} komt niet verder dan 80 %. Is dat normaal?',
        'Goedemorgen {name}, dat kan aan de spaarstand liggen. Staat die in de app aan?',
        'Ja, die stond aan! Hoe zet ik hem uit?',
        'In de app onder Accu, Laadgrens: kies daar 100 %. Voor elke dag raden we overigens 80 % aan, dat is beter voor de accu.',
        'Duidelijk, dan laat ik het zo.',
        'Prima. Als er nog iets is, horen we het graag.',
      ],
    },
    {
      isSale: true,
      subject: 'Welke maat {bike}?',
      messages: [
        'Hallo, ik ben 184 cm lang. Heb ik bij de {bike} maat L of XL nodig?',
        'Hallo {name}, met uw lengte zit u tussen L en XL in. Wat is uw binnenbeenlengte?',
        '87 cm.',
        'Dan is L de beste keuze. U kunt hem in groen en in grijs proberen.',
        'Ik kom zaterdag langs.',
        'Leuk. Ik heb van elke kleur één voor u apart gezet, tot zaterdag 16.00 uur.',
      ],
    },
    {
      isSale: true,
      subject: 'Leasen via de werkgever',
      messages: [
        'Kan ik de {bike} leasen via mijn werkgever?',
        'Dat kan, {name}. Met welke leasemaatschappij werkt uw werkgever samen?',
        'Dat zoek ik even uit … het is de grootste van de lijst op uw site.',
        'Dan kunnen we het binnen een week regelen. Ik stuur u de offerte met nummer {order}.',
        'Ontvangen en doorgestuurd, mijn werkgever is akkoord.',
        'Dan maken we de fiets klaar. U krijgt bericht zodra u hem kunt ophalen.',
      ],
    },
    {
      isSale: true,
      subject: 'Kinderzitje op de {bike}',
      messages: [
        'Past er een kinderzitje op de {bike}? Onze dochter is twee.',
        'Jazeker, {name}. De drager kan 27 kg dragen. Wilt u het zitje voor of achter?',
        'Achter, graag.',
        'Dan raad ik een zitje met klikbevestiging aan. We monteren het gratis bij een nieuwe fiets.',
        'Dan bestel ik ze samen.',
        'Mooi, uw bestelnummer is {order}. Over vijf werkdagen staat alles klaar.',
      ],
    },
  ],
};
