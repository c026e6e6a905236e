import type { Payload, Reply } from '../../../shared/doors/door.ts'
import type { YouthDoor } from '../../../shared/doors/youth.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { seatedWith } from '../../domain/conversation.ts'
import { isParked } from '../../domain/seating/inVain.ts'
import { sha256OfBase64url } from '../../domain/sha256.ts'
import { tellDesk } from '../duty/tellDesk.ts'
import { pageSpeaks } from '../queue/pageSpeaks.ts'
import { askAnew } from '../seating/askAnew.ts'
import { assignWaiting } from '../seating/assignWaiting.ts'
import type { Service } from '../service.ts'
import { seeYouth } from './tellYouth.ts'

/**
 * A youth is back: the same page after a lost connection, or a new page after a reload. The page with the newest generation wins, and the
 * older page is told `superseded`. A wrong token and a ticket that is gone get the same answer. `proved` is called after the token has been
 * checked, before anything is written.
 */
export async function resumeYouth(
  service: Service,
  asked: Payload<YouthDoor, 'youth:resume'>,
  proved: () => Promise<void> = async () => {},
): Promise<Outcome<Reply<YouthDoor, 'youth:resume'>>> {
  const ticket = await service.live.tickets.find(asked.conv)
  if (!ticket || ticket.tokenHash !== sha256OfBase64url(asked.token)) return refuse('gone')
  // Read before another page is told to go: a page whose half of the key fits no blob of ours must not replace a page that can go on.
  const blobs = await service.live.transcripts.blobs(asked.conv)
  if (ticket.phase !== 'ended') {
    if (ticket.page !== asked.page) {
      const outlived = blobs.length > 0 && blobs.every(({ gen }) => gen > asked.gen)
      if (asked.gen < ticket.gen || outlived) return refuse('superseded')
    }
    await proved()
    if (ticket.page !== asked.page) service.tell.youth(asked.conv).emit('superseded', {})
    const renewed = asked.challenge !== undefined && asked.challenge !== ticket.challenge ? { challenge: asked.challenge } : null
    const here = await service.live.tickets.patch(asked.conv, {
      page: asked.page,
      youthAwayAt: null,
      callingUntil: null,
      brief: false,
      ...renewed,
    })
    if (!here) return refuse('gone')
    if (renewed) await askAnew(service, asked.conv)
    if (isParked(ticket.inVain)) await pageSpeaks(service, asked.conv)
    const now = renewed ? await service.live.tickets.find(asked.conv) : ticket
    const person = now && seatedWith(now)
    if (person) await tellDesk(service, person)
    else await assignWaiting(service, ticket.line)
  }
  const view = await seeYouth(service, asked.conv)
  return view ? done({ view, blobs, ...(view.phase !== 'ended' && { choices: ticket.choices }) }) : refuse('gone')
}
