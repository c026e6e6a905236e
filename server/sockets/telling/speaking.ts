import type { CounsellorSession } from '../counsellor.ts'
import type { YouthSession } from '../youth.ts'
import { type People, type PersonId, staffId, youthId } from './people.ts'

export type Sessions = {
  people: People
  youths: Map<string, YouthSession>
  counsellors: Map<string, { session: CounsellorSession }>
}
type SpeakingYouth = { id: PersonId; conv: string; view: NonNullable<YouthSession['told']> }
type SpeakingStaff = { id: PersonId; person: string; view: NonNullable<CounsellorSession['deskTold']> }

/** The people this process speaks for now, each with the view sent last. If a person has two pages here, only the one in `people` counts. */
export function speakingHere({ people, youths, counsellors }: Sessions): { youths: SpeakingYouth[]; staff: SpeakingStaff[] } {
  const counts = (id: PersonId, socketId: string) => people.find(id)?.socketId === socketId
  return {
    youths: [...youths].flatMap(([socketId, { conv, told }]) =>
      conv !== null && told && counts(youthId(conv), socketId) ? [{ id: youthId(conv), conv, view: told }] : [],
    ),
    staff: [...counsellors].flatMap(([socketId, { session }]) => {
      const { person, deskTold, over } = session
      const id = staffId(person)
      return deskTold && !over && counts(id, socketId) ? [{ id, person, view: deskTold }] : []
    }),
  }
}
