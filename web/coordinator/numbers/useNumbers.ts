import { useEffect, useReducer, useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Payload } from '../../../shared/doors/door.ts'
import type { BridgeAnswer } from '../../../shared/help/bridge.ts'
import type { EntryAnswer, EntryView, NumbersView } from '../../../shared/help/numbersView.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'
import { useNotice } from '../../connection/useNotice.ts'
import { numbersAfter, numbersFrom } from './numbersState.ts'

type Door = CoordinatorDoor
type Change = 'numbers:confirm' | 'numbers:withdraw' | 'numbers:switch' | 'numbers:save' | 'numbers:remove'
type BridgeChange = 'bridge:save' | 'bridge:remove'
type Without<R extends keyof Door['requests']> = Omit<Payload<Door, R>, 'line'>

export type NumbersHands = {
  /** Asks for a change of an entry, once at a time. The list shows what came of it. Null: another change is still on its way. */
  change<R extends Change>(request: R, payload: Without<R>): Promise<Outcome<EntryAnswer> | null>
  changeBridge<R extends BridgeChange>(request: R, payload: Without<R>): Promise<Outcome<BridgeAnswer> | null>
  /** The coordinator has seen what somebody else changed. */
  seen(entry: EntryView): void
  isBusy: boolean
}

/**
 * The list of a line, kept true: when somebody changes it, it is read again. What this page changes is asked for once, however often the button
 * is pressed.
 */
export function useNumbers(socket: DoorSocket<Door>, connected: boolean, read: NumbersView) {
  const [state, dispatch] = useReducer(numbersAfter, read, numbersFrom)
  const { line } = read
  const [isBusy, setBusy] = useState(false)
  const isAsking = useRef(false)
  const [round, setRound] = useState(0)
  useNotice<Door, 'help:news'>(socket, 'help:news', () => setRound((before) => before + 1))
  const isJustRead = useRef(true)
  // A change may have been missed while there was no connection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the question asked anew
  useEffect(() => {
    if (!connected) return
    if (isJustRead.current) {
      isJustRead.current = false
      return
    }
    let isOver = false
    const readAgain = async () => {
      const said = await ask<Door, 'numbers:read'>(socket, 'numbers:read', { line, again: true })
      if (!isOver && said.ok) dispatch({ what: 'read', view: said.value })
    }
    // The answer to what this page did comes first, so that it is not taken for somebody else's change.
    const timer = setTimeout(() => void readAgain(), AFTER_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [socket, connected, line, round])

  async function alone<Answer>(asked: () => Promise<Answer>): Promise<Answer | null> {
    if (isAsking.current) return null
    isAsking.current = true
    setBusy(true)
    return asked().finally(() => {
      isAsking.current = false
      setBusy(false)
    })
  }

  const hands: NumbersHands = {
    isBusy,
    seen: ({ record }) => dispatch({ what: 'seen', id: record.id }),
    change: (request, payload) =>
      alone(async () => {
        // One payload for each request: the types of a generic request cannot follow the spread.
        const said = (await ask(socket, request, { ...payload, line } as never)) as Outcome<EntryAnswer>
        if (said.ok && said.value.did !== 'full')
          dispatch({ what: 'entry', id: payload.id, entry: said.value.entry, isNews: said.value.did === 'newer' })
        return said
      }),
    changeBridge: (request, payload) =>
      alone(async () => {
        const said = (await ask(socket, request, { ...payload, line } as never)) as Outcome<BridgeAnswer>
        if (said.ok && said.value.did !== 'full') dispatch({ what: 'bridge', id: payload.id, bridge: said.value.bridge })
        return said
      }),
  }
  return { state, hands }
}

const AFTER_MS = 400
