import { useEffect, useReducer, useState } from 'react'
import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import type { LineNow } from '../../shared/figures.ts'
import type { LineId } from '../../shared/ids.ts'
import { type Outcome, passing } from '../../shared/outcome.ts'
import { ask, type DoorSocket } from '../connection/ask.ts'
import { keepTrying } from '../connection/keepTrying.ts'
import { untilHeard } from '../connection/untilHeard.ts'
import { useConnected } from '../connection/useConnected.ts'
import { useNotice } from '../connection/useNotice.ts'
import { type Asked, type CoordinatorState, coordinatorAfter, coordinatorAt, linesRun, type Screen } from './coordinator.ts'
import { dateAt, isKept } from './figures/calendar.ts'
import { askArrived } from './figures/lineToOpen.ts'

export type CoordinatorHands = {
  show(screen: Screen): void
  chooseLine(line: LineId): void
  chooseDate(date: string): void
  chooseMonth(month: string): void
  again(): void
  /** What was said of lines that are gone has been seen. */
  goneSeen(): void
  /** A line as the answer to a request has shown it. */
  took(at: number, now: LineNow): void
}

/** What a screen is handed that reads its figures itself. */
export type ScreenProps = {
  state: CoordinatorState
  lines: LineNow[]
  hands: CoordinatorHands
  socket: DoorSocket<CoordinatorDoor>
  connected: boolean
}

type Door = CoordinatorDoor

/** How often the page looks whether a new day has begun. */
const LOOK_MS = 10_000

/** The coordinator's screen. It watches the live view on every connection, and reads a day or a month when the coordinator looks at one. */
export function useCoordinator(
  socket: DoorSocket<Door>,
  protocol: string,
): { state: CoordinatorState; connected: boolean; hands: CoordinatorHands } {
  const [state, dispatch] = useReducer(coordinatorAfter, undefined, () => coordinatorAt(dateAt(Date.now())))
  const connected = useConnected(socket)
  const { screen, line, date, month } = state

  /** Counts how often the coordinator has asked again by hand. */
  const [round, setRound] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the question asked anew
  useEffect(() => {
    if (!connected) return
    return untilHeard(
      () => ask<Door, 'now:watch'>(socket, 'now:watch', { protocol }),
      (said) => dispatch(said.ok ? { what: 'now', view: said.value, heardAt: Date.now() } : { what: 'refused', why: said.why }),
    )
  }, [connected, socket, protocol, round])
  const { signedOut } = state
  useEffect(() => (signedOut ? undefined : keepTrying(socket, () => dispatch({ what: 'signed-out' }))), [socket, signedOut])

  useNotice<Door, 'now:view'>(socket, 'now:view', (view) => dispatch({ what: 'now', view, heardAt: Date.now() }))

  const { aheadMs } = state
  const isDead = state.signedOut
  useEffect(() => {
    if (isDead) return
    const look = () => dispatch({ what: 'clock', today: dateAt(Date.now() + aheadMs) })
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [aheadMs, isDead])

  const undecided = screen !== 'now' && connected && line === null
  // The ids of the lines as one text. The text stays the same while the live view changes, so the effect does not run again.
  const lines = linesRun(state.now)
    .map((l) => l.line)
    .join(' ')
  useEffect(() => {
    if (!undecided || lines === '') return
    void askArrived(socket, lines.split(' '), date, month).then((arrived) => dispatch({ what: 'arrived', arrived }))
  }, [socket, undecided, lines, date, month])

  const dayAsked = screen === 'day' && connected && isAwaited(state.day) && isKept(date, state.today)
  useEffect(() => {
    if (!dayAsked || line === null) return
    return untilHeard(
      () => ask<Door, 'day:read'>(socket, 'day:read', { line, date }),
      (said) => dispatch({ what: 'day', line, date, day: answered(said, Date.now() + aheadMs) }),
    )
  }, [socket, dayAsked, line, date, aheadMs])

  const monthAsked = screen === 'month' && connected && isAwaited(state.monthly)
  useEffect(() => {
    if (!monthAsked || line === null) return
    return untilHeard(
      () => ask<Door, 'month:read'>(socket, 'month:read', { line, month }),
      (said) => dispatch({ what: 'monthly', line, month, monthly: answered(said, Date.now() + aheadMs) }),
    )
  }, [socket, monthAsked, line, month, aheadMs])

  return {
    state,
    connected,
    hands: {
      show: (to) => dispatch({ what: 'screen', screen: to }),
      chooseLine: (to) => dispatch({ what: 'line', line: to }),
      chooseDate: (to) => dispatch({ what: 'date', date: to }),
      took: (at, now) => dispatch({ what: 'took', at, now }),
      chooseMonth: (to) => dispatch({ what: 'month', month: to }),
      goneSeen: () => dispatch({ what: 'gone-seen' }),
      again() {
        dispatch({ what: 'again' })
        setRound((before) => before + 1)
      },
    },
  }
}

/**
 * Whether figures are still awaited: on their way, or refused for a reason that passes by itself. Then the page asks again, and shows the reason
 * meanwhile.
 */
const isAwaited = <F>(asked: Asked<F>) => asked.phase === 'asked' || (asked.phase === 'refused' && passing.has(asked.why))
const answered = <F>(said: Outcome<F>, at: number): Asked<F> =>
  said.ok ? { phase: 'here', figures: said.value, at } : { phase: 'refused', why: said.why }
