const WINDOW_MS = 15 * 60_000
/** At most this many keys are remembered. The key that was used longest ago is forgotten first. */
const MOST = 10_000

export type Pace = {
  /** This many guesses in a quarter of an hour go on at once. */
  free: number
  /** After that, one guess goes on at a time, with this span between two. */
  everyMs(taken: number): number
  /** At most this many wait for that. The newest goes on first; when one more comes, the oldest is turned away. */
  mayWait: number
}

type Lane = { taken: number; since: number; waiting: ((goOn: boolean) => void)[]; timer: NodeJS.Timeout | null }

/**
 * Paces the guesses that share a key, in this process's memory only. A guess takes its point before the slow step, and gets it back when it
 * was right. Nobody is locked out: after any number of guesses, one more goes on after a few seconds. The newest goes first, because the
 * earlier ones are most likely a guesser's, and the page of an older one has stopped waiting.
 */
export function openGuesses({ free, everyMs, mayWait }: Pace) {
  const lanes = new Map<string, Lane>()

  const laneOf = (key: string, now: number): Lane => {
    const known = lanes.get(key)
    const lane =
      known && (now - known.since < WINDOW_MS || known.waiting.length > 0) ? known : { taken: 0, since: now, waiting: [], timer: null }
    lanes.delete(key)
    lanes.set(key, lane)
    if (lanes.size > MOST) forgetOldest()
    return lane
  }
  const forgetOldest = () => {
    for (const [key, lane] of lanes) {
      if (lane.waiting.length > 0) continue
      lanes.delete(key)
      return
    }
  }
  const letOneOn = (lane: Lane) => {
    lane.timer = null
    const next = lane.waiting.pop()
    if (!next) return
    lane.taken += 1
    next(true)
    wake(lane)
  }
  const wake = (lane: Lane) => {
    if (lane.timer === null && lane.waiting.length > 0) lane.timer = setTimeout(() => letOneOn(lane), everyMs(lane.taken))
  }

  return {
    /** Resolves true when this guess may be checked, false when it is turned away. */
    take(key: string, now: number): Promise<boolean> {
      const lane = laneOf(key, now)
      if (lane.taken < free) {
        lane.taken += 1
        return Promise.resolve(true)
      }
      return new Promise((answer) => {
        lane.waiting.push(answer)
        if (lane.waiting.length > mayWait) lane.waiting.shift()?.(false)
        wake(lane)
      })
    },
    /** The guess was right, or it was never checked. */
    giveBack(key: string) {
      const lane = lanes.get(key)
      if (lane) lane.taken = Math.max(0, lane.taken - 1)
    },
    /** The guess was right: earlier guesses count no more. */
    forgive(key: string) {
      const lane = lanes.get(key)
      if (lane) lane.taken = 0
    },
    /** Guesses older than a quarter of an hour count no more, and are not kept either. */
    forget(now: number) {
      for (const [key, lane] of lanes) if (now - lane.since >= WINDOW_MS && lane.waiting.length === 0) lanes.delete(key)
    },
    size: () => lanes.size,
  }
}
