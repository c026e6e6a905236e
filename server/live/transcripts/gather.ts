/** So long a flight rests for each thousand a second that come; under `FEW` a second company saves nothing and nobody waits for it. */
const REST_PER_THOUSAND_MS = 3
const FEW = 200
/** What came in the last moment counts most: this long ago, a third of it. */
const MEMORY_MS = 200

/**
 * Lets what comes within a moment travel together, in order: one message to Redis and one back, where each alone would cost
 * both ends more in sending and waking than in doing. One flight at a time: what comes meanwhile takes the next, which leaves
 * when the last is back, and after a rest that grows with the load, up to `mostMs`. With little to do everything goes at once.
 */
export function gather<Thing, Answer>(
  fly: (things: Thing[]) => Promise<PromiseSettledResult<Answer>[]>,
  mostMs: number,
): (thing: Thing) => Promise<Answer> {
  let waiting: { thing: Thing; landed: PromiseWithResolvers<Answer> }[] = []
  let flying = false
  const pace = openPace()

  const leave = async () => {
    const flight = waiting
    waiting = []
    const restMs = Math.min(mostMs, restAt(pace(flight.length)))
    const rested = restMs > 0 && new Promise((over) => setTimeout(over, restMs))
    try {
      const answers = await fly(flight.map(({ thing }) => thing))
      for (const [i, { landed }] of flight.entries()) {
        const answer = answers[i]
        if (answer?.status === 'fulfilled') landed.resolve(answer.value)
        else landed.reject(answer?.reason ?? new Error('no answer'))
      }
    } catch (error) {
      for (const { landed } of flight) landed.reject(error)
    }
    if (rested) await rested
    if (waiting.length > 0) void leave()
    else flying = false
  }

  return (thing) => {
    const landed = Promise.withResolvers<Answer>()
    waiting.push({ thing, landed })
    if (!flying) {
      flying = true
      setImmediate(leave)
    }
    return landed.promise
  }
}

/** How long to rest at so many a second: below a thousand as long as at a thousand, or it would bring no company. */
export const restAt = (perSecond: number): number => (perSecond < FEW ? 0 : REST_PER_THOUSAND_MS * Math.max(1, perSecond / 1000))

/** How many come a second, as of the last moment; asked whenever some have come. */
function openPace(): (came: number) => number {
  let perSecond = 0
  let at = performance.now()
  return (came) => {
    const now = performance.now()
    const ms = Math.max(0.05, now - at)
    at = now
    const weight = 1 - Math.exp(-ms / MEMORY_MS)
    perSecond += weight * ((came / ms) * 1000 - perSecond)
    return perSecond
  }
}
