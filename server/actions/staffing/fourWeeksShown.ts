import type { LineId } from '../../../shared/ids.ts'
import { type FourWeeks, LOAD_FOUR_WEEKS } from '../../../shared/load.ts'
import { weekHeat } from '../../domain/load/weekHeat.ts'
import { fourWeeksBack, fourWeeksIsOver } from '../../domain/time/calendar.ts'
import type { Service } from '../service.ts'

/** The hours of the week of the last year, by four weeks, newest first, from the first count on: what the load screen shows of them. */
export async function fourWeeksShown({ ledger }: Service, line: LineId, timeZone: string, now: number): Promise<FourWeeks[]> {
  const weeks = await Promise.all(
    fourWeeksBack(now, timeZone, LOAD_FOUR_WEEKS).map(async (monday): Promise<FourWeeks & { isCounted: boolean }> => {
      const counts = await ledger.figures.heat(line, monday)
      return { monday, closed: fourWeeksIsOver(monday, now, timeZone), ...weekHeat(counts), isCounted: Object.keys(counts).length > 0 }
    }),
  )
  return weeks.slice(0, weeks.findLastIndex(({ isCounted }) => isCounted) + 1).map(({ isCounted: _, ...shown }) => shown)
}
