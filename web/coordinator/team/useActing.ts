import { useRef, useState } from 'react'
import type { CoordinatorDoor } from '../../../shared/doors/coordinator.ts'
import type { Payload, Reply } from '../../../shared/doors/door.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { ask, type DoorSocket } from '../../connection/ask.ts'

/** Asks for something to be done, one at a time: the second of two quick presses does nothing and hears null. */
export function useActing(socket: DoorSocket<CoordinatorDoor>) {
  const busy = useRef(false)
  const [isBusy, setBusy] = useState(false)
  return {
    isBusy,
    async act<R extends keyof CoordinatorDoor['requests'] & string>(
      request: R,
      payload: Payload<CoordinatorDoor, R>,
    ): Promise<Outcome<Reply<CoordinatorDoor, R>> | null> {
      if (busy.current) return null
      busy.current = true
      setBusy(true)
      const heard = await ask<CoordinatorDoor, R>(socket, request, payload)
      busy.current = false
      setBusy(false)
      return heard
    },
  }
}
