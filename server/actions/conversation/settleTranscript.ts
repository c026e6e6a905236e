import { talked } from '../../domain/conversation.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { memberWord } from '../../live/transcripts/transcripts.ts'
import type { Service } from '../service.ts'

/**
 * The conversation's own keys follow the ticket, by a second step of their own: opened while there is a ticket, writable by the youth and
 * by whoever is in conversation with her, unlinked at the end. Done again it changes nothing. It looks again after it has written:
 * of two servers that move a ticket at once, the later one leaves it right.
 */
export async function settleTranscript(service: Service, conv: string): Promise<void> {
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

/** Who may write besides the youth, as the transcript names them. */
export const membersNow = (t: Ticket): string[] => (t.phase === 'chat' ? [memberWord({ person: t.person, writer: t.kid })] : [])

/** What is written lives no longer than the ticket may, also where it is opened again later. */
export function lifeOf(service: Service, { joinedAt }: Ticket): { ttlMs: number; hardUntil: number } {
  const hardUntil = joinedAt + service.spans.hardTtlMs
  return { ttlMs: Math.max(1, hardUntil - service.now()), hardUntil }
}

/** Asked for before a ticket moves, so that it is done also if this process dies right after. */
export const settleTranscriptSoon = (service: Service, conv: string): Promise<void> =>
  service.later('transcript', conv, service.now() + service.spans.sweepMs)
