import { DAY_KEPT_DAYS } from '../../../shared/figures.ts'
import type { LineId } from '../../../shared/ids.ts'
import type { LedgerClient } from '../connect.ts'
import type { LedgerKeys } from '../keys.ts'

const KEPT_MS = (DAY_KEPT_DAYS + 1) * 86_400_000

/** Minutes in which a line was open and nobody was on duty, by hour of its days. It tells of the staff alone, and of no youth. */
export const openUnmanned = (client: LedgerClient, keys: LedgerKeys) => ({
  /** `hour`: of the line's own clock, such as `18`. */
  async note(line: LineId, date: string, hour: string): Promise<void> {
    const key = keys.unmanned(line, date)
    await client.multi().hIncrBy(key, hour, 1).pExpire(key, KEPT_MS).exec()
  },
  /** The hours of these days that have such minutes, in the order of the days and of the hours. */
  async of(line: LineId, dates: string[]): Promise<{ date: string; hour: string; minutes: number }[]> {
    const days = await Promise.all(dates.map((date) => client.hGetAll(keys.unmanned(line, date))))
    return days.flatMap((hours, i) =>
      Object.entries(hours)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([hour, minutes]) => ({ date: dates[i] ?? '', hour, minutes: Number(minutes) })),
    )
  },
})
