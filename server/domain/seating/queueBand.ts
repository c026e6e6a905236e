import type { QueueBand } from '../../../shared/line.ts'

/** A queue has this name from this many on. An exact number would show, to a person who asks again and again, when each youth came. */
const SOME = 5
const LONG = 15

/** The length of a queue as a word. A person without a place in it is told nothing more. */
export const queueBand = (waiting: number): QueueBand => (waiting < SOME ? 'short' : waiting < LONG ? 'some' : 'long')
