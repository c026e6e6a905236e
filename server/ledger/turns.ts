/** Thrown when too many are waiting already. The caller may ask again in a moment. */
export class Busy extends Error {}

/** Runs at most `atOnce` pieces of work at a time and lets at most `mayWait` wait. One more throws Busy and does not begin. */
export function openTurns(atOnce: number, mayWait: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running += 1
    else {
      if (waiting.length >= mayWait) throw new Busy()
      // The work that ends gives its turn directly to the next, so newly arriving work cannot take it in between.
      await new Promise<void>((turn) => waiting.push(turn))
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
