import type { Desk } from '../actions/desk.ts'
import type { CounsellorSession } from './counsellor.ts'
import { type People, type PersonId, staffId, youthId } from './people.ts'
import type { HearsChanges } from './stirred.ts'
import type { YouthSession } from './youth.ts'

type Sessions = {
  people: People
  youths: Map<string, YouthSession>
  counsellors: Map<string, { session: CounsellorSession }>
}
type Ear = { id: PersonId; conv: string; notice(last: number): unknown }

/**
 * Tells pages how far their transcripts go. The word of a message is lost where it finds the reader's process without its ear to Redis, or
 * the page on the move; then nothing else may come that would show the gap. A place is told of at the look after the one that found it: by
 * then its own word has come, or is lost. After a break of this process's ear it is told at once.
 */
export function openGrew(desk: Desk, { people, youths, counsellors }: Sessions, hear: HearsChanges): () => Promise<void> {
  let known = new Map<string, { last: number; told: number }>()
  let wasDeaf = false
  hear((line) => {
    if (line === null) wasDeaf = true
  })
  /** As far as it is this connection that speaks for the person. */
  const ears = (): Ear[] => {
    const isHere = (id: PersonId, socketId: string) => people.find(id)?.socketId === socketId
    const ofYouths = [...youths].flatMap(([socketId, { conv, told }]): Ear[] => {
      if (conv === null || told?.phase !== 'chat' || !isHere(youthId(conv), socketId)) return []
      return [{ id: youthId(conv), conv, notice: (last) => ({ last }) }]
    })
    const ofStaff = [...counsellors].flatMap(([socketId, { session }]): Ear[] => {
      const id = staffId(session.person)
      if (!session.deskTold || session.over || !isHere(id, socketId)) return []
      return session.deskTold.conversations.map(({ conv }) => ({ id, conv, notice: (last) => ({ conv, last }) }))
    })
    return [...ofYouths, ...ofStaff]
  }
  return async () => {
    const all = ears()
    const atOnce = wasDeaf
    wasDeaf = false
    const lasts = all.length === 0 ? [] : await desk.live.transcripts.lasts(all.map(({ conv }) => conv))
    const before = known
    known = new Map()
    for (const [i, { id, conv, notice }] of all.entries()) {
      const last = lasts[i] ?? 0
      const key = `${id} ${conv}`
      const was = before.get(key)
      const sure = atOnce ? last : Math.min(last, was?.last ?? 0)
      // After a loss of the live Redis a transcript may have become shorter.
      const told = Math.min(was?.told ?? 0, last)
      if (sure > told) people.find(id)?.emit('transcript:grew', notice(sure))
      known.set(key, { last, told: Math.max(told, sure) })
    }
  }
}
