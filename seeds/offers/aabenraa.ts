import type { OfferRecord } from '../../shared/help/offer.ts'
import { aabenraaPlan, from } from '../sources.ts'
import { from15, grownUp, under18, young } from './ages.ts'
import { inAabenraa } from './inAabenraa.ts'

/** Neither source names a phone number or a street. A coordinator must find both before a youth is sent there. */
const underEighteen = from('Psykiatrien i Syddanmark, Ny organisering', 2023)
const walkIn = from('TV2 Fyn, Hotline skal give krisehjælp til ukrainere på Fyn', 2022)

/** The offers in Aabenraa, except those of the drug and alcohol centre. */
export const aabenraaOffers: OfferRecord[] = [
  {
    ...inAabenraa('Spor 4'),
    id: 'headspace-aabenraa',
    name: 'headspace Aabenraa',
    what: {
      da: 'Gratis rådgivning for dig mellem 12 og 25 år. Du skal ikke sige dit navn, og du binder dig ikke til noget.',
      en: 'Free counselling for you between 12 and 25. No need to say your name, and it commits you to nothing.',
    },
    ages: young,
    relations: ['self', 'friend'],
    contacts: [{ way: 'chat', value: 'https://headspace.dk', source: from('headspace.dk, Rådgivning (chatten i hele landet)', null) }],
  },
  {
    ...inAabenraa('Spor 4'),
    id: 'tuba-aabenraa',
    name: 'TUBA i Aabenraa, fra 25 til 35 år',
    what: {
      da: 'For dig mellem 25 og 35 år, der er vokset op med forældre, som drikker. Kun for dig, der bor i Aabenraa Kommune.',
      en: 'For you between 25 and 35 who grew up with parents who drink. Only if you live in Aabenraa Kommune.',
    },
    ages: ['21-25', 'over_25'],
    relations: ['child'],
    contacts: [{ way: 'visit', value: 'Ramsherred 31, 1. sal, Aabenraa', source: from('Der Nordschleswiger om TUBA', null) }],
  },
  {
    ...inAabenraa('Spor 1 og 4'),
    id: 'hus-til-unge',
    name: 'Hus til Unge',
    what: {
      da: 'For dig under 18. Rådgivning, hvor du ikke skal sige dit navn, og hjælp over tid, når det er rigtig svært.',
      en: 'For you under 18. Counselling with no need to say your name, and help over time when things are really hard.',
    },
    ages: under18,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 3'),
    id: 'move',
    name: 'MOVE',
    what: {
      da: 'Behandling for unge fra 15 til 25 år, der vil stoppe med stoffer eller alkohol. Rusmiddelcenteret og Hus til Unge bruger den.',
      en: 'Treatment for ages 15 to 25 who want to stop taking drugs or drinking. Rusmiddelcenteret and Hus til Unge use it.',
    },
    ages: from15,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 2'),
    id: 'ungeindsatsen',
    name: 'Ungeindsatsen',
    what: {
      da: 'Din vej ind i kommunen fra 15 til 25 år, når det handler om skole, job eller det sociale. Også for forældre.',
      en: 'Your way into the municipality from 15 to 25 about school, work or social matters. For parents too.',
    },
    ages: from15,
    relations: ['self', 'parent'],
  },
  {
    ...inAabenraa('Spor 1, pilotprojekt fra 2020'),
    id: 'dobbelt-belastet-aabenraa',
    name: 'Psykisk sygdom og rusmidler',
    what: {
      da: 'For dig, der både har en psykisk sygdom og bruger stoffer eller alkohol. Et forsøg fra 2020, for dem der bor på Bjerggade.',
      en: 'For you who have both a mental illness and use drugs or alcohol. A trial from 2020, for those who live at Bjerggade.',
    },
    ages: null,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 4'),
    id: 'den-blaa-oase',
    name: 'Den Blå Oase',
    what: { da: 'Et tilbud til unge over 18 og voksne.', en: 'An offer for adults and for the young over 18.' },
    ages: grownUp,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 1 og 4'),
    sources: [aabenraaPlan('Spor 1 og 4'), from('SSP-samarbejdet i Ishøj: politiet er med (i Aabenraa sluttet af navnet)', 2018)],
    id: 'ssp-aabenraa',
    name: 'SSP Aabenraa',
    what: {
      da: 'Skole, kommune og politi sammen, for unge under 18. Du og din familie kan ringe. Politiet er med, så det er ikke anonymt.',
      en: 'School, municipality and police together, for the young under 18. You and your family may call. The police take part, so it is not anonymous.',
    },
    ages: under18,
    relations: ['self', 'parent', 'friend'],
  },
  {
    ...inAabenraa('Spor 2 og 4'),
    id: 'ssp-plus-aabenraa',
    name: 'SSP+',
    what: {
      da: 'Alle uddannelser for unge i Aabenraa arbejder sammen om alkohol og stoffer. Spørg på din uddannelse.',
      en: 'All places of youth education in Aabenraa work together on alcohol and drugs. Ask where you study.',
    },
    ages: null,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 4'),
    id: 'bekymringssamtaler-aabenraa',
    name: 'Bekymringssamtaler',
    what: {
      da: 'En samtale, fordi nogen er bekymret for dig. Det er skolen, SSP, politiet eller en gademedarbejder, der taler med dig.',
      en: 'A talk because somebody is worried about you. It is the school, SSP, the police or a street worker who talks with you.',
    },
    ages: null,
    relations: ['self', 'parent'],
  },
  {
    ...inAabenraa('Spor 1'),
    id: 'tidlig-forebyggelse',
    name: 'Tidlig forebyggelse',
    what: {
      da: 'Støtte til børn og unge fra 0 til 17 år, der bor hjemme og går i skole eller daginstitution.',
      en: 'Support for children and young people from 0 to 17 who live at home and go to school or day care.',
    },
    ages: under18,
    relations: ['self', 'parent'],
    contacts: [{ way: 'call', value: '73 76 87 87', source: from('Aabenraa Kommune, Driftsstatus over afdelinger', 2020) }],
  },
  {
    ...inAabenraa('–'),
    sources: [from('Aabenraa Kommune, Driftsstatus over afdelinger', 2020)],
    id: 'familie-og-ungecentret-aabenraa',
    name: 'Familie- og Ungecentret, Aabenraa',
    what: { da: 'Kommunens center for familier og unge.', en: "The municipality's centre for families and young people." },
    ages: null,
    relations: ['self', 'parent'],
    contacts: [{ way: 'call', value: '73 76 74 86', source: from('Aabenraa Kommune, Driftsstatus over afdelinger', 2020) }],
  },
  {
    ...inAabenraa('Spor 4'),
    id: 'efterskole-fritid',
    name: 'Penge til efterskole og fritid',
    what: {
      da: 'Kommunen kan hjælpe med at betale efterskole eller noget i fritiden.',
      en: 'The municipality can help to pay for boarding school or something in your spare time.',
    },
    ages: null,
    relations: ['self', 'parent'],
  },
  {
    ...inAabenraa('Spor 4'),
    id: 'andre-skoletilbud',
    name: 'En anden slags skole',
    what: { da: 'Kommunen kan finde en anden slags skole.', en: 'The municipality can find another kind of school.' },
    ages: null,
    relations: ['self', 'parent'],
  },
  {
    ...inAabenraa('–'),
    sources: [underEighteen],
    id: 'psykiatri-syddanmark-under-18',
    name: 'Akut psykiatrisk hjælp under 18, Syddanmark',
    what: {
      da: 'For dig under 18, der har det så svært inden i, at du har brug for akut hjælp. I Odense dag og nat. I Aabenraa på hverdage fra 8 til 18.',
      en: 'For you under 18 who feel so bad inside that you need help at once. In Odense day and night. In Aabenraa on weekdays from 8 to 18.',
    },
    ages: under18,
    relations: ['self', 'parent'],
    contacts: [
      { way: 'visit', value: 'Børne- og ungdomspsykiatrien i Odense', source: underEighteen },
      { way: 'visit', value: 'Børne- og ungdomspsykiatrien i Aabenraa', source: underEighteen },
    ],
  },
  {
    ...inAabenraa('–'),
    sources: [walkIn, from('Psykiatrien i Syddanmark, Ny organisering (18 og 19 år hører til de voksne)', 2023)],
    id: 'psykiatri-syddanmark-fra-18',
    name: 'Akut psykiatrisk hjælp fra 18 år, Syddanmark',
    what: {
      da: 'Når du har det så svært inden i, at du har brug for akut hjælp. Du kan komme uden at være henvist.',
      en: 'When you feel so bad inside that you need help at once. You can come without being referred.',
    },
    ages: grownUp,
    relations: ['self', 'parent'],
    contacts: ['Aabenraa', 'Vejle', 'Esbjerg', 'Odense'].map((town) => ({
      way: 'visit' as const,
      value: `Psykiatrien i ${town}`,
      source: walkIn,
    })),
  },
]
