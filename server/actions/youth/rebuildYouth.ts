import { z } from 'zod'
import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import { talked } from '../../domain/conversation.ts'
import { envelopeText } from '../../domain/envelopeText.ts'
import { nextLapse } from '../../domain/seating/avoided.ts'
import { isParked } from '../../domain/seating/inVain.ts'
import { placesFor } from '../../domain/seating/queue.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { receiptFor } from '../conversation/receipt.ts'
import { lifeOf, membersNow, settleTranscript } from '../conversation/settleTranscript.ts'
import { sha256 } from '../conversation/sha256.ts'
import type { Desk } from '../desk.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import { seeYouth } from './tellYouth.ts'

const written = z.object({ bornId: z.string(), at: z.number(), ticket: z.custom<Ticket>((t) => typeof t === 'object' && t !== null) })

/**
 * The live Redis was lost and this youth says where she stood. We take only our own word for it (a sealed pass), and only
 * if it was given before the loss: an ended ticket cannot be brought back while the Redis that knew it lives. Nor afterwards, as far as
 * any process remembers that it ended; and a pass that was superseded brings back a place behind the others and nothing else. `proved` is
 * called once all that has been checked, before anything is written.
 */
export async function rebuildYouth(
  desk: Desk,
  asked: Payload<YouthDoor, 'youth:rebuild'>,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<YouthView>> {
  const opened = desk.openPass(asked.pass)
  if (opened === null) return refuse('gone')
  const { bornId, at, ticket } = written.parse(JSON.parse(opened))
  if (ticket.conv !== asked.conv || ticket.tokenHash !== sha256(asked.token)) return refuse('gone')
  const birth = await desk.live.birth(desk.newId(), desk.now())
  if (birth.id === bornId || desk.now() - at > desk.spans.hardTtlMs) return refuse('gone')
  // Whoever was in conversation goes on where they were: first the counsellor's page is back, then the talk, then those who waited for a seat.
  const isGathering = desk.now() - birth.at < desk.spans.gatheringMs
  if (isGathering && !(ticket.phase === 'chat' && (await desk.live.shifts.find(ticket.person)))) return refuse('slow-down')

  // It is here already: she comes back to it like anybody. What has become of it since is not to be undone.
  if (await desk.live.tickets.find(asked.conv)) return refuse('slow-down')

  const stood = await desk.live.stood.of(asked.conv, birth.id)
  const line = await desk.ledger.lines.find(ticket.line)
  const isForgotten = stood === null && at < birth.at - desk.spans.passValidMs
  if (stood === 'over' || isForgotten || !line) return refuse('gone')
  const isOlder = stood !== null && at < stood.givenAt - desk.spans.passLateMs

  // The youth's browser alone decides which epoch is the next: it may have come further than this pass.
  const epoch = Math.max(ticket.epoch ?? -1, asked.epoch ?? -1)
  const wentOn = epoch > (ticket.epoch ?? -1)
  const back: Ticket = {
    ...(isOlder || isParked(ticket.inVain) ? comesAnew(desk, ticket) : ticket),
    ...(ticket.phase === 'chat' ? { rejoin: null, ...(wentOn && { person: '' }) } : {}),
    epoch: epoch < 0 ? null : epoch,
    challenge: asked.challenge,
    page: asked.page,
    youthAwayAt: null,
    brief: false,
  }
  await proved()
  await desk.live.transcripts.open(asked.conv, {
    kids: membersNow(back),
    ...lifeOf(desk, ticket),
    last: asked.last,
    met: talked(ticket),
  })
  const answer = await desk.live.tickets.restore(back, desk.now(), mostWaiting(line, ticket))
  if (answer !== 'restored') {
    // Asked twice at once, or one more than may wait.
    await settleTranscript(desk, asked.conv)
    return refuse(answer === 'full' ? 'full' : 'slow-down')
  }
  const now = await desk.live.tickets.find(asked.conv)
  if (now?.phase === 'chat') {
    await desk.later('silence', asked.conv, desk.now() + desk.spans.silenceAskMs)
    await tellDesk(desk, now.person)
  } else {
    const lapse = now && nextLapse(now.avoid, desk.now())
    if (lapse) await desk.later('avoided', asked.conv, lapse)
    await settleTranscript(desk, asked.conv)
    await assignWaiting(desk, ticket.line)
  }
  const view = await seeYouth(desk, asked.conv)
  return view ? done(view) : refuse('gone')
}

/** A page that gives back an older pass, or that was silent before the loss, stands behind the others, as though the youth came now. */
function comesAnew(desk: Desk, ticket: Ticket): Ticket {
  const now = desk.now()
  const orderFrom = now + (ticket.boosted ? desk.spans.urgentBoostMs : 0)
  const inVain = { times: ticket.inVain?.times ?? 0, silent: false, orderFrom, parkedAt: null, backAt: null }
  return { ...ticket, phase: 'waiting', returned: false, orderAt: now, inVain }
}

/** The limit of the queue holds for those who come back, too; whoever was in a conversation is let in beyond it, up to as many again. */
function mostWaiting(line: Line, ticket: Ticket): { limit: number; ceiling: number } {
  const { limit, ceiling } = placesFor(ticket, line)
  return talked(ticket) ? { limit: 2 * (line.queueLimit + line.urgentReserve), ceiling: 2 * ceiling } : { limit, ceiling }
}

/**
 * Takes back the envelopes the server once accepted, by its own receipts, at the places they had. `out-of-order` where nothing is owed:
 * there was no loss, or all was given back.
 */
export async function rebuildTranscript(
  desk: Desk,
  conv: string,
  envelopes: Placed[],
  isDone = false,
): Promise<Outcome<{ taken: number }>> {
  if ((await desk.live.tickets.takeOwed(conv, desk.now(), envelopes.length, isDone)) === 'not-owed') return refuse('out-of-order')
  const ours = envelopes.flatMap(({ place, at, receipt, envelope }) => {
    const { from, sid, n } = envelope
    // The receipt was made over one of the two, and so tells a message from a mark.
    const texts = [envelopeText(envelope, false), envelopeText(envelope, true)]
    const envelopeJson = texts.find((text) => receipt === receiptFor(desk, conv, place, at, text))
    return envelopeJson === undefined ? [] : [{ place, at, writer: from, sid, n, envelopeJson }]
  })
  if (ours.length < envelopes.length) return refuse('not-allowed')
  return done({ taken: await desk.live.transcripts.rebuild(conv, ours) })
}
