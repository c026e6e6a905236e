import type { NumberRecord } from '../shared/help/offer.ts'
import { from } from './sources.ts'

const common = {
  sms: null,
  chat: null,
  hours: null,
  asks: null,
  records: null,
  showsOnBill: null,
  ages: null,
  lists: { young: 8, under12: 5, over25: 7, parents: 8 },
} as const
/** On this day two regions become Region Østdanmark (law 699 of 20 June 2025). A check made before that day must be made again. */
const NEW_REGION = '2027-01-01'

const south = from('Region Syddanmark, Lægevagt', null)
const zealand = from('B.T., Mere end 700.000 får nu brev: skal ringe til nyt akutnummer', 2022)
const capital = from('Bispebjerg Hospital, Hvordan bruger jeg 1813', null)

/**
 * The doctor out of hours, one for each region. What one of them asks or records says nothing about the others. By day the number may be closed, so
 * each entry also names the youth's own doctor. Only the youth knows that doctor's number.
 */
export const doctors: NumberRecord[] = [
  {
    ...common,
    id: 'laegevagt-syddanmark',
    name: 'Lægevagten',
    what: {
      da: 'Når du er syg eller har slået dig, og din egen læge har lukket. Har lægen åbent, så ring der i stedet.',
      en: 'When you are ill or hurt and your own doctor is closed. If your own doctor is open, call there instead.',
    },
    call: '70 11 07 07',
    hours: {
      da: 'Hverdage 16–8, og hele døgnet lørdag, søndag og helligdage.',
      en: 'Weekdays 16–8, and day and night on weekends and holidays.',
    },
    asks: 'cpr',
    records: true,
    regionLines: ['aabenraa', 'ungeraadgivningen'],
    askAgainFrom: null,
    sources: {
      what: south,
      call: from('laegevagten.dk, Region of Southern Denmark', 2024),
      hours: from('laegevagten.dk, Region of Southern Denmark', 2024),
      asks: from('laegevagten.dk, Region of Southern Denmark', 2024),
      records: south,
    },
  },
  {
    ...common,
    id: 'laegevagt-sjaelland',
    name: '1818',
    what: {
      da: 'Når du er syg eller har slået dig, og din egen læge har lukket. Har lægen åbent, så ring der i stedet. Ring også 1818, når du har det så svært inden i, at du har brug for akut hjælp.',
      en: 'When you are ill or hurt and your own doctor is closed. If your own doctor is open, call there instead. Call 1818 also when you feel so bad inside that you need help at once.',
    },
    call: '1818',
    regionLines: ['faxe'],
    askAgainFrom: NEW_REGION,
    sources: { what: zealand, call: from('Dagens Medicin, Lægevagt i Region Sjælland', 2024) },
  },
  {
    ...common,
    id: 'laegevagt-hovedstaden',
    name: '1813',
    what: {
      da: 'Når du er syg eller har slået dig, og din egen læge har lukket. Har lægen åbent, så ring der i stedet. De viser også vej, når du har det så svært inden i, at du har brug for akut hjælp.',
      en: 'When you are ill or hurt and your own doctor is closed. If your own doctor is open, call there instead. They also show the way when you feel so bad inside that you need help at once.',
    },
    call: '1813',
    // The source names no closing time for injuries, and none for urgent psychiatric help. So these hours are for illness only.
    hours: { da: 'Ved sygdom: hverdage 16–8, og i weekenden.', en: 'For illness: weekdays 16–8, and at weekends.' },
    asks: 'cpr',
    regionLines: ['ishoej-vallensbaek'],
    askAgainFrom: NEW_REGION,
    sources: { what: from('Region Hovedstaden, Fakta om 1813', null), call: capital, hours: capital, asks: capital },
  },
]
