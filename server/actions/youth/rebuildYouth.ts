import { z } from 'zod'
import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { ConvId } from '../../../shared/ids.ts'
import type { Line } from '../../../shared/line.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import type { Placed } from '../../../shared/sealing/envelope.ts'
import { talked } from '../../domain/conversation.ts'
import { envelopeText } from '../../domain/envelopeText.ts'
import { nextLapse } from '../../domain/seating/avoided.ts'
import { isParked } from '../../domain/seating/inVain.ts'
import { behind, placesFor } from '../../domain/seating/queue.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { receiptFor } from '../conversation/receipt.ts'
import { lifeOf, membersNow, settleTranscript } from '../conversation/settleTranscript.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { seeYouth } from './tellYouth.ts'

const written = z.object({ bornId: z.string(), at: z.number(), ticket: z.custom<Ticket>((t) => typeof t === 'object' && t !== null) })

/**
 * The live Redis was lost and the youth's page says where the youth stood. We accept only a pass that we sealed ourselves before the loss,
 * so an ended ticket cannot be brought back while the Redis that knew it lives. After a loss it cannot either, as far as any process
 * remembers its end. A superseded pass brings back only a place behind the others. `proved` is called after all checks, before anything is
 * written.
 */
export async function rebuildYouth(
  service: Service,
  asked: Payload<YouthDoor, 'youth:rebuild'>,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<YouthView>> {
  const opened = service.openPass(asked.pass)
  if (opened === null) return refuse('gone')
  const { bornId, at, ticket } = written.parse(JSON.parse(opened))
  if (ticket.conv !== asked.conv || ticket.tokenHash !== sha256OfBase64url(asked.token)) return refuse('gone')
  const birth = await service.live.birth(service.newId(), service.now())
  if (birth.id === bornId || service.now() - at > service.spans.hardTtlMs) return refuse('gone')
  // Conversations go on first. The order is: the counsellor's page is back, then the talk, then those who waited for a seat.
  const isGathering = service.now() - birth.at < service.spans.gatheringMs
  if (isGathering && !(ticket.phase === 'chat' && (await service.live.shifts.find(ticket.person)))) return refuse('slow-down')

  // The ticket exists already, so the page resumes it in the usual way. What has happened to it since must not be undone.
  if (await service.live.tickets.find(asked.conv)) return refuse('slow-down')

  const stood = await service.live.stood.of(asked.conv, birth.id)
  const line = await service.ledger.lines.find(ticket.line)
  const isForgotten = stood === null && at < birth.at - service.spans.passValidMs
  if (stood === 'over' || isForgotten || !line) return refuse('gone')
  const isOlder = stood !== null && at < stood.givenAt - service.spans.passLateMs

  // Only the youth's browser decides which epoch is next. It may be further than this pass.
  const epoch = Math.max(ticket.epoch ?? -1, asked.epoch ?? -1)
  const wentOn = epoch > (ticket.epoch ?? -1)
  const back: Ticket = {
    ...(isOlder || isParked(ticket.inVain) ? await comesAnew(service, ticket) : ticket),
    ...(ticket.phase === 'chat' ? { rejoin: null, ...(wentOn && { person: '' }) } : {}),
    epoch: epoch < 0 ? null : epoch,
    challenge: asked.challenge,
    page: asked.page,
    youthAwayAt: null,
    brief: false,
  }
  await proved()
  await service.live.transcripts.open(asked.conv, {
    kids: membersNow(back),
    ...lifeOf(service, ticket),
    last: asked.last,
    met: talked(ticket),
  })
  const answer = await service.live.tickets.restore(back, service.now(), mostWaiting(line, ticket))
  if (answer !== 'restored') {
    // Either two requests came at once, or the queue is full.
    await settleTranscript(service, asked.conv)
    return refuse(answer === 'full' ? 'full' : 'slow-down')
  }
  const now = await service.live.tickets.find(asked.conv)
  if (now?.phase === 'chat') {
    await service.later('silence', asked.conv, service.now() + service.spans.silenceAskMs)
    await tellDesk(service, now.person)
  } else {
    const lapse = now && nextLapse(now.avoid, service.now())
    if (lapse) await service.later('avoided', asked.conv, lapse)
    await settleTranscript(service, asked.conv)
    await assignWaiting(service, ticket.line)
  }
  const view = await seeYouth(service, asked.conv)
  return view ? done(view) : refuse('gone')
}

/** A ticket from an older pass, or one that was parked before the loss, stands behind the others, as if the youth came now. */
async function comesAnew(service: Service, ticket: Ticket): Promise<Ticket> {
  const lastAt = await service.live.tickets.lastOrderAt(ticket.line)
  const { orderFrom, ...moved } = behind(ticket, service.now(), lastAt, service.spans)
  const inVain = { times: ticket.inVain?.times ?? 0, silent: false, orderFrom, parkedAt: null, backAt: null }
  return { ...ticket, ...moved, phase: 'waiting', inVain }
}

/**
 * The limit of the queue holds for those who come back, too. Youths who had been in a conversation are let in beyond it, up to twice the
 * limit.
 */
function mostWaiting(line: Line, ticket: Ticket): { limit: number; ceiling: number } {
  const { limit, ceiling } = placesFor(ticket, line)
  return talked(ticket) ? { limit: 2 * (line.queueLimit + line.urgentReserve), ceiling: 2 * ceiling } : { limit, ceiling }
}

/**
 * Takes back the envelopes that the server once accepted, proved by its own receipts, at the places they had. Answers `out-of-order` when
 * nothing is owed: nothing was lost, or all was given back.
 */
export async function rebuildTranscript(
  service: Service,
  conv: ConvId,
  envelopes: Placed[],
  isDone = false,
): Promise<Outcome<{ taken: number }>> {
  if ((await service.live.tickets.takeOwed(conv, service.now(), envelopes.length, isDone)) === 'not-owed') return refuse('out-of-order')
  const ours = envelopes.flatMap(({ place, at, receipt, envelope }) => {
    const { from, sid, n } = envelope
    // The receipt was made over one of the two texts, so it tells whether the envelope is a message or a mark.
    const texts = [envelopeText(envelope, false), envelopeText(envelope, true)]
    const envelopeJson = texts.find((text) => receipt === receiptFor(service, conv, place, at, text))
    return envelopeJson === undefined ? [] : [{ place, at, writer: from, sid, n, envelopeJson }]
  })
  if (ours.length < envelopes.length) return refuse('not-allowed')
  return done({ taken: await service.live.transcripts.rebuild(conv, ours) })
}
