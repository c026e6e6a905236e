import { setImmediate as others } from 'node:timers/promises'

/** Does work that may take seconds, a slice at a time: between two slices talks go on. */
export async function inSlices<Answer>(slices: Generator<undefined, Answer>): Promise<Answer> {
  for (;;) {
    const { done: isDone, value } = slices.next()
    if (isDone) return value
    await others()
  }
}
