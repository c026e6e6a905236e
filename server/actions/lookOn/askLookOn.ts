import type { CounsellorDoor } from '../../../shared/doors/counsellor.ts'
import type { Payload } from '../../../shared/doors/door.ts'
import type { Onlooker } from '../../../shared/doors/lookOn.ts'
import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { LAST_LISTEN_EPOCH } from '../../../shared/sealing/keys.ts'
import { isAtWork } from '../../domain/seating/shift.ts'
import type { LookOn } from '../../domain/seating/ticket.ts'
import { myConversation } from '../conversation/myConversation.ts'
import { colleaguesFor } from '../duty/colleaguesFor.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'

/** More bridges than these are not listed. */
const MOST = 50

/** The colleagues who could read along in this talk. It needs no free seat. */
export async function seeOnlookers(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<Onlooker[]>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  const listed = await colleaguesFor(service, ticket, (on) => isAtWork(on) && on.looks === undefined)
  const colleagues = listed.map(({ on, name, title, free }): Onlooker => ({ person: on.person, name, title, free }))
  const bridges = (await service.ledger.bridges.all()).filter(({ line }) => line === ticket.line)
  const asBridges = colleagues.flatMap((one) =>
    bridges.flatMap(({ id, place, account }) => (account === one.person ? [{ ...one, bridge: { id, place } }] : [])),
  )
  return done([...colleagues, ...asBridges.slice(0, MOST)])
}

/**
 * Asks a colleague on duty on the line to read along in a talk, perhaps as a bridge of the line. The youth is not told before the colleague has
 * said yes. Asked again of the same colleague, because the answer was lost, it stands as it is.
 */
export async function askLookOn(
  service: Service,
  person: PersonId,
  { conv, to, bridge }: Payload<CounsellorDoor, 'lookOn:ask'>,
): Promise<Outcome<null>> {
  const ticket = await myConversation(service, person, conv)
  if (!ticket) return refuse('not-yours')
  if (to === person || !(await counselsOn(service, to, ticket.line))) return refuse('not-allowed')
  const as = bridge === undefined ? null : (await service.ledger.bridges.all()).find((one) => one.id === bridge)
  // Another person is the bridge by now, or the line has it no more.
  if (as !== null && (as?.line !== ticket.line || as.account !== to)) return refuse('gone')
  if ((ticket.epoch ?? 0) >= LAST_LISTEN_EPOCH) return refuse('no-room')
  const now = service.now()
  const until = now + service.spans.lookOnMs
  // The deadline is set first. It looks at the state when it falls due.
  await service.later('look-on', conv, until)
  const lookOn: LookOn = { id: service.newId(), to, until, at: 'asked', offer: null, ...(as && { place: as.place }) }
  const answer = await service.live.lookOns.ask(conv, person, lookOn, now)
  if (answer === 'gone') return refuse('gone')
  if (answer === 'not-free') return refuse('no-seat')
  await Promise.all([tellDesk(service, person), tellDesk(service, to)])
  return done(null)
}
