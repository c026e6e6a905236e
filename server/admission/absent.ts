import type { ConvId } from '../../shared/ids.ts'

/**
 * Places in the queue behind one address that are held without a connection. Up to three are held as long as such a place may be held. When
 * one more page goes, it and those that went in the minute before are a crowd, and each of them is held for one minute. A page that went
 * earlier keeps its time.
 */
export type Absent = Map<ConvId, { at: number; until: number; brief: boolean }>

const HELD = 3
const AT_ONCE_MS = 60_000
/** Longer than any place is held. */
const LONGEST_MS = 30 * 60_000

/**
 * A page has gone. Answers whose places are now held for one minute only: this one, and those that went in the minute before. Empty:
 * nobody's.
 */
export function goesAway(absent: Absent, conv: ConvId, now: number): ConvId[] {
  for (const [one, { until }] of absent) if (until <= now) absent.delete(one)
  absent.set(conv, { at: now, until: now + LONGEST_MS, brief: false })
  if (absent.size <= HELD) return []
  const crowd = [...absent].filter(([one, { at, brief }]) => !brief && (one === conv || now - at < AT_ONCE_MS))
  for (const [, one] of crowd) Object.assign(one, { brief: true, until: one.at + AT_ONCE_MS })
  return crowd.map(([one]) => one)
}

/** Notes until when the place is held. Null: there is no place to hold. */
export function heldSo(absent: Absent, conv: ConvId, until: number | null): void {
  const one = absent.get(conv)
  if (until === null) absent.delete(conv)
  else if (one && !one.brief) one.until = until
}
