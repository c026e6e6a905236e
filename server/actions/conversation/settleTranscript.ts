import type { ConvId } from '../../../shared/ids.ts'
import { talked } from '../../domain/conversation.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { memberWord } from '../../live/transcripts/transcripts.ts'
import type { Service } from '../service.ts'

/**
 * Makes the conversation's own Redis keys follow the ticket, as a second step. They are open while there is a ticket, writable by the youth
 * and the counsellor in conversation, and erased at the end. Doing it again has no effect. It looks again after it has written: when two
 * processes move a ticket at once, the later one leaves the keys right.
 */
export async function settleTranscript(service: Service, conv: ConvId): Promise<void> {
  for (let settled: string | null = null; ; ) {
    const ticket = await service.live.tickets.find(conv)
    const members = ticket ? membersNow(ticket) : []
    const wanted = !ticket || ticket.phase === 'ended' ? 'erased' : members.join()
    if (settled === wanted) return
    settled = wanted
    if (!ticket || ticket.phase === 'ended') {
      await service.live.transcripts.erase(conv)
    } else if ((await service.live.transcripts.setWriters(conv, members)) === 'gone') {
      await service.live.transcripts.open(conv, { kids: members, ...lifeOf(service, ticket), met: talked(ticket) })
    }
  }
}

/**
 * The writers besides the youth, as the transcript names them: the counsellor alone, and under no epoch before the present one. So nothing that
 * was sealed while a colleague read along comes after the youth's browser has ended that.
 */
export const membersNow = (t: Ticket): string[] =>
  t.phase === 'chat' ? [memberWord({ person: t.person, writer: t.kid }), ...(t.epoch ? [`~${t.epoch}`] : [])] : []

/** What is written lives no longer than the ticket may, also when the transcript is opened again later. */
export function lifeOf(service: Service, { joinedAt }: Ticket): { ttlMs: number; hardUntil: number } {
  const hardUntil = joinedAt + service.spans.hardTtlMs
  return { ttlMs: Math.max(1, hardUntil - service.now()), hardUntil }
}

/** Called before a ticket moves, so that the transcript is settled even if this process dies right after. */
export const settleTranscriptSoon = (service: Service, conv: ConvId): Promise<void> =>
  service.later('transcript', conv, service.now() + service.spans.sweepMs)
