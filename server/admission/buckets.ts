import type { ConvId, LineId } from '../../shared/ids.ts'
import { type Absent, heldSo } from './absent.ts'
import { type Crowd, noCrowd } from './crowd.ts'
import { HOUR_MS } from './work.ts'

/** What comes from one address, or from an IPv6 household, as numbers. The numbers never refuse a person. */
export type AddressBucket = {
  heatSince: number
  heat: number
  /** Until then it asks as much work as the highest heat does, and no more. */
  hardUntil: number
  /** By line: the quarter of an hour in which a visit was last counted. */
  visits: Map<LineId, number>
  /** By line: how many pages connected here have a waiting youth, and how many of those youths said that it is urgent. */
  waiting: Map<LineId, { all: number; urgent: number }>
  crowd: Crowd
  absent: Absent
  seenAt: number
}

/** An absent page is remembered for this long. No place is held longer without a connection. */
const AWAY_MS = 30 * 60_000
/** At most this many are remembered. Beyond it, the one unseen for longest is forgotten and begins anew. */
const MOST = 10_000

/**
 * Kept only in this process's memory, under a name that is no address (`place`). Never in Redis, in a log, or in anything else that is
 * written. A place that nothing has come from for an hour is forgotten. `forget` is called regularly, so this happens also when no page
 * comes any more.
 */
export function openBuckets(now: () => number) {
  const buckets = new Map<string, AddressBucket>()
  /** The bucket in which an absent page was last seen. The page may come back from another address. */
  const absentIn = new Map<ConvId, { place: string; at: number }>()

  function fresh(at: number): AddressBucket {
    return { heatSince: at, heat: 0, hardUntil: 0, visits: new Map(), waiting: new Map(), crowd: noCrowd(), absent: new Map(), seenAt: at }
  }
  function forgetUnseen(at: number): void {
    // A bucket moves to the end when it is seen, so the one unseen for longest is first.
    for (const [place, bucket] of buckets) {
      if (buckets.size <= MOST && bucket.seenAt >= at - HOUR_MS) return
      buckets.delete(place)
    }
  }
  /** What a bucket remembers adds up for at most an hour. */
  function age(bucket: AddressBucket, at: number): void {
    if (at - bucket.heatSince >= HOUR_MS) Object.assign(bucket, { heatSince: at, heat: 0, visits: new Map() })
    const { crowd, absent } = bucket
    crowd.claims = crowd.claims.filter((claim) => claim.at >= at - HOUR_MS)
    crowd.asked = crowd.asked.filter((asked) => asked >= at - HOUR_MS)
    for (const [conv, { until }] of absent) if (until <= at) absent.delete(conv)
  }
  return {
    of(place: string): AddressBucket {
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
    /** A talk with this place, or with the absent page of this conversation, ended as harassment. Of an unknown page nothing is known. */
    harden(place: string): void {
      this.of(place).hardUntil = now() + HOUR_MS
    },
    whereAbsent: (conv: ConvId): string | null => absentIn.get(conv)?.place ?? null,
    isAbsent(conv: ConvId, place: string): void {
      absentIn.set(conv, { place, at: now() })
      for (const [oldest] of absentIn) {
        if (absentIn.size <= MOST) return
        absentIn.delete(oldest)
      }
    },
    isBack(conv: ConvId): void {
      const bucket = buckets.get(absentIn.get(conv)?.place ?? '')
      if (bucket) heldSo(bucket.absent, conv, null)
      absentIn.delete(conv)
    },
  }
}
