import './connection.css'
import { type ReactNode, useEffect, useState } from 'react'
import type { connection } from '../../shared/words/da/connection.ts'
import { type Listening, useConnected, useOutage } from './useConnected.ts'

/** After this long one is told whom else to reach: some networks never let a WebSocket through. */
const TELL_OTHERS_MS = 8000
/** Long enough to be read aloud. */
const BACK_MS = 6000
/** Shorter breaks are not worth frightening anybody. */
const NOTICE_MS = 1200

type Props = { socket: Listening; words: typeof connection; holdsPlace?: boolean; children?: ReactNode }

/** Says that the line is shut; later shows its children: whom else to reach. That it is there again is seen, and is said to a reader. */
export function ConnectionBanner({ socket, words, holdsPlace = false, children }: Props) {
  const connected = useConnected(socket)
  const noticed = useOutage(socket, NOTICE_MS)
  const long = useOutage(socket, TELL_OTHERS_MS)
  const isLost = !connected && noticed
  const isBack = useJustAfter(isLost, BACK_MS)
  return (
    <div className="connection" data-lost={isLost}>
      {/* The sentence alone is read aloud: whom else to reach is long, and read by whoever goes there. */}
      <div role="status">
        {isBack && <p className="visually-hidden">{words.back}</p>}
        {isLost && (
          <p>
            <span className="sign sign-wave" aria-hidden="true" /> <span>{long ? words.longLost : words.lost}</span>{' '}
            <span>{holdsPlace && !long && words.heldPlace}</span>
          </p>
        )}
      </div>
      {isLost && long && children}
    </div>
  )
}

/** For so long after something was so. */
function useJustAfter(isSo: boolean, forMs: number): boolean {
  const [wasSo, setWasSo] = useState(false)
  useEffect(() => {
    if (isSo) return setWasSo(true)
    if (!wasSo) return
    const timer = setTimeout(() => setWasSo(false), forMs)
    return () => clearTimeout(timer)
  }, [isSo, wasSo, forMs])
  return wasSo && !isSo
}
