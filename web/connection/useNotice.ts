import { useEffect, useRef } from 'react'
import type { Door, Notice } from '../../shared/doors/door.ts'
import type { DoorSocket } from './ask.ts'

/** Listens to one notice while the component is mounted. It always calls the newest `hear`. */
export function useNotice<D extends Door, N extends keyof D['notices'] & string>(
  socket: DoorSocket<D>,
  notice: N,
  hear: (payload: Notice<D, N>) => void,
): void {
  const newest = useRef(hear)
  useEffect(() => {
    newest.current = hear
  })
  useEffect(() => {
    // The types of Socket.IO cannot follow the event map of a generic door. Our own signature checks names and payloads.
    const plain = socket as unknown as Ear<Notice<D, N>>
    const listen = (payload: Notice<D, N>) => newest.current(payload)
    plain.on(notice, listen)
    return () => {
      plain.off(notice, listen)
    }
  }, [socket, notice])
}

type Ear<P> = { on(event: string, hear: (payload: P) => void): unknown; off(event: string, hear: (payload: P) => void): unknown }
