import type { Offer } from '../../shared/offer.ts'
import { everyAge, grown } from './ages.ts'

const faxe = (section: string) => ({
  source: `003_5fe9b4e5a10e375b.txt (Faxe, årsrapport 2013): ${section}`,
  lines: ['faxe'],
  verifiedOn: null,
})

export const faxeOffers: Offer[] = [
  {
    ...faxe('De primære tilbud'),
    id: 'rusmiddelcenter-faxe',
    name: 'Rusmiddelcenter Faxe',
    what: {
      da: 'Gratis råd og samtaler om alkohol og stoffer, alene, som par eller i gruppe. Du har ret til at begynde inden 14 dage.',
      en: 'Free advice and talks on alcohol and drugs, alone, as a couple or in a group. You have a right to start within 14 days.',
    },
    ages: everyAge,
    relations: ['self', 'partner'],
    contact: { way: 'visit', value: 'Præstøvej 78, 4640 Faxe' },
  },
  {
    ...faxe('De primære tilbud'),
    id: 'paaroerende-faxe',
    name: 'Samtaler for pårørende, Faxe',
    what: {
      da: 'For dig, der holder af en, som drikker eller tager stoffer.',
      en: 'For you who care about someone who drinks or takes drugs.',
    },
    ages: everyAge,
    relations: ['child', 'sibling', 'partner', 'parent'],
    contact: null,
  },
  {
    ...faxe('De primære tilbud'),
    id: 'tilbagefaldsgruppe-faxe',
    name: 'Gruppe mod tilbagefald, Faxe',
    what: {
      da: 'En gruppe for dig, der er stoppet og vil blive ved med det.',
      en: 'A group for you who have stopped and want to keep it up.',
    },
    ages: grown,
    relations: ['self'],
    contact: null,
  },
  {
    ...faxe('Familieorienteret alkoholbehandling'),
    id: 'familiebehandling-faxe',
    name: 'Familien og alkohol, Faxe',
    what: {
      da: 'Samtaler for hele familien, når en forælder drikker. Børn må selv henvende sig.',
      en: 'Talks for the whole family when a parent drinks. Children may make contact themselves.',
    },
    ages: everyAge,
    relations: ['child', 'parent', 'partner'],
    contact: null,
  },
]
