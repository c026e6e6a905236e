import { useEffect, useMemo, useRef, useState } from 'react'
import type { Shell } from '../../../shared/doors/page.ts'
import { openChime } from '../../chat/chime.ts'
import type { Screen } from '../visit/screen.ts'

/** What a waiting youth may ask for: to hear a sound. The wish lives as long as the page. */
export type Calling = { wanted: boolean; want(yes: boolean): void }

const WAITS: ReadonlySet<Screen['at']> = new Set(['joining', 'waiting'])
const COMES: ReadonlySet<Screen['at']> = new Set(['connecting', 'hand-over', 'chat'])
/** Browsers allow sound when a finger is lifted, not when it touches. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const
const SHAKES_MS = 200

/**
 * Tells a youth who has waited that it is their turn: by the title of the page, and by a sound and a vibration if the youth asked for them.
 * The title goes back when the youth writes. Under a cover that was raised by hand there is no sound and the title stays: another person
 * may be near. Answers null where the browser has no sound.
 */
export function useTurn(at: Screen['at'], covered: boolean, shell: Shell, word: string): Calling | null {
  const chime = useMemo(() => openChime(), [])
  const [wanted, setWanted] = useState(false)
  const [isTurn, setTurn] = useState(false)
  const waited = useRef(false)
  const isHushed = covered && (shell.cover.isByHand?.() ?? true)

  useEffect(() => () => chime.close(), [chime])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the youth is told once, by the wish at that moment
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
    // Heard in the bubbling phase, after the box has taken the letter: an earlier drawing would put the old text back into the box.
    window.addEventListener('input', wrote)
    return () => {
      window.removeEventListener('input', wrote)
      // After a quick exit the title is empty and must stay so.
      if (document.title === word) document.title = before
    }
  }, [isTold, word])

  useEffect(() => {
    if (!wanted) return
    // A phone call, a locked screen or another app suspends the sound. Each touch starts it again.
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

/** If the browser refuses the sound or the vibration, the page goes on. */
function call(ring: () => void): void {
  try {
    ring()
    navigator.vibrate?.(SHAKES_MS)
  } catch {
    // The title still tells the youth.
  }
}
