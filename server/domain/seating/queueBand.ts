import type { QueueBand } from '../../../shared/line.ts'

/** From how many on a queue is called so. A number would tell, to whoever asks again and again, when each youth came. */
const SOME = 5
const LONG = 15

/** How long a queue is, in a word: all that is said of it to somebody who has no place in it. */
export const queueBand = (waiting: number): QueueBand => (waiting < SOME ? 'short' : waiting < LONG ? 'some' : 'long')
