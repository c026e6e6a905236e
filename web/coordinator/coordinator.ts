import type { Refusal } from '../../shared/outcome.ts'
import type { DayFigures, MonthFigures, NowView } from '../../shared/statistics.ts'
import { type Arrived, lineToOpen } from './lineToOpen.ts'

export const screens = ['now', 'day', 'month'] as const
export type Screen = (typeof screens)[number]

/** Figures that are asked for: on their way, here, or refused. An answer to an older question is dropped. */
export type Asked<F> = { phase: 'asked' } | { phase: 'here'; figures: F } | { phase: 'refused'; why: Refusal }

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
  day: Asked<DayFigures>
  monthly: Asked<MonthFigures>
}

export type CoordinatorEvent =
  | { what: 'now'; view: NowView }
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
      return { ...state, now: event.view, refused: null }
    case 'refused':
      return state.now ? state : { ...state, refused: event.why }
    case 'screen':
      return { ...state, screen: event.screen }
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
