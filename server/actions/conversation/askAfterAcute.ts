import { silence } from '../../domain/conversation.ts'
import type { TicketIn } from '../../domain/seating/ticket.ts'
import type { Service } from '../service.ts'
import { tellYouth } from '../youth/tellYouth.ts'

/**
 * A talk is acute no longer, so a silence may end it again. If both have been silent for long, they are asked now and have the full time to
 * answer: nobody was asked while it was acute.
 */
export async function askAfterAcute(service: Service, t: TicketIn<'chat'>): Promise<void> {
  const { spans } = service
  const now = service.now()
  const lastAt = (await service.live.transcripts.lastAt(t.conv)) ?? t.seatedAt
  const { next, dueAt } = silence({ ...t, acute: false }, lastAt, now, spans)
  await service.later('silence', t.conv, next === 'wait' ? dueAt : now + spans.silenceEndMs - spans.silenceAskMs)
  if (next === 'wait') return
  await service.live.seats.stillThere(t.conv, true)
  await tellYouth(service, t.conv)
}
