import type { LoadRow } from '../../../shared/load.ts'
import type { ReportSource } from '../../../shared/report/reportSource.ts'
import { nothingWritten, type ReportText, themeParts } from '../../../shared/report/reportText.ts'
import { figuresOf, table } from '../../web/coordinator/topics/figures.ts'

/** The operating figures of a year. */
export const row = (name: string, arrived: number, part: Partial<LoadRow> = {}): LoadRow => ({
  name,
  closed: true,
  figures: {
    arrived,
    seated: arrived - 30,
    left: 12,
    'turned-away-closed': 41,
    'turned-away-full': 3,
    'turned-away-nobody': 8,
    'not-reached': 7,
  },
  waited: { of: arrived - 30, said: { half: { fromMin: 2, toMin: 5 }, nineOfTen: { fromMin: 10, toMin: 15 }, withinFive: 200 } },
  ...part,
})

export const noText = (): ReportText => ({
  introduction: nothingWritten,
  closing: nothingWritten,
  themes: Object.fromEntries(themeParts.map((part) => [part, null])) as ReportText['themes'], // one entry for each
})

const quarters = (year: number) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)

/** Two whole years of a line that publishes by the quarter. */
export const twoYears = () =>
  [2025, 2026].flatMap((year) => [
    ...quarters(year).flatMap((period) => [
      table('Q', period, { family: year === 2026 ? '60' : '20', mental: '40', school_work: '10' }),
      table('O', period, { listened: '45', information: '40', bridged: '5' }),
      table('S', period, { concern_or_acute: '15' }),
      table('F', period, { better: '30', worse: '5' }),
      table('V', period, { 'got|yes': '30', 'got|no': '5', 'back|yes': '10', 'back|no': '15' }),
    ]),
    table('Qd', `${year}`, { 'family.divorce': '25' }),
    table('P', `${year}`, { family: '35' }),
    table('G', `${year}`, { 'u-turn': '20' }),
    table('A', `${year}`, { '15-17': year === 2026 ? '95' : '45', '12-14': '20' }),
    table('C', `${year}`, { yes: '10' }),
    table('L', `${year}`, { ishoej: '35', vallensbaek: '10' }),
    table('TA', `${year}`, { 'family|15-17': '30', 'family|12-14': '10' }),
    table('H', `${year}`, { school: '20' }),
  ])

/** All that a report of 2026 is made from, unless `part` says otherwise. */
export const reportSource = (part: Partial<ReportSource> = {}): ReportSource => ({
  name: { da: 'Aabenraa-chatten', en: 'The Aabenraa chat' },
  year: 2026,
  timeZone: 'Europe/Copenhagen',
  topics: figuresOf(twoYears()),
  rows: [row('2025', 350), row('2026', 412)],
  text: noText(),
  madeUp: false,
  frozenOn: null,
  ...part,
})
