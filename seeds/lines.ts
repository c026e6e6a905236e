import type { Hours, Line } from '../shared/line.ts'
import { alwaysTo } from '../shared/settings/overflow.ts'
import { TIME_ZONE } from '../shared/settings/timeZone.ts'
import { youthTopics } from '../shared/topic.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

/** The documents name no opening hours. These hours are examples and marked as such. Together the four lines are open at every hour of the week. */
const week = (...spans: [days: number[], from: string, to: string][]): Hours => ({
  week: spans.map(([days, from, to]) => ({ days, from, to })),
  exceptions: [],
})

const complaint = {
  da: 'Er du utilfreds med, hvordan vi passer på oplysninger? Så kan du sige det til kommunen eller klage til Datatilsynet.',
  en: 'Unhappy with how we look after information? You can tell the municipality, or complain to Datatilsynet, the Danish data protection authority.',
}

const controllerIn = (municipality: string) => ({
  name: `${municipality} Kommune`,
  contact: {
    da: `Vil du vide, hvordan vi passer på dine oplysninger? Spørg databeskyttelsesrådgiveren i ${municipality} Kommune. Nummeret står på kommunens hjemmeside.`,
    en: `Would you like to know how we look after your information? Ask the data protection officer of ${municipality} Kommune. The number is on the municipality's website.`,
  },
  complaint,
})

const shared = {
  timeZone: TIME_ZONE,
  hoursAreExamples: true,
  closedByHand: null,
  closingSoonMin: 30,
  queueLimit: 25,
  urgentReserve: 5,
  poolWish: null,
  topics: [...youthTopics],
} satisfies Partial<Line>

export const lines: Line[] = [
  {
    ...shared,
    id: 'aabenraa',
    path: '/a',
    name: { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' },
    greeting: {
      da: 'Her svarer ungekonsulenter og ungerådgivere fra Aabenraa.',
      en: 'Youth advisers from Aabenraa answer here.',
    },
    hours: week([[1, 2, 3, 4, 7], '12:00', '22:00'], [[5, 6], '12:00', '01:00']),
    ages: ['12-14', '15-17', '18-20', '21-25'],
    municipalities: [{ id: 'aabenraa', name: 'Aabenraa' }],
    mode: 'automatic',
    overflow: alwaysTo('ungeraadgivningen', 'faxe'),
    controller: controllerIn('Aabenraa'),
  },
  {
    ...shared,
    id: 'ungeraadgivningen',
    path: '/u',
    name: { da: 'Ungerådgivningen under 18', en: 'The youth line under 18' },
    greeting: {
      da: 'Den direkte linje for dig under 18. Her svarer rådgivere fra Aabenraa.',
      en: 'The direct line for you who are under 18. Advisers from Aabenraa answer here.',
    },
    hours: week([everyDay, '00:00', '24:00']),
    ages: ['under_12', '12-14', '15-17'],
    municipalities: [{ id: 'aabenraa', name: 'Aabenraa' }],
    mode: 'automatic',
    overflow: alwaysTo('aabenraa'),
    controller: controllerIn('Aabenraa'),
  },
  {
    ...shared,
    id: 'faxe',
    path: '/f',
    name: { da: 'Faxe', en: 'Faxe' },
    greeting: {
      da: 'Her svarer rådgivere, der arbejder med unge i Faxe.',
      en: 'Advisers who work with young people in Faxe answer here.',
    },
    hours: week([[1, 2, 3, 4], '14:00', '21:00'], [[5], '14:00', '23:00'], [[7], '15:00', '21:00']),
    ages: ['12-14', '15-17', '18-20', '21-25'],
    municipalities: [{ id: 'faxe', name: 'Faxe' }],
    mode: 'pull',
    overflow: alwaysTo('ungeraadgivningen', 'aabenraa'),
    controller: controllerIn('Faxe'),
  },
  {
    ...shared,
    id: 'ishoej-vallensbaek',
    path: '/i',
    name: { da: 'Ishøj og Vallensbæk', en: 'Ishøj and Vallensbæk' },
    greeting: {
      da: 'Ét hold rådgivere for unge i Ishøj og i Vallensbæk.',
      en: 'One team of advisers for young people in Ishøj and in Vallensbæk.',
    },
    hours: week([[1, 2, 3, 4], '13:00', '20:00'], [[5, 6], '16:00', '24:00'], [[7], '14:00', '20:00']),
    ages: ['12-14', '15-17', '18-20', '21-25'],
    municipalities: [
      { id: 'ishoej', name: 'Ishøj' },
      { id: 'vallensbaek', name: 'Vallensbæk' },
    ],
    mode: 'automatic',
    overflow: alwaysTo('ungeraadgivningen', 'aabenraa'),
    controller: controllerIn('Ishøj'),
  },
]
