import './connection.css'
import type { ReactNode } from 'react'
import type { connection } from '../../shared/words/da/connection.ts'
import { type Listening, useConnected, useOutage } from './useConnected.ts'

/** After this long one is told whom else to reach: some networks never let a WebSocket through. */
const TELL_OTHERS_MS = 8000
/** Shorter breaks are not worth frightening anybody. */
const NOTICE_MS = 1200

type Props = { socket: Listening; words: typeof connection; holdsPlace?: boolean; children?: ReactNode }

/** Says that the line is shut; later shows its children: whom else to reach. */
export function ConnectionBanner({ socket, words, holdsPlace = false, children }: Props) {
  const connected = useConnected(socket)
  const noticed = useOutage(socket, NOTICE_MS)
  const long = useOutage(socket, TELL_OTHERS_MS)
  return (
    <div className="connection" data-lost={!connected && noticed}>
      {/* The sentence alone is read aloud: whom else to reach is long, and read by whoever goes there. */}
      <div role="status">
        {!connected && noticed && (
          <p>
            <span className="sign sign-wave" aria-hidden="true" /> <span>{long ? words.longLost : words.lost}</span>{' '}
            <span>{holdsPlace && !long && words.heldPlace}</span>
          </p>
        )}
      </div>
      {!connected && noticed && long && children}
    </div>
  )
}
