import type { heardFroms } from '../../../../survey.ts'
import { allQuoted, eitherQuoted } from '../lists.ts'
import { all, together } from '../together.ts'
import { trend } from './trend.ts'

/** One table on the Topics screen. Its title is made from published bytes: `names` are the cells that lie above all others. */
type TableWords = {
  name: string
  few: string
  level: string
  most: (names: string[], cells: string[]) => string
  whole: string
  left: string
}

/** A detailed table may change in many rows: the page has every one of them below. */
const MOST_LISTED = 5
const listed = (names: string[]) =>
  names.length > MOST_LISTED
    ? `${names
        .slice(0, MOST_LISTED - 1)
        .map((name) => `»${name}«`)
        .join(', ')} og ${names.length - MOST_LISTED + 1} til`
    : allQuoted(names)

/** What young people came with. Every number is a band, and no sentence says more than the bands. */
export const topics = {
  title: 'Emner',
  period: 'Periode',
  year: (year: string) => `Hele ${year}`,
  quarter: (n: string, year: string) => `${n}. kvartal ${year}`,
  half: (n: string, year: string) => `${n}. halvår ${year}`,
  explained:
    'Tallene kommer fra det skema, rådgiveren udfylder, og fra de spørgsmål, den unge kan svare på bagefter. Hvert tal er vist som et spænd: Det rigtige tal ligger et sted mellem de to ender. 0 til 4 ser altid ens ud, så ingen kan se, om det er nul, en eller fire. Det, der bliver skrevet i samtalen, er ikke med.',
  nothingYet: 'Linjen har ikke offentliggjort nogen tal om emner endnu.',
  running: (period: string, when: string) => `${period} er ikke slut endnu. Tallene kommer ${when}.`,
  tooFew: (year: number) =>
    `I ${year} er der ingen tal om emner. Der var færre end 30 samtaler på tolv måneder, og tal om så få kan røbe, hvem der har skrevet.`,
  lost: (period: string) =>
    `Der kommer ingen tal om emner for ${period}. Systemet er gendannet fra en sikkerhedskopi, og ingen ved, om tallene var vist før. Blev de vist igen, kunne de sammen med de gamle røbe noget om de unge.`,
  withheld: 'Den her tabel er holdt tilbage og kommer heller ikke senere. Det sker for at passe på de unge, og af og til ved lodtrækning.',
  broken: (n: number) =>
    `Nogen har ændret eller fjernet en offentliggjort tabel. Derfor viser siden ingen af dem. Sig det til dem, der driver systemet: Det begynder ved tabel nr. ${n}.`,
  band: (low: number, high: number) => `${low} til ${high}`,
  countOf: { form: 'Samtaler, fra og til', survey: 'Svar, fra og til' },
  one: (name: string, band: string) => `${name}: ${band}`,
  unsure: 'Tallene viser ikke, hvilket af dem der er størst.',
  whole: 'Talt med',
  left: 'Ikke talt med',
  more: (names: string[], than: string) => `Flere end i ${than}: ${listed(names)}.`,
  fewer: (names: string[], than: string) => `Færre end i ${than}: ${listed(names)}.`,
  noChange: (than: string) => `Ingen af tallene ligger klart over eller under dem fra ${than}.`,
  withheldBefore: (than: string) => `${than} er holdt tilbage, så der er ikke noget at sammenligne med.`,
  unlikeBefore: (than: string) => `Perioden før er ${than}. Den er ikke lige så lang, så tallene bliver ikke sammenlignet.`,
  among: (names: string[]) => `Størst er ét af disse tal: ${eitherQuoted(names)}`,
  trend,
  folded: (n: number) => (n === 1 ? '1 med 0 til 4 samtaler' : `${n} med 0 til 4 samtaler hver`),
  together,
  all,
  download: (table: string) => `Hent »${table}« som CSV`,
  age: 'Alder',
  ages: {
    '12-14': '12–14 år',
    '15-17': '15–17 år',
    '18-20': '18–20 år',
    '21-25': '21–25 år',
    outer: 'Under 12 eller over 25 år',
  } as Record<string, string>,
  cells: {
    concern_or_acute: 'Bekymring eller akut',
    yes: 'Kontakt før',
    better: 'Bedre',
    worse: 'Dårligere',
    'got|yes': 'Ja',
    'got|no': 'Nej',
    'back|yes': 'Ja',
    'back|no': 'Nej',
    ...({
      school: 'Skolen',
      internet: 'Internettet',
      friend: 'En ven',
      counsellor_or_teacher: 'En rådgiver eller lærer',
      ssp: 'SSP',
      poster: 'En plakat',
    } satisfies Record<Exclude<(typeof heardFroms)[number], 'other'>, string>),
  } as Record<string, string>,
  tables: {
    Q: {
      name: 'Emner',
      few: 'Intet emne nåede op på 5 samtaler',
      level: 'Intet emne ligger klart over alle andre',
      most: (names) => `Flest samtaler: ${allQuoted(names)}`,
      whole: 'samtaler med et skema i perioden. En samtale kan have op til tre emner, så tallene kan ikke lægges sammen.',
      left: 'skemaer om spøg og forkert nummer. Hvor mange skemaer der er, bliver ikke offentliggjort.',
    },
    Qd: {
      name: 'Emner i detaljer',
      few: 'Intet af de viste emner nåede op på 5 samtaler',
      level: 'Intet af de viste emner ligger klart over de andre',
      most: (names) => `Flest samtaler af de viste emner: ${allQuoted(names)}`,
      whole: 'samtaler med et skema i året. En samtale kan have op til tre emner.',
      left: 'selvskade, selvmordstanker og selvmordsforsøg, og mindst ét emne til i hver gruppe. De er kun med i gruppens tal.',
    },
    P: {
      name: 'Det vigtigste emne',
      few: 'Intet emne var det vigtigste i 5 samtaler',
      level: 'Intet emne ligger klart over alle andre',
      most: (names) => `Oftest det vigtigste emne: ${allQuoted(names)}`,
      whole: 'samtaler i året, hvor rådgiveren valgte ét emne som det vigtigste.',
      left: 'samtaler uden et vigtigste emne.',
    },
    A: {
      name: 'Alder',
      few: 'Ingen aldersgruppe nåede op på 5 samtaler',
      level: 'Ingen aldersgruppe ligger klart over alle andre',
      most: (names) => `Flest samtaler med kendt alder: ${allQuoted(names)}`,
      whole: 'samtaler i året, hvor alderen er kendt. Under 12 og over 25 år er lagt sammen.',
      left: 'samtaler, hvor alderen ikke er kendt.',
    },
    TA: {
      name: 'Emne og alder',
      few: 'Intet emne nåede op på 5 samtaler i nogen kendt aldersgruppe',
      level: 'Intet emne i nogen aldersgruppe ligger klart over alle andre',
      most: (names) => `Flest samtaler med kendt alder: ${allQuoted(names)}`,
      whole: 'samtaler i året, hvor alderen er kendt. En samtale kan have op til tre emner.',
      left: 'samtaler, hvor alderen ikke er kendt.',
    },
    O: {
      name: 'Hvad kom der ud af det?',
      few: 'Intet af de viste udfald nåede op på 5 samtaler',
      level: 'Intet af de viste udfald ligger klart over de andre',
      most: (names) => `Oftest af de viste udfald: ${allQuoted(names)}`,
      whole: 'samtaler med et skema i perioden. En samtale kan have op til tre udfald. 112 og underretning er kryds i skemaet, ikke sager.',
      left: 'samtaler med »Intet af det«.',
    },
    S: {
      name: 'Bekymring eller akut',
      few: 'Bekymring eller akut nåede ikke op på 5 samtaler',
      level: 'Bekymring eller akut',
      most: () => 'Bekymring eller akut',
      whole: 'samtaler i perioden, hvor rådgiveren krydsede af for bekymring eller akut.',
      left: 'samtaler uden bekymring. Derfor kan man ikke regne en andel ud.',
    },
    F: {
      name: 'Humør før og efter',
      few: 'Hverken bedre eller dårligere nåede op på 5 svar',
      level: 'Tallene viser ikke, om flere fik det bedre eller dårligere',
      most: (_, cells): string => (cells[0] === 'better' ? 'Flere fik det bedre end dårligere' : 'Flere fik det dårligere end bedre'),
      whole: 'unge, der valgte et humør både før og efter samtalen.',
      left: 'unge med samme humør før og efter, og unge, der ikke svarede. Hvor mange der svarede, bliver ikke offentliggjort.',
    },
    'V|got': {
      name: 'Hjalp det at skrive?',
      few: 'Hverken ja eller nej nåede op på 5 svar',
      level: 'Tallene viser ikke, om flere svarede ja eller nej',
      most: (_, cells): string => (cells[0] === 'got|yes' ? 'Flere svarede ja end nej' : 'Flere svarede nej end ja'),
      whole: 'unge, der svarede ja eller nej efter samtalen.',
      left: '»lidt« og unge, der ikke svarede. Hvor mange der svarede, bliver ikke offentliggjort.',
    },
    'V|back': {
      name: 'Vil du skrive til os igen?',
      few: 'Hverken ja eller nej nåede op på 5 svar',
      level: 'Tallene viser ikke, om flere svarede ja eller nej',
      most: (_, cells): string => (cells[0] === 'back|yes' ? 'Flere svarede ja end nej' : 'Flere svarede nej end ja'),
      whole: 'unge, der svarede ja eller nej efter samtalen.',
      left: '»måske« og unge, der ikke svarede. Hvor mange der svarede, bliver ikke offentliggjort.',
    },
    C: {
      name: 'Kontakt før',
      few: 'Kontakt før nåede ikke op på 5 samtaler',
      level: 'Kontakt før',
      most: () => 'Kontakt før',
      whole: 'samtaler i året med en ung, der havde haft kontakt før.',
      left: '»nej« og »ikke spurgt«. Derfor kan man ikke regne en andel ud.',
    },
    G: {
      name: 'Tilbud, der blev givet',
      few: 'Intet af de viste tilbud nåede op på 5 samtaler',
      level: 'Intet af de viste tilbud ligger klart over de andre',
      most: (names) => `Oftest af de viste tilbud: ${allQuoted(names)}`,
      whole: 'samtaler i året, hvor rådgiveren gav et tilbud. En samtale kan have op til tre.',
      left: 'samtaler uden et tilbud.',
    },
    L: {
      name: 'Kommune',
      few: 'Ingen kommune nåede op på 5 samtaler',
      level: 'Ingen kommune ligger klart over alle andre',
      most: (names) => `Flest samtaler med kendt kommune: ${allQuoted(names)}`,
      whole: 'samtaler i året, hvor kommunen er kendt.',
      left: 'samtaler, hvor kommunen ikke er kendt.',
    },
    H: {
      name: 'Hvor hørte du om os?',
      few: 'Intet af de viste svar blev valgt 5 gange',
      level: 'Intet af de viste svar ligger klart over de andre',
      most: (names) => `Oftest af de viste svar: ${allQuoted(names)}`,
      whole: 'unge, der svarede efter samtalen i årets løb.',
      left: '»et andet sted« og unge, der ikke svarede.',
    },
  } satisfies Record<Subject, TableWords>,
}
/** What one part of the screen is about: a table, or one question of the survey. */
export type Subject = 'Q' | 'Qd' | 'P' | 'A' | 'TA' | 'O' | 'S' | 'F' | 'V|got' | 'V|back' | 'C' | 'G' | 'L' | 'H'
export type TopicsWords = typeof topics
