import type { ConvId, Kid, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { KeyOffer } from '../../../shared/sealing/keys.ts'
import type { HandOverNote } from '../../../shared/sealing/note.ts'
import { seatedWith } from '../../domain/conversation.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import type { Service } from '../service.ts'

/**
 * The newcomer's browser has made its key offer: the page of the one who gave the talk over is shown it, to seal the note to its key. A page
 * that has no note for it, or was closed, lets it pass.
 */
export function showOfferToGiver(service: Service, ticket: Ticket, offer: KeyOffer): void {
  const handed = handedOf(ticket)
  if (handed?.note) service.tell.counsellor(handed.by).emit('handOver:keyed', { conv: ticket.conv, offer })
}

/** Takes the sealed note of the one who gave the talk over, for the newcomer's page alone. The server cannot open it. */
export async function giveNote(service: Service, person: PersonId, kid: Kid, note: HandOverNote): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(note.conv)
  const handed = ticket && handedOf(ticket)
  const newcomer = ticket && seatedWith(ticket)
  if (!ticket || !newcomer || handed?.by !== person) return refuse('gone')
  if (!handed.note || note.fromKid !== kid) return refuse('not-allowed')
  if (keyOf(ticket) !== note.kemHash) return refuse('stale')
  await service.live.handOvers.note.keep(note.conv, note)
  // The seat may have gone at this moment, and the note with it.
  const now = await service.live.tickets.find(note.conv)
  if (!now || handedOf(now)?.by !== person || seatedWith(now) !== newcomer) await service.live.handOvers.note.drop(note.conv)
  else service.tell.counsellor(newcomer).emit('note:ready', { conv: note.conv })
  return done(null)
}

/** The sealed note for the newcomer, if it has come. */
export async function readNote(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<HandOverNote | null>> {
  const ticket = await service.live.tickets.find(conv)
  if (!ticket || handedOf(ticket) === null || seatedWith(ticket) !== person) return refuse('not-yours')
  return done(await service.live.handOvers.note.find(conv))
}

/** The newcomer's page has opened the note, so the server deletes it. */
export async function dropNote(service: Service, person: PersonId, conv: ConvId): Promise<Outcome<null>> {
  return (await service.live.handOvers.note.opened(conv, person)) === 'gone' ? refuse('not-yours') : done(null)
}

const handedOf = (t: Ticket) => ('handed' in t ? (t.handed ?? null) : null)

/** The hash of the key that the newcomer offered last, or got wraps for. */
function keyOf(t: Ticket): string | null {
  if (t.phase === 'chat') return t.kemHash ?? null
  return 'offer' in t && t.offer ? sha256OfBase64url(t.offer.kem) : null
}
