import type { Offer } from '../../shared/offer.ts'
import { everyAge, from15, grown, under18, young } from './ages.ts'

const aabenraa = (section: string) => ({
  source: `004_e0c8ce4de378e7ee.txt (Aabenraa, temahandleplan for rusmidler): ${section}`,
  lines: ['aabenraa', 'ungeraadgivningen'],
  contact: null,
  verifiedOn: null,
})

export const aabenraaOffers: Offer[] = [
  {
    ...aabenraa('Spor 4'),
    id: 'headspace-aabenraa',
    name: 'headspace Aabenraa',
    what: {
      da: 'Gratis og anonym rådgivning. Du binder dig ikke til noget.',
      en: 'Free and anonymous counselling. It commits you to nothing.',
    },
    ages: young,
    relations: ['self', 'friend'],
  },
  {
    ...aabenraa('Spor 4'),
    id: 'tuba',
    name: 'TUBA',
    what: {
      da: 'For unge, der vokser op med forældre, som drikker. Fra 14 til 24 år, og til 35 år i Aabenraa.',
      en: 'For young people who grow up with parents who drink. From 14 to 24, and up to 35 in Aabenraa.',
    },
    ages: ['12-14', ...from15, 'over_25'],
    relations: ['child'],
  },
  {
    ...aabenraa('Spor 1 og 4'),
    id: 'hus-til-unge',
    name: 'Hus til Unge',
    what: {
      da: 'Åben og anonym rådgivning, og hjælp over tid, når det er svært. Arbejder med MOVE, en metode for unge.',
      en: 'Open and anonymous counselling, and help over time when things are hard. Works with MOVE, a method for the young.',
    },
    ages: under18,
    relations: ['self'],
  },
  {
    ...aabenraa('Spor 2'),
    id: 'ungeindsatsen',
    name: 'Ungeindsatsen',
    what: {
      da: 'Din vej ind i kommunen, når det handler om skole, job eller det sociale. Også for forældre.',
      en: 'Your way into the municipality about school, work or social matters. For parents too.',
    },
    ages: from15,
    relations: ['self', 'parent'],
  },
  {
    ...aabenraa('Spor 3'),
    id: 'rusmiddelcenter-aabenraa',
    name: 'Rusmiddelcenter Aabenraa',
    what: {
      da: 'Åben og anonym rådgivning om alkohol og stoffer. Du kan selv komme, ringe eller skrive, også som pårørende. Arbejder med MOVE for unge fra 15 til 25.',
      en: 'Open and anonymous counselling on alcohol and drugs. You can come, call or write yourself, also as a relative. Works with MOVE for ages 15 to 25.',
    },
    ages: everyAge,
    relations: ['self', 'child', 'sibling', 'partner', 'parent'],
  },
  {
    ...aabenraa('Spor 3'),
    id: 'familiesamtaler-aabenraa',
    name: 'Samtaler for familien',
    what: {
      da: 'Samtaler for børn, par og familier, når en i familien drikker eller tager stoffer. Også når den, det gælder, ikke vil være med.',
      en: 'Talks for children, couples and families when one of them drinks or takes drugs. Also when that person will not take part.',
    },
    ages: everyAge,
    relations: ['child', 'sibling', 'partner', 'parent'],
  },
  {
    ...aabenraa('Spor 3'),
    id: 'kombas',
    name: 'KOMBAS',
    what: {
      da: 'Behandling i gruppe for dig over 18, der vil drikke mindre eller stoppe med stoffer.',
      en: 'Group treatment if you are over 18 and want to drink less or stop taking drugs.',
    },
    ages: grown,
    relations: ['self'],
  },
  {
    ...aabenraa('Spor 3'),
    id: 'kontakthuset',
    name: 'Kontakthuset',
    what: { da: 'Et sted at være efter behandling.', en: 'A place to be after treatment.' },
    ages: grown,
    relations: ['self'],
  },
  {
    ...aabenraa('Spor 4'),
    id: 'laenken',
    name: 'Lænken',
    what: {
      da: 'En forening, der hjælper, når alkohol fylder for meget.',
      en: 'An association that helps when alcohol takes up too much.',
    },
    ages: grown,
    relations: ['self', 'partner', 'parent'],
  },
  {
    ...aabenraa('Spor 4'),
    id: 'den-blaa-oase',
    name: 'Den Blå Oase',
    what: { da: 'Et tilbud til unge over 18 og voksne.', en: 'An offer for adults and for the young over 18.' },
    ages: grown,
    relations: ['self'],
  },
  {
    ...aabenraa('Spor 1 og 4'),
    id: 'ssp-aabenraa',
    name: 'SSP Aabenraa',
    what: {
      da: 'Skole, socialforvaltning og politi sammen. Du, dine forældre eller en ven kan ringe, hvis I er bekymrede.',
      en: 'School, social services and police together. You, your parents or a friend may call when worried.',
    },
    ages: under18,
    relations: ['self', 'parent', 'friend'],
  },
  {
    ...aabenraa('Spor 1'),
    id: 'tidlig-forebyggelse',
    name: 'Tidlig forebyggelse',
    what: {
      da: 'Støtte til børn og unge, der bor hjemme og går i skole.',
      en: 'Support for children and young people who live at home and go to school.',
    },
    ages: under18,
    relations: ['self', 'parent'],
  },
  {
    ...aabenraa('Spor 4'),
    id: 'efterskole-fritid',
    name: 'Penge til efterskole og fritid',
    what: {
      da: 'Kommunen kan hjælpe med at betale efterskole eller noget i fritiden.',
      en: 'The municipality can help to pay for boarding school or something in your spare time.',
    },
    ages: ['12-14', '15-17'],
    relations: ['self', 'parent'],
  },
  {
    ...aabenraa('Spor 4'),
    id: 'andre-skoletilbud',
    name: 'En anden slags skole',
    what: {
      da: 'Når den almindelige skole ikke går, kan kommunen finde noget andet.',
      en: 'When ordinary school does not work, the municipality can find something else.',
    },
    ages: under18,
    relations: ['self', 'parent'],
  },
]
