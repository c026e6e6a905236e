import type { Ring } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { wishedAway } from '../../domain/seating/avoided.ts'
import { isFree } from '../../domain/seating/shift.ts'
import { ringView } from '../../domain/views.ts'
import { proposeSeats } from '../seating/proposeSeats.ts'
import { ringOne } from '../seating/ringOne.ts'
import type { Service } from '../service.ts'
import { tellQueue, tellQueueTo } from './tellQueue.ts'

const ATTEMPTS = 5

/**
 * A counsellor takes the next youth that fits, or the youth named by `conv`. The ring counts as accepted, and the browser must send its key
 * offer at once. Colleagues see it at once. A counsellor who was too late is shown who is left.
 */
export async function takeFromQueue(service: Service, person: PersonId, line: LineId, conv: ConvId | null): Promise<Outcome<Ring>> {
  const outcome = await take(service, person, line, conv)
  if (outcome.ok) await tellQueue(service, line)
  else if (outcome.why === 'taken' || outcome.why === 'gone') await tellQueueTo(service, person)
  return outcome
}

async function take(service: Service, person: PersonId, line: LineId, conv: ConvId | null): Promise<Outcome<Ring>> {
  const mine = await service.live.shifts.find(person)
  if (!mine?.lines.includes(line)) return refuse('not-allowed')
  if (!isFree(mine)) return refuse('no-seat')
  if (conv) {
    const asked = await service.live.tickets.find(conv)
    if (asked && wishedAway(asked.avoid).includes(person)) return refuse('not-allowed')
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const chosen = conv ?? (await next(service, person, line))
    if (!chosen) return refuse('gone')
    if (await ringOne(service, chosen, person, true)) {
      const ticket = await service.live.tickets.find(chosen)
      if (ticket?.phase === 'ringing' || ticket?.phase === 'connecting') return done(ringView(ticket))
    }
    if (conv) return refuse('taken')
  }
  return refuse('taken')
}

async function next(service: Service, person: PersonId, line: LineId): Promise<ConvId | null> {
  const free = (await service.live.shifts.free(line)).filter((c) => c.person === person).map((c) => ({ ...c, taken: c.seats - 1 }))
  const others = await proposeSeats(service, line, free)
  // Youths who avoid this counsellor for a while, for example because this counsellor gave them back, are taken after all others. A youth
  // who asked for another counsellor is never taken.
  const [first] = others.length > 0 ? others : await proposeSeats(service, line, free, { at: Number.POSITIVE_INFINITY })
  return first?.conv ?? null
}
