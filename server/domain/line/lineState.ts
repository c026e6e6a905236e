import { type InEach, perLang } from '../../../shared/lang.ts'
import type { Line, LineState, Shut } from '../../../shared/line.ts'
import { newLineWords } from '../../../shared/words/newLineWords.ts'
import { isFree, type OnDuty } from '../seating/shift.ts'
import { openingAt } from '../time/openingHours.ts'
import { isShut, openingAfter } from './closedByHand.ts'

export type LineStanding = {
  state: LineState
  /** The next opening of a closed line. Null if it is open, or if no opening is known. */
  opensAt: number | null
  /** The end of the present opening. Null if the line is closed, or open day and night. */
  closesAt: number | null
  /** The message of a line that is closed by hand. */
  message: InEach | null
  /** Whether a youth may take a ticket. (A full queue still has a reserve for urgent youths.) */
  joinable: boolean
}

/** What a youth reads on a line that has never been open. */
const preparingSay: InEach = perLang((lang) => newLineWords[lang].preparing)

/** A counsellor who is connected, and takes new youths now or after a pause. A counsellor who only finishes takes no new youths. */
export const isHere = (shift: OnDuty): boolean => shift.awayAt === null && (shift.state === 'on' || shift.state === 'paused')

/**
 * The state of a line. Of several states that are true the first is told: states that stop a youth come before states that only delay.
 * `counted`: waiting youths who count towards the limit.
 */
export function lineState(
  line: Line,
  { now, counted, onDuty, isFull = false }: { now: number; counted: number; onDuty: OnDuty[]; isFull?: boolean },
): LineStanding {
  const { within, opensAt, closesAt } = openingAt(line.hours, line.timeZone, now)
  if (line.preparing) return { state: 'closed', opensAt: null, closesAt: null, message: preparingSay, joinable: false }
  const shut = line.closedByHand
  if (shut && isShut(line, now)) {
    return { state: 'closed', opensAt: openingAfter(line, shut.until), closesAt: null, message: shut.message, joinable: false }
  }
  if (!within) return { state: 'closed', opensAt, closesAt: null, message: null, joinable: false }
  const open = { opensAt: null, closesAt, message: null }
  // Redis may be full before the queue is. For a youth who comes it is the same.
  if (isFull || counted >= line.queueLimit) return { ...open, state: 'full', joinable: false }
  return { ...open, state: openState(line, now, closesAt, onDuty), joinable: true }
}

/** What youths and counsellors are told of a closed line; null: it is open. */
export const shutIn = ({ state, message, opensAt }: LineStanding): Shut | null => (state === 'closed' ? { message, opensAt } : null)

/** The same of a line at a moment: whether it is closed does not depend on who waits or who is on duty. */
export const shutAt = (line: Line, now: number): Shut | null => shutIn(lineState(line, { now, counted: 0, onDuty: [] }))

/** The part of a line's state that changes with the clock alone, as a text. The caller compares it with the text of a moment ago. */
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
