/** A youth who joins the queue. All times are minutes since the line opened; `talk` is how long the talk lasts if it comes to one. */
export type Comer = { at: number; patience: number; talk: number; urgent: boolean }
/** `seats` from the opening on; from `from` until `to` there are `more` of them, or fewer. Nobody is seated after `closes`. */
export type Evening = { seats: number; more: number; from: number; to: number; closes: number }

/** An urgent youth is seated as if this youth had come so much earlier (`server/domain/seating/queue.ts`). */
const URGENT_MIN = 10

/**
 * Plays one opening of a line, from event to event: somebody comes, a talk ends, a counsellor begins. Of those who wait, the one who has
 * waited longest is seated. Answers how long each comer waited for a seat; `Infinity` for a comer who left, or was not reached before closing.
 * `comers` are in the order in which they come.
 */
export function playEvening(comers: Comer[], evening: Evening): Float64Array {
  const { from, to, closes } = evening
  const waited = new Float64Array(comers.length).fill(Number.POSITIVE_INFINITY)
  const endings: number[] = []
  let waiting: number[] = []
  let next = 0
  let at = 0
  while (at < closes) {
    while (next < comers.length && comers[next]!.at <= at) waiting.push(next++)
    for (let i = endings.length - 1; i >= 0; i--) if (endings[i]! <= at) endings.splice(i, 1)
    waiting = waiting.filter((i) => comers[i]!.at + comers[i]!.patience >= at)
    while (waiting.length > 0 && endings.length < seatsAt(evening, at)) {
      const first = waiting.reduce((a, b) => (orderOf(comers[b]!) < orderOf(comers[a]!) ? b : a))
      waiting.splice(waiting.indexOf(first), 1)
      waited[first] = at - comers[first]!.at
      endings.push(at + comers[first]!.talk)
    }
    const later = waiting.length === 0 ? [] : [...endings, ...[from, to].filter((change) => at < change)]
    at = Math.min(closes, comers[next]?.at ?? closes, ...later)
  }
  return waited
}

const orderOf = ({ at, urgent }: Comer): number => (urgent ? at - URGENT_MIN : at)
const seatsAt = ({ seats, more, from, to }: Evening, at: number): number => Math.max(0, from <= at && at < to ? seats + more : seats)
