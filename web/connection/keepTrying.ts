/** The parts of a socket that tell that the server refused or closed the connection. */
export type Turned = {
  active: boolean
  connect(): unknown
  on(event: 'connect_error', heard: (error: Error) => void): unknown
  on(event: 'disconnect', heard: (reason: string) => void): unknown
  off(event: 'connect_error', heard: (error: Error) => void): unknown
  off(event: 'disconnect', heard: (reason: string) => void): unknown
}

const AGAIN_MS = 2000

/**
 * Socket.IO does not try again after the door has refused a page or the server has closed the connection; this function does. It does not
 * try again after `not-allowed`, but calls `notAllowed`. Null is for a door that is open to everybody. Answers how to stop.
 */
export function keepTrying(socket: Turned, notAllowed: (() => void) | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => socket.connect(), AGAIN_MS)
  }
  const turnedAway = ({ message }: Error) => {
    if (socket.active) return
    if (message === 'not-allowed' && notAllowed) notAllowed()
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
}
