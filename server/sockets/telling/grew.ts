import type { Service } from '../../actions/service.ts'
import type { PersonId } from './people.ts'
import { type Sessions, speakingHere } from './speaking.ts'
import type { HearsChanges } from './stirred.ts'

type Ear = { id: PersonId; conv: string; notice(last: number): unknown }

/**
 * Tells pages how far their transcripts go. The word of a message is lost where it finds the reader's process without its ear to Redis, or
 * the page on the move; then nothing else may come that would show the gap. A place is told of at the look after the one that found it: by
 * then its own word has come, or is lost. After a break of this process's ear it is told at once.
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
    const lasts = all.length === 0 ? [] : await service.live.transcripts.lasts(all.map(({ conv }) => conv))
    const before = known
    known = new Map()
    for (const [i, { id, conv, notice }] of all.entries()) {
      const last = lasts[i] ?? 0
      const key = `${id} ${conv}`
      const was = before.get(key)
      const sure = atOnce ? last : Math.min(last, was?.last ?? 0)
      // After a loss of the live Redis a transcript may have become shorter.
      const told = Math.min(was?.told ?? 0, last)
      if (sure > told) sessions.people.find(id)?.emit('transcript:grew', notice(sure))
      known.set(key, { last, told: Math.max(told, sure) })
    }
  }
}
