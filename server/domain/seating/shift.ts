import type { MessageKey } from '../../../shared/colleagues/colleagueMessage.ts'
import type { PauseReason } from '../../../shared/doors/counsellorView.ts'
import type { ConvId, Kid, LineId, PageId, PersonId } from '../../../shared/ids.ts'
import type { Lang } from '../../../shared/lang.ts'
import type { AgeBand, YouthTopic } from '../../../shared/topic.ts'

/** A counsellor's working time. An empty list of topics or ages means all. */
export type Shift = {
  person: PersonId
  /** The newest page of this person. Older pages no longer count. */
  page: PageId
  kid: Kid
  lines: LineId[]
  langs: Lang[]
  topics: YouthTopic[]
  ages: AgeBand[]
  seats: number
  state: 'on' | 'paused' | 'finishing' | 'away'
  since: number
  lastSeatedAt: number
  /** Rings in a row that the counsellor did not accept. At `spans.missedRings` the state becomes `away`. */
  missed: number
  /** When the connection was lost; null while connected. A counsellor without a connection is not rung. */
  awayAt: number | null
  /** The acute talks that nobody else has seen yet. They keep this person from new talks. Absent: none. */
  acute?: ConvId[]
  /** After an acute talk this person gets no new talks until then. Absent: no rest. */
  restUntil?: number
  /** The talk that a colleague offers to hand over to this person. It holds a seat until that is answered. Absent: none. */
  asked?: ConvId
  /** Why the shift is paused, as the counsellor said it, for colleagues on duty. Absent: it is not paused, or nobody knows. */
  reason?: PauseReason
  /** The key for messages of colleagues to this person's page. Absent: the page has said none yet. */
  messageKey?: MessageKey
  /** The talk in which this person reads along, or is asked to. It holds no seat. Absent: none. */
  looks?: ConvId
}

/** A shift with the number of its seats in use, as routing sees it. */
export type OnDuty = Shift & { taken: number }

/** A counsellor who is connected and takes new youths, though perhaps every seat is taken at this moment. */
export const isAtWork = ({ awayAt, state }: Shift): boolean => awayAt === null && state === 'on'

/** A counsellor who could be rung now, and may take a youth by hand. */
export const isFree = (on: OnDuty): boolean => isAtWork(on) && on.taken < on.seats && !takesNobody(on)

/** Whether an acute talk or a rest keeps this person from new talks, in any state and with any number of free seats. */
const takesNobody = ({ acute, restUntil }: Shift): boolean => (acute ?? []).length > 0 || restUntil !== undefined
