/** A flight (one bundle) rests this long for each thousand things a second. Under `FEW` a second it does not rest: bundling would save nothing. */
const REST_PER_THOUSAND_MS = 3
const FEW = 200
/** Recent things count most. A thing that came this long ago counts a third. */
const MEMORY_MS = 200

/**
 * Sends things that come within a moment together, in order: one message to Redis and one back. Sent alone, each would cost both
 * ends more for sending and waking than for the work. One flight at a time: things that come meanwhile wait for the next flight. It
 * leaves when the last is back, after a rest that grows with the load, up to `mostMs`. With little load everything is sent at once.
 */
export function inBatches<Thing, Answer>(
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

/** How long to rest at so many a second. Below a thousand it is as long as at a thousand: a shorter rest would gather nothing. */
export const restAt = (perSecond: number): number => (perSecond < FEW ? 0 : REST_PER_THOUSAND_MS * Math.max(1, perSecond / 1000))

/** Measures how many things come a second. It is called with the number that has come since the last call. */
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
