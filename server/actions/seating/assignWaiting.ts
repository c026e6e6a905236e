import type { LineId, PersonId } from '../../../shared/ids.ts'
import { staffHere } from '../../domain/presence.ts'
import type { Pair } from '../../domain/seating/routing.ts'
import type { Service } from '../service.ts'
import { heardSince } from '../youth/heardSince.ts'
import { proposeSeats } from './proposeSeats.ts'
import { ringOne } from './ringOne.ts'

/** Within this many looks two processes that compete have settled. The sweep sees what is left. */
const LOOKS = 50

/**
 * Rings the free seats that fit for the waiting youths. Called after every change to the queue or the seats. It reads only the heads of the
 * queue, so its cost does not grow with the queue.
 */
export async function assignWaiting(service: Service, line: LineId, missed: Pair | null = null): Promise<void> {
  if ((await service.ledger.lines.find(line))?.mode !== 'automatic') return
  const failed = new Set<string>()
  const deaf = new Set<PersonId>()
  for (let look = 0; look < LOOKS; look++) {
    const free = (await service.live.shifts.free(line)).filter(({ person }) => !deaf.has(person))
    const pairs = await proposeSeats(service, line, free, look === 0 ? { missed } : {})
    if (pairs.length === 0) return
    const unheard = await whoIsDeaf(service, pairs)
    if (unheard.length === 0) await ringInOrder(service, pairs, failed)
    for (const person of unheard) deaf.add(person)
  }
}

/**
 * The counsellors whose process is stopped: a counsellor who cannot be told is not rung. They are rung when the process goes on, or when it
 * has been given up and they have connected to another.
 */
async function whoIsDeaf(service: Service, pairs: Pair[]): Promise<PersonId[]> {
  const persons = [...new Set(pairs.map(({ person }) => person))]
  const since = await Promise.all(persons.map((person) => heardSince(service, staffHere(person))))
  return persons.filter((_, i) => since[i] === null)
}

/**
 * Rings one pair after the other. A ring fails when another process was first. Then our picture is old, and a youth further back could be
 * seated too early, so we stop and look again. A pair that fails twice is skipped, so that it holds up no other.
 */
async function ringInOrder(service: Service, pairs: Pair[], failed: Set<string>): Promise<void> {
  for (const { conv, person } of pairs) {
    if (await ringOne(service, conv, person)) continue
    const pair = `${conv} ${person}`
    if (!failed.has(pair)) return void failed.add(pair)
  }
}
