import type { OfferRecord } from '../../shared/help/offer.ts'
import { grownUp } from './ages.ts'
import { inAabenraa } from './inAabenraa.ts'

/** What Rusmiddelcenter Aabenraa does, and its partners. The plan names no phone number, address or page of the centre. */
export const aabenraaCentre: OfferRecord[] = [
  {
    ...inAabenraa('Spor 2 og 3'),
    id: 'rusmiddelcenter-aabenraa',
    name: 'Rusmiddelcenter Aabenraa',
    what: {
      da: 'Rådgivning om alkohol og stoffer, hvor du ikke skal sige dit navn. Du kan selv komme, ringe eller skrive, også som pårørende.',
      en: 'Counselling on alcohol and drugs, with no need to say your name. You can come, call or write yourself, also as a relative.',
    },
    ages: null,
    relations: ['self', 'child', 'sibling', 'partner', 'parent'],
  },
  {
    ...inAabenraa('Spor 3'),
    id: 'familiesamtaler-aabenraa',
    name: 'Familiesamtaler, par- og pårørendesamtaler',
    what: {
      da: 'Samtaler for familien, når en af jer drikker eller tager stoffer. Også når den, det gælder, ikke vil være med.',
      en: 'Talks for the family when one of you drinks or takes drugs. Also when that person will not take part.',
    },
    ages: null,
    relations: ['child', 'sibling', 'partner', 'parent'],
  },
  {
    ...inAabenraa('Spor 3'),
    id: 'boernesamtaler-aabenraa',
    name: 'Børnesamtaler',
    what: {
      da: 'Samtaler for børn, når en i familien drikker eller tager stoffer.',
      en: 'Talks for children when someone in the family drinks or takes drugs.',
    },
    ages: null,
    relations: ['child', 'sibling', 'parent'],
  },
  {
    ...inAabenraa('Spor 3'),
    id: 'stoette-kontaktperson-aabenraa',
    name: 'Støtte-kontaktperson',
    what: {
      da: 'Er du i behandling i Rusmiddelcenteret, og er det svært at klare bagefter, kan du få en fast kontaktperson.',
      en: 'If you are treated at Rusmiddelcenteret and find it hard to cope afterwards, you can get a contact person of your own.',
    },
    ages: null,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 3, KOMBAS'),
    id: 'kombas',
    name: 'KOMBAS',
    what: {
      da: 'Behandling i gruppe fra 18 til 70 år, når du vil stoppe med alkohol eller stoffer. Skulle prøves af i 2021.',
      en: 'Treatment in a group from 18 to 70, when you want to stop drinking or taking drugs. Was to be tried out in 2021.',
    },
    ages: grownUp,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 3'),
    id: 'kontakthuset',
    name: 'Kontakthuset',
    what: { da: 'Et sted at være efter et ophold i døgnbehandling.', en: 'A place to stay after residential treatment.' },
    ages: null,
    relations: ['self'],
  },
  {
    ...inAabenraa('Spor 4'),
    id: 'laenken',
    name: 'Lænken',
    what: {
      da: 'En privat organisation, som Rusmiddelcenter Aabenraa arbejder sammen med.',
      en: 'A private organisation that Rusmiddelcenter Aabenraa works with.',
    },
    ages: null,
    relations: ['self', 'partner', 'parent'],
  },
]
