import type { Offer } from '../../shared/offer.ts'
import { everyAge, under18 } from './ages.ts'

const ishoej = (section: string) => ({
  source: `002_67085389409f911e.txt (Ishøj og Vallensbæk, misbrugspolitik): ${section}`,
  lines: ['ishoej-vallensbaek'],
  verifiedOn: null,
})

export const ishoejVallensbaekOffers: Offer[] = [
  {
    ...ishoej('Forankring af misbrugsindsatsen'),
    id: 'misbrugsteam-ishoej',
    name: 'Ishøj Kommunes team om alkohol og stoffer',
    what: {
      da: 'For alle i Ishøj og Vallensbæk, uanset alder. Bed om en samtale. Du har ret til at begynde inden 14 dage.',
      en: 'For everyone in Ishøj and Vallensbæk, whatever age. Ask for a talk. You have a right to start within 14 days.',
    },
    ages: everyAge,
    relations: ['self', 'child', 'partner', 'parent'],
    contact: { way: 'call', value: '43 57 75 75' },
  },
  {
    ...ishoej('Loven, og Forankring af misbrugsindsatsen'),
    id: 'sundhed-vallensbaek',
    name: 'Center for Sundhed og Forebyggelse, Vallensbæk',
    what: { da: 'Åben og anonym rådgivning om alkohol.', en: 'Open and anonymous counselling on alcohol.' },
    ages: everyAge,
    relations: ['self', 'child', 'partner', 'parent'],
    contact: null,
  },
  {
    ...ishoej('Forebyggende og opfølgende indsatser'),
    id: 'ssp-ishoej-vallensbaek',
    name: 'SSP i Ishøj og Vallensbæk',
    what: { da: 'Skole, socialforvaltning og politi sammen, for unge.', en: 'School, social services and police together, for the young.' },
    ages: under18,
    relations: ['self', 'parent', 'friend'],
    contact: null,
  },
  {
    ...ishoej('Forebyggende og opfølgende indsatser'),
    id: 'familiecenter-ishoej',
    name: 'Familiecenteret i Ishøj',
    what: { da: 'Hjælp til familier, når det er svært derhjemme.', en: 'Help for families when things are hard at home.' },
    ages: under18,
    relations: ['child', 'parent'],
    contact: null,
  },
]
