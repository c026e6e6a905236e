import type { Refusal } from '../../shared/outcome.ts'
import type { DayFigures, MonthFigures, NowView } from '../../shared/statistics.ts'
import { type Arrived, lineToOpen } from './figures/lineToOpen.ts'

export const screens = ['now', 'day', 'month'] as const
export type Screen = (typeof screens)[number]

/** Figures that are asked for: on their way, here as they were `at` a moment, or refused. An answer to an older question is dropped. */
export type Asked<F> = { phase: 'asked' } | { phase: 'here'; figures: F; at?: number } | { phase: 'refused'; why: Refusal }

export type Coordinator = {
  screen: Screen
  now: NowView | null
  refused: Refusal | null
  /** The session is over: nothing is held any more. */
  signedOut: boolean
  /** Null until one is chosen, or the first look at a day or a month has chosen one. Kept from screen to screen. */
  line: string | null
  /** `2026-11-22`, and the month of it that is looked at, `2026-11`. */
  date: string
  month: string
  /** The calendar's day by the server's clock. At midnight a page that shows today shows the new one. */
  today: string
  /** How far the server's clock is before this browser's. */
  aheadMs: number
  day: Asked<DayFigures>
  monthly: Asked<MonthFigures>
}

export type CoordinatorEvent =
  /** `heardAt`: by this browser's clock. */
  | { what: 'now'; view: NowView; heardAt?: number }
  | { what: 'clock'; today: string }
  | { what: 'refused'; why: Refusal }
  | { what: 'screen'; screen: Screen }
  | { what: 'line'; line: string }
  | { what: 'arrived'; arrived: Arrived }
  | { what: 'date'; date: string }
  | { what: 'month'; month: string }
  | { what: 'again' }
  | { what: 'signed-out' }
  | { what: 'day'; line: string; date: string; day: Asked<DayFigures> }
  | { what: 'monthly'; line: string; month: string; monthly: Asked<MonthFigures> }

export const coordinatorAt = (today: string): Coordinator => ({
  screen: 'now',
  now: null,
  refused: null,
  signedOut: false,
  line: null,
  date: today,
  month: today.slice(0, 7),
  today,
  aheadMs: 0,
  day: { phase: 'asked' },
  monthly: { phase: 'asked' },
})

export function coordinatorAfter(state: Coordinator, event: CoordinatorEvent): Coordinator {
  if (state.signedOut) return state
  switch (event.what) {
    case 'signed-out':
      return { ...coordinatorAt(state.date), signedOut: true }
    case 'now':
      // Notices may overtake each other on a reconnect: the newest moment holds.
      if (state.now && event.view.at < state.now.at) return state
      return { ...state, now: event.view, refused: null, aheadMs: aheadOf(event.view.at, event.heardAt, state.aheadMs) }
    case 'clock':
      return turned(state, event.today)
    case 'refused':
      return state.now ? state : { ...state, refused: event.why }
    case 'screen':
      // What was read before may have changed since.
      return event.screen === state.screen
        ? state
        : { ...state, screen: event.screen, day: { phase: 'asked' }, monthly: { phase: 'asked' } }
    case 'arrived':
      return { ...state, line: state.line ?? lineToOpen(state.now?.lines ?? [], event.arrived) }
    case 'line':
      return { ...state, line: event.line, day: { phase: 'asked' }, monthly: { phase: 'asked' } }
    case 'date':
      return { ...state, date: event.date, day: { phase: 'asked' } }
    case 'month':
      return { ...state, month: event.month, monthly: { phase: 'asked' } }
    case 'again':
      return { ...state, refused: null, day: { phase: 'asked' }, monthly: { phase: 'asked' } }
    case 'day':
      return event.line === state.line && event.date === state.date ? { ...state, day: event.day } : state
    case 'monthly':
      return event.line === state.line && event.month === state.month ? { ...state, monthly: event.monthly } : state
  }
}

const DAY_MS = 24 * 3600_000
/** A clock that is wrong by more is no clock, and would lead to a day that nobody can mean. */
const MOST_WRONG_MS = 3 * DAY_MS
/** A view may be some seconds old; only what is more than a minute off is a wrong clock. */
const RIGHT_MS = 60_000

function aheadOf(at: number, heardAt: number | undefined, before: number): number {
  if (heardAt === undefined) return before
  const ahead = at - heardAt
  if (Math.abs(ahead) > MOST_WRONG_MS) return before
  return Math.abs(ahead) < RIGHT_MS ? 0 : ahead
}

/** Midnight: whoever looks at today or at this month goes on to the new one; whoever looks back stays. */
function turned(state: Coordinator, today: string): Coordinator {
  if (today === state.today) return state
  const [month, before] = [today.slice(0, 7), state.today.slice(0, 7)]
  const onDay = state.date === state.today ? ({ date: today, day: { phase: 'asked' } } as const) : {}
  const onMonth = month !== before && state.month === before ? ({ month, monthly: { phase: 'asked' } } as const) : {}
  return { ...state, today, ...onDay, ...onMonth }
}
