import { expect, test } from 'vitest'
import { topics } from '../../../seeds/topics.ts'
import { freezePeriods } from '../../../server/actions/figures/freezePeriods.ts'
import { catalogue } from '../../../server/domain/disclosure/catalogue.ts'
import { type Ledger, openLedger } from '../../../server/ledger/ledger.ts'
import { visitsOf } from '../../../server/simulation/playYears.ts'
import { simulatedVisits } from '../../../server/simulation/simulatedVisits.ts'
import { simulateYears } from '../../../server/simulation/simulateYears.ts'
import { operatingEvents } from '../../../shared/figures.ts'
import { bandOf } from '../../../shared/published/band.ts'
import { tables } from '../../../shared/published/publication.ts'
import { bytes } from '../../support/service.ts'
import { dump } from '../ledger/open.ts'
import { recount } from './recount.ts'
import { asked, faxe, NOW, onTheWall, openDemoLedger } from './simulated.ts'

const LONG_MS = 120_000
const line = faxe.id

/** A ledger with a simulated year, and everything that came to the line, as a list. */
async function simulated(perMonth = asked.perMonth, now = NOW) {
  const opened = await openDemoLedger()
  const filled = await simulateYears(opened.client, opened.prefix, { ...asked, now, perMonth: [perMonth] })
  expect(filled).toBe('adopted')
  const visits = await visitsOf(opened.ledger, faxe, { ...asked, now, perMonth })
  const talks = visits.flatMap(({ talk }) => (talk && talk.endsAt <= now ? [talk] : []))
  const forms = talks.flatMap(({ form }) => (form && form.at <= now ? [form] : []))
  const surveys = talks.flatMap(({ survey }) => (survey && survey.at <= now ? [survey] : []))
  const counts = visits.flatMap((visit) => visit.counts).filter(({ at }) => at <= now)
  /** The forms and surveys of a period such as `2025`, `2025-Q3`. */
  const inPeriod = (period: string) => {
    const isIn = ({ at }: { at: number }) => periodsAt(at).includes(period)
    return { forms: forms.filter(isIn).map(({ form }) => form), surveys: surveys.filter(isIn).map(({ answers }) => answers) }
  }
  return { ...opened, talks, counts, inPeriod, published: () => opened.ledger.publications.publicationsOf(line) }
}

type Simulated = Awaited<ReturnType<typeof simulated>>

function periodsAt(at: number): string[] {
  const [year = '', month = ''] = onTheWall(at).date.split('-')
  return [year, `${year}-Q${Math.ceil(Number(month) / 3)}`]
}

async function bandsAgree({ ledger, inPeriod, published }: Simulated) {
  const all = await published()
  // Four quarters and the year.
  const per = (span: string) => tables.filter((table) => catalogue[table].per === span).length
  expect(all).toHaveLength(4 * per('period') + per('year'))
  expect((await ledger.publications.chainOf(line)).brokenAt).toBe(null)
  let shownCells = 0
  for (const { table, period, cells } of all)
    for (const [cell, shown] of cells ?? []) {
      const count = recount(table, cell, inPeriod(period))
      const said = `${table} ${period} ${cell}: ${count} as ${shown}`
      if (count < 5) expect(shown, said).toBe('0-4')
      else expect(Math.abs(Number(shown) - count), said).toBeLessThan(5)
      if (count >= 5) shownCells++
    }
  expect(shownCells).toBeGreaterThan(50)
  await runningSumsAgree(ledger, inPeriod, { period: '2026-Q1', year: '2026' })
}

/** Every sum of every table that runs: each cell of the table is there, and none is another than a recount finds. */
async function runningSumsAgree(ledger: Ledger, inPeriod: Simulated['inPeriod'], running: { period: string; year: string }) {
  for (const table of tables) {
    const period = running[catalogue[table].per]
    const sums = await ledger.tallies.sums(line, 'running', table, period)
    expect(Object.keys(sums).length, table).toBeGreaterThan(0)
    expect([table, sums]).toEqual([
      table,
      Object.fromEntries(Object.keys(sums).map((cell) => [cell, recount(table, cell, inPeriod(period))])),
    ])
  }
}

async function operatingFiguresAgree({ ledger, talks, counts }: Simulated) {
  const months = [...Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`), '2026-01']
  for (const month of months) {
    const isIn = (at: number) => onTheWall(at).date.startsWith(month)
    const figures = await ledger.figures.month(line, month, NOW)
    for (const event of operatingEvents)
      expect([month, event, figures.figures[event]]).toEqual([
        month,
        event,
        counts.filter((one) => one.event === event && isIn(one.at)).length,
      ])
    const ended = talks.filter(({ endsAt }) => isIn(endsAt))
    expect(figures.conversations).toBe(ended.length)
    expect(figures.minutes).toBe(ended.reduce((sum, { sums }) => sum + sums.minutes, 0))
    expect(figures.waits.reduce((sum, { count }) => sum + count, 0)).toBe(figures.figures.seated)
  }
  for (const date of ['2026-02-10', '2026-02-08', '2026-02-01']) {
    const { hours } = await ledger.figures.day(line, date)
    for (const { hour, figures } of hours) {
      const here = counts.filter(
        ({ at, event }) => event === 'arrived' && onTheWall(at).date === date && onTheWall(at).time.startsWith(hour),
      )
      expect([date, hour, figures.arrived]).toEqual([date, hour, here.length])
    }
  }
  // Quarters of an hour are kept for 14 days, invented ones too.
  expect((await ledger.figures.day(line, '2026-01-26')).hours.every(({ figures }) => figures.arrived === 0)).toBe(true)
  const monday = '2025-09-08'
  const heat = Object.values(await ledger.figures.heat(line, monday)).reduce((sum, count) => sum + count, 0)
  const isOfThose = (date: string) => date >= monday && date < '2025-10-06'
  expect(heat).toBe(counts.filter(({ at, event }) => isOfThose(onTheWall(at).date) && !event.startsWith('wait-')).length)
}

test(
  '[FIG56] every published band, every running sum and every operating figure agrees with a recount of the list of visits',
  async () => {
    const year = await simulated()
    await bandsAgree(year)
    await operatingFiguresAgree(year)
  },
  LONG_MS,
)

test(
  '[FIG56] in the last half hour of a year every running sum agrees with a recount, and so does each band that the freeze makes of them',
  async () => {
    const { ledger, inPeriod, published } = await simulated(asked.perMonth, Date.parse('2025-12-31T23:30:00+01:00'))
    await runningSumsAgree(ledger, inPeriod, { period: '2025-Q4', year: '2025' })
    const before = await published()
    const periods = { ...ledger.periods, isClockTrusted: async () => true }
    const now = () => Date.parse('2026-01-01T01:01:00+01:00')
    expect(await freezePeriods({ ledger: { ...ledger, periods }, now, newToken: () => bytes(32) })).toMatchObject({ ok: true })
    const fresh = (await published()).slice(before.length)
    expect(fresh.map(({ table, period }) => `${table} ${period}`).toSorted()).toEqual(
      tables.map((table) => `${table} ${{ period: '2025-Q4', year: '2025' }[catalogue[table].per]}`).toSorted(),
    )
    for (const { table, period, cells } of fresh) {
      for (const [cell, shown] of cells ?? []) {
        const [count, { low, high }] = [recount(table, cell, inPeriod(period)), bandOf(shown)]
        expect(low <= count && count <= high, `${table} ${period} ${cell}: ${count} as ${shown}`).toBe(true)
      }
      expect(await ledger.tallies.sums(line, 'running', table, period)).toEqual({})
    }
  },
  LONG_MS,
)

test(
  '[FIG57] the same seed gives the same publications to the byte, and another seed others',
  async () => {
    const [one, same] = [await simulated(4), await simulated(4)]
    expect(await same.published()).toEqual(await one.published())
    const of = (seed: number) => simulatedVisits(faxe, { topics, offers: ['headspace'] }, { perMonth: 15, seed, year: 2025 })
    expect(of(4)).toEqual(of(4))
    expect(of(4)).not.toEqual(of(5))
  },
  LONG_MS,
)

test('[FIG60] a simulation that was cut off has changed nothing, and leaves nothing to the next one', async () => {
  const { client, prefix } = await openDemoLedger()
  const before = await dump(client, prefix)
  let steps = 0
  const cutOff = { ...asked, perMonth: [30], isStopped: () => ++steps > 40 }
  expect(await simulateYears(client, prefix, cutOff)).toBe('stopped')
  expect(await dump(client, prefix)).toEqual(before)
  const beside = openLedger(client, `${prefix}-simulated`)
  expect((await beside.figures.month(line, '2025-01', NOW)).figures.arrived).toBeGreaterThan(0)
  await beside.close()
  // The next one begins with nothing: cut off at once it has counted nothing.
  expect(await simulateYears(client, prefix, { ...asked, perMonth: [30], isStopped: () => true })).toBe('stopped')
  expect([...(await dump(client, `${prefix}-simulated`)).keys()].filter((name) => name.startsWith('figures'))).toEqual([])
})
