import type { Line, LineState } from '../../shared/line.ts'
import { type OnDuty, takesNobody } from './seating/shift.ts'
import { openingAt } from './time/openingHours.ts'

export type LineStanding = {
  state: LineState
  /** When it opens next, while it is closed; null when nobody knows. */
  opensAt: number | null
  /** When the present opening ends; null while closed, or open day and night. */
  closesAt: number | null
  /** What is said of a line closed by hand. */
  message: { da: string; en: string } | null
  /** May a youth take a ticket? (A full queue still has its reserve for the urgent.) */
  joinable: boolean
}

/** Somebody who is here, and takes or will again take new youths. One who only finishes has nothing for those who come now. */
export const isHere = (shift: OnDuty): boolean => shift.awayAt === null && (shift.state === 'on' || shift.state === 'paused')
export const isFree = (shift: OnDuty): boolean =>
  shift.awayAt === null && shift.state === 'on' && shift.taken < shift.seats && !takesNobody(shift)

/**
 * The states of a line. The first that is true is told: what stops a youth before what only delays. `counted`: those who wait and
 * count towards the limit.
 */
export function lineState(
  line: Line,
  { now, counted, onDuty, isFull = false }: { now: number; counted: number; onDuty: OnDuty[]; isFull?: boolean },
): LineStanding {
  const { within, opensAt, closesAt } = openingAt(line.hours, line.timeZone, now)
  const shut = line.closedByHand
  if (shut && (shut.until === null || now < shut.until)) {
    const reopens = shut.until === null ? null : reopening(line, shut.until)
    return { state: 'closed', opensAt: reopens, closesAt: null, message: shut.message, joinable: false }
  }
  if (!within) return { state: 'closed', opensAt, closesAt: null, message: null, joinable: false }
  const open = { opensAt: null, closesAt, message: null }
  // Our own machine may be full before the queue is: for whoever comes it is the same.
  if (isFull || counted >= line.queueLimit) return { ...open, state: 'full', joinable: false }
  return { ...open, state: openState(line, now, closesAt, onDuty), joinable: true }
}

/** What the clock alone may change of how a line stands; as a word, to be compared with the word of a moment ago. */
export function byTheClock(line: Line, now: number): string {
  const { state, opensAt, closesAt } = lineState(line, { now, counted: 0, onDuty: [] })
  return `${state} ${opensAt} ${closesAt} ${isClosingSoon(line, now, closesAt)}`
}

const isClosingSoon = (line: Line, now: number, closesAt: number | null): boolean =>
  closesAt !== null && closesAt - now <= line.closingSoonMin * 60_000

function openState(line: Line, now: number, closesAt: number | null, onDuty: OnDuty[]): LineState {
  if (!onDuty.some(isHere)) return 'nobody-yet'
  if (isClosingSoon(line, now, closesAt)) return 'closing-soon'
  return onDuty.some(isFree) ? 'open' : 'queue-only'
}

/** Closed by hand until a moment that may itself fall outside the hours. */
function reopening(line: Line, until: number): number | null {
  const then = openingAt(line.hours, line.timeZone, until)
  return then.within ? until : then.opensAt
}
