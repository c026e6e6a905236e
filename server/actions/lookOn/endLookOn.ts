import type { Payload } from '../../../shared/doors/door.ts'
import type { LookOnEnded } from '../../../shared/doors/lookOn.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { ConvId, LineId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LookedOn, LookOn } from '../../domain/seating/ticket.ts'
import { lookedOnBy, tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * A colleague does not read along, or does no longer. The youth's page is told, and begins an epoch without the colleague by itself. `why`:
 * what the one who asked is told; null if they ended it.
 */
export async function endLookOn(service: Service, ticket: LookedOn, why: LookOnEnded['why'] | null): Promise<Outcome<null>> {
  for (let now: LookedOn | null = ticket; now !== null; now = await stillLookedOn(service, now)) {
    if ((await service.live.lookOns.change(now.conv, now.lookOn, null)) === 'gone') continue
    if (why !== null) service.tell.counsellor(now.person).emit('lookOn:ended', { conv: now.conv, why })
    await Promise.all([tellDesk(service, now.person), tellDesk(service, now.lookOn.to), tellYouth(service, now.conv)])
    return done(null)
  }
  return done(null)
}

/** The same reading along as it stands now: it may have moved on at this moment. */
async function stillLookedOn(service: Service, { conv, lookOn }: LookedOn): Promise<LookedOn | null> {
  const t = await service.live.tickets.find(conv)
  return t?.phase === 'chat' && t.lookOn?.id === lookOn.id ? { ...t, lookOn: t.lookOn } : null
}

/** Either of the two staff ends it. Said twice, it has no further effect. */
export async function stopLookOn(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  const t = await service.live.tickets.find(conv)
  if (t?.phase !== 'chat' || (t.person !== person && t.lookOn?.to !== person)) return refuse('not-yours')
  if (!t.lookOn) return done(null)
  const byAsker = t.person === person
  return endLookOn(service, { ...t, lookOn: t.lookOn }, byAsker ? null : t.lookOn.at === 'asked' ? 'declined' : 'left')
}

/** The youth said no, or the offer did not match. Where another offer stands by now, only the next challenge counts. */
export async function refuseLookOn(service: Service, conv: ConvId, asked: Payload<YouthDoor, 'lookOn:refuse'>): Promise<Outcome<null>> {
  const t = await service.live.tickets.find(conv)
  if (!t) return refuse('gone')
  await service.live.tickets.patch(conv, { challenge: asked.nextChallenge })
  if (t.phase !== 'chat') return done(null)
  if (t.rejoin) await service.live.seats.rejoin(conv, t.person, null)
  if (t.lookOn && (asked.why === 'not-safe' || t.lookOn.offer?.sig === asked.sig))
    return endLookOn(service, { ...t, lookOn: t.lookOn }, asked.why === 'not-safe' ? 'away' : 'no')
  await Promise.all([tellDesk(service, t.person), tellYouth(service, conv), ...(t.lookOn ? [tellDesk(service, t.lookOn.to)] : [])])
  return done(null)
}

/** Nobody has answered in time: first the colleague is asked, then the youth. */
export async function lookOnLapsed(service: Service, conv: ConvId): Promise<void> {
  const t = await service.live.tickets.find(conv)
  if (t?.phase !== 'chat' || !t.lookOn || t.lookOn.at === 'reads') return
  if (service.now() < t.lookOn.until) return service.later('look-on', conv, t.lookOn.until)
  await endLookOn(service, { ...t, lookOn: t.lookOn }, t.lookOn.at === 'asked' || !t.lookOn.offer ? 'unanswered' : 'silent')
}

/**
 * This colleague reads along no more: gone, off duty, or off the line. `stillOn`: the lines on which it may go on. `only`: a pause ends what was
 * asked, and leaves what is read.
 */
export async function looksNoMore(
  service: Service,
  person: PersonId,
  { stillOn = [], only }: { stillOn?: LineId[]; only?: LookOn['at'] } = {},
) {
  const ticket = await lookedOnBy(service, person)
  if (!ticket || stillOn.includes(ticket.line) || (only !== undefined && ticket.lookOn.at !== only)) return
  await endLookOn(service, ticket, ticket.lookOn.at === 'reads' ? 'left' : 'away')
}
