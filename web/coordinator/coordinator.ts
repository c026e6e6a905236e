import type { DayFigures, LineNow, MonthFigures, NowView } from '../../shared/figures.ts'
import type { LineId } from '../../shared/ids.ts'
import type { InEach } from '../../shared/lang.ts'
import type { Refusal } from '../../shared/outcome.ts'
import { type Arrived, lineToOpen } from './figures/lineToOpen.ts'

export const screens = [
  'first',
  'now',
  'day',
  'month',
  'load',
  'topics',
  'year',
  'report',
  'team',
  'plan',
  'audit',
  'line',
  'numbers',
  'texts',
  'alerts',
] as const
export type Screen = (typeof screens)[number]

/** What a coordinator does on a screen. */
export const screenGroups = ['now', 'figures', 'people', 'line'] as const
type ScreenGroup = (typeof screenGroups)[number]
export const groupOf: Record<Screen, ScreenGroup> = {
  first: 'now',
  now: 'now',
  day: 'figures',
  month: 'figures',
  load: 'figures',
  topics: 'figures',
  year: 'figures',
  report: 'figures',
  team: 'people',
  plan: 'people',
  audit: 'people',
  line: 'line',
  numbers: 'line',
  texts: 'line',
  alerts: 'line',
}

/** The lines whose coordinator this person is: all that are seen, but for those that the person only leads. */
export const linesRun = (now: NowView | null): LineNow[] => now?.lines.filter(({ line }) => now.runs?.includes(line) ?? true) ?? []

/** The lines that this person coordinates and that were never open. */
export const linesToOpen = (now: NowView | null): LineNow[] => linesRun(now).filter(({ preparing }) => preparing !== undefined)

/** This person leads lines and coordinates none: such a person sees how the lines stand now, and nothing else. */
export const isLeaderOnly = (now: NowView): boolean => now.lines.length > 0 && linesRun(now).length === 0

/** The screens that this person may choose. The guide is there while a line waits for its first opening, and as long as it is looked at. */
export function tabsFor({ now, screen }: Pick<CoordinatorState, 'now' | 'screen'>, onlyLeads: boolean): Screen[] {
  if (onlyLeads) return ['now']
  return screens.filter((one) => one !== 'first' || screen === 'first' || linesToOpen(now).length > 0)
}

/** Figures that the page asked for: on their way, here as they were at the moment `at`, or refused. An answer to an older question is dropped. */
export type Asked<F> = { phase: 'asked' } | { phase: 'here'; figures: F; at?: number } | { phase: 'refused'; why: Refusal }

export type CoordinatorState = {
  screen: Screen
  now: NowView | null
  /** Lines as an answer has just shown them. They stand over a view that was made before. */
  fresh: { at: number; now: LineNow }[]
  refused: Refusal | null
  /** The session is over: the page has forgotten all figures. */
  signedOut: boolean
  /** Null until the coordinator chooses a line, or the page chooses one at the first look at a day or a month. It is kept when the screen changes. */
  line: LineId | null
  /** Lines that this person coordinated and that are gone from the view, until the person has seen it. */
  gone: { line: LineId; name: InEach }[]
  /** The day that is looked at, as `2026-11-22`, and the month that is looked at, as `2026-11`. */
  date: string
  month: string
  /** Today by the server's clock. At midnight a page that shows today goes on to the new day. */
  today: string
  /** How many milliseconds the server's clock is ahead of this browser's. */
  aheadMs: number
  day: Asked<DayFigures>
  monthly: Asked<MonthFigures>
}

export type CoordinatorEvent =
  /** `heardAt`: by this browser's clock. */
  | { what: 'now'; view: NowView; heardAt?: number }
  | { what: 'took'; at: number; now: LineNow }
  | { what: 'clock'; today: string }
  | { what: 'refused'; why: Refusal }
  | { what: 'screen'; screen: Screen }
  | { what: 'line'; line: LineId }
  | { what: 'arrived'; arrived: Arrived }
  | { what: 'date'; date: string }
  | { what: 'month'; month: string }
  | { what: 'again' }
  | { what: 'gone-seen' }
  | { what: 'signed-out' }
  | { what: 'day'; line: LineId; date: string; day: Asked<DayFigures> }
  | { what: 'monthly'; line: LineId; month: string; monthly: Asked<MonthFigures> }

export const coordinatorAt = (today: string): CoordinatorState => ({
  screen: 'now',
  now: null,
  fresh: [],
  refused: null,
  signedOut: false,
  line: null,
  gone: [],
  date: today,
  month: today.slice(0, 7),
  today,
  aheadMs: 0,
  day: { phase: 'asked' },
  monthly: { phase: 'asked' },
})

export function coordinatorAfter(state: CoordinatorState, event: CoordinatorEvent): CoordinatorState {
  if (state.signedOut) return state
  switch (event.what) {
    case 'signed-out':
      return { ...coordinatorAt(state.date), signedOut: true }
    case 'now':
      // Notices may overtake each other on a reconnect, so the newest view is kept.
      if (state.now && event.view.at < state.now.at) return state
      return { ...seenNow(state, event.view), aheadMs: aheadOf(event.view.at, event.heardAt, state.aheadMs) }
    case 'took':
      return state.now ? seen(state, state.now, [...state.fresh.filter(({ now }) => now.line !== event.now.line), event]) : state
    case 'clock':
      return turned(state, event.today)
    case 'refused':
      // The figures of a page that is too old do not change any more, so they are taken away.
      if (event.why === 'old-page') return { ...state, now: null, refused: event.why }
      return state.now ? state : { ...state, refused: event.why }
    case 'screen':
      // The figures may have changed since they were read, so they are asked for again.
      return event.screen === state.screen
        ? state
        : { ...state, screen: event.screen, day: { phase: 'asked' }, monthly: { phase: 'asked' } }
    case 'arrived':
      return { ...state, line: state.line ?? lineToOpen(linesRun(state.now), event.arrived) }
    case 'line':
      return { ...state, line: event.line, day: { phase: 'asked' }, monthly: { phase: 'asked' } }
    case 'date':
      return { ...state, date: event.date, day: { phase: 'asked' } }
    case 'month':
      return { ...state, month: event.month, monthly: { phase: 'asked' } }
    case 'gone-seen':
      return { ...state, gone: [] }
    case 'again':
      return { ...state, refused: null, day: { phase: 'asked' }, monthly: { phase: 'asked' } }
    case 'day':
      return event.line === state.line && event.date === state.date ? { ...state, day: event.day } : state
    case 'monthly':
      return event.line === state.line && event.month === state.month ? { ...state, monthly: event.monthly } : state
  }
}

/**
 * A newer look at the lines. Who coordinates nothing but lines that were never open begins with the guide. A line that is gone is let go of, and
 * named.
 */
function seenNow(state: CoordinatorState, view: NowView): CoordinatorState {
  const runs = linesRun(view)
  const isHere = (line: LineId) => runs.some((one) => one.line === line)
  const gone = linesRun(state.now).filter(({ line }) => !isHere(line))
  const begins = state.now === null && state.screen === 'now' && runs.length > 0 && linesToOpen(view).length === runs.length
  return {
    ...seen(state, view, state.fresh),
    refused: null,
    screen: begins ? 'first' : state.screen,
    line: gone.some(({ line }) => line === state.line) ? null : state.line,
    gone: [...state.gone.filter(({ line }) => !isHere(line)), ...gone.map(({ line, name }) => ({ line, name }))],
  }
}

/** The view, with the lines of answers that are newer than it. */
function seen(state: CoordinatorState, view: NowView, known: CoordinatorState['fresh']): CoordinatorState {
  const fresh = known.flatMap(({ at, now }) => (at > view.at ? [{ at, now }] : []))
  const lines = view.lines.map((line) => fresh.find(({ now }) => now.line === line.line)?.now ?? line)
  return { ...state, now: { ...view, lines }, fresh }
}

const DAY_MS = 24 * 3600_000
/** A clock that is wrong by more is not used, since it would lead to a day that nobody means. */
const MOST_WRONG_MS = 3 * DAY_MS
/** A view may be some seconds old. Only a difference of more than a minute means a wrong clock. */
const RIGHT_MS = 60_000

function aheadOf(at: number, heardAt: number | undefined, before: number): number {
  if (heardAt === undefined) return before
  const ahead = at - heardAt
  if (Math.abs(ahead) > MOST_WRONG_MS) return before
  return Math.abs(ahead) < RIGHT_MS ? 0 : ahead
}

/** At midnight a page that shows today or this month goes on to the new one. A page that shows an earlier one stays. */
function turned(state: CoordinatorState, today: string): CoordinatorState {
  if (today === state.today) return state
  const [month, before] = [today.slice(0, 7), state.today.slice(0, 7)]
  const onDay = state.date === state.today ? ({ date: today, day: { phase: 'asked' } } as const) : {}
  const onMonth = month !== before && state.month === before ? ({ month, monthly: { phase: 'asked' } } as const) : {}
  return { ...state, today, ...onDay, ...onMonth }
}
