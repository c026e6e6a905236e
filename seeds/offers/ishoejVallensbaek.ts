import type { OfferRecord } from '../../shared/help/offer.ts'
import { from, misusePolicy } from '../sources.ts'
import { from15, under18 } from './ages.ts'

const ishoej = (section: string) => ({ sources: [misusePolicy(section)], lines: ['ishoej-vallensbaek'], contacts: [] })
const everyday = ishoej('Forebyggende og opfølgende indsatser')
const support = from('Ishøj Kommune, Særlig støtte til børn, unge og familier', null)

export const ishoejVallensbaekOffers: OfferRecord[] = [
  {
    ...ishoej('Loven, og Forankring af misbrugsindsatsen'),
    sources: [
      misusePolicy('Loven, og Forankring af misbrugsindsatsen'),
      from('Vidensportalen, Aktører: ansvar og roller (de 14 dage fra 18 år)', null),
    ],
    id: 'misbrugsteam-ishoej',
    name: 'Ishøj Kommunes team om alkohol og stoffer',
    what: {
      da: 'For alle i Ishøj og Vallensbæk, uanset alder. Bed om en samtale. Fra 18 år skal behandling begynde inden 14 dage. Under 18 er der andre regler.',
      en: 'For everyone in Ishøj and Vallensbæk, whatever age. Ask for a talk. From 18, treatment must begin within 14 days. Under 18 the rules are different.',
    },
    ages: null,
    relations: ['self', 'child', 'partner', 'parent'],
    contacts: [{ way: 'call', value: '43 57 75 75', source: misusePolicy('Forankring af misbrugsindsatsen') }],
  },
  {
    ...ishoej('Loven, og Forankring af misbrugsindsatsen'),
    id: 'sundhed-vallensbaek',
    name: 'Center for Sundhed og Forebyggelse, Vallensbæk',
    what: {
      da: 'Rådgivning om alkohol, hvor du ikke skal sige dit navn. I 2013 var det et forsøg.',
      en: 'Counselling on alcohol, with no need to say your name. In 2013 it was a trial.',
    },
    ages: null,
    relations: ['self', 'child', 'partner', 'parent'],
  },
  {
    ...everyday,
    id: 'sundhedscenter-ishoej',
    name: 'Sundhedscenter Ishøj',
    what: {
      da: 'Oplyser om alkohol og stoffer, og om dit helbred bagefter.',
      en: 'Tells about alcohol and drugs, and about your health afterwards.',
    },
    ages: null,
    relations: ['self'],
  },
  {
    ...everyday,
    id: 'sundhedsplejen-ishoej-vallensbaek',
    name: 'Sundhedsplejen',
    what: {
      da: 'Sundhedsplejersken møder unge i hverdagen og kan tale om alkohol og stoffer.',
      en: 'The school nurse meets young people in their everyday life and can talk about alcohol and drugs.',
    },
    ages: null,
    relations: ['self', 'friend'],
  },
  {
    ...everyday,
    id: 'gadeplan-ishoej-vallensbaek',
    name: 'Gadeplansmedarbejdere',
    what: {
      da: 'Voksne, der møder unge, hvor de er, og kan tale om alkohol og stoffer.',
      en: 'Street-level workers: adults who meet young people where they are and can talk about alcohol and drugs.',
    },
    ages: null,
    relations: ['self', 'friend'],
  },
  {
    ...everyday,
    sources: [...everyday.sources, from('SSP-samarbejdet i Ishøj', 2018)],
    id: 'ssp-ishoej-vallensbaek',
    name: 'SSP i Ishøj og Vallensbæk',
    what: {
      da: 'Skole, kommune og politi sammen, for unge. Det er ikke anonymt: I Ishøj siger politiet det til kommunen, når de har mødt en under 18.',
      en: 'School, municipality and police together, for the young. It is not anonymous: in Ishøj the police tell the municipality when they have met someone under 18.',
    },
    ages: null,
    relations: ['self', 'parent', 'friend'],
    contacts: [
      { way: 'call', value: '43 57 75 55', source: from('SSP-samarbejdet i Ishøj', 2018) },
      { way: 'visit', value: 'Ishøj Store Torv 20, 2635 Ishøj', source: from('SSP-samarbejdet i Ishøj', 2018) },
    ],
  },
  {
    ...everyday,
    id: 'familiecenteret-ishoej-vallensbaek',
    name: 'Familiecenteret',
    what: {
      da: 'Et af de steder, der møder unge fra Ishøj og Vallensbæk i hverdagen.',
      en: 'One of the places that meet young people from Ishøj and Vallensbæk in their everyday life.',
    },
    ages: null,
    relations: ['self', 'parent'],
  },
  {
    ...everyday,
    sources: [support],
    id: 'ungeraadgivningen-ishoej',
    name: 'Ungerådgivningen i Ishøj',
    what: {
      da: 'Tal med en psykolog, hvis du er mellem 15 og 25 år. Du skal ikke sige dit navn.',
      en: 'Talk with a psychologist if you are between 15 and 25. No need to say your name.',
    },
    ages: from15,
    relations: ['self'],
    contacts: [{ way: 'call', value: '51 50 44 41', source: support }],
  },
  {
    ...everyday,
    sources: [from('Ishøj Kommune, Nu kan børn og unge lettere selv kontakte kommunen', 2024)],
    id: 'dinside-ishoej',
    name: 'Din side, Ishøj',
    what: {
      da: 'Kommunens side for børn og unge: dine rettigheder, og hvem du kan kontakte. Kommunen er ikke anonym.',
      en: "The municipality's page for children and young people: your rights, and whom to contact. The municipality is not anonymous.",
    },
    ages: null,
    relations: ['self', 'friend'],
    contacts: [
      {
        way: 'link',
        value: 'https://ishoj.dk/dinside',
        source: from('Ishøj Kommune, Nu kan børn og unge lettere selv kontakte kommunen', 2024),
      },
    ],
  },
  {
    ...everyday,
    sources: [support],
    id: 'aaben-anonym-raadgivning-ishoej',
    name: 'Åben Anonym Rådgivning, Ishøj',
    what: {
      da: 'Op til fem samtaler for forældre til børn op til 18 år. Du skal ikke sige dit navn.',
      en: 'Up to five talks for parents of children up to 18. No need to say your name.',
    },
    ages: null,
    relations: ['parent'],
    contacts: [{ way: 'call', value: '23 43 40 74', source: support }],
  },
  {
    ...everyday,
    sources: [from('Ishøj Kommune, Særlig støtte (ældre side)', null)],
    id: 'straxen-ishoej',
    name: 'StraXen, Ishøj',
    what: { da: 'Når du er bekymret for et barn.', en: 'When you are worried about a child.' },
    ages: null,
    relations: ['parent', 'friend'],
    contacts: [{ way: 'call', value: '43 57 75 78', source: from('Ishøj Kommune, Særlig støtte (ældre side)', null) }],
  },
  {
    ...everyday,
    sources: [from('Børne- og Ungdomspsykiatrisk Center, Akut behandling', null)],
    id: 'psykiatri-hovedstaden-under-18',
    name: 'Akut psykiatrisk hjælp under 18, Glostrup',
    what: {
      da: 'For dig under 18, der har det så svært inden i, at du har brug for akut hjælp. Du kan komme uden at være henvist.',
      en: 'For you under 18 who feel so bad inside that you need help at once. You can come without being referred.',
    },
    ages: under18,
    relations: ['self', 'parent'],
    contacts: [{ way: 'call', value: '38 64 06 71', source: from('B205 Akutafsnit, Glostrup', null) }],
  },
]
