import type { ConvId } from '../../../shared/ids.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { Ending } from '../../../shared/topic.ts'
import type { Ticket } from '../../domain/seating/ticket.ts'
import { monthKey } from '../../domain/time/calendar.ts'
import type { EndedTalk } from '../../live/counters/endedTalks.ts'
import { isRedisDown } from '../down.ts'
import type { Service } from '../service.ts'

const AT_ONCE = 100

/** The figures that this talk adds to the month; null when there was no talk, or only practice. Its number is random. */
export async function talkOf(service: Service, t: Ticket, endedBy: Ending, messages: number): Promise<EndedTalk | null> {
  if (isPractice(t.line)) return null
  const line = t.startedAt === null ? null : await service.ledger.lines.find(t.line)
  if (t.startedAt === null || !line) return null
  const now = service.now()
  return {
    id: service.newId(),
    line: t.line,
    month: monthKey(now, line.timeZone),
    minutes: Math.max(1, Math.round((now - t.startedAt) / 60_000)),
    messages,
    handOvers: t.handOvers,
    endedBy,
    ...(t.phase !== 'chat' && { withoutForm: true }),
  }
}

/**
 * Notes the talk in *live* before it is over, so that a process that dies right after loses no figure. `count` counts it once, however
 * often it is tried; `drop` is for a talk that did not end. A live Redis that is full takes the note only when the end has made room.
 */
export async function noteTalk(
  service: Service,
  conv: ConvId,
  talk: EndedTalk,
): Promise<{ count(): Promise<void>; drop(): Promise<void> }> {
  // Its name in *live* is made with the server's secret, so nothing there leads from a conversation to its number.
  const name = service.mac(`ended-talk.${conv}`)
  const note = () => service.live.endedTalks.add(name, talk)
  let noted = await note().catch((error: unknown) => {
    if (!isRedisDown(error)) throw error
    return null
  })
  return {
    async count() {
      noted ??= await note()
      await countTalk(service, noted)
    },
    async drop() {
      if (noted) await service.live.endedTalks.drop(noted.id)
    },
  }
}

async function countTalk(service: Service, { id, line, month, ...talk }: EndedTalk): Promise<void> {
  // A line that was removed meanwhile has no figures any more.
  if (await service.ledger.lines.find(line)) await service.ledger.talks.addTalk(line, month, talk, id, service.now())
  await service.live.endedTalks.drop(id)
}

/** Called once a second. Counts the talks that ended while the ledger was down, or whose process died before it had counted them. */
export async function countLeftTalks(service: Service): Promise<void> {
  if (!service.ledger.isThere()) return
  for (const talk of await service.live.endedTalks.list(AT_ONCE)) {
    try {
      await countTalk(service, talk)
    } catch (error) {
      if (isRedisDown(error)) return
      throw error
    }
  }
}
