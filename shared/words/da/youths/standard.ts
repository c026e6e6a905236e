const within = (minutes: number) => (minutes === 1 ? 'ét minut' : `${minutes} minutter`)

/** What a line promises in public, for youths, parents and whoever decides over the line. */
export const standard = {
  title: 'Det lover vi',
  intro: (line: string) => `Det kan du regne med, når du skriver til ${line}.`,
  none: 'Her står ikke noget endnu. Chatten har ikke skrevet sine løfter ned.',
  wait: {
    heading: 'Ventetid',
    promise: (percent: number, minutes: number) =>
      percent === 100
        ? `Ingen skal vente mere end ${within(minutes)}.`
        : `Af 100, der får svar, skal mindst ${percent} have det inden for ${within(minutes)}.`,
    /** `span`: the months of the quarter, such as "juli til september 2026". */
    span: (from: string, to: string, year: string) => `Fra ${from} til ${to} ${year}`,
    kept: (span: string, percent: number, minutes: number) => `${span}: Cirka ${percent} af 100 fik svar inden for ${within(minutes)}.`,
    fewAfter: (span: string, minutes: number) =>
      `${span}: Næsten alle fik svar inden for ${within(minutes)}. Færre end 5 måtte vente længere.`,
    fewWithin: (span: string, minutes: number) => `${span}: Færre end 5 fik svar inden for ${within(minutes)}.`,
    tooFew: (span: string) => `${span}: Her viser vi ikke noget tal. Der var under 50, og så er tallet for usikkert.`,
    counted: 'Vi tæller dem, der kom til at skrive med en rådgiver. De, der gik før, er ikke med. Tallet er rundet af.',
    madeUp: 'Tallet her er opdigtet. Det er et eksempel.',
  },
  hours: { heading: 'Åbningstid' },
  training: { heading: 'Hvad rådgiverne har lært' },
  supervision: { heading: 'Hvem der hjælper rådgiverne (supervision)' },
  broken: {
    heading: 'Holder vi det ikke?',
    say: (controller: string) => `Så sig det til ${controller}. De har ansvaret for chatten.`,
  },
}
