import { expect, test } from 'vitest'
import { freezePeriods } from '../../../server/actions/figures/freezePeriods.ts'
import { periodsOfYear } from '../../../server/domain/disclosure/periods.ts'
import { backupRows } from '../../../server/ledger/backup/backupRows.ts'
import type { ClosingForm } from '../../../shared/closingForm.ts'
import { line, opened } from '../../server/actions/figures/freezing.ts'
import { aForm } from '../../server/ledger/open.ts'
import { type Random, seeded } from '../../support/disclosure/simulatedYear.ts'
import { bytes } from '../../support/service.ts'

const DAY_MS = 24 * 3600_000
const STEPS = 260
/** In each of these tables one form, or one survey, raises one cell. So the sum of a table is the number of forms in it. */
const counted = ['Q', 'A', 'P', 'TA', 'F', 'H']
const topicIds = ['family.divorce', 'violence.physical', 'mental.anxiety', 'peer.friends']
const ages = ['12-14', '15-17', '18-20'] as const
/** `Q 2027-Q1` → cell → count */
type Sums = Map<string, Record<string, number>>

const total = (cells: Record<string, number> = {}) => Object.values(cells).reduce((sum, count) => sum + count, 0)

/** A history by chance: forms, surveys, corrections, forms taken back, days that pass, freezes and backups. */
async function history(random: Random) {
  const { service, clock, client, prefix } = await opened()
  const { tallies } = service.ledger
  const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const backups: Sums[] = []
  const published: Sums = new Map()
  const running: Sums = new Map()
  let last: { form: ClosingForm; page: string } | null = null
  const form = () => aForm({ topics: [one(topicIds)], age: one(ages), outcomes: ['listened'] })
  const withPrimary = (made: ClosingForm) => ({ ...made, primary: made.topics[0]! })
  for (let step = 0; step < STEPS; step++) {
    const luck = random()
    if (luck < 0.6) {
      last = { form: withPrimary(form()), page: bytes(16) }
      await tallies.countForm(line, last.form, clock.now, last.page)
    } else if (luck < 0.7)
      await tallies.countSurvey(line, { moodChange: one([1, -1]), heardFrom: one(['school', 'friend']) }, bytes(32), clock.now)
    else if (luck < 0.75 && last) await tallies.takeBackForm(line, last.form, clock.now, last.page)
    else if (luck < 0.8 && last) {
      const is = { ...withPrimary(form()), form: last.form.form }
      if ((await tallies.mendForm(line, last.form, is, clock.now, last.page)) === 'mended') last.form = is
    } else if (luck < 0.9) {
      const rows = await backupRows(client, prefix, clock.now)
      backups.push(new Map(rows.flatMap((row) => (row.row === 'settled' ? [[`${row.table} ${row.period}`, row.cells] as const] : []))))
    } else {
      clock.now += Math.ceil(random() * 20) * DAY_MS
      for (const year of [2026, 2027])
        for (const period of [...periodsOfYear('quarter', year), String(year)])
          for (const table of counted) running.set(`${table} ${period}`, await tallies.sums(line, 'running', table as 'Q', period))
      await freezePeriods(service)
      for (const { table, period } of await service.ledger.publications.publicationsOf(line)) {
        const name = `${table} ${period}`
        if (counted.includes(table) && !published.has(name)) published.set(name, running.get(name) ?? {})
      }
    }
  }
  return { backups, published }
}

test.each([1, 2])('[DIS99] whatever happens, two backups differ by ten forms or none (history %i)', { timeout: 180_000 }, async (seed) => {
  const { backups, published } = await history(seeded(seed))
  expect(backups.length).toBeGreaterThan(10)
  expect(published.size).toBeGreaterThan(7)
  const fewer = (before: Record<string, number>, after: Record<string, number>) =>
    Object.entries(before).filter(([cell, count]) => (after[cell] ?? 0) < count)
  const close: unknown[] = []
  for (const [at, before] of backups.entries())
    for (const [name, cells] of before) {
      for (const after of backups.slice(at + 1)) {
        const later = after.get(name)
        if (!later) continue // it is frozen
        const more = total(later) - total(cells)
        if (fewer(cells, later).length > 0 || (more !== 0 && more < 10)) close.push([name, cells, later])
      }
      const counts = published.get(name)
      if (counts && total(cells) > 0 && (fewer(cells, counts).length > 0 || total(counts) - total(cells) < 10))
        close.push([name, cells, counts])
    }
  expect(close).toEqual([])
  // Of each period the year carries what the period carried last: no reader can subtract one from the other.
  const lastOf = new Map<string, number>()
  for (const one of backups) {
    for (const [name, cells] of one) if (/^[QF] /.test(name)) lastOf.set(name, total(cells))
    for (const [year, quarterly] of [
      ['A', 'Q'],
      ['P', 'Q'],
      ['TA', 'Q'],
      ['H', 'F'],
    ] as const)
      for (const [name, cells] of one) {
        const [table, period] = name.split(' ')
        if (table !== year) continue
        const quarters = periodsOfYear('quarter', Number(period)).reduce(
          (sum, quarter) => sum + (lastOf.get(`${quarterly} ${quarter}`) ?? 0),
          0,
        )
        if ((total(cells) - quarters) % 10 !== 0 || total(cells) < quarters) close.push([name, total(cells), quarters])
      }
  }
  expect(close).toEqual([])
})
