import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Ring } from '../../../shared/doors/counsellorView.ts'
import { openChime } from '../../chat/chime.ts'
import type { Notices } from '../shift/StartDuty.tsx'

/** How often it sounds while nobody answers. */
const AGAIN_MS = 4000
/** A finger's first touch is no permission to sound; that it is lifted is one. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const

/** Sound, title and the browser's own notice while somebody rings: "new conversation", and never a word more. */
export function useRinging(
  rings: Ring[],
  unread: number,
  notices: Notices,
  words: { ringing: string; unread: string; idle: string },
): { allowSound: () => void; isSilent: boolean } {
  const chime = useMemo(() => openChime(), [])
  const known = useRef(new Set<string>())
  const ringing = rings.length > 0
  const isAwake = useSyncExternalStore(chime.subscribe, chime.isAwake)

  useEffect(() => () => chime.close(), [chime])

  // In the step that draws the page, so that the very first touch of it is heard.
  useLayoutEffect(() => {
    // Browsers allow sound only after the page was touched, and put it to sleep again for a call or a lock: each touch wakes it.
    const touched = () => chime.allow()
    for (const gesture of GESTURES) window.addEventListener(gesture, touched, true)
    return () => {
      for (const gesture of GESTURES) window.removeEventListener(gesture, touched, true)
    }
  }, [chime])

  useEffect(() => {
    if (!ringing || !notices.sound) return
    chime.ring()
    const again = setInterval(() => chime.ring(), AGAIN_MS)
    return () => clearInterval(again)
  }, [ringing, notices.sound, chime])

  useEffect(() => {
    const fresh = rings.filter((r) => !known.current.has(r.ring))
    known.current = new Set(rings.map((r) => r.ring))
    if (fresh.length > 0 && notices.notify && document.visibilityState === 'hidden') say(words.ringing)
  }, [rings, notices.notify, words.ringing])

  useEffect(() => {
    document.title = ringing ? `● ${words.ringing}` : unread > 0 ? words.unread : words.idle
  }, [ringing, unread, words.ringing, words.unread, words.idle])

  return { allowSound: () => chime.allow(), isSilent: notices.sound && !isAwake }
}

function say(title: string): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  try {
    const shown = new Notification(title, { tag: 'ring' })
    shown.onclick = () => {
      window.focus()
      shown.close()
    }
  } catch {
    // Phones only allow it from a service worker, and this page has none: title and sound remain.
  }
}
