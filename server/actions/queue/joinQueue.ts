import type { Payload } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import type { YouthView } from '../../../shared/doors/youthView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import { youthHere } from '../../domain/presence.ts'
import { isSpare, nobodyElse, type Others, orderAt } from '../../domain/seating/queue.ts'
import type { Ticket, TicketBase } from '../../domain/seating/ticket.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { isLiveFull } from '../../live/down.ts'
import { settleTranscript } from '../conversation/settleTranscript.ts'
import { countFigure } from '../figures/countFigure.ts'
import { presentLine } from '../lines/presentLine.ts'
import { passHolds } from '../practice/practicePasses.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { seeYouth } from '../youth/tellYouth.ts'

export type QueueJoin = Omit<Payload<YouthDoor, 'queue:join'>, 'proof'>
/**
 * `isComing`: the page that asks will be noted as here once it has its answer. `others`: how many already wait from the same address.
 * `isFirst`: false when this puzzle was already used for this ticket, so that repeated requests are counted once.
 */
export type Coming = { isComing: boolean; others: Others; isFirst: boolean }
const alone: Coming = { isComing: false, others: nobodyElse, isFirst: true }

/** Takes a ticket and its place in the queue. If the same page asks twice with the same token, there is one ticket. */
export async function joinQueue(
  service: Service,
  asked: QueueJoin,
  { isComing, others, isFirst }: Coming = alone,
): Promise<Outcome<YouthView>> {
  const line = await service.ledger.lines.find(asked.line)
  if (!line) return refuse('not-yours')
  const known = await service.live.tickets.find(asked.conv)
  if (known && !isSameAsking(known, asked)) return refuse('not-yours')
  if (!known && !mayJoin(service, asked)) return refuse('not-allowed')
  if (!known && (await presentLine(service, line.id)).state === 'closed') {
    if (isFirst) await countFigure(service, line.id, 'turned-away-closed')
    return refuse('closed')
  }
  if (!known && (!asked.urgent || isPractice(line.id)) && (await service.live.isFull())) return turnAway(service, line.id, isFirst)
  const limit = { queueLimit: line.queueLimit, urgentReserve: line.urgentReserve }
  const spare = isSpare(line.queueLimit, asked.urgent, others)
  const answer = await service.live.tickets
    .join(newTicket(service, asked, spare), limit, isComing ? youthHere(asked.conv) : null)
    .catch((error: unknown) => {
      // A Redis that takes no more data means "full" for the youth. The youth's page did nothing wrong.
      if (!isLiveFull(error)) throw error
      return 'full' as const
    })
  switch (answer) {
    case 'taken':
      return refuse('not-yours')
    case 'full':
      return turnAway(service, line.id, isFirst)
    case 'joined':
      await settleTranscript(service, asked.conv)
      await countFigure(service, line.id, 'arrived')
      await assignWaiting(service, line.id)
      break
    case 'already':
      // The first answer was lost, perhaps together with the process that was to do the rest.
      await settleTranscript(service, asked.conv)
  }
  const view = await seeYouth(service, asked.conv)
  return view ? done(view) : refuse('gone')
}

/** Practice needs a pass. A youth who has one never stands in the queue of a real line: a page that mixes them up is refused. */
const mayJoin = (service: Service, { line, practice }: QueueJoin): boolean =>
  isPractice(line) ? practice !== undefined && passHolds(service, line, practice) : practice === undefined

async function turnAway(service: Service, line: LineId, isFirst: boolean): Promise<Outcome<never>> {
  if (isFirst) await countFigure(service, line, 'turned-away-full')
  return refuse('full')
}

/**
 * The token is the proof. Its hash is not: everybody who can read this Redis sees it in the ticket. A request is a repetition only if the
 * page, its key and the line are the same too, for with others the first answer would not be true. Another page comes back by
 * `youth:resume`, where the newest page wins. A ticket that has ended has no key any more.
 */
const isSameAsking = (known: Ticket, asked: QueueJoin): boolean =>
  known.tokenHash === sha256OfBase64url(asked.token) &&
  known.page === asked.page &&
  known.line === asked.line &&
  (known.youthPub === asked.youthPub || known.phase === 'ended')

function newTicket(service: Service, asked: QueueJoin, spare: boolean): TicketBase {
  const now = service.now()
  return {
    conv: asked.conv,
    line: asked.line,
    choices: asked.choices,
    urgent: asked.urgent,
    boosted: asked.urgent,
    spare,
    device: asked.device,
    joinedAt: now,
    orderAt: orderAt(now, { urgent: asked.urgent, returned: false }, service.spans),
    returned: false,
    returnedAt: null,
    youthPub: asked.youthPub,
    tokenHash: sha256OfBase64url(asked.token),
    challenge: asked.challenge,
    page: asked.page,
    gen: 0,
    youthAwayAt: null,
    hidden: false,
    brief: false,
    callingUntil: null,
    epoch: null,
    members: [],
    avoid: [],
    acute: false,
    startedAt: null,
    handOvers: 0,
  }
}
