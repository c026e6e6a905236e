import type { Chance } from '../../../server/domain/chance.ts'
import { OPEN, type World } from './worlds.ts'

/** A youth of one day, as it went. Times are minutes since midnight. `due`: when a seat came, or would have come to a youth who had left. */
export type Visit = {
  at: number
  order: number
  patience: number
  talk: number
  seatedAt: number | null
  leftAt: number | null
  due: number | null
}
type Counsellor = { from: number; to: number; seats: number; talks: number[]; restsUntil: number }
export type DayState = { at: number; waiting: Visit[]; counsellors: Counsellor[] }

const STEP_MIN = 0.2
const CLOSES = OPEN.to * 60

/**
 * One day of a world, step by step: written apart from the model, which goes from event to event. `more`: counsellors more between two hours.
 * `look` is called at each step before the seats are given.
 */
export function playedDay(
  chance: Chance,
  world: World,
  week: { factor: number; missing: number },
  more: { from: number; to: number; counsellors: number } | null = null,
  look: (state: DayState) => void = () => {},
): Visit[] {
  const visits = visitsOf(chance, world, week.factor)
  const counsellors: Counsellor[] = Array.from({ length: Math.max(0, world.counsellors - week.missing) }, (_, i, all = world.counsellors) =>
    counsellor(OPEN.from * 60 + (i === all - 1 ? (world.late ?? 0) : 0), CLOSES, world.seatsEach),
  )
  for (let i = 0; i < (more?.counsellors ?? 0); i++) counsellors.push(counsellor(more!.from * 60, more!.to * 60, world.seatsEach))
  let next = 0
  let waiting: Visit[] = []
  let ghosts: Visit[] = []
  for (let at = OPEN.from * 60; at < CLOSES; at += STEP_MIN) {
    for (; visits[next] && visits[next]!.at <= at; next++) waiting.push(visits[next]!)
    for (const gone of waiting.filter((one) => at - one.at > one.patience)) gone.leftAt = at
    ghosts = [...ghosts, ...waiting.filter(({ leftAt }) => leftAt === at)]
    waiting = waiting.filter(({ leftAt }) => leftAt === null)
    for (const one of counsellors) {
      const over = one.talks.filter((until) => until <= at)
      if (over.length === 0) continue
      one.talks = one.talks.filter((until) => until > at)
      if (world.rests && chance.whether(world.rests.share)) one.restsUntil = at + world.rests.min
    }
    look({ at, waiting, counsellors })
    for (;;) {
      const free = counsellors
        .filter((one) => one.from <= at && at < one.to && one.restsUntil <= at && one.talks.length < one.seats)
        .sort((a, b) => b.seats - b.talks.length - (a.seats - a.talks.length))[0]
      const head = [...waiting].sort((a, b) => a.order - b.order)[0]
      const limit = free ? (head?.order ?? Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY
      for (const ghost of ghosts) if (ghost.due === null && ghost.order < limit) ghost.due = at
      if (!free || !head) break
      const answered = at + 0.1 + 0.6 * chance.next() + (chance.whether(0.05) ? 0.4 : 0)
      head.seatedAt = answered
      head.due = answered
      free.talks.push(answered + head.talk)
      waiting.splice(waiting.indexOf(head), 1)
    }
  }
  return visits
}

const counsellor = (from: number, to: number, seats: number): Counsellor => ({ from, to, seats, talks: [], restsUntil: 0 })

function visitsOf(chance: Chance, world: World, factor: number): Visit[] {
  const times = world.perHour.flatMap((perHour, i) =>
    Array.from({ length: chance.count(perHour * factor) }, () => (OPEN.from + i + chance.next()) * 60),
  )
  if (world.classes && chance.whether(world.classes.share / OPEN.days.length)) {
    const begins = (OPEN.from + 1 + 3 * chance.next()) * 60
    for (let i = 0; i < world.classes.youths; i++) times.push(begins + 10 * chance.next())
  }
  return times
    .sort((a, b) => a - b)
    .map((at) => ({
      at,
      order: chance.whether(world.urgent ?? 0.04) ? at - 10 : at,
      patience: world.patience(chance),
      talk: world.talk(chance),
      ...{ seatedAt: null, leftAt: null, due: null },
    }))
}
