import type { Desk } from '../actions/desk.ts'
import { openToldAgain } from '../actions/toldAgain.ts'
import type { CounsellorSession } from './counsellor.ts'
import { type People, type PersonId, staffId, youthId } from './people.ts'
import type { HearsChanges } from './stirred.ts'
import type { YouthSession } from './youth.ts'

/** Where nothing was said to have changed, and nobody stood otherwise than told, everybody is compared every so many rounds only. */
const QUIET_ROUNDS = 5

type Sessions = {
  people: People
  youths: Map<string, YouthSession>
  counsellors: Map<string, { session: CounsellorSession }>
}

/** Compares what everybody connected here was told last with how they stand. */
export function openTellAgain(desk: Desk, { people, youths, counsellors }: Sessions, hear: HearsChanges): () => Promise<void> {
  const compare = openToldAgain(desk)
  let changed = true
  let round = 0
  hear(() => {
    changed = true
  })
  /** As far as it is this connection that speaks for the person. */
  const told = () => {
    const isHere = (id: PersonId, socketId: string) => people.find(id)?.socketId === socketId
    const youthsTold = [...youths].flatMap(([socketId, { conv, told: view }]) =>
      conv !== null && view && isHere(youthId(conv), socketId) ? [{ youth: conv, view }] : [],
    )
    const staffTold = [...counsellors].flatMap(([socketId, { session }]) => {
      const { person, deskTold: view, over } = session
      return view && !over && isHere(staffId(person), socketId) ? [{ staff: person, view }] : []
    })
    return [...youthsTold, ...staffTold]
  }
  return async () => {
    round += 1
    if (!changed && round % QUIET_ROUNDS !== 0) return
    changed = false
    try {
      // Who stands otherwise is told after the second time.
      if (await compare(told())) changed = true
    } catch (error) {
      changed = true
      throw error
    }
  }
}
