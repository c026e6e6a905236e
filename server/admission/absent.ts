/**
 * Places behind one address that are held without a connection. Up to three at a time are held as long as such a place may be held. Where more pages
 * go within a minute it is a crowd, and each of those is held for one minute. Whoever was away before that keeps the longer time.
 */
export type Absent = Map<string, { at: number; until: number; brief: boolean }>

const HELD = 3
const AT_ONCE_MS = 60_000
/** Longer than any place is held. */
const LONGEST_MS = 30 * 60_000

/** A page has gone. Answers whose place is held for one minute only, from now on: this one, and those who went just before. */
export function goesAway(absent: Absent, conv: string, now: number): string[] {
  for (const [one, { until }] of absent) if (until <= now) absent.delete(one)
  absent.set(conv, { at: now, until: now + LONGEST_MS, brief: false })
  if (absent.size <= HELD) return []
  const crowd = [...absent].filter(([one, { at, brief }]) => !brief && (one === conv || now - at < AT_ONCE_MS))
  for (const [, one] of crowd) Object.assign(one, { brief: true, until: one.at + AT_ONCE_MS })
  return crowd.map(([one]) => one)
}

/** Until when the place is held; null: there was none to hold. */
export function heldSo(absent: Absent, conv: string, until: number | null): void {
  const one = absent.get(conv)
  if (until === null) absent.delete(conv)
  else if (one && !one.brief) one.until = until
}
