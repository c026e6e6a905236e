import { demoCoordinator } from '../../../seeds/demoTeam.ts'
import { lines as seeded } from '../../../seeds/lines.ts'
import { offers } from '../../../seeds/offers.ts'
import { topics } from '../../../seeds/topics.ts'
import { cellsOf } from '../../../server/domain/disclosure/catalogue.ts'
import { endOf, freezesOf } from '../../../server/domain/disclosure/periods.ts'
import { candidateOf } from '../../../server/domain/disclosure/publication.ts'
import { offersOf } from '../../../server/domain/help/offersOf.ts'
import { daysBefore, monthsOfYear } from '../../../server/domain/time/calendar.ts'
import type { FoldRow } from '../../../server/ledger/figures/figures.ts'
import type { Ledger } from '../../../server/ledger/ledger.ts'
import { operatingEvents } from '../../../shared/figures.ts'
import type { Line } from '../../../shared/line.ts'
import { sameChance } from '../figures.ts'

export const NOW = Date.parse('2026-01-15T12:00:00+01:00')
const YEARS = Array.from({ length: 10 }, (_, i) => 2016 + i)
const LINES = 20
const MOST_IN_A_CELL = 40
const HOURS = [12, 14, 15, 16, 17, 18, 19, 20, 21, 22]

/** Twenty lines that publish monthly, the most that a line can publish. */
export const twentyLines: Line[] = Array.from({ length: LINES }, (_, i) => {
  const letter = String.fromCharCode(97 + i)
  return { ...seeded[i % seeded.length]!, id: `line-${letter}`, path: `/z${letter}` }
})
export const coordinatorOfAll = {
  ...demoCoordinator,
  roles: Object.fromEntries(twentyLines.map(({ id }) => [id, ['coordinator' as const]])),
}

/**
 * Ten years of every line, written by the ledger's own store: each freeze in its order, chained and audited, and the operating figures of
 * each month. The counts are chance, and no gate looks at them.
 */
export async function fillTenYears(ledger: Ledger, signal: AbortSignal): Promise<void> {
  await Promise.all([
    ledger.lines.put(...twentyLines),
    ledger.topics.put(topics),
    ledger.offers.put(offers),
    ledger.staff.put(coordinatorOfAll),
  ])
  const chance = sameChance(1)
  for (const line of twentyLines) {
    await ledger.figures.fold(`${line.id} months`, monthsOf(line, chance), NOW)
    await ledger.figures.fold(`${line.id} hours`, hoursOf(line), NOW)
  }
  for (const year of YEARS) {
    for (const line of twentyLines) {
      signal.throwIfAborted()
      await ledger.periods.setKind(line.id, year, 'month')
      for (const { tables } of freezesOf('month', year)) {
        const frozen = tables.map(({ table, period }) => tableOf(line, table, period, chance))
        const end = endOf(tables[0]?.period ?? '', line.timeZone)
        const answer = await ledger.publications.freeze(line.id, frozen, new Map(), end, end)
        if (answer !== 'frozen') throw new Error(`${line.id} ${year}: ${answer}`)
      }
    }
  }
}

function tableOf(line: Line, table: Parameters<typeof cellsOf>[0], period: string, chance: () => number) {
  const ground = {
    topics,
    municipalities: line.municipalities.map(({ id }) => id),
    offers: offersOf(line.id, offers).map(({ id }) => id),
  }
  const counts = Object.fromEntries(cellsOf(table, ground).map((cell) => [cell, Math.floor(chance() ** 2 * MOST_IN_A_CELL)]))
  return candidateOf({ publisher: line.id, table, period }, ground, counts, chance)
}

const monthsOf = ({ id, timeZone }: Line, chance: () => number): FoldRow[] =>
  YEARS.flatMap((year) =>
    monthsOfYear(String(year), NOW, timeZone).flatMap((month) => {
      const slotStart = Date.parse(`${month}-15T17:00:00Z`)
      const some = (event: FoldRow['event']): FoldRow => ({ line: id, event, slotStart, count: 1 + Math.floor(chance() * 100) })
      return [...operatingEvents.map(some), ...(['wait-1', 'wait-5', 'wait-20'] as const).map(some)]
    }),
  )

/** Arrivals of the last year at every hour that has any. */
const hoursOf = ({ id }: Line): FoldRow[] =>
  Array.from({ length: 364 }, (_, i) => daysBefore('2026-01-15', i)).flatMap((date) =>
    HOURS.map((hour): FoldRow => ({ line: id, event: 'arrived', slotStart: Date.parse(`${date}T${hour}:00:00Z`), count: 1 })),
  )
