import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Envelope, Placed, Posted } from '../../../shared/sealing/envelope.ts'
import { envelopeText } from '../../domain/envelopeText.ts'
import { ownerOf, type PresenceId, staffHere, youthHere } from '../../domain/presence.ts'
import { memberWord, type PlacedMail, type Writing } from '../../live/transcripts/transcripts.ts'
import type { Service, Way } from '../service.ts'
import { receiptFor } from './receipt.ts'

/**
 * The sender, as the door knows it, and the person who is told. `mark`: sent as a mark of delivery or reading, so it is no message.
 * `perMin`: how many of its kind this writer may place in a minute, over all connections. `counsellor`: the reader, as far as it is known
 * already.
 */
export type Sender = { mark?: boolean; perMin?: number } & (
  | { writer: 'youth'; tellsCounsellor: () => Promise<PersonId | null>; counsellor?: () => PersonId | null }
  | { writer: string; person: PersonId; tellsCounsellor: null }
)

/**
 * Gives a sealed message its place, once, and passes it on. The same bytes sent again get the same answer and are told again; the reader's
 * page keeps only one copy.
 */
export async function sendEnvelope(service: Service, conv: ConvId, sender: Sender, envelope: Envelope): Promise<Outcome<Posted>> {
  if (envelope.from !== sender.writer) return refuse('not-yours')
  const to = sender.tellsCounsellor ? idOf(sender.counsellor?.() ?? null) : youthHere(conv)
  const way = service.tell.way?.(conv, to) ?? byEar
  const tell = to !== null && way.elsewhere !== null ? { processId: way.elsewhere, to } : null
  try {
    const placed = await place(service, conv, sender, envelope, tell)
    if (placed.ok && tell === null) await tellPlaced(service, conv, sender, { ...placed.value, envelope })
    return placed
  } finally {
    way.over()
  }
}

const byEar: Way = { elsewhere: null, over() {} }
const idOf = (person: PersonId | null): PresenceId | null => (person === null ? null : staffHere(person))

async function tellPlaced(service: Service, conv: ConvId, sender: Sender, placed: Placed): Promise<void> {
  if (!sender.tellsCounsellor) return service.tell.youth(conv).emit('envelope:new', placed)
  const person = await sender.tellsCounsellor()
  if (person) service.tell.counsellor(person).emit('envelope:new', { conv, placed })
}

/** The notice for the reader's page about a message that another process placed. */
export function noticeOf(service: Service, { to, conv, mark, place, at, envelope }: PlacedMail): Placed | { conv: ConvId; placed: Placed } {
  const placed = { place, at, receipt: receiptFor(service, conv, place, at, envelopeText(envelope, mark)), envelope }
  return 'youth' in ownerOf(to) ? placed : { conv, placed }
}

async function place(
  service: Service,
  conv: ConvId,
  sender: Sender,
  envelope: Envelope,
  tell: Writing['tell'] | null,
): Promise<Outcome<Posted>> {
  const envelopeJson = envelopeText(envelope, sender.mark ?? false)
  const { sid, n } = envelope
  const told = await service.live.transcripts.append(conv, {
    writer: sender.writer,
    member: 'person' in sender ? memberWord(sender) : 'youth',
    envelopeJson,
    sid,
    n,
    ep: envelope.ep,
    now: service.now(),
    mark: sender.mark ?? false,
    ...(sender.perMin !== undefined && { perMin: sender.perMin }),
    ...(tell && { tell }),
  })
  switch (told.answer) {
    case 'placed':
    case 'again': {
      const { place, at } = told
      return done({ place, at, receipt: receiptFor(service, conv, place, at, envelopeJson) })
    }
    case 'stale':
    case 'out-of-order':
    case 'replayed':
    case 'no-room':
      return refuse(told.answer)
    case 'not-member':
      return refuse('not-yours')
    case 'too-fast':
      return refuse('slow-down')
    case 'gone':
      return refuse('gone')
  }
}
