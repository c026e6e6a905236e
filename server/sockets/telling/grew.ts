import type { ConvId } from '../../../shared/ids.ts'
import { lastPlaces } from '../../actions/conversation/lastPlaces.ts'
import type { Service } from '../../actions/service.ts'
import type { PresenceId } from '../../domain/presence.ts'
import { type Sessions, speakingHere } from './speaking.ts'
import type { HearsChanges } from './stirred.ts'

type Ear = { id: PresenceId; conv: ConvId; notice(last: number): unknown }

/**
 * Tells pages the last place of their transcripts. The notice of a message is lost if the reader's process is not subscribed to Redis at
 * that moment, or if the page is moving to another process. Perhaps no later notice shows the gap. A new place is told one look after
 * the look that found it: by then its own notice has arrived or is lost. After a break of the subscription it is told at once.
 */
export function openGrew(service: Service, sessions: Sessions, hear: HearsChanges): () => Promise<void> {
  let known = new Map<string, { last: number; told: number }>()
  let wasDeaf = false
  hear((line) => {
    if (line === null) wasDeaf = true
  })
  const ears = (): Ear[] => {
    const here = speakingHere(sessions)
    return [
      ...here.youths.filter(({ view }) => view.phase === 'chat').map(({ id, conv }): Ear => ({ id, conv, notice: (last) => ({ last }) })),
      ...here.staff.flatMap(({ id, view }) =>
        view.conversations.map(({ conv }): Ear => ({ id, conv, notice: (last) => ({ conv, last }) })),
      ),
    ]
  }
  return async () => {
    const all = ears()
    const atOnce = wasDeaf
    wasDeaf = false
    const lasts =
      all.length === 0
        ? []
        : await lastPlaces(
            service,
            all.map(({ conv }) => conv),
          )
    const before = known
    known = new Map()
    for (const [i, { id, conv, notice }] of all.entries()) {
      const last = lasts[i] ?? 0
      const key = `${id} ${conv}`
      const was = before.get(key)
      const sure = atOnce ? last : Math.min(last, was?.last ?? 0)
      // A transcript may be shorter after a loss of the live Redis.
      const told = Math.min(was?.told ?? 0, last)
      if (sure > told) sessions.people.find(id)?.emit('transcript:grew', notice(sure))
      known.set(key, { last, told: Math.max(told, sure) })
    }
  }
}
