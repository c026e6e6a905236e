import type { Envelope, Posted } from '../../shared/envelope.ts'
import { done, type Outcome, refuse } from '../../shared/outcome.ts'
import { envelopeText } from '../domain/envelopeText.ts'
import { memberWord } from '../live/transcripts.ts'
import type { Desk } from './desk.ts'
import { receiptFor } from './receipt.ts'

/**
 * Who sends, as the door knows them, and who else hears it. `mark`: sent as one of delivery or reading, so it is no message. `perMin`: how
 * many of its kind this writer may place in a minute, over however many connections.
 */
export type Sender = { mark?: boolean; perMin?: number } & (
  | { writer: 'youth'; tellsCounsellor: () => Promise<string | null> }
  | { writer: string; person: string; tellsCounsellor: null }
)

/**
 * Gives a sealed message its place, once, and passes it on. The same bytes sent again get the same answer and are told again:
 * the other side keeps one of each.
 */
export async function sendEnvelope(desk: Desk, conv: string, sender: Sender, envelope: Envelope): Promise<Outcome<Posted>> {
  if (envelope.from !== sender.writer) return refuse('not-yours')
  const envelopeJson = envelopeText(envelope, sender.mark ?? false)
  const { sid, n } = envelope
  const told = await desk.live.transcripts.append(conv, {
    writer: sender.writer,
    member: 'person' in sender ? memberWord(sender) : 'youth',
    envelopeJson,
    sid,
    n,
    now: desk.now(),
    mark: sender.mark ?? false,
    ...(sender.perMin !== undefined && { perMin: sender.perMin }),
  })
  switch (told.answer) {
    case 'placed':
    case 'again': {
      const { place, at } = told
      const receipt = receiptFor(desk, conv, place, at, envelopeJson)
      const placed = { place, at, receipt, envelope }
      if (sender.tellsCounsellor) {
        const person = await sender.tellsCounsellor()
        if (person) desk.tell.counsellor(person).emit('envelope:new', { conv, placed })
      } else desk.tell.youth(conv).emit('envelope:new', placed)
      return done({ place, at, receipt })
    }
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
