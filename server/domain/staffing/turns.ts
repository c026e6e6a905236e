import { type Chance, chanceFrom } from '../chance.ts'
import { exponential, lognormal } from './draws.ts'

/**
 * What decides how long the youth at a place waits while every seat is taken. All are small whole numbers, so that the answer for one
 * state is made once and used again, for every youth and every line in that state.
 */
export type TurnState = {
  seats: number
  /** Seats that are free at this moment. */
  free: number
  /** How long talks last on average, in minutes. */
  talkMin: number
  /** How long youths wait on average before they leave. */
  patienceMin: number
  /** How many urgent youths come and pass this one, in hundredths. */
  passing: number
}
/** The 20th and the 80th percentile of the wait at a place, in minutes. */
export type Turn = { low: number; high: number }

const PLACES = 60
const EVENINGS = 600
/** So many states are kept, then the oldest goes. A table has 120 numbers. */
const KEPT_STATES = 1000
const MOST_SEATS = 60
const MOST_PASSING = 255
/** The standard deviation of a talk's length as a share of its mean. Only sums of lengths are kept, so this is an assumption. */
export const TALK_SPREAD = 0.6
/** From a free seat to the first word: the ring, the answer and the keys. */
const ANSWER_MIN = 0.4

const made = new Map<number, Turn[]>()

/** The wait of the youth at this place, from a simulation of many evenings that begin in this state. */
export function turnAt(state: TurnState, place: number): Turn {
  const seats = Math.max(1, Math.min(MOST_SEATS, state.seats))
  const free = Math.min(seats, state.free)
  const passing = Math.min(MOST_PASSING, state.passing)
  // Every part has room for all that it may be.
  const key = seats + 64 * (free + 64 * (passing + 256 * (state.talkMin + 256 * state.patienceMin)))
  const turns = made.get(key) ?? keep(key, simulatedTurns({ ...state, seats, free, passing }))
  const known = turns[Math.min(PLACES, place) - 1]! // there is one for each place
  if (place <= PLACES) return known
  return { low: (known.low * place) / PLACES, high: (known.high * place) / PLACES }
}

function keep(key: number, turns: Turn[]): Turn[] {
  if (made.size >= KEPT_STATES) made.delete(made.keys().next().value!) // it has some
  made.set(key, turns)
  return turns
}

/** For each place from the first: low and high over many evenings. */
export function simulatedTurns(state: TurnState): Turn[] {
  const chance = chanceFrom(Object.values(state).join(' '))
  const waits = Array.from({ length: PLACES }, () => new Float64Array(EVENINGS))
  for (let evening = 0; evening < EVENINGS; evening++) oneEvening(chance, state, (place, min) => (waits[place - 1]![evening] = min))
  return waits.map((all) => {
    all.sort()
    return { low: all[Math.floor(0.2 * EVENINGS)]!, high: all[Math.floor(0.8 * EVENINGS)]! }
  })
}

/** One evening: whoever stands first takes the seat that is free first. A youth who has left by then takes none. */
function oneEvening(chance: Chance, state: TurnState, told: (place: number, min: number) => void): void {
  const { seats, free, talkMin, patienceMin, passing } = state
  const freeAt = new Heap(Array.from({ length: seats }, (_, i) => (i < free ? 0 : restOfTalk(chance, talkMin))))
  const takeSeat = () => freeAt.replaceFirst(freeAt.first + ANSWER_MIN + lognormal(chance, talkMin, TALK_SPREAD))
  // Whoever is passed by an urgent youth is passed at once, or in the first minutes: an urgent youth does not pass those who waited long.
  const passed = chance.count(passing / 100)
  for (let i = 0; i < passed; i++) takeSeat()
  for (let place = 1; place <= PLACES; place++) {
    told(place, freeAt.first + ANSWER_MIN)
    if (exponential(chance, patienceMin) > freeAt.first) takeSeat()
  }
}

/**
 * What is left of a talk that runs at a moment like any other. Long talks run at more moments than short ones, so the talk that is met is a
 * draw by length: of a lognormal that is the same one with a larger mean, and the moment lies anywhere in it.
 */
function restOfTalk(chance: Chance, talkMin: number): number {
  const met = lognormal(chance, talkMin, TALK_SPREAD) * (1 + TALK_SPREAD * TALK_SPREAD)
  return met * chance.next()
}

/** The smallest of many numbers, where the smallest is replaced again and again. */
class Heap {
  private readonly all: number[]
  constructor(numbers: number[]) {
    this.all = numbers.sort((a, b) => a - b)
  }
  get first(): number {
    return this.all[0]! // there is one seat at least
  }
  replaceFirst(by: number): void {
    const { all } = this
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= all.length) break
      if (child + 1 < all.length && all[child + 1]! < all[child]!) child++
      if (all[child]! >= by) break
      all[at] = all[child]!
      at = child
    }
    all[at] = by
  }
}
