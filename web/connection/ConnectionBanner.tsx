import './connection.css'
import { type ReactNode, useEffect, useState } from 'react'
import type { connection } from '../../shared/words/da/connection.ts'
import { type Listening, useConnected, useOutage } from './useConnected.ts'

/** After this long the page names other ways to get help: some networks never let a WebSocket through. */
const TELL_OTHERS_MS = 8000
/** Long enough for a screen reader to read the sentence. */
const BACK_MS = 6000
/** Shorter breaks are not shown, because they would only frighten people. */
const NOTICE_MS = 1200

type Props = { socket: Listening; words: typeof connection; holdsPlace?: boolean; children?: ReactNode }

/**
 * Says that the connection is lost, and later shows its children: other ways to get help. When the connection is back, the banner goes, and a
 * screen reader is told.
 */
export function ConnectionBanner({ socket, words, holdsPlace = false, children }: Props) {
  const connected = useConnected(socket)
  const noticed = useOutage(socket, NOTICE_MS)
  const long = useOutage(socket, TELL_OTHERS_MS)
  const isLost = !connected && noticed
  const isBack = useJustAfter(isLost, BACK_MS)
  return (
    <div className="connection" data-lost={isLost}>
      {/* A screen reader announces only the sentence. The other ways to get help are long, and a person can move to them. */}
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

/** True for `forMs` after `isSo` has become false. */
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
