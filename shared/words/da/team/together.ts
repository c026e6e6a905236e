import { allOf } from './lists.ts'

/** Lines that publish as one, in a pool. */
export const together = {
  now: (year: number, pool: string, others: string[]) =>
    `I ${year} tæller linjen sammen med ${allOf(others)} i puljen »${pool}«. Hver for sig er linjerne så små, at næsten alle tal ville stå som 0 til 4. Tallene er for alle linjerne tilsammen, og linjen har ingen tal om emner for sig selv det år.`,
  running: (year: number, pool: string, others: string[]) =>
    `Tallene for ${year} bliver for linjen og ${allOf(others)} tilsammen, i puljen »${pool}«.`,
  alone: (year: number, pool: string) => `I ${year} er linjen den eneste i puljen »${pool}«.`,
  from: (year: number, pool: string, others: string[]) =>
    others.length === 0
      ? `Fra nytår ${year} er linjen den eneste i puljen »${pool}«.`
      : `Fra nytår ${year} tæller linjen sammen med ${allOf(others)} i puljen »${pool}«.`,
  inPool: (pool: string) => `Puljen »${pool}«`,
  left: (year: number) => `Fra nytår ${year} tæller linjen for sig selv igen.`,
}

/** The sum over all lines of a coordinator. */
export const all = {
  title: 'Alle dine linjer lagt sammen',
  explained:
    'Summen er lavet af de tal, linjerne har offentliggjort, og af intet andet. Spændenes lave ender er lagt sammen, og det er de høje ender også. Derfor bliver spændet bredere, jo flere linjer der er med.',
  part: (table: string) => `${table}, lagt sammen`,
  none: 'Der er endnu ingen tabel, som mindst to har offentliggjort for den samme periode.',
  noneOfYear: (year: string) => `Summen for ${year} kan først laves, når mindst to har offentliggjort deres tal for hele året.`,
  pool: (name: string, lines: string[]) => `puljen »${name}« (${allOf(lines)})`,
  of: (names: string[]) => `Lagt sammen: ${allOf(names)}.`,
  withheld: (names: string[]) => `Holdt tilbage og ikke med: ${allOf(names)}.`,
  without: (names: string[]) => `Ikke med: ${allOf(names)}. De har ikke offentliggjort tabellen for den her periode.`,
  ofSomeCells: 'En række er summen af dem, der har den række.',
  broken: (names: string[]) =>
    `Nogen har ændret eller fjernet en offentliggjort tabel hos ${allOf(names)}. Derfor viser siden ingen sum. Sig det til dem, der driver systemet.`,
}
