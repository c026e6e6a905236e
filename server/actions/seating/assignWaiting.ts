import { staffHere } from '../../domain/presence.ts'
import type { Pair } from '../../domain/seating/routing.ts'
import type { Service } from '../service.ts'
import { heardSince } from '../youth/heardSince.ts'
import { proposeSeats } from './proposeSeats.ts'
import { ringOne } from './ringOne.ts'

/** Enough looks for two servers to settle a quarrel; whatever is left is seen again by the sweep. */
const LOOKS = 50

/**
 * Rings a free seat for as many waiting youths as there are seats that fit. Called after every change to either side.
 * It reads the heads of the queue only, so its cost does not grow with the queue.
 */
export async function assignWaiting(service: Service, line: string, missed: Pair | null = null): Promise<void> {
  if ((await service.ledger.lines.find(line))?.mode !== 'automatic') return
  const failed = new Set<string>()
  const deaf = new Set<string>()
  for (let look = 0; look < LOOKS; look++) {
    const free = (await service.live.shifts.free(line)).filter(({ person }) => !deaf.has(person))
    const pairs = await proposeSeats(service, line, free, look === 0 ? { missed } : {})
    if (pairs.length === 0) return
    const unheard = await whoIsDeaf(service, pairs)
    if (unheard.length === 0) await ringInOrder(service, pairs, failed)
    for (const person of unheard) deaf.add(person)
  }
}

/** Whose process is stopped: nobody is rung who cannot be told. They are rung when it goes on, or when it has been given up. */
async function whoIsDeaf(service: Service, pairs: Pair[]): Promise<string[]> {
  const persons = [...new Set(pairs.map(({ person }) => person))]
  const since = await Promise.all(persons.map((person) => heardSince(service, staffHere(person))))
  return persons.filter((_, i) => since[i] === null)
}

/**
 * One after the other. Where another server has moved first the picture is old, and whoever stands behind might be seated before her
 * turn: then we look again. What fails twice is passed over, so that nobody is held up by it.
 */
async function ringInOrder(service: Service, pairs: Pair[], failed: Set<string>): Promise<void> {
  for (const { conv, person } of pairs) {
    if (await ringOne(service, conv, person)) continue
    const pair = `${conv} ${person}`
    if (!failed.has(pair)) return void failed.add(pair)
  }
}
