/** Where a line sends its youths when it cannot take them, by weekday and hour. */
export const overflowWords = {
  always: 'Altid',
  otherwise: 'Alle andre tider',
  span: (n: number) => `Tidsrum ${n}`,
  daysOf: (n: number) => `Dage, tidsrum ${n}`,
  waysOf: (when: string) => `Hvor de unge kan gå hen: ${when}`,
  add: 'Tilføj et tidsrum',
  remove: (n: number) => `Fjern tidsrum ${n}`,
  lines: 'Andre linjer her',
  linesHint: 'Siden siger til den unge, at rådgiveren måske sidder i en anden by.',
  numbers: 'Landsdækkende tilbud',
  noNumbers: 'Der er ingen landsdækkende numre her.',
  numbersHint: 'Dem, du vælger, står først på siden. 112 står der altid.',
  /** No way on is named: the page shows the usual help alone. */
  onlyHelp: 'Kun den almindelige hjælp',
  hour: 'Tidspunkt',
  now: 'Som lige nu',
}
