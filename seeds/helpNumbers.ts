import type { HelpNumber } from '../shared/offer.ts'

const dayAndNight = { da: 'Åbent dag og nat.', en: 'Open day and night.' }

/** When the list of national numbers was gone through; past six months a test fails until somebody has gone through it again. */
const verified = { verifiedOn: '2026-11-01', verifiedWhere: 'Gennemgang af nationale numre før første udgave, november 2026' }
const all = { ...verified, sms: null, chat: null, showsOnBill: null, regionLines: [] }
/** Out of hours a doctor asks who you are; the call may be recorded. */
const doctor = {
  ...all,
  name: 'Lægevagten',
  what: {
    da: 'Når du er syg eller har slået dig, og din egen læge har lukket.',
    en: 'When you are ill or hurt and your own doctor is closed.',
  },
  hours: null,
  asksName: true,
  records: true,
}

/** National numbers for the help panel, in the order they are shown. */
export const helpNumbers: HelpNumber[] = [
  {
    ...all,
    id: '112',
    name: '112',
    what: {
      da: 'Når et liv er i fare lige nu. De kan se, hvor din telefon er.',
      en: 'When a life is in danger right now. They can see where your phone is.',
    },
    call: '112',
    hours: dayAndNight,
    asksName: true,
    records: true,
  },
  {
    ...all,
    id: '114',
    name: '114',
    what: {
      da: 'Politiet, og den sociale døgnvagt, når kommunen har lukket.',
      en: 'The police, and the social duty officer when the municipality is closed.',
    },
    call: '114',
    hours: dayAndNight,
    asksName: true,
    records: true,
  },
  {
    ...all,
    id: 'boernetelefonen',
    name: 'BørneTelefonen',
    what: {
      da: 'For børn og unge. Nummeret står ikke på regningen, men i telefonens egen liste.',
      en: "For children and young people. The number is not on the bill, but it is in the phone's own list.",
    },
    call: '116 111',
    sms: '116 111',
    chat: 'https://bornetelefonen.dk',
    hours: dayAndNight,
    asksName: false,
    records: false,
    showsOnBill: false,
  },
  {
    ...all,
    id: 'giftlinjen',
    name: 'Giftlinjen',
    what: {
      da: 'Når du har taget piller eller noget andet farligt. Er du dårlig, så ring 112 først.',
      en: 'When you have taken pills or something else dangerous. If you feel ill, call 112 first.',
    },
    call: '82 12 12 12',
    hours: dayAndNight,
    asksName: true,
    records: true,
  },
  {
    ...all,
    id: 'livslinien',
    name: 'Livslinien',
    what: {
      da: 'Når du tænker på at dø. De har ikke altid åbent: BørneTelefonen har.',
      en: 'When you are thinking of dying. They are not always open: BørneTelefonen is.',
    },
    call: '70 201 201',
    // Not verified, so not told; and for the same reason this number never stands alone.
    hours: null,
    asksName: false,
    records: false,
  },
  { ...doctor, id: 'laegevagt-syddanmark', call: '70 11 07 07', regionLines: ['aabenraa', 'ungeraadgivningen'] },
  { ...doctor, id: 'laegevagt-sjaelland', call: '1818', regionLines: ['faxe'] },
  { ...doctor, id: 'laegevagt-hovedstaden', name: '1813', call: '1813', regionLines: ['ishoej-vallensbaek'] },
]
