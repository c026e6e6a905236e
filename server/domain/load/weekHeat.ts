import type { OperatingEvent } from '../../../shared/figures.ts'
import { WEEK_HOURS } from '../../../shared/load.ts'

/** A youth came, and no conversation followed. No youth counts in two of these for one visit. */
const unmetEvents: OperatingEvent[] = ['turned-away-closed', 'turned-away-full', 'turned-away-nobody', 'left', 'not-reached']

/** Sums of `weekday|hour|event` as two weeks of hours: who came, and who did not get a conversation. */
export function weekHeat(counts: Record<string, number>): { arrived: number[]; unmet: number[] } {
  const week = (events: OperatingEvent[]) =>
    Array.from({ length: WEEK_HOURS }, (_, i) => {
      const at = `${Math.floor(i / 24) + 1}|${i % 24}`
      return events.reduce((sum, event) => sum + (counts[`${at}|${event}`] ?? 0), 0)
    })
  return { arrived: week(['arrived']), unmet: week(unmetEvents) }
}
