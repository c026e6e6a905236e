import type { ConvId, Kid, PersonId, RingId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Stretch } from '../../../shared/sealing/envelope.ts'
import { type KeyOffer, LAST_LISTEN_EPOCH, type Wrap } from '../../../shared/sealing/keys.ts'
import type { LookedOn } from '../../domain/seating/ticket.ts'
import { readTranscript } from '../conversation/readTranscript.ts'
import { readWraps } from '../conversation/readWraps.ts'
import { counselsOn } from '../duty/counselsOn.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'
import { endLookOn } from './endLookOn.ts'

/** The talk, if this person is the colleague in it. */
async function mine(service: Service, person: PersonId, conv: ConvId): Promise<LookedOn | null> {
  const t = await service.live.tickets.find(conv)
  return t?.phase === 'chat' && t.lookOn?.to === person ? { ...t, lookOn: t.lookOn } : null
}

/** The colleague says yes. The colleague's browser makes a key offer next, by itself, and then the youth is asked. */
export async function acceptLookOn(service: Service, person: PersonId, conv: ConvId, id: RingId): Promise<Outcome<null>> {
  const ticket = await mine(service, person, conv)
  if (ticket?.lookOn.id !== id) return refuse('gone')
  // The answer to the first yes was lost.
  if (ticket.lookOn.at !== 'asked') return done(null)
  if (!(await counselsOn(service, person, ticket.line))) {
    await endLookOn(service, ticket, 'away')
    return refuse('not-allowed')
  }
  const until = service.now() + service.spans.lookOnMs
  await service.later('look-on', conv, until)
  const answer = await service.live.lookOns.change(conv, ticket.lookOn, { ...ticket.lookOn, at: 'accepted', until })
  if (answer === 'gone') return refuse('gone')
  await Promise.all([tellDesk(service, ticket.person), tellDesk(service, person)])
  return done(null)
}

/**
 * The colleague's browser offers its key. The youth is asked, or, if this colleague reads already and has loaded the page anew, the youth's
 * browser lets the colleague in again by itself. The server checks that the offer belongs here; the youth's browser checks the rest.
 */
export async function offerLookOn(service: Service, person: PersonId, offer: KeyOffer): Promise<Outcome<null>> {
  const ticket = await mine(service, person, offer.conv)
  if (!ticket || ticket.lookOn.at === 'asked') return refuse('gone')
  if (ticket.lookOn.offer?.sig === offer.sig) return done(null)
  const fits =
    offer.purpose === 'listen' &&
    offer.line === ticket.line &&
    offer.youthPub === ticket.youthPub &&
    offer.challenge === ticket.challenge &&
    offer.epoch === (ticket.epoch ?? 0) + 1 &&
    offer.epoch <= LAST_LISTEN_EPOCH
  if (!fits || !(await counselsOn(service, person, ticket.line))) return refuse('not-allowed')
  const answer = await service.live.lookOns.change(offer.conv, ticket.lookOn, { ...ticket.lookOn, offer }, offer.challenge)
  if (answer === 'gone') return refuse('gone')
  await Promise.all([tellYouth(service, offer.conv), tellDesk(service, person)])
  return done(null)
}

/** Only what the youth's browser has let this colleague read. */
const reading = async <V>(service: Service, person: PersonId, conv: ConvId, read: () => Promise<Outcome<V>>): Promise<Outcome<V>> => {
  const ticket = await mine(service, person, conv)
  return ticket?.lookOn.at === 'reads' ? read() : refuse('not-yours')
}

export const wrapsForOnlooker = (service: Service, person: PersonId, conv: ConvId, kid: Kid): Promise<Outcome<Wrap[]>> =>
  reading(service, person, conv, () => readWraps(service, conv, kid))

/** The colleague's page asks for what is new by itself, so that a message costs nothing more in the many talks that nobody else reads. */
export const readAlong = (service: Service, person: PersonId, conv: ConvId, after: number): Promise<Outcome<Stretch>> =>
  reading(service, person, conv, () => readTranscript(service, conv, after))
