import type { MonthFigures } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import { WEEK_HOURS } from '../../../shared/load.ts'
import { type LineFit, lineFit } from '../../domain/staffing/lineFit.ts'
import { fourWeeksBack, fourWeeksIsOver, monthsBack } from '../../domain/time/calendar.ts'
import { isLedgerDown } from '../down.ts'
import { inTime } from '../impatient.ts'

/** What the wait that is told to youths is made from. `arrivedByHour`: how many came in each hour of the week, on average. */
export type Lately = { fit: LineFit; arrivedByHour: number[] }

/** This month and the two months before. */
const MONTHS = 3
/** The last twelve weeks that are over, among the four weeks that run and those before. */
const FOUR_WEEKS = 4
const WEEKS_EACH = 4
/** Every view of every waiting youth asks for this, but it changes only once a minute, with the fold. */
const CACHE_MS = 10_000
const HOURS_CACHE_MS = 3600_000
const PATIENCE_MS = 300

type Reads = {
  month(line: LineId, month: string, now: number): Promise<MonthFigures>
  heat(line: LineId, monday: string): Promise<Record<string, number>>
  timeZoneOf(line: LineId): Promise<string>
  isSlow(): boolean
}

/**
 * Waiting youths see what is made from this, so of the running month it holds only what has settled, and of the hours only four weeks that
 * are over.
 */
export function openLately({ month, heat, timeZoneOf, isSlow }: Reads) {
  const cached = new Map<LineId, { at: number; lately: Lately }>()
  /** Four weeks that are over change no more, so they are read seldom. */
  const hours = new Map<LineId, { mondays: string; at: number; arrivedByHour: number[] }>()

  async function arrivedByHour(line: LineId, now: number, timeZone: string): Promise<number[]> {
    const mondays = fourWeeksBack(now, timeZone, FOUR_WEEKS).filter((monday) => fourWeeksIsOver(monday, now, timeZone))
    const known = hours.get(line)
    const at = performance.now()
    if (known?.mondays === mondays.join() && at - known.at < HOURS_CACHE_MS) return known.arrivedByHour
    const sums = await Promise.all(mondays.map((monday) => heat(line, monday)))
    const counted = Math.max(1, sums.filter((sum) => Object.keys(sum).length > 0).length)
    const week = Array.from({ length: WEEK_HOURS }, (_, i) => {
      const name = `${Math.floor(i / 24) + 1}|${i % 24}|arrived`
      return sums.reduce((total, sum) => total + (sum[name] ?? 0), 0) / (counted * WEEKS_EACH)
    })
    hours.set(line, { mondays: mondays.join(), at, arrivedByHour: week })
    return week
  }

  async function read(line: LineId, now: number): Promise<Lately> {
    const timeZone = await timeZoneOf(line)
    const [months, week] = await Promise.all([
      Promise.all(monthsBack(now, timeZone, MONTHS).map((name) => month(line, name, now))),
      arrivedByHour(line, now, timeZone),
    ])
    return { fit: lineFit(months), arrivedByHour: week }
  }

  return {
    async lately(line: LineId, now: number): Promise<Lately> {
      // This measures the age of an answer, so it does not use the service's clock, which tests turn.
      const at = performance.now()
      const known = cached.get(line)
      if (known && at - known.at < CACHE_MS) return known.lately
      // No view may wait long, or fail, because the estimate is missing.
      const found = await inTime(read(line, now), isSlow() ? 0 : PATIENCE_MS).catch((error: unknown) => {
        if (!isLedgerDown(error)) throw error
        return null
      })
      const lately = found ?? known?.lately ?? { fit: lineFit([]), arrivedByHour: [] }
      cached.set(line, { at, lately })
      return lately
    },
    /** The figures have changed: the next question reads them. */
    forget(): void {
      cached.clear()
    },
  }
}
