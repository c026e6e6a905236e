import { type Absent, heldSo } from './absent.ts'
import { type Crowd, noCrowd } from './crowd.ts'
import { HOUR_MS } from './work.ts'

/** What comes from one address, or from an IPv6 household, as numbers. It never refuses a person. */
export type Bucket = {
  heatSince: number
  heat: number
  /** By line: the quarter of an hour in which a visit was counted last. */
  visits: Map<string, number>
  /** By line: pages connected here whose youth waits, and those of them that said it is urgent. */
  waiting: Map<string, { all: number; urgent: number }>
  crowd: Crowd
  absent: Absent
  seenAt: number
}

/** Longer than any place is held without a connection. */
const AWAY_MS = 30 * 60_000
/** Beyond this the one unseen for longest is forgotten: whoever came from there begins anew. */
const MOST = 10_000

/**
 * In this process's memory alone, by a name that is no address (`place`): never in Redis, in a log, or in anything that is written down.
 * What nobody has come from for an hour is forgotten, also where nobody comes any more: `forget` is called every so often.
 */
export function openBuckets(now: () => number) {
  const buckets = new Map<string, Bucket>()
  /** Which bucket an absent page was last seen in: it may come back from another address. */
  const absentIn = new Map<string, { place: string; at: number }>()

  function fresh(at: number): Bucket {
    return { heatSince: at, heat: 0, visits: new Map(), waiting: new Map(), crowd: noCrowd(), absent: new Map(), seenAt: at }
  }
  function forgetUnseen(at: number): void {
    // The one unseen for longest comes first, since a bucket moves to the end when it is seen.
    for (const [place, bucket] of buckets) {
      if (buckets.size <= MOST && bucket.seenAt >= at - HOUR_MS) return
      buckets.delete(place)
    }
  }
  /** What a bucket remembers adds up for an hour at most. */
  function age(bucket: Bucket, at: number): void {
    if (at - bucket.heatSince >= HOUR_MS) Object.assign(bucket, { heatSince: at, heat: 0, visits: new Map() })
    const { crowd, absent } = bucket
    crowd.claims = crowd.claims.filter((claim) => claim.at >= at - HOUR_MS)
    crowd.asked = crowd.asked.filter((asked) => asked >= at - HOUR_MS)
    for (const [conv, { until }] of absent) if (until <= at) absent.delete(conv)
  }
  return {
    of(place: string): Bucket {
      const at = now()
      const bucket = buckets.get(place) ?? fresh(at)
      bucket.seenAt = at
      buckets.delete(place)
      buckets.set(place, bucket)
      forgetUnseen(at)
      age(bucket, at)
      return bucket
    },
    /** How many places are remembered, and how many absent pages. */
    size: (): number => buckets.size,
    absent: (): number => absentIn.size,
    forget(): void {
      const at = now()
      forgetUnseen(at)
      for (const bucket of buckets.values()) age(bucket, at)
      for (const [conv, one] of absentIn) if (at - one.at >= AWAY_MS) absentIn.delete(conv)
    },
    isAbsent(conv: string, place: string): void {
      absentIn.set(conv, { place, at: now() })
      for (const [oldest] of absentIn) {
        if (absentIn.size <= MOST) return
        absentIn.delete(oldest)
      }
    },
    isBack(conv: string): void {
      const bucket = buckets.get(absentIn.get(conv)?.place ?? '')
      if (bucket) heldSo(bucket.absent, conv, null)
      absentIn.delete(conv)
    },
  }
}
