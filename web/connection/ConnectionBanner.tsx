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
    <div className="connection" role="status" data-lost={!connected && noticed}>
      {!connected && noticed && (
        <>
          <p>
            <span className="sign sign-wave" aria-hidden="true" /> <span>{long ? words.longLost : words.lost}</span>{' '}
            <span>{holdsPlace && !long && words.heldPlace}</span>
          </p>
          {long && children}
        </>
      )}
    </div>
  )
}
