import { allQuoted } from '../lists.ts'

const MOST_NAMED = 3
const some = (names: string[], of: number) => (names.length > MOST_NAMED ? `${names.length} af ${of} tal` : allQuoted(names))

/** How published bands moved over the periods. "Flere" and "færre" are said only where two bands do not overlap. */
export const trend = {
  look: 'Vis',
  one: 'Én periode',
  over: 'Over tid',
  printed: (title: string, kind: string) => `${title} over tid, ${kind}`,
  span: 'Perioder',
  spans: { month: 'Måneder', quarter: 'Kvartaler', half: 'Halvår', year: 'Hele år' },
  fromTo: (from: string, to: string) => (from === to ? from : `${from} til ${to}`),
  quarter: (n: string, year: string) => `${n}. kv. ${year}`,
  half: (n: string, year: string) => `${n}. halvår ${year}`,
  more: (names: string[], of: number, to: string, from: string) => `Flere i ${to} end i ${from}: ${some(names, of)}`,
  fewer: (names: string[], of: number, to: string, from: string) => `Færre i ${to} end i ${from}: ${some(names, of)}`,
  both: (more: string[], fewer: string[], of: number, to: string, from: string) =>
    `Flere i ${to} end i ${from}: ${some(more, of)}. Færre: ${some(fewer, of)}`,
  unsure: (to: string, from: string) => `Det kan ikke siges, om der er flere eller færre i ${to} end i ${from}`,
  onlyOne: (period: string) => `Der er kun tal for ${period}, så der er ikke noget at sammenligne med endnu`,
  noneShown: 'Ingen af perioderne viser tal',
  moved: { more: 'flere', fewer: 'færre', unsure: 'kan ikke siges' },
  change: (to: string, from: string) => `${to} mod ${from}`,
  few: (n: number) => `${n} var 0 til 4 i alle perioderne`,
  fewNamed: (names: string[]) => `0 til 4 i alle perioderne: ${allQuoted(names)}.`,
  allFew: 'Intet af tallene nåede op på 5 i nogen af perioderne.',
  table: 'Se alle tallene i en tabel',
  row: 'Hvad',
  why: { withheld: 'holdt tilbage', 'too-few': 'for få', 'other-kind': 'andre perioder', 'other-lines': 'andre linjer', none: 'ikke med' },
  withheldIn: (periods: string[]) => `Holdt tilbage: ${periods.join(', ')}. De tal kommer heller ikke senere.`,
  otherKind: (years: string[]) => `Ikke med her: ${years.join(', ')}. Dengang kom tabellen for kortere perioder.`,
  otherLines: (periods: string[]) =>
    `Ikke med her: ${periods.join(', ')}. Dengang talte linjen ikke sammen med de samme linjer som nu, så tallene kan ikke sammenlignes.`,
  unlike: (year: number, kind: string, shown: string) =>
    `I ${year} kom tallene i ${kind}. De kan ikke sammenlignes med ${shown}, så de er ikke med her.`,
  unlikeKinds: { month: 'måneder', quarter: 'kvartaler', half: 'halvår', year: 'hele år' },
  started: (period: string) => `Linjen kan være begyndt at tælle midt i ${period}. Så er der flere senere alene af den grund.`,
  explained:
    'Hver kasse er det spænd, som det rigtige tal ligger i. De to kasser i stærk farve er de perioder, der sammenlignes. Der står »flere« eller »færre«, kun når de to kasser slet ikke overlapper. Der kan være flere, alene fordi linjen havde flere samtaler. Alle tegninger i samme ramme har samme højde, fra nul og op. En tom kasse er 0 til 4. En prikket streg er en periode uden tal.',
}
export type TrendWords = typeof trend
