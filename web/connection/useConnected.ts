import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

/** What a socket tells about its connection. */
export type Listening = {
  connected: boolean
  on(event: 'connect' | 'disconnect', changed: () => void): unknown
  off(event: 'connect' | 'disconnect', changed: () => void): unknown
}

/** True while the socket is connected. It reads the socket itself, so that the two cannot disagree. */
export function useConnected(socket: Listening): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      socket.on('connect', changed)
      socket.on('disconnect', changed)
      return () => {
        socket.off('connect', changed)
        socket.off('disconnect', changed)
      }
    },
    [socket],
  )
  return useSyncExternalStore(subscribe, () => socket.connected)
}

/** True once the connection has been lost for `afterMs` without a break. */
export function useOutage(socket: Listening, afterMs: number): boolean {
  const connected = useConnected(socket)
  const [long, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (connected) return
    const timer = setTimeout(() => setLong(true), afterMs)
    return () => clearTimeout(timer)
  }, [connected, afterMs])
  return long && !connected
}
