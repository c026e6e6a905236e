import type { OfferRecord } from '../../shared/help/offer.ts'
import { aabenraaPlan, from } from '../sources.ts'
import { from15, young } from './ages.ts'

const national = { lines: [], contacts: [] }
const cyberhus = from('cyberhus.dk, Om os', null)
const tidende = from('tidende.dk, Styrelse styrker anonym rådgivning', 2025)

/** Offers for the whole country. Like the local ones they wait for a check. Numbers that are shown without a check are in helpNumbers.ts. */
export const nationalOffers: OfferRecord[] = [
  {
    ...national,
    sources: [aabenraaPlan('Spor 4'), from('Der Nordschleswiger om TUBA', null)],
    id: 'tuba',
    name: 'TUBA',
    what: {
      da: 'For dig mellem 14 og 24 år, der er vokset op med forældre, som drikker, uanset hvilken kommune du bor i. Der er forløb i Aabenraa.',
      en: 'For you between 14 and 24 who grew up with parents who drink, whichever municipality you live in. There are courses in Aabenraa.',
    },
    ages: young,
    relations: ['child'],
    contacts: [{ way: 'visit', value: 'Ramsherred 31, 1. sal, Aabenraa', source: from('Der Nordschleswiger om TUBA', null) }],
  },
  {
    ...national,
    sources: [cyberhus],
    id: 'cyberhus',
    name: 'Cyberhus',
    what: {
      da: 'Chat og brevkasse for dig mellem 9 og 23 år. Du skal ikke sige dit navn. De gemmer samtalen i 30 dage.',
      en: 'Chat and letters for you between 9 and 23. No need to say your name. They keep the conversation for 30 days.',
    },
    ages: ['under_12', ...young],
    relations: ['self', 'friend'],
    contacts: [{ way: 'chat', value: 'https://cyberhus.dk', source: cyberhus }],
  },
  {
    ...national,
    sources: [tidende, from('netstof.dk, Baggrundsinfo', null)],
    id: 'netstof',
    name: 'Netstof',
    what: {
      da: 'Viden om stoffer og alkohol for dig mellem 14 og 25 år. Du kan skrive et brev uden at sige dit navn.',
      en: 'Knowledge about drugs and alcohol for you between 14 and 25. You can write a letter without saying your name.',
    },
    ages: young,
    relations: ['self', 'friend', 'parent'],
    contacts: [{ way: 'link', value: 'https://netstof.dk', source: tidende }],
  },
  {
    ...national,
    sources: [from('Kristeligt Dagblad om SletDet', 2024)],
    id: 'sletdet',
    name: 'SletDet',
    what: {
      da: 'Når nogen deler billeder eller videoer af dig, eller truer dig på nettet. De hjælper med at få det fjernet.',
      en: 'When somebody shares pictures or videos of you, or threatens you online. They help to get it removed.',
    },
    ages: null,
    relations: ['self', 'friend', 'parent'],
    contacts: [{ way: 'link', value: 'https://sletdet.redbarnet.dk', source: from('SletDet Rådgivningen, Politianmeldelse', null) }],
  },
  {
    ...national,
    sources: [from('B.T. om henvendelser om spiseforstyrrelser', 2024), from('Welltica, Rekordmange søger hjælp', 2025)],
    id: 'spiseforstyrrelser-selvskade',
    name: 'Foreningen Spiseforstyrrelser og Selvskade',
    what: {
      da: 'Når mad, krop eller selvskade fylder for meget. Også for dem, der er tæt på.',
      en: 'When food, body or self-harm takes up too much. Also for those close by.',
    },
    ages: null,
    relations: ['self', 'friend', 'parent', 'sibling', 'partner'],
  },
  {
    ...national,
    sources: [from('B.T., Børns Vilkår lancerer nyt rådgivningstilbud', 2022)],
    id: 'hoert',
    name: 'Hørt',
    what: { da: 'Chat for dig mellem 15 og 24 år.', en: 'Chat for you between 15 and 24.' },
    ages: from15,
    relations: ['self'],
  },
  {
    ...national,
    sources: [from('bha.dk, Blå Kors-telefon er åben mellem jul og nytår', 2020)],
    id: 'den-blaa-linje',
    name: 'Den Blå Linje',
    what: {
      da: 'Når afhængighed eller ensomhed fylder. Også for pårørende. I 2020 var der åbent hver dag fra 18 til 23.',
      en: 'When addiction or loneliness takes up much. Also for relatives. In 2020 it was open every day from 18 to 23.',
    },
    ages: null,
    relations: ['self', 'partner', 'parent'],
    contacts: [{ way: 'call', value: '70 100 130', source: from('bha.dk, Blå Kors-telefon er åben mellem jul og nytår', 2020) }],
  },
  {
    ...national,
    sources: [from('Kristeligt Dagblad om ForældreTelefonen', 2023)],
    id: 'foraeldretelefonen',
    name: 'ForældreTelefonen',
    what: { da: 'For forældre og andre voksne om et barn.', en: 'For parents and other adults around a child.' },
    ages: null,
    relations: ['parent'],
  },
]
