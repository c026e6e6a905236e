/** Said where too many wait already: to be asked again in a moment. */
export class Busy extends Error {}

/** Lets so many works run at once, and so many wait for their turn. One more than that throws Busy, and is not begun. */
export function openTurns(atOnce: number, mayWait: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < atOnce) running += 1
    else {
      if (waiting.length >= mayWait) throw new Busy()
      // Whoever has finished hands the turn over, so that nobody else takes it in between.
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
