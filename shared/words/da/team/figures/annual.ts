import type { GoalStatus } from '../../../../report/reportText.ts'
import { allQuoted } from '../lists.ts'

/** The annual report of a line, as a council member reads it. Sentences with a number take it from a table of the report. */
export const annual = {
  title: (line: string, year: number) => `Årsrapport ${year}: ${line}`,
  draft: 'Udkast. Rapporten er ikke låst endnu.',
  frozen: (date: string) => `Låst den ${date}. Rapporten ændrer sig ikke mere.`,

  short: 'Året kort',
  introduction: 'Indledning',
  who: 'Hvem skrev til os?',
  what: 'Hvad handlede det om?',
  how: 'Hvordan gik det?',
  waits: 'Hvor længe ventede de?',
  change: 'Hvad har ændret sig?',
  effect: 'Virkningen over årene',
  goals: (year: number) => `Mål og status for ${year}`,
  closing: 'Afslutning',
  explain: 'Sådan læser du tallene',

  whole: 'Hele året',
  soFar: (year: string) => `${year} (i gang)`,
  from: (period: string, title: string) => `${period}: ${title}`,
  inNone: (title: string) => `${title} i nogen af perioderne`,
  named: (name: string, title: string) => `${name}${name.endsWith('?') ? '' : '.'} ${title}`,
  sentence: (title: string) => `${title}.`,
  addedUp: (periods: number) =>
    `»Hele året« er ${periods} perioder lagt sammen: de laveste tal for sig og de højeste for sig. Derfor er spændet bredere.`,
  folded: (n: number) => (n === 1 ? '1 række med 0 til 4 samtaler er ikke vist.' : `${n} rækker med 0 til 4 samtaler hver er ikke vist.`),
  comes: (year: string, when: string, tables: string[]) =>
    `${year} er ikke slut endnu. ${tables.length === 1 ? 'Tallene i tabellen' : 'Tallene i tabellerne'} ${allQuoted(tables)} kommer ${when}.`,
  nothingPublished: 'Linjen har ikke offentliggjort tal om emner for det år.',
  notPublished: 'Linjen har ikke offentliggjort de tal for det år.',
  wholeLacks: 'En af årets perioder er holdt tilbage, så hele året kan ikke lægges sammen.',

  came: {
    name: 'Henvendelser',
    title: (arrived: number, seated: number) => `${arrived} kom i køen, og ${seated} kom til en rådgiver`,
    none: 'Der er ikke talt noget på linjen i det år.',
    note: 'Talt med: hvert besøg i køen, én gang. Den samme unge tæller igen, hvis den unge kommer igen. »Kom til en rådgiver« er dem, hvor samtalen begyndte. »Gik igen« er af dem, der kom i køen, også når ingen var på vagt. Ikke talt med: hvem den unge er. Tallene er nøjagtige.',
    arrived: 'Kom i køen',
    seated: 'Kom til en rådgiver',
    left: 'Gik igen før en samtale',
    notReached: 'Nåede vi ikke før lukketid',
    closed: 'Mødte lukket',
    full: 'Mødte fuldt',
  },
  waited: {
    name: 'Ventetid',
    atMost: (minutes: number) => `Ni ud af ti af dem, der kom til en rådgiver, ventede højst ${minutes} min.`,
    over: 'Mere end en ud af ti af dem, der kom til en rådgiver, ventede længere, end vi måler',
    tooFew: 'Der er under ti ventetider, og de vises ikke',
    note: 'Talt med: dem, der kom til en rådgiver, og kun i trin af minutter. Stiller man dem op efter ventetid, står den midterste i midten, og den niende ud af ti har kun en tiendedel efter sig. En streg betyder, at der var under ti ventetider, eller at ventetiden var over 90 minutter. Ikke talt med: dem, der gik igen eller ikke blev nået.',
    of: 'Ventetider i alt',
    withinFive: 'Ventede højst 5 minutter',
    half: 'Den midterste ventede, i minutter',
    nineOfTen: 'Den niende ud af ti ventede, i minutter',
  },
  changed: {
    came: (year: number, now: number, before: number, then: number) => `I ${year} kom ${now} i køen. I ${before} var det ${then}.`,
    seated: (year: number, now: number, before: number, then: number) =>
      `I ${year} kom ${now} til en rådgiver. I ${before} var det ${then}.`,
    more: (table: string, names: string[], than: string) => `${table}: Flere end i ${than}: ${allQuoted(names)}.`,
    fewer: (table: string, names: string[], than: string) => `${table}: Færre end i ${than}: ${allQuoted(names)}.`,
    none: (than: string) => `Ingen af tallene fra skemaerne ligger klart over eller under dem fra ${than}.`,
    first: 'Der er ikke et helt år før det at sammenligne med.',
    running: 'Året er i gang. Vi sammenligner først med året før, når det er forbi.',
    topicsNote:
      'Vi skriver kun »flere« og »færre«, når to spænd ikke overlapper. Et år med flere perioder er lagt sammen: de laveste tal for sig og de højeste for sig.',
  },
  effects: {
    name: 'Virkning, år for år',
    asked:
      'Den unge kan vælge sit humør før og efter samtalen. Bagefter spørger vi også, om det hjalp at skrive, og om den unge vil skrive igen. Man må gerne springe over. Sådan bliver tilfredsheden undersøgt på samme måde hele året.',
    better: (years: string[]) => `Flere fik det bedre end dårligere: ${years.join(', ')}`,
    worse: (years: string[]) => `Flere fik det dårligere end bedre: ${years.join(', ')}`,
    level: 'Tallene viser ikke, om flere fik det bedre eller dårligere',
    note: 'Talt med: unge, der svarede efter samtalen. Ikke talt med: dem, der svarede »lidt«, »måske« eller det samme humør før og efter, og dem, der ikke svarede. Hvor mange der svarede, bliver ikke offentliggjort, så man kan ikke regne en andel ud. En streg betyder, at året ikke har tal.',
    rows: {
      'F better': 'Humør: bedre',
      'F worse': 'Humør: dårligere',
      'V|got got|yes': 'Hjalp det at skrive? Ja',
      'V|got got|no': 'Hjalp det at skrive? Nej',
      'V|back back|yes': 'Vil du skrive igen? Ja',
      'V|back back|no': 'Vil du skrive igen? Nej',
    },
  },

  statuses: {
    reached: 'Opfyldt',
    partly: 'Delvist opfyldt',
    begun: 'Sat i gang',
    'not-begun': 'Ikke arbejdet med',
  } satisfies Record<GoalStatus, string>,
  status: (status: string) => `Status: ${status}.`,
  noStatus: 'Status: ikke skrevet endnu.',
  fromSource: (source: string) => `Kilde: ${source}.`,
  noGoals: 'Der er ikke skrevet mål for året.',
  /** Instead of the name of a theme that is not in the report yet. */
  theme: 'Tema',
  unconfirmed: 'Teksten er ikke med endnu. Den har tal, der ikke står i tabellerne, og som ikke er bekræftet.',

  explained: [
    'Emner, alder, udfald og svar er vist som et spænd: Det rigtige tal ligger et sted mellem de to ender. 0 til 4 ser altid ens ud, så ingen kan se, om det er nul, en eller fire. Sådan passer vi på de unge.',
    'En tabel kan være holdt tilbage. Det sker for at passe på de unge, og af og til ved lodtrækning. Den kommer heller ikke senere.',
    'Tallene om unge kommer fra det skema, rådgiveren udfylder, og fra de spørgsmål, den unge kan svare på bagefter. Det, der bliver skrevet i samtalen, er ikke talt og ikke gemt.',
    '112 og underretning er kun kryds i rådgiverens skema. Tallene siger ikke, hvor mange sager der blev til noget.',
    'Hver sætning med et tal er lavet af tabellerne. »Flere« og »færre« står der kun, når to spænd ikke overlapper. Afsnittene Indledning, Mål og status og Afslutning har koordinatoren skrevet.',
  ],
}
export type AnnualWords = typeof annual
