import { useEffect, useMemo, useRef, useState } from 'react'
import type { Shell } from '../../../shared/doors/page.ts'
import { openChime } from '../../chat/chime.ts'
import type { Screen } from '../visit/screen.ts'

/** What somebody who waits may ask for: to be told with a sound. It lives as long as the page. */
export type Calling = { wanted: boolean; want(yes: boolean): void }

const WAITS: ReadonlySet<Screen['at']> = new Set(['joining', 'waiting'])
const COMES: ReadonlySet<Screen['at']> = new Set(['connecting', 'hand-over', 'chat'])
/** A finger's first touch is no permission to sound; that it is lifted is one. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const
const SHAKES_MS = 200

/**
 * Says to somebody who has waited that it is their turn: by the title of the page, and by a sound and a shake if they asked for them.
 * The title goes back once they write. Under a cover that was raised by hand nothing is said and no title moves: somebody may be near.
 * Null where the browser has no sound to give.
 */
export function useTurn(at: Screen['at'], covered: boolean, shell: Shell, word: string): Calling | null {
  const chime = useMemo(() => openChime(), [])
  const [wanted, setWanted] = useState(false)
  const [isTurn, setTurn] = useState(false)
  const waited = useRef(false)
  const isHushed = covered && (shell.cover.isByHand?.() ?? true)

  useEffect(() => () => chime.close(), [chime])

  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, as was wished for when it came
  useEffect(() => {
    const comes = COMES.has(at)
    if (comes && waited.current) {
      setTurn(true)
      if (wanted && !isHushed) call(chime.ring)
    }
    if (!comes) setTurn(false)
    waited.current = WAITS.has(at)
  }, [at])

  const [isTold, setTold] = useState(false)
  if (!isHushed && isTold !== isTurn) setTold(isTurn)
  useEffect(() => {
    if (!isTold) return
    const before = document.title
    const wrote = () => setTurn(false)
    document.title = word
    // On its way up, once the box has taken the letter: drawn before that, the page would put back what stood in the box.
    window.addEventListener('input', wrote)
    return () => {
      window.removeEventListener('input', wrote)
      // A quick exit has emptied it meanwhile.
      if (document.title === word) document.title = before
    }
  }, [isTold, word])

  useEffect(() => {
    if (!wanted) return
    // A call, a lock or another app puts the sound to sleep: each touch wakes it.
    const touched = () => chime.allow()
    for (const gesture of GESTURES) window.addEventListener(gesture, touched, true)
    return () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, touched, true)
    }
  }, [wanted, chime])

  if (typeof AudioContext === 'undefined') return null
  return {
    wanted,
    want(yes) {
      if (yes) chime.allow()
      setWanted(yes)
    },
  }
}

/** Whatever the browser refuses of it, the rest goes on. */
function call(ring: () => void): void {
  try {
    ring()
    navigator.vibrate?.(SHAKES_MS)
  } catch {
    // The title has said it.
  }
}
