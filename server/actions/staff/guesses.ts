const WINDOW_MS = 15 * 60_000
/** So many are remembered; the one used longest ago is forgotten first. */
const MOST = 10_000

export type Pace = {
  /** So many within a quarter of an hour go on at once. */
  free: number
  /** After them one goes on at a time, with so much between two. */
  everyMs(taken: number): number
  /** So many wait for that; the newest goes on first, and where one more comes the oldest is turned away. */
  mayWait: number
}

type Lane = { taken: number; since: number; waiting: ((goOn: boolean) => void)[]; timer: NodeJS.Timeout | null }

/**
 * Paces guesses by whatever they have in common, in this process's memory only. A guess takes its point before anything slow is done
 * and gets it back when it was right. Nobody is locked out: however many guesses there were, one more goes on after a few seconds.
 * The newest goes first because those before are most likely a guesser's, and the page of an older one has long stopped waiting.
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
    /** Resolves true once this guess may be looked at, false when it is turned away. */
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
    /** It was right, or it was never looked at. */
    giveBack(key: string) {
      const lane = lanes.get(key)
      if (lane) lane.taken = Math.max(0, lane.taken - 1)
    },
    /** It was right: what was guessed before counts no more. */
    forgive(key: string) {
      const lane = lanes.get(key)
      if (lane) lane.taken = 0
    },
    /** What is past its quarter of an hour counts no more, and is not kept either. */
    forget(now: number) {
      for (const [key, lane] of lanes) if (now - lane.since >= WINDOW_MS && lane.waiting.length === 0) lanes.delete(key)
    },
    size: () => lanes.size,
  }
}
