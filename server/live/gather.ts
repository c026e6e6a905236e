/**
 * Lets what comes within a moment travel together, in order: one message to Redis and one back, where each alone would cost
 * both ends more in sending and waking than in doing. Whoever comes alone goes at once. One flight at a time: what comes
 * meanwhile takes the next, which leaves when the last is back; `restMs` after it left at the soonest, if that had company.
 */
export function gather<Thing, Answer>(
  fly: (things: Thing[]) => Promise<PromiseSettledResult<Answer>[]>,
  restMs: number,
): (thing: Thing) => Promise<Answer> {
  let waiting: { thing: Thing; landed: PromiseWithResolvers<Answer> }[] = []
  let flying = false

  const leave = async () => {
    const flight = waiting
    waiting = []
    const rested = flight.length > 1 && new Promise((over) => setTimeout(over, restMs))
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
    await rested
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
