import type { Lang } from '../../../shared/lang.ts'
import type { AgeBand, YouthTopic } from '../../../shared/topic.ts'

/** A counsellor's working time. An empty list of topics or ages means all. */
export type Shift = {
  person: string
  /** The newest page of this person; an older one is superseded. */
  page: string
  kid: string
  lines: string[]
  langs: Lang[]
  topics: YouthTopic[]
  ages: AgeBand[]
  seats: number
  state: 'on' | 'paused' | 'finishing' | 'away'
  since: number
  lastSeatedAt: number
  /** Rings in a row that nobody accepted; at `spans.missedRings` the state becomes `away`. */
  missed: number
  /** Null while connected; no seat is offered to somebody who is gone. */
  awayAt: number | null
  /** The talks that keep this person from new ones: acute, and not yet seen by somebody else. Absent: none. */
  acute?: string[]
  /** After an acute talk nobody new comes until then. Absent: no rest. */
  restUntil?: number
}

/** Takes nobody new, whatever the state and the seats say. */
export const takesNobody = ({ acute, restUntil }: Shift): boolean => (acute ?? []).length > 0 || restUntil !== undefined

/** A shift with the number of its seats in use, as routing sees it. */
export type OnDuty = Shift & { taken: number }
