import type { ConvId, PersonId } from '../../../shared/ids.ts'
import { type PresenceId, staffHere, youthHere } from '../../domain/presence.ts'
import type { CounsellorSession } from '../counsellor.ts'
import type { YouthSession } from '../youth.ts'
import type { ConnectedPages } from './connectedPages.ts'

export type Sessions = {
  people: ConnectedPages
  youths: Map<string, YouthSession>
  counsellors: Map<string, { session: CounsellorSession }>
}
type SpeakingYouth = { id: PresenceId; conv: ConvId; view: NonNullable<YouthSession['told']> }
type SpeakingStaff = { id: PresenceId; person: PersonId; view: NonNullable<CounsellorSession['deskTold']> }

/** The people this process speaks for now, each with the view sent last. If a person has two pages here, only the one in `people` counts. */
export function speakingHere({ people, youths, counsellors }: Sessions): { youths: SpeakingYouth[]; staff: SpeakingStaff[] } {
  const counts = (id: PresenceId, socketId: string) => people.find(id)?.socketId === socketId
  return {
    youths: [...youths].flatMap(([socketId, { conv, told }]) =>
      conv !== null && told && counts(youthHere(conv), socketId) ? [{ id: youthHere(conv), conv, view: told }] : [],
    ),
    staff: [...counsellors].flatMap(([socketId, { session }]) => {
      const { person, deskTold, over } = session
      const id = staffHere(person)
      return deskTold && !over && counts(id, socketId) ? [{ id, person, view: deskTold }] : []
    }),
  }
}
