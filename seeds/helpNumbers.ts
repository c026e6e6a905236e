import { dayAndNight } from '../shared/help/helpFor.ts'
import type { NumberRecord } from '../shared/help/offer.ts'
import { doctors } from './doctors.ts'
import { childAndYoung, young } from './offers/ages.ts'
import { from } from './sources.ts'

const unknown = { sms: null, chat: null, hours: null, asks: null, records: null, showsOnBill: null, ages: null } as const
const everywhere = { ...unknown, regionLines: [], askAgainFrom: null }

const police = from('politi.dk, Alarm 112', null)
const childline = from('bornetelefonen.dk, Privatlivspolitik', null)
const poison = from('Bispebjerg Hospital, Om Giftlinjen', null)
const violence = from('Lev Uden Vold, Rekordmange opkald i 2022', 2023)
const headspace = from('headspace.dk, Rådgivning', null)
const family = from('headspace.dk, headspace Family', null)

/**
 * Help numbers that every youth is shown, even if no coordinator of this installation has checked them: help must be in reach. Each fact has its
 * source. A fact without a source is null and shown nowhere. No number here claims to be checked: only a coordinator's `npm run numbers` marks it.
 */
export const helpNumbers: NumberRecord[] = [
  {
    ...everywhere,
    id: '112',
    name: '112',
    what: {
      da: 'Når et liv er i fare lige nu. De kan som regel se, hvor din telefon er.',
      en: 'When a life is in danger right now. They can usually see where your phone is.',
    },
    call: '112',
    records: true,
    lists: { young: 1, under12: 2, over25: 1, parents: 1 },
    sources: { what: police, call: police, records: police },
  },
  {
    ...everywhere,
    id: '114',
    name: '114',
    what: {
      da: 'Politiet, når det ikke haster. Har kommunen lukket, så spørg efter den sociale vagt.',
      en: 'The police, when it is not urgent. When the municipality is closed, ask for the social duty officer.',
    },
    call: '114',
    lists: { young: 7, under12: 4, over25: 6, parents: 7 },
    sources: {
      what: from('Kristeligt Dagblad om 114; den sociale vagt efter fire andre kommuners sider', null),
      call: from('Kristeligt Dagblad, Politikredse har udfordringer med 114', null),
    },
  },
  {
    ...everywhere,
    id: 'boernetelefonen',
    name: 'BørneTelefonen',
    what: {
      da: 'For børn og unge. Du kan ringe, skrive en sms eller chatte.',
      en: 'For children and young people. You can call, text or chat.',
    },
    call: '116 111',
    sms: '116 111',
    chat: 'https://bornetelefonen.dk',
    hours: dayAndNight,
    asks: 'nothing',
    showsOnBill: false,
    ages: childAndYoung,
    lists: { young: 2, under12: 1, over25: null, parents: null },
    sources: {
      what: childline,
      call: from('Child Helpline International, Denmark', 2018),
      sms: from('Child Helpline International, Denmark', 2018),
      chat: childline,
      hours: from('Child Helpline International, Børns Vilkår', 2023),
      asks: childline,
      showsOnBill: from('Child Helpline International, Denmark (opkald; intet om sms)', 2018),
      ages: from('B.T. om BørneTelefonen: børn og unge, halvdelen over 15 år; at den ikke tilbydes over 20 år, er vores valg', 2022),
    },
  },
  {
    ...everywhere,
    id: 'headspace',
    name: 'headspace',
    what: {
      da: 'Nogen at tale med om alt. For dig mellem 12 og 25 år.',
      en: 'Someone to talk to about anything. For you between 12 and 25.',
    },
    call: null,
    chat: 'https://headspace.dk',
    asks: 'nothing',
    ages: young,
    lists: { young: 3, under12: null, over25: null, parents: null },
    sources: { what: headspace, chat: headspace, asks: headspace, ages: headspace },
  },
  {
    ...everywhere,
    id: 'livslinien',
    name: 'Livslinien',
    what: {
      da: 'Når du tænker på at dø. De har ikke altid åbent, og det kan være svært at komme igennem. Ring 112, hvis det er lige nu.',
      en: 'When you are thinking of dying. They are not always open, and it can be hard to get through. Call 112 if it is right now.',
    },
    call: '70 201 201',
    // No source says today's opening hours, so they are not told. For the same reason this number never stands alone.
    asks: 'nothing',
    lists: { young: 4, under12: null, over25: 2, parents: 5 },
    sources: {
      what: from('TV2 Østjylland: i 2022 blev lidt over 16.000 af omkring 215.000 opkald besvaret', 2023),
      call: from('The Copenhagen Post om Livslinien', 2015),
      asks: from('Ishøj Kommune, Din side', 2024),
    },
  },
  {
    ...everywhere,
    id: 'giftlinjen',
    name: 'Giftlinjen',
    what: {
      da: 'Når du har taget piller eller noget andet farligt. Er du dårlig, så ring 112 først.',
      en: 'When you have taken pills or something else dangerous. If you feel ill, call 112 first.',
    },
    call: '82 12 12 12',
    hours: dayAndNight,
    asks: 'name-and-cpr',
    records: true,
    lists: { young: 6, under12: 3, over25: 5, parents: 6 },
    sources: {
      what: from('Nordsjællands Hospital, Forgiftning', null),
      call: from('pro.medicin.dk, Forgiftning med medicin', 2018),
      hours: poison,
      asks: poison,
      records: poison,
    },
  },
  {
    ...everywhere,
    id: 'lev-uden-vold',
    name: 'Lev Uden Vold',
    what: {
      da: 'Når nogen tæt på dig slår, truer eller styrer dig, eller når du selv gør det.',
      en: 'When someone close to you hits, threatens or controls you, or when you do it yourself.',
    },
    call: '1888',
    hours: dayAndNight,
    asks: 'nothing',
    // The first number after BørneTelefonen that is open day and night for any kind of trouble. Giftlinjen is open, too, but for poison alone.
    lists: { young: 5, under12: null, over25: 3, parents: 4 },
    sources: { what: violence, call: violence, hours: violence, asks: violence },
  },
  {
    ...everywhere,
    id: 'alkolinjen',
    name: 'Alkolinjen',
    what: {
      da: 'Når du selv eller en, du holder af, drikker for meget. Det kan være svært at komme igennem.',
      en: 'When you, or someone you care about, drink too much. It can be hard to get through.',
    },
    call: '80 200 500',
    asks: 'nothing',
    lists: { young: null, under12: null, over25: 4, parents: 3 },
    sources: {
      what: from('B.T. om Alkolinjen: omkring halvdelen af 7.000 blev besvaret i 2023', 2024),
      call: from('B.T., Alkolinjen risikerer at lukke', 2023),
      asks: from('B.T. om Alkolinjen: gratis og anonymt', 2024),
    },
  },
  {
    ...everywhere,
    id: 'headspace-family',
    name: 'headspace Family',
    what: {
      da: 'For forældre og andre tæt på en ung mellem 12 og 25 år.',
      en: 'For parents and others close to a young person between 12 and 25.',
    },
    call: null,
    sms: '47 47 10 20',
    chat: 'https://headspace.dk',
    hours: {
      da: 'Chat: tirsdag 9–15 og torsdag 18–21. Sms får svar tirsdag og onsdag 9–15 og torsdag 15–21.',
      en: 'Chat: Tuesday 9–15 and Thursday 18–21. Texts are answered Tuesday and Wednesday 9–15 and Thursday 15–21.',
    },
    asks: 'nothing',
    lists: { young: null, under12: null, over25: null, parents: 2 },
    sources: { what: family, sms: family, chat: family, hours: family, asks: family },
  },
  ...doctors,
]
