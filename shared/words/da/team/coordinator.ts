import { alerts } from '../alerts/alerts.ts'
import { firstWords } from '../line/firstWords.ts'
import { lineWords } from '../line/lineWords.ts'
import { reportWriter } from './figures/reportWriter.ts'
import { year } from './figures/year.ts'
import { campaigns } from './line/campaigns.ts'
import { numbers } from './line/numbers.ts'
import { load } from './load.ts'
import { audit } from './people/audit.ts'
import { dutyPlan } from './people/dutyPlan.ts'
import { members } from './people/members.ts'
import { deskTexts } from './texts/deskTexts.ts'

/** The coordinator's figures. Each chart says what is counted and what is not. */
export const coordinator = {
  title: 'Koordinator',
  leads: 'Leder',
  tabs: {
    first: 'Gør linjen klar',
    now: 'Nu',
    day: 'Dag',
    month: 'Måned',
    load: 'Belastning',
    topics: 'Emner',
    year: 'Siden nytår',
    report: 'Årsrapport',
    alerts: 'Varsler',
    numbers: 'Numre',
    team: 'Holdet',
    plan: 'Vagtplan',
    audit: 'Logbog',
    texts: 'Svar og vejledninger',
    line: 'Linjen',
  },
  tabsLabel: 'Koordinatorens sider',
  tabGroups: { now: 'Lige nu', figures: 'Tal', people: 'Folk og vagter', line: 'Linjen og dens numre' },
  noLines: 'Du er hverken koordinator eller leder på nogen linje.',
  lineGone: (line: string) =>
    `${line} er ikke på din liste mere: linjen er fjernet, eller du er ikke længere koordinator på den. Det, du ikke havde gemt på den, kan ikke gemmes nu.`,
  lineGoneSeen: 'Det er set',
  failed: 'Tallene kunne ikke hentes.',
  delayed: 'Systemet svarer ikke lige nu. Siden prøver selv igen.',
  again: 'Prøv igen',
  readAt: (clock: string) => `Hentet kl. ${clock}. Det sidste minut er måske ikke talt med endnu.`,
  readAgain: 'Hent nye tal',
  counted: 'Hvad tæller med?',
  madeUp: 'Eksempel: opdigtede tal',
  questions: 'Spørgsmål om tallene, til forældre og journalister',

  load,
  campaigns,
  line: lineWords,
  first: firstWords,
  year,
  report: reportWriter,
  alerts,
  numbers,
  texts: deskTexts,
  members,
  dutyPlan,
  audit,

  signedOut: {
    title: 'Du er logget ud',
    text: 'Det sker, når du logger ud et andet sted, når en anden logger ind i den her browser, når du har været logget ind i 12 timer, når siden ikke har været brugt længe, når din adgang er slået fra, eller når din eneste linje er fjernet. Der står ingen tal tilbage på siden.',
    kept: 'Noget af det, du skrev, er ikke gemt endnu. Det bliver i den her fane. Log ind her igen, så står det, hvor du skrev det. Logger en anden ind her, bliver det slettet.',
  },
  leaving: {
    unsaved: 'Noget af det, du har skrevet, er ikke gemt. Logger du ud, bliver det slettet.',
    stay: 'Bliv her',
    go: 'Log ud og slet det',
    linkShown: 'Der er vist et link på »Holdet«, som kun kan ses nu. Logger du ud, er det væk, og du må lave et nyt.',
    goWithoutLink: 'Log ud uden linket',
  },

  now: {
    title: 'Lige nu',
    at: (clock: string) => `Opdateret kl. ${clock}`,
    waiting: 'Venter',
    longest: 'Længste ventetid',
    nobodyWaits: 'ingen venter',
    manned: 'Linjer med nogen på vagt',
    onDuty: 'På vagt',
    seats: 'Pladser i brug',
    seatsOf: (taken: number, seats: number) => `${taken} af ${seats}`,
    conversations: 'Samtaler',
    table: 'Alle linjer lige nu',
    all: 'Alle',
    state: 'Tilstand',
    unseated: 'Unge venter, og der er ingen på vagt.',
    explained:
      'Tallene viser kun, hvad der sker lige nu, og gemmes ikke. En ung, der er væk fra siden, tæller som ventende, så længe pladsen holdes: 1 til 30 minutter. En rådgiver på flere linjer står med alle sine pladser på hver af dem. Emner, alder og det, der bliver skrevet, er ikke med.',
  },

  day: {
    title: 'Dagen, time for time',
    date: 'Dato',
    previous: 'Dagen før',
    next: 'Dagen efter',
    today: 'I dag',
    arrived: 'Kom i køen',
    seated: 'Kom til en rådgiver',
    left: 'Gik igen',
    notReached: 'Nåede vi ikke',
    turnedAway: 'Gik forgæves',
    closed: 'Lukket',
    full: 'Fuld',
    nobody: 'Ingen på vagt',
    hour: 'Time',
    twice: {
      first: (hour: string) => `${hour} (sommertid)`,
      again: (hour: string) => `${hour} (vintertid)`,
      why: 'Uret blev stillet en time tilbage den nat. Derfor står den samme time to gange: først i sommertid, så i vintertid.',
    },
    total: 'Hele dagen',
    none: 'Ingen har været på linjen den dag.',
    noneYet: 'Ingen har været på linjen i dag endnu.',
    notYet: 'Den dag er ikke kommet endnu.',
    deleted: 'Tallene for en enkelt dag gemmes i 14 dage. For den dag er de slettet. Måneden har stadig sine tal.',
    beingDeleted: 'Tallene for en enkelt dag gemmes i 14 dage. Dem fra den dag bliver slettet time for time i dag.',
    chart: (line: string, date: string) => `${line}, ${date}: hvor mange der kom, blev talt med, gik og gik forgæves, time for time`,
    peak: (what: string, n: number, hour: string) => `${what}: flest kl. ${hour}, ${n}`,
    most: (n: number) => `højst ${n}`,
    table: 'Tallene, time for time',
    explained:
      'En ung tæller i den time, hvor det skete, efter linjens eget ur. Den samme unge kan tælle to gange, hvis den unge kommer igen. »Gik forgæves« er dem, der mødte en lukket eller fuld linje, og dem, der gik fra køen, mens ingen var på vagt. Emne, alder, kommune og udfald er ikke med og kan ikke lægges til.',
  },

  month: {
    title: 'Måneden',
    month: 'Måned',
    /** The third big number. `minutes`: the upper bound of a span, so that it is so of each of those who are counted. */
    waited: 'Ventetid',
    waitedAtMost: (minutes: number) => `Ventede højst ${minutes} min.`,
    tenths: (of: number) => `${of} ud af 10`,
    everybody: 'Alle',
    waitedOf: (n: number) => (n === 1 ? 'den ene, der kom til en rådgiver' : `blandt de ${n}, der kom til en rådgiver`),
    waitedOfFirst: (n: number) => `blandt de første ${n}, der kom til en rådgiver`,
    rest: 'Flere tal for måneden',
    previous: 'Måneden før',
    next: 'Måneden efter',
    conversations: 'Samtaler',
    byTens: 'tælles her ti ad gangen',
    running: (n: number) =>
      n === 0
        ? 'Måneden er i gang. Samtaler, minutter, beskeder, ventetid og afslutning vises ti samtaler ad gangen, så ingen kan læse den enkelte samtale ud af tallene. De første ti er ikke slut endnu. Når måneden er forbi, vises den hele.'
        : `Måneden er i gang. Minutter, beskeder, det, der er givet videre, og afslutning er vist for de første ${n} samtaler. Der kommer ti til ad gangen, så ingen kan læse den enkelte samtale ud af tallene. Når måneden er forbi, vises den hele.`,
    arrived: 'Kom i køen',
    seated: 'Kom til en rådgiver',
    seatedShare: (percent: number) => `${percent} % af dem, der kom`,
    left: 'Gik, før det blev deres tur',
    notReached: 'Nåede vi ikke før lukketid',
    turnedAway: 'Gik forgæves',
    turnedAwayParts: (closed: number, full: number, nobody: number) => `lukket ${closed}, fuld ${full}, ingen på vagt ${nobody}`,
    minutes: 'Minutter i alt',
    minutesEach: (n: number) => `${n} min. i snit`,
    messages: 'Beskeder i alt',
    messagesEach: (n: number) => `${n} i snit`,
    handOvers: 'Givet videre',
    waits: 'Ventetid, til en rådgiver tog samtalen',
    waitUpTo: (from: number, to: number) => (from === 0 ? `under ${to} min.` : `${from}–${to} min.`),
    waitOver: (from: number) => `over ${from} min.`,
    endings: 'Hvem sluttede samtalen',
    endingNames: {
      mutual: 'Sammen',
      youth: 'Den unge',
      counsellor: 'Rådgiveren',
      connection: 'Forbindelsen',
      timeout: 'Lang stilhed',
    },
    count: 'Antal',
    none: 'Ingen tal for måneden endnu.',
    waitsExplained: 'Alle, der kom til en rådgiver i måneden. Dem, der gik eller ikke blev nået, er ikke med.',
    waitsRunning: (n: number) =>
      n === 0
        ? 'Vises, når mindst ti er kommet til en rådgiver i måneden.'
        : `De første ${n}, der kom til en rådgiver i måneden. Der kommer mindst ti til ad gangen.`,
    endingsRunning: (n: number) =>
      n === 0 ? 'Vises, når ti samtaler er slut.' : `De første ${n} samtaler, der sluttede i måneden. Der kommer ti til ad gangen.`,
    endingsExplained: 'Alle samtaler, der sluttede i måneden. En plads i køen, der aldrig blev til en samtale, er ikke med.',
    explained:
      'Tallene er lagt sammen for måneden og kan ikke deles op. Længde og beskeder tælles kun pr. måned, aldrig pr. rådgiver. Emner og alder er ikke med.',
  },
}
export type CoordinatorWords = typeof coordinator
