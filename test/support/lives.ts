/** Least and most, in ms. */
type Life = { least: number; most: number }

/**
 * How long keys were given to live. The clock of a test may stand still while that of Redis goes on, so begin this before the keys are written: what has
 * really passed since is between `least` and `most`.
 */
export function openLives(pttl: (key: string) => Promise<number>): (key: string) => Promise<Life> {
  const began = performance.now()
  return async (key) => {
    const left = await pttl(key)
    return { least: left, most: left + Math.ceil(performance.now() - began) }
  }
}

/** Whether a key that was written at `now` may be forgotten at a moment that is a whole multiple of `stepMs`, to the nearest second. */
export const endsOn = (now: number, { least, most }: Life, stepMs: number): boolean =>
  Math.floor((now + most + 1000) / stepMs) * stepMs >= now + least - 1000
