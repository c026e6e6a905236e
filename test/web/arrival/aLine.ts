import type { WaitingFact } from '../../../shared/doors/page.ts'
import { dayAndNight } from '../../../shared/help/helpFor.ts'
import type { HelpNumber, Offer } from '../../../shared/help/offer.ts'
import type { ArrivalState, LineView } from '../../../shared/line.ts'
import { youthTopics } from '../../../shared/topic.ts'

/** Saturday 21 November 2026, 16:20 in Copenhagen. */
export const NOW = Date.UTC(2026, 10, 21, 15, 20)
const hour = 3_600_000

export const aLine = (state: ArrivalState, change: Partial<LineView> = {}): LineView => ({
  id: 'aabenraa',
  path: '/a',
  name: { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' },
  greeting: { da: 'Vi arbejder med unge her i Aabenraa.', en: 'We work with young people here in Aabenraa.' },
  state,
  opensAt: state === 'closed' ? NOW + 71 * hour : null,
  closesAt: state === 'closed' ? null : Date.UTC(2026, 10, 21, 20),
  message: null,
  timeZone: 'Europe/Copenhagen',
  ages: ['12-14', '15-17', '18-20', '21-25'],
  topics: [...youthTopics],
  langs: ['da', 'en'],
  queue: state === 'queue-only' ? 'some' : null,
  onDuty: state === 'closed' || state === 'nobody-yet' || state === 'down' ? [] : [{ name: 'Mette', title: 'ungerådgiver' }],
  overflow: [
    {
      id: 'faxe',
      path: '/f',
      name: { da: 'Faxe-chatten', en: 'The Faxe chat' },
      state: 'open',
      ages: ['12-14', '15-17', '18-20', '21-25'],
    },
  ],
  overflowNumbers: [],
  controller: {
    name: 'Aabenraa Kommune',
    contact: { da: 'Skriv til dpo@example.dk.', en: 'Write to dpo@example.dk.' },
    complaint: { da: 'Du kan klage til Datatilsynet.', en: 'You can complain to Datatilsynet.' },
  },
  ...change,
})

const number = (id: string, name: string, call: string, change: Partial<HelpNumber> = {}): HelpNumber => ({
  id,
  name,
  what: { da: 'Når et liv er i fare.', en: 'When a life is in danger.' },
  call,
  sms: null,
  chat: null,
  hours: { da: 'Dag og nat', en: 'Day and night' },
  asks: 'name',
  records: true,
  showsOnBill: false,
  regionLines: [],
  ages: null,
  lists: { young: 1, under12: 1, over25: 1, parents: 1 },
  checked: '2026-11-03',
  ...change,
})

export const helpNumbers: HelpNumber[] = [
  number('112', '112', '112'),
  number('114', '114', '114', { what: { da: 'Politiet, når det ikke er livsfarligt.', en: 'The police, when no life is in danger.' } }),
  number('boernetelefonen', 'BørneTelefonen', '116 111', {
    what: { da: 'En voksen, der lytter.', en: 'An adult who listens.' },
    sms: '116 111',
    hours: dayAndNight,
    ages: ['under_12', '12-14', '15-17', '18-20'],
    lists: { young: 1, under12: 1, over25: null, parents: null },
    chat: 'https://bornetelefonen.dk/chat',
    asks: 'nothing',
    records: null,
  }),
  number('livslinien', 'Livslinien', '70 201 201', {
    what: { da: 'Når du tænker på at dø.', en: 'When you think of dying.' },
    hours: null,
    asks: 'nothing',
    records: null,
    showsOnBill: null,
  }),
  number('giftlinjen', 'Giftlinjen', '82 12 12 12', {
    what: { da: 'Når du har taget noget farligt.', en: 'When you took something dangerous.' },
  }),
  number('laegevagt-syd', 'Lægevagten', '70 11 07 07', {
    what: { da: 'Når din læge har lukket.', en: 'When your doctor is closed.' },
    regionLines: ['aabenraa'],
    showsOnBill: null,
  }),
  number('laegevagt-sj', 'Lægevagten', '1818', { regionLines: ['faxe'] }),
]

export const offers: Offer[] = [
  {
    id: 'headspace-aabenraa',
    name: 'headspace',
    what: { da: 'Et sted, hvor unge kan komme forbi og tale med nogen.', en: 'A place where young people can drop in and talk.' },
    ages: ['12-14', '15-17', '18-20', '21-25'],
    relations: ['self'],
    lines: ['aabenraa'],
    contacts: [{ way: 'call', value: '74 00 00 00' }],
    checkedOn: '2026-11-03',
  },
  {
    id: 'tuba',
    name: 'TUBA',
    what: {
      da: 'For unge, der er vokset op med alkohol eller stoffer i hjemmet.',
      en: 'For young people who grew up with drinking or drugs at home.',
    },
    ages: ['15-17', '18-20', '21-25'],
    relations: ['child'],
    lines: [],
    contacts: [{ way: 'call', value: '70 00 00 01' }],
    checkedOn: '2026-11-03',
  },
]

export const anArrival = (state: ArrivalState, change: Partial<LineView> = {}) => ({
  lang: 'da' as const,
  line: aLine(state, change),
  lines: [aLine(state, change), aLine('open', { id: 'faxe', path: '/f', name: { da: 'Faxe-chatten', en: 'The Faxe chat' } })],
  helpNumbers,
  offers,
  toRead: [] as WaitingFact[],
  mark: 'mark',
  rootPublicKey: 'A'.repeat(87),
  assets: { script: '/assets/main.js', styles: ['/assets/main.css'], youth: '/assets/youth.js', solver: '/assets/solver.js' },
  neutralSite: 'https://www.dmi.dk/',
  now: NOW,
})
