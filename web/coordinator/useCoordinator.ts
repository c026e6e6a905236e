import { useCallback, useEffect, useReducer } from 'react'
import type { CoordinatorDoor } from '../../shared/coordinator.ts'
import { ask, type DoorSocket } from '../connection/ask.ts'
import { useConnected } from '../connection/useConnected.ts'
import { useNotice } from '../connection/useNotice.ts'
import { dateAt } from './calendar.ts'
import { type Coordinator, coordinatorAfter, coordinatorAt, type Screen } from './coordinator.ts'
import { askArrived } from './lineToOpen.ts'

export type CoordinatorHands = {
  show(screen: Screen): void
  chooseLine(line: string): void
  chooseDate(date: string): void
  chooseMonth(month: string): void
  again(): void
}

type Door = CoordinatorDoor

/** A page that the server let go comes to the door again after so long. */
const AGAIN_MS = 1000

/** The coordinator's screen: watches the live view on every connection, and reads a day or a month when one is looked at. */
export function useCoordinator(
  socket: DoorSocket<Door>,
  protocol: string,
): { state: Coordinator; connected: boolean; hands: CoordinatorHands } {
  const [state, dispatch] = useReducer(coordinatorAfter, undefined, () => coordinatorAt(dateAt(Date.now())))
  const connected = useConnected(socket)
  const { screen, line, date, month } = state

  const watch = useCallback(async () => {
    const said = await ask<Door, 'now:watch'>(socket, 'now:watch', { protocol })
    dispatch(said.ok ? { what: 'now', view: said.value } : { what: 'refused', why: said.why })
  }, [socket, protocol])

  useEffect(() => {
    if (connected) void watch()
  }, [connected, watch])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // Where the door itself says no Socket.IO does not try again by itself; only who is signed out or switched off stays away.
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(() => socket.connect(), AGAIN_MS)
    }
    const turnedAway = ({ message }: Error) => {
      if (socket.active) return
      if (message === 'not-allowed') dispatch({ what: 'signed-out' })
      else again()
    }
    const letGo = (reason: string) => {
      if (reason === 'io server disconnect') again()
    }
    socket.on('connect_error', turnedAway)
    socket.on('disconnect', letGo)
    return () => {
      clearTimeout(timer)
      socket.off('connect_error', turnedAway)
      socket.off('disconnect', letGo)
    }
  }, [socket])

  useNotice<Door, 'now:view'>(socket, 'now:view', (view) => dispatch({ what: 'now', view }))

  const undecided = screen !== 'now' && connected && line === null
  // Their names as one text, which stays the same while the live view goes on.
  const lines = state.now?.lines.map((l) => l.line).join(' ') ?? ''
  useEffect(() => {
    if (!undecided || lines === '') return
    void askArrived(socket, lines.split(' '), date, month).then((arrived) => dispatch({ what: 'arrived', arrived }))
  }, [socket, undecided, lines, date, month])

  const dayAsked = screen === 'day' && connected && state.day.phase === 'asked'
  useEffect(() => {
    if (!dayAsked || line === null) return
    void ask<Door, 'day:read'>(socket, 'day:read', { line, date }).then((said) =>
      dispatch({ what: 'day', line, date, day: said.ok ? { phase: 'here', figures: said.value } : { phase: 'refused', why: said.why } }),
    )
  }, [socket, dayAsked, line, date])

  const monthAsked = screen === 'month' && connected && state.monthly.phase === 'asked'
  useEffect(() => {
    if (!monthAsked || line === null) return
    void ask<Door, 'month:read'>(socket, 'month:read', { line, month }).then((said) =>
      dispatch({
        what: 'monthly',
        line,
        month,
        monthly: said.ok ? { phase: 'here', figures: said.value } : { phase: 'refused', why: said.why },
      }),
    )
  }, [socket, monthAsked, line, month])

  return {
    state,
    connected,
    hands: {
      show: (to) => dispatch({ what: 'screen', screen: to }),
      chooseLine: (to) => dispatch({ what: 'line', line: to }),
      chooseDate: (to) => dispatch({ what: 'date', date: to }),
      chooseMonth: (to) => dispatch({ what: 'month', month: to }),
      again() {
        dispatch({ what: 'again' })
        void watch()
      },
    },
  }
}
